// Follows the prompts folder while calls go on: changed words, approvals and recordings serve within seconds, between two turns. Words that are
// invalid do not serve; words for other languages, topics or prompts wait for the next start, since the schedules were checked against those of
// now.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type Message, message, wholeMessage } from '../../messages/message.ts';
import { say } from '../../messages/sayMessage.ts';
import { StaffFault } from '../../messages/staffFault.ts';
import { lookAgain } from '../../schedules/reload/poll.ts';
import type { ChangingAudio } from '../../speech/audio.ts';
import { type Catalogues, cataloguesOf, type PromptFiles, readPromptFiles } from '../../speech/catalogue.ts';
import type { ChangingCatalogues } from '../../speech/changingCatalogues.ts';
import { type Recordings, readRecordings, voiceFolder, voicesIn } from '../../speech/recordings.ts';
import { vocabularyOf } from '../../speech/vocabularyOf.ts';

/** Whether what is in the folder serves. `waits`: from the next start on. */
export type WordsStatus = { readonly serves: 'now' | 'waits' | 'refused'; readonly problems: readonly Message[] };

export type FollowedWords = {
  /** The prompts folder. */
  readonly folder: string;
  /** The texts that serve. */
  readonly files: () => PromptFiles;
  readonly recordings: () => Recordings;
  /** Counts up with each change that serves. */
  readonly revision: () => number;
  readonly status: () => WordsStatus;
  /** Looks at the folder at once. Never rejects. */
  readonly look: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type Following = {
  readonly folder: string;
  readonly carrier?: string;
  /** The texts that serve at the beginning. */
  readonly files: PromptFiles;
  readonly words: ChangingCatalogues;
  readonly audio: ChangingAudio;
  /** Whether the folder is not followed, because what serves is a copy that was kept before. */
  readonly isKeptCopy?: boolean;
  /** Called with what serves after each change. */
  readonly onTaken?: (files: PromptFiles) => void;
  readonly log: Pick<Logger, 'info' | 'error' | 'warn'>;
};

const everyMs = 2_000;
const followed = ['.', 'pronunciation', 'reviews'];

/** Begins to follow it. Resolves when the recordings have been read. */
export async function followWords(following: Following): Promise<FollowedWords> {
  const { folder, carrier, words, audio, isKeptCopy = false, onTaken, log } = following;
  let { files } = following;
  let recordings: Recordings = new Map();
  let status: WordsStatus = { serves: isKeptCopy ? 'waits' : 'now', problems: [] };
  let seen = '';
  let revision = 0;
  let looking: Promise<unknown> = Promise.resolve();

  const take = (next: PromptFiles, catalogues: Catalogues | undefined, sounds: Recordings): void => {
    if (catalogues !== undefined) words.take(catalogues);
    files = next;
    recordings = sounds;
    audio.take(sounds);
    revision += 1;
  };

  const refuse = (serves: 'waits' | 'refused', problems: readonly Message[]): void => {
    status = { serves, problems };
    for (const problem of problems) log.error({ code: 'words-not-taken', ja: say('ja', problem) }, say('en', problem));
  };

  const read = async (): Promise<void> => {
    const sounds = await readRecordings(folder, [...words.catalogues.headings.keys()]);
    const next = isKeptCopy ? files : await readPromptFiles(folder);
    if (isSame(next, files)) {
      if (!isKeptCopy) status = { serves: 'now', problems: [] };
      if (revision === 0 || !isSameSounds(sounds, recordings)) take(files, undefined, sounds);
      return;
    }
    const catalogues = cataloguesOf(next, carrier);
    if (!isSameVocabulary(catalogues, words.catalogues)) {
      // Words of the folder wait; its recordings do not.
      if (!isSameSounds(sounds, recordings)) take(files, undefined, sounds);
      return refuse('waits', [message('words-followed')]);
    }
    take(next, catalogues, sounds);
    status = { serves: 'now', problems: [] };
    log.info({ code: 'words-taken', revision }, 'the words of the prompts folder have changed and serve');
    onTaken?.(files);
  };

  const lookOnce = async (): Promise<number> => {
    try {
      const { stamp, count } = await stampOf(folder);
      if (stamp === seen) return count;
      await read();
      seen = stamp;
      return count;
    } catch (fault) {
      const reasons = fault instanceof StaffFault ? fault.reasons : [];
      const problems = reasons.length > 0 ? reasons : [wholeMessage('words-followed.unreadable', { fault: String(fault) })];
      // Said once for as long as it stays so.
      if (JSON.stringify(problems) !== JSON.stringify(status.problems)) refuse('refused', problems);
      return 0;
    }
  };
  const look = (): Promise<number> => {
    const next = looking.then(lookOnce);
    looking = next;
    return next;
  };

  await look();
  const polling = lookAgain(look, everyMs);
  return {
    folder,
    files: () => files,
    recordings: () => recordings,
    revision: () => revision,
    status: () => status,
    look: async () => void (await look()),
    close: polling.stop,
  };
}

/** Another text after each change of a file that is followed. */
async function stampOf(folder: string): Promise<{ readonly stamp: string; readonly count: number }> {
  const below = (await voicesIn(folder)).map(voiceFolder);
  const stamps: string[] = [];
  for (const place of [...followed, ...below]) {
    const names = (await readdir(join(folder, place)).catch(() => [])).filter((name) => /\.(?:json|wav)$/i.test(name)).sort();
    const each = names.map(async (name) => {
      const { mtimeMs, size, ino } = await stat(join(folder, place, name));
      return `${place}/${name} ${mtimeMs} ${size} ${ino}`;
    });
    stamps.push(...(await Promise.all(each)));
  }
  return { stamp: stamps.join('\n'), count: stamps.length };
}

function isSame(one: PromptFiles, other: PromptFiles): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}

function isSameSounds(one: Recordings, other: Recordings): boolean {
  const asText = (recordings: Recordings) => JSON.stringify([...recordings]);
  return asText(one) === asText(other);
}

/** Whether the schedules that were checked against the one are right for the other, and every prompt that the program says is there. */
function isSameVocabulary(one: Catalogues, other: Catalogues): boolean {
  const asText = (catalogues: Catalogues) => {
    const voices = [...catalogues.headings.values()].map(({ language, robot, locale }) => [
      language,
      catalogues.voiceOf(language),
      robot,
      locale,
    ]);
    return JSON.stringify([vocabularyOf(catalogues), catalogues.keys, voices]);
  };
  return asText(one) === asText(other);
}
