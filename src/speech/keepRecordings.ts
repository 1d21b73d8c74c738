// Recordings are kept, confirmed and taken away in the prompts folder. The one before goes to `earlier/` beside it, so no change loses a voice.

import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PromptKey } from '../call/speech.ts';
import { readableByAll, replaceFile } from '../files/replaceFile.ts';
import type { Approval, WrittenApprovals } from './approvals.ts';
import { earlierFolder, type Kept, oneAtATime, removeOldest, stampOf, writing } from './promptsWriting.ts';
import { entriesFileOf, entriesToChange, recordingFile, type Voice, versionOfSound, voiceFolder } from './recordings.ts';
import { wavOf } from './wav.ts';

/** The recording of a prompt: that of one centre, or that for all where none is named. */
type Of = Voice & {
  readonly key: PromptKey;
  /** The version of the recording that the person saw; empty where there was none. Absent where it does not matter. */
  readonly before?: string;
};
/** `seen` is the digest of the words; `now` is in milliseconds since 1970. */
type Signed = { readonly signed: Approval; readonly seen: string };
type Timed = { readonly now: number };

/** How many earlier recordings of a prompt are kept. */
const mostRecordings = 10;

/**
 * Keeps a recording of the words that the speaker saw. `over`: it took the place of one that the person had not seen; `again`: it is there already,
 * since the form was sent twice.
 */
export function keepRecording(
  folder: string,
  { samples, signed, seen, now, ...of }: Of & Signed & Timed & { readonly samples: Int16Array },
): Promise<Kept | 'over' | 'again'> {
  return oneAtATime(folder, () =>
    writing(async () => {
      const entries = await entriesToChange(folder, of);
      const [sound, version] = [wavOf(samples), await versionIn(folder, of)];
      if (version === versionOfSound(sound) && entries[of.key]?.words === seen) return 'again';
      const isAsSeen = of.before === undefined || of.before === version;
      await keepEarlier(folder, of, now);
      await replaceFile(recordingFile(folder, of), sound, readableByAll);
      await writeEntries(folder, of, { ...entries, [of.key]: { ...signed, words: seen } });
      return isAsSeen ? 'done' : 'over';
    }),
  );
}

/**
 * The recording is taken away; it stays among the earlier ones. `stale`: it is not the one that the person saw, and stays; `again`: it is gone
 * already.
 */
export function removeRecording(folder: string, { now, ...of }: Of & Timed): Promise<Kept | 'stale' | 'again'> {
  return changeSeen(folder, of, async (entries, version) => {
    if (version === '') return 'again';
    const { [of.key]: _gone, ...others } = entries;
    await keepEarlier(folder, of, now);
    await rm(recordingFile(folder, of), { force: true });
    await writeEntries(folder, of, others);
    return 'done';
  });
}

/** A person has heard that the recording says the words of now as well. `stale`: another recording has taken its place. */
export function confirmRecording(folder: string, { seen, signed, ...of }: Of & Signed): Promise<Kept | 'stale'> {
  return changeSeen(folder, of, async (entries, version) => {
    if (version === '') return 'stale';
    await writeEntries(folder, of, { ...entries, [of.key]: { ...(entries[of.key] ?? signed), words: seen } });
    return 'done';
  });
}

/** Makes a change of the recording that the person saw, or of none where it is gone: then `version` is empty. */
function changeSeen<Done>(
  folder: string,
  of: Of,
  change: (entries: WrittenApprovals, version: string) => Promise<Done>,
): Promise<Done | Exclude<Kept, 'done'> | 'stale'> {
  return oneAtATime(folder, () =>
    writing<Done | 'stale'>(async () => {
      const entries = await entriesToChange(folder, of);
      const version = await versionIn(folder, of);
      return of.before === undefined || version === of.before || version === '' ? change(entries, version) : 'stale';
    }),
  );
}

/** The version of the recording that there is; empty where there is none. */
async function versionIn(folder: string, of: Of): Promise<string> {
  const sound = await readFile(recordingFile(folder, of)).catch(() => undefined);
  return sound === undefined ? '' : versionOfSound(sound);
}

async function keepEarlier(folder: string, of: Of, now: number): Promise<void> {
  const place = join(folder, voiceFolder(of), earlierFolder);
  await mkdir(place, { recursive: true });
  await copyFile(recordingFile(folder, of), join(place, `${of.key}.${stampOf(now)}.wav`)).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault;
  });
  await removeOldest(place, (name) => name.startsWith(`${of.key}.2`) && name.endsWith('.wav'), mostRecordings);
}

async function writeEntries(folder: string, voice: Voice, entries: WrittenApprovals): Promise<void> {
  await replaceFile(entriesFileOf(folder, voice), [`${JSON.stringify(entries, undefined, 2)}\n`], readableByAll);
}
