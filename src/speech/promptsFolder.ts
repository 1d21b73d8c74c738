// What is changed in the prompts folder: words and recordings. Each file is written whole, and what was there before is kept beside it:
// `earlier/ne/….json` and `recordings/ne/earlier/….wav`.

import { access, constants, copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language, PromptKey } from '../call/speech.ts';
import { whileLocked } from '../files/folderLock.ts';
import { readableByAll, replaceFile } from '../files/replaceFile.ts';
import { type Message, message } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import { type Approval, digestOf, type WrittenApprovals } from './approvals.ts';
import { approveAlone } from './approve.ts';
import { type PromptFiles, readPromptFiles } from './catalogue.ts';
import { inOneForm, newWords, type Typed } from './newWords.ts';
import { readWords } from './readWords.ts';
import { entriesFileOf, entriesToChange, recordingFile, recordingsFolder } from './recordings.ts';
import { wavOf } from './wav.ts';
import { wordsIn } from './writtenWords.ts';

export type Changed =
  | { readonly done: { readonly before: string; readonly words: string } }
  | { readonly faults: readonly Message[] }
  /** Another person changed the words meanwhile: those of now. */
  | { readonly stale: string }
  /** The folder cannot be written. The file as it would be. */
  | { readonly readOnly: string };

/** `damaged`: a file that would be written anew cannot be read whole, so nothing was changed. */
export type Kept = 'done' | 'read-only' | 'damaged';

export type Prompt = { readonly language: Language; readonly key: PromptKey };
/** `now` in milliseconds since 1970. */
type Change = Typed & {
  /** The digest of the words that the person saw. */
  readonly seen: string;
  readonly carrier?: string;
  readonly now: number;
};

/** How many files of a language are kept, and how many recordings of a prompt. */
const mostEarlier = 50;
const mostRecordings = 10;

export const earlierFolder = 'earlier';

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
    return writing(async () => void (await approveAlone(folder, language, { keys: [...keys.keys()], all, signed })));
  });
}

type Recorded = Prompt & { readonly samples: Int16Array; readonly signed: Approval; readonly seen: string; readonly now: number };

/** Keeps a recording of the words that the speaker saw. The one before goes to the earlier ones. */
export function keepRecording(folder: string, { language, key, samples, signed, seen, now }: Recorded): Promise<Kept> {
  return oneAtATime(folder, () =>
    writing(async () => {
      const file = recordingFile(folder, language, key);
      const entries = await entriesToChange(folder, language);
      await keepEarlierRecording(folder, { language, key }, now);
      await replaceFile(file, wavOf(samples), readableByAll);
      await writeEntries(folder, language, { ...entries, [key]: { ...signed, words: seen } });
    }),
  );
}

/** The recording is taken away: the robot speaks again. It stays among the earlier ones. */
export function removeRecording(folder: string, { language, key, now }: Prompt & { readonly now: number }): Promise<Kept> {
  return oneAtATime(folder, () =>
    writing(async () => {
      const { [key]: _gone, ...entries } = await entriesToChange(folder, language);
      await keepEarlierRecording(folder, { language, key }, now);
      await rm(recordingFile(folder, language, key), { force: true });
      await writeEntries(folder, language, entries);
    }),
  );
}

/** A person has heard that the recording says the words of now as well. */
export function confirmRecording(folder: string, { language, key, seen, signed }: Omit<Recorded, 'samples' | 'now'>): Promise<Kept> {
  return oneAtATime(folder, () =>
    writing(async () => {
      const entries = await entriesToChange(folder, language);
      await writeEntries(folder, language, { ...entries, [key]: { ...(entries[key] ?? signed), words: seen } });
    }),
  );
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

async function keepEarlierRecording(folder: string, { language, key }: Prompt, now: number): Promise<void> {
  const place = join(folder, recordingsFolder, language, earlierFolder);
  await mkdir(place, { recursive: true });
  await copyFile(recordingFile(folder, language, key), join(place, `${key}.${stampOf(now)}.wav`)).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault;
  });
  await removeOldest(place, (name) => name.startsWith(`${key}.2`) && name.endsWith('.wav'), mostRecordings);
}

async function removeOldest(place: string, isOfThem: (name: string) => boolean, most: number): Promise<void> {
  const names = (await readdir(place)).filter(isOfThem).sort();
  for (const name of names.slice(0, Math.max(0, names.length - most))) await rm(join(place, name), { force: true });
}

async function writeEntries(folder: string, language: Language, entries: WrittenApprovals): Promise<void> {
  await replaceFile(entriesFileOf(folder, language), [`${JSON.stringify(entries, undefined, 2)}\n`], readableByAll);
}

/** `2026-12-01T05-05-09-123Z`: sorted by name is sorted by time. */
function stampOf(now: number): string {
  return new Date(now).toISOString().replace(/[:.]/g, '-');
}

async function writing(write: () => Promise<void>): Promise<Kept> {
  try {
    await write();
    return 'done';
  } catch (fault) {
    if (isReadOnly(fault)) return 'read-only';
    if (fault instanceof StaffFault) return 'damaged';
    throw fault;
  }
}

function isReadOnly(fault: unknown): boolean {
  return ['EROFS', 'EACCES', 'EPERM'].includes((fault as NodeJS.ErrnoException).code ?? '');
}

const underWay = new Map<string, Promise<unknown>>();

/** Changes are made one after the other, also those of other processes. */
function oneAtATime<Done>(folder: string, job: () => Promise<Done>): Promise<Done> {
  const before = underWay.get(folder) ?? Promise.resolve();
  const alone = () => whileLocked(folder, job);
  const next = before.then(alone, alone);
  underWay.set(
    folder,
    next.catch(() => {}),
  );
  return next;
}
