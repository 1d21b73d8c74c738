// The recordings in a prompts folder: `recordings/ne/topic.lost-card.wav` for each prompt without placeholders. `recordings/ne/recordings.json`
// beside them says who recorded which words. A recording without an entry was put there by hand, and is taken to say the words of today.
// `recordings/centres/tokamachi/ne/` has the same of one centre, heard in its calls only; no language is called “centres”.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../call/speech.ts';
import { message } from '../messages/message.ts';
import { StaffFault } from '../messages/staffFault.ts';
import { isSigned, type WrittenApproval, type WrittenApprovals } from './approvals.ts';
import { hasSound, secondsOfWav } from './wav.ts';

export type Recording = {
  readonly file: string;
  /** Another text for each other sound. */
  readonly version: string;
  /** Absent where the file is not in the form of the telephone. */
  readonly seconds?: number;
  /** There is no sound in the file: it is empty, cut off before its sound, or of another kind. No caller hears it. */
  readonly isMute?: true;
  /** Who recorded it, when, and the digest of the words; absent where it was put there by hand. */
  readonly made?: WrittenApproval;
};

/** By `recordingName`. */
export type Recordings = ReadonlyMap<string, Recording>;

/** Whose recordings of a language: those of one centre, or those for all where none is named. */
export type Voice = { readonly language: Language; readonly centre?: string | undefined };
type Recorded = Voice & { readonly key: string };

export const recordingsFolder = 'recordings';
const centresFolder = 'centres';
const entriesFile = 'recordings.json';

/** The name of a recording among all. No file's name has a slash in it. */
export function recordingName(language: Language, key: string, centre?: string): string {
  return centre === undefined ? `${language}/${key}` : `${language}/${key}/${centre}`;
}

/** What such a name says. */
export function recordingNamed(name: string): Recorded {
  const [language = '', key = '', centre] = name.split('/', 3);
  return { language, key, ...(centre !== undefined && { centre }) };
}

/** The folder of some recordings, below that of the prompts. */
export function voiceFolder({ language, centre }: Voice): string {
  return centre === undefined ? join(recordingsFolder, language) : join(recordingsFolder, centresFolder, centre, language);
}

/** Where the recording of a prompt is, and the entries of its language. */
export function recordingFile(folder: string, { key, ...voice }: Recorded): string {
  return join(folder, voiceFolder(voice), `${key}.wav`);
}
export function entriesFileOf(folder: string, voice: Voice): string {
  return join(folder, voiceFolder(voice), entriesFile);
}

/** Every folder of recordings in a prompts folder, whether or not there is such a language or such a centre. */
export async function voicesIn(folder: string): Promise<readonly Voice[]> {
  const namesIn = async (...place: readonly string[]) => {
    const entries = await readdir(join(folder, recordingsFolder, ...place), { withFileTypes: true }).catch(() => []);
    return entries.flatMap((entry) => (entry.isDirectory() || entry.isSymbolicLink() ? [entry.name] : [])).sort();
  };
  const common = (await namesIn()).filter((name) => name !== centresFolder);
  const own: Voice[] = [];
  for (const centre of await namesIn(centresFolder))
    for (const language of await namesIn(centresFolder, centre)) own.push({ language, centre });
  return [...common.map((language) => ({ language })), ...own];
}

/** Reads which recordings there are. What cannot be read is not there. */
export async function readRecordings(folder: string, languages: readonly Language[]): Promise<Recordings> {
  const found = new Map<string, Recording>();
  for (const voice of await voicesIn(folder)) {
    const { language, centre } = voice;
    if (!languages.includes(language)) continue;
    const names = (await readdir(join(folder, voiceFolder(voice))).catch(() => [])).filter((name) => name.endsWith('.wav'));
    if (names.length === 0) continue;
    const entries = await readEntries(folder, voice);
    for (const name of names) {
      const key = name.slice(0, -'.wav'.length);
      const file = recordingFile(folder, { ...voice, key });
      const sound = await readFile(file).catch(() => undefined);
      if (sound === undefined) continue;
      const made = Object.hasOwn(entries, key) ? entries[key] : undefined;
      const seconds = secondsOfWav(sound);
      found.set(recordingName(language, key, centre), {
        file,
        version: versionOfSound(sound),
        ...(seconds !== undefined && { seconds }),
        ...(!hasSound(sound) && { isMute: true }),
        ...(made !== undefined && { made }),
      });
    }
  }
  return found;
}

/** Another text for each other sound. */
export function versionOfSound(sound: Uint8Array): string {
  return createHash('sha256').update(sound).digest('base64url').slice(0, 8);
}

/** Who recorded which words of a language. Entries in another form are passed over: the sound is there all the same. */
export async function readEntries(folder: string, voice: Voice): Promise<WrittenApprovals> {
  return entriesIn(await readFile(entriesFileOf(folder, voice), 'utf8').catch(() => '{}')).entries;
}

/** The same, to be written anew. Rejects with a StaffFault where something of the file would be lost by that. */
export async function entriesToChange(folder: string, voice: Voice): Promise<WrittenApprovals> {
  const text = await readFile(entriesFileOf(folder, voice), 'utf8').catch((fault: NodeJS.ErrnoException) => {
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
