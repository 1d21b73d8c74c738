// What is changed in the prompts folder: words and approvals. Each file is written whole, and what was there before is kept beside it:
// `earlier/ne/….json`.

import { access, constants, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language, PromptKey } from '../call/speech.ts';
import { readableByAll, replaceFile } from '../files/replaceFile.ts';
import { type Message, message } from '../messages/message.ts';
import { type Approval, digestOf } from './approvals.ts';
import { approveAlone } from './approve.ts';
import { type PromptFiles, readPromptFiles } from './catalogue.ts';
import { inOneForm, newWords, type Typed } from './newWords.ts';
import { earlierFolder, isReadOnly, type Kept, oneAtATime, removeOldest, stampOf, writing } from './promptsWriting.ts';
import { readWords } from './readWords.ts';
import { wordsIn } from './writtenWords.ts';

export type Changed =
  | { readonly done: { readonly before: string; readonly words: string } }
  | { readonly faults: readonly Message[] }
  /** Another person changed the words meanwhile: those of now. */
  | { readonly stale: string }
  /** The folder cannot be written. The file as it would be. */
  | { readonly readOnly: string };

export type Prompt = { readonly language: Language; readonly key: PromptKey };
/** `now` in milliseconds since 1970. */
type Change = Typed & {
  /** The digest of the words that the person saw. */
  readonly seen: string;
  readonly carrier?: string;
  readonly now: number;
};

/** How many files of a language are kept. */
const mostEarlier = 50;

/** Whether files can be written here. */
export async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Writes other words for a prompt. The same words again are done already. */
export function changeWords(folder: string, change: Change): Promise<Changed> {
  const { language, key, seen, carrier, now, typed } = change;
  return oneAtATime(folder, async () => {
    const files = await readPromptFiles(folder);
    const before = soundWordsIn(files[`${language}.json`] ?? '', key);
    if (before === undefined) return { faults: [message('words-said.damaged')] };
    if (inOneForm(typed) === before) return { done: { before, words: before } };
    if (digestOf(before) !== seen) return { stale: before };
    const made = newWords(files, change, carrier);
    if ('faults' in made) return made;
    const { words, text } = made;
    try {
      await keepEarlier(folder, language, files, now);
      await replaceFile(join(folder, `${language}.json`), [text], readableByAll);
    } catch (fault) {
      if (isReadOnly(fault)) return { readOnly: text };
      throw fault;
    }
    return { done: { before, words } };
  });
}

/** Writes who approved these words; `stale` where they are not those that the person saw. */
export function approveWords(
  folder: string,
  {
    language,
    keys,
    all,
    signed,
  }: {
    readonly language: Language;
    readonly keys: ReadonlyMap<string, string>;
    readonly all: readonly string[];
    readonly signed: Approval;
  },
): Promise<Kept | 'stale'> {
  return oneAtATime(folder, async () => {
    const name = `${language}.json`;
    const text = (await readWords(folder, [name]))[name] ?? '';
    const now = [...keys].map(([key, seen]) => ({ words: soundWordsIn(text, key), seen }));
    if (now.some(({ words }) => words === undefined)) return 'damaged';
    if (now.some(({ words = '', seen }) => digestOf(words) !== seen)) return 'stale';
    return writing(async () => {
      await approveAlone(folder, language, { keys: [...keys.keys()], all, signed });
      return 'done' as const;
    });
  });
}

/** The words that a prompt had before, the latest first, each once, and not those of now. */
export async function earlierWords(folder: string, { language, key }: Prompt, now: string, most: number): Promise<readonly string[]> {
  const place = join(folder, earlierFolder, language);
  const names = (await readdir(place).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const found = new Set<string>();
  for (const name of names.reverse()) {
    const text = ((await readWords(place, [name]).catch(() => ({}))) as PromptFiles)[name];
    const words = text === undefined ? now : (soundWordsIn(text, key) ?? now);
    if (words !== now) found.add(words);
    if (found.size >= most) break;
  }
  return [...found];
}

/** The words; undefined where the text is none of a catalogue, or has no such prompt. */
function soundWordsIn(text: string, key: string): string | undefined {
  try {
    return wordsIn(text, key);
  } catch {
    return undefined;
  }
}

async function keepEarlier(folder: string, language: Language, files: PromptFiles, now: number): Promise<void> {
  const place = join(folder, earlierFolder, language);
  await replaceFile(join(place, `${stampOf(now)}.json`), [files[`${language}.json`] ?? ''], readableByAll);
  await removeOldest(place, (name) => name.endsWith('.json'), mostEarlier);
}
