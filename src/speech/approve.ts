// A native speaker has read the words: who and when is written beside the catalogues, for each prompt. The command `madoguchi words approve`
// and the pages for staff write it.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { whileLocked } from '../files/folderLock.ts';
import { readableByAll, replaceFile } from '../files/replaceFile.ts';
import { message } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import { type Approval, digestOf, readApprovals, reviewsFolder, type WrittenApprovals } from './approvals.ts';

type Tree = { readonly [name: string]: string | Tree };

export type Approved = {
  /** The file in which the approvals are. */
  readonly file: string;
  /** How many prompts of the language are not approved yet. */
  readonly open: number;
};

type Signing = { readonly keys: readonly string[]; readonly all: readonly string[]; readonly signed: Approval };

/**
 * Writes the approval of these prompts; with the last one, the catalogue itself says who approved it. Rejects where a file
 * cannot be written, and with a StaffFault where the catalogue or the approvals of before cannot be read.
 */
export function approve(folder: string, language: string, signing: Signing): Promise<Approved> {
  return whileLocked(folder, () => approveAlone(folder, language, signing));
}

/** The same for a writer that has the folder for itself already. */
export async function approveAlone(folder: string, language: string, { keys, all, signed }: Signing): Promise<Approved> {
  const catalogue = join(folder, `${language}.json`);
  const text = await readFile(catalogue, 'utf8');
  const words = wordsIn(treeIn(text, `${language}.json`));
  const { approvals: before, faults } = await readApprovals(folder, language);
  // Written anew, the file would lose the approvals that cannot be read.
  if (faults.length > 0) throw new StaffFault(faults);
  const added = Object.fromEntries(keys.map((key) => [key, { ...signed, words: digestOf(words.get(key) ?? '') }]));
  const together: WrittenApprovals = { ...before, ...added };
  const isApproved = (key: string) => together[key]?.words === digestOf(words.get(key) ?? '');
  const kept = all.flatMap((key) => (together[key] === undefined ? [] : [[key, together[key]] as const]));
  const file = join(folder, reviewsFolder, `${language}.json`);
  await replaceFile(file, [`${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`], readableByAll);
  const open = all.filter((key) => !isApproved(key)).length;
  if (open === 0) await replaceFile(catalogue, [withReviewed(text, signed)], readableByAll);
  return { file, open };
}

// `false`, or an object with texts, in which any sign may stand.
const reviewed = /("reviewed":\s*)(?:false|\{(?:[^{}"]|"(?:[^"\\]|\\.)*")*\})/;

/** The catalogue with the name of the reviewer, and nothing else changed. */
function withReviewed(text: string, { by, on }: Approval): string {
  return text.replace(reviewed, (_, name: string) => `${name}${JSON.stringify({ by, on })}`);
}

function treeIn(text: string, file: string): Tree {
  try {
    return JSON.parse(text) as Tree;
  } catch {
    throw new StaffFault([message('approvals.unreadable', { file })]);
  }
}

function wordsIn(tree: Tree, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]): readonly (readonly [string, string])[] =>
      typeof value === 'string' ? [[prefix + name, value]] : [...wordsIn(value, `${prefix}${name}.`)],
    ),
  );
}
