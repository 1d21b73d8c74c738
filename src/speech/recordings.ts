// The recordings in a prompts folder: `recordings/ne/topic.lost-card.wav` for each prompt without placeholders. `recordings/ne/recordings.json`
// beside them says who recorded which words. A recording without an entry was put there by hand, and is taken to say the words of today.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../call/speech.ts';
import { message } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import { isSigned, type WrittenApproval, type WrittenApprovals } from './approvals.ts';
import { secondsOfWav } from './wav.ts';

export type Recording = {
  readonly file: string;
  /** Another text for each other sound. */
  readonly version: string;
  /** Absent where the file is not in the form of the telephone. */
  readonly seconds?: number;
  /** Who recorded it, when, and the digest of the words; absent where it was put there by hand. */
  readonly made?: WrittenApproval;
};

/** By `recordingName`. */
export type Recordings = ReadonlyMap<string, Recording>;

export const recordingsFolder = 'recordings';
const entriesFile = 'recordings.json';

export function recordingName(language: Language, key: string): string {
  return `${language} ${key}`;
}

/** Where the recording of a prompt is, and the entries of its language. */
export function recordingFile(folder: string, language: Language, key: string): string {
  return join(folder, recordingsFolder, language, `${key}.wav`);
}
export function entriesFileOf(folder: string, language: Language): string {
  return join(folder, recordingsFolder, language, entriesFile);
}

/** Reads which recordings there are. What cannot be read is not there. */
export async function readRecordings(folder: string, languages: readonly Language[]): Promise<Recordings> {
  const found = new Map<string, Recording>();
  for (const language of languages) {
    const names = (await readdir(join(folder, recordingsFolder, language)).catch(() => [])).filter((name) => name.endsWith('.wav'));
    if (names.length === 0) continue;
    const entries = await readEntries(folder, language);
    for (const name of names) {
      const key = name.slice(0, -'.wav'.length);
      const file = recordingFile(folder, language, key);
      const sound = await readFile(file).catch(() => undefined);
      if (sound === undefined) continue;
      const made = Object.hasOwn(entries, key) ? entries[key] : undefined;
      const seconds = secondsOfWav(sound);
      const version = createHash('sha256').update(sound).digest('base64url').slice(0, 8);
      found.set(recordingName(language, key), {
        file,
        version,
        ...(seconds !== undefined && { seconds }),
        ...(made !== undefined && { made }),
      });
    }
  }
  return found;
}

/** Who recorded which words of a language. Entries in another form are passed over: the sound is there all the same. */
export async function readEntries(folder: string, language: Language): Promise<WrittenApprovals> {
  return entriesIn(await readFile(entriesFileOf(folder, language), 'utf8').catch(() => '{}')).entries;
}

/** The same, to be written anew. Rejects with a StaffFault where something of the file would be lost by that. */
export async function entriesToChange(folder: string, language: Language): Promise<WrittenApprovals> {
  const text = await readFile(entriesFileOf(folder, language), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return '{}';
    throw fault;
  });
  const { entries, isWhole } = entriesIn(text);
  if (!isWhole) throw new StaffFault([message('words-said.damaged')]);
  return entries;
}

function entriesIn(text: string): { readonly entries: WrittenApprovals; readonly isWhole: boolean } {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return { entries: {}, isWhole: false };
    const all = Object.entries(read as Readonly<Record<string, unknown>>);
    const entries = all.filter((entry): entry is [string, WrittenApproval] => {
      const [, value] = entry;
      return isSigned(value) && typeof (value as { readonly words?: unknown }).words === 'string';
    });
    return { entries: Object.fromEntries(entries), isWhole: entries.length === all.length };
  } catch {
    return { entries: {}, isWhole: false };
  }
}
