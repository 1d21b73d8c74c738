// Who approved which words, and when. `reviews/xx.json` beside the catalogues has one entry for each approved prompt of a language, with a
// digest of the words that were approved: words that were changed since are not approved any more.

import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Message, message } from '../messages/message.ts';
import { readWords } from './readWords.ts';

export type Approval = {
  /** The native speaker's name. */
  readonly by: string;
  /** The day, like 2026-12-01. */
  readonly on: string;
};

/** An approval as it is written, with the digest of the words. */
export type WrittenApproval = Approval & { readonly words: string };
/** By the prompt's key. */
export type WrittenApprovals = Readonly<Record<string, WrittenApproval>>;

/** The folder of the approvals, below that of the catalogues. */
export const reviewsFolder = 'reviews';

type Read = { readonly approvals: WrittenApprovals; readonly faults: readonly Message[] };

/** The texts of all approvals in a prompts folder, by their names in it: `reviews/vi.json`. None where there are none. */
export async function readReviews(prompts: string): Promise<Readonly<Record<string, string>>> {
  const folder = join(prompts, reviewsFolder);
  const all = await readdir(folder).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return [];
    throw fault;
  });
  const names = all.filter((name) => name.endsWith('.json')).sort();
  return readWords(
    prompts,
    names.map((name) => `${reviewsFolder}/${name}`),
  );
}

/** What is approved of one language, and what is wrong with its file. A language without a file has no approvals. */
export async function readApprovals(folder: string, language: string): Promise<Read> {
  return approvalsIn(await readReviews(folder), language);
}

/** The same in the texts of a prompts folder. */
export function approvalsIn(files: Readonly<Record<string, string>>, language: string): Read {
  const name = `${reviewsFolder}/${language}.json`;
  const text = Object.hasOwn(files, name) ? (files[name] ?? '') : '{}';
  const read = parse(text);
  if (read === undefined) return { approvals: {}, faults: [message('approvals.unreadable', { file: name })] };
  const faults = Object.entries(read).flatMap(([key, written]) =>
    isApproval(written) ? [] : [message('approvals.form', { file: name, key })],
  );
  return { approvals: faults.length === 0 ? (read as WrittenApprovals) : {}, faults };
}

/** The approval of a prompt; undefined where there is none, or where the words are others than those that were approved. */
export function approvalOf(approvals: WrittenApprovals, key: string, words: string): Approval | undefined {
  const written = Object.hasOwn(approvals, key) ? approvals[key] : undefined;
  // Most prompts have none, and pages ask for all.
  if (written === undefined) return undefined;
  return written.words === digestOf(words) ? { by: written.by, on: written.on } : undefined;
}

/** The digest by which approved words are known again: sixteen hexadecimal digits. */
export function digestOf(words: string): string {
  return createHash('sha256').update(words.normalize('NFC')).digest('hex').slice(0, 16);
}

/** Whether a value says who approved something, and when. */
export function isSigned(value: unknown): value is Approval {
  const { by, on } = (value ?? {}) as Partial<Record<keyof Approval, unknown>>;
  return typeof by === 'string' && by.trim() !== '' && !/\p{Cc}/u.test(by) && typeof on === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(on);
}

function isApproval(value: unknown): value is WrittenApproval {
  return isSigned(value) && typeof (value as Partial<WrittenApproval>).words === 'string';
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const tree: unknown = JSON.parse(text);
    return typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? (tree as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
