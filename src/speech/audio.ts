// Audio for languages that the carrier has no voice for: a recording if there is one, else the robot voice, made once and kept.

import { readFile } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import type { Announced, Utterance } from '../call/speech.ts';
import { digestOf } from './approvals.ts';
import type { Catalogues } from './catalogue.ts';
import { isPersonalSpeech } from './personalSpeech.ts';
import { saidOf } from './pronunciation.ts';
import { type Recording, type Recordings, readRecordings, recordingName } from './recordings.ts';
import type { Robot } from './robot.ts';
import type { AudioRequest } from './seal.ts';
import { wavOf, withLead } from './wav.ts';
import { wordsOf } from './words.ts';

type Spoken = Utterance | Announced;

export type Audio = {
  /** A WAV file. Rejects where there is neither a recording nor a robot voice. */
  readonly wavFor: (request: AudioRequest) => Promise<Buffer>;
  /** Whether a native speaker has recorded this utterance, and the recording is played. */
  readonly isRecorded: (utterance: Spoken) => boolean;
  /** Whether there is a recording, or a robot voice that reads it. */
  readonly canPlay: (utterance: Spoken) => boolean;
  /** Another text once the utterance sounds otherwise: caches outside know the sound by an address that has it. */
  readonly versionOf: (utterance: Spoken) => string;
};

/** Audio whose recordings are exchanged while the service runs. */
export type ChangingAudio = Audio & {
  /** Plays these recordings from now on. To be called after each change of the words, too: a recording of other words goes out of date. */
  readonly take: (recordings: Recordings) => void;
};

// All Nepali prompts together, read-outs included, are about 12 MB.
const keptBytes = 32 * 1024 * 1024;

/** Reads which recordings there are. Without a robot there is nothing but recordings. */
export async function openAudio(folder: string, catalogues: Catalogues, robot: Robot | undefined): Promise<ChangingAudio> {
  const audio = changingAudio(catalogues, robot);
  audio.take(await readRecordings(folder, [...catalogues.headings.keys()]));
  return audio;
}

/** Audio without recordings, until some are taken. */
export function changingAudio(catalogues: Catalogues, robot: Robot | undefined): ChangingAudio {
  let played: ReadonlyMap<string, Recording> = new Map();
  const kept = new LRUCache<string, Buffer>({ maxSize: keptBytes, sizeCalculation: ({ length }) => length });
  const underWay = new Map<string, Promise<Buffer>>();

  const recordingOf = (utterance: Spoken): Recording | undefined =>
    'text' in utterance || utterance.values !== undefined ? undefined : played.get(recordingName(utterance.language, utterance.key));
  const isRead = (language: string) => robot !== undefined && catalogues.headings.get(language)?.robot !== undefined;
  const versionOf = (utterance: Spoken) => recordingOf(utterance)?.version ?? catalogues.versionOf(utterance.language);

  const synthesise = async ({ utterance, leadMs }: AudioRequest): Promise<Buffer> => {
    const voice = catalogues.headings.get(utterance.language)?.robot;
    if (voice === undefined) throw new Error(`The catalogue ${utterance.language} names no robot voice. Write catalogue.robot.`);
    if (robot === undefined) throw new Error(`Nobody has recorded this in ${utterance.language}, and no robot voice is installed.`);
    return wavOf(await robot.speak(voice, saidOf(catalogues.pronounce(utterance.language, wordsOf(catalogues, utterance)))), leadMs);
  };

  return {
    take: (recordings) => {
      // A recording of other words is silent while the robot can say those of today. Without a robot it is better than English.
      const isPlayed = ([name, recording]: readonly [string, Recording]) => {
        const [language = ''] = name.split(' ', 1);
        return !isOutOfDate(recording, catalogues, name) || !isRead(language);
      };
      played = new Map([...recordings].filter(isPlayed));
    },
    isRecorded: (utterance) => recordingOf(utterance) !== undefined,
    canPlay: (utterance) => isRead(utterance.language) || recordingOf(utterance) !== undefined,
    versionOf,
    wavFor: (request) => {
      const { utterance, leadMs } = request;
      const recording = recordingOf(utterance);
      if (recording !== undefined) return readFile(recording.file).then((file) => withLead(file, leadMs));
      // A caller's number is not kept.
      if (isPersonalSpeech(utterance)) return synthesise(request);
      // By the words of today, whatever words the address was made for.
      const key = JSON.stringify([utterance, leadMs, versionOf(utterance)]);
      const known = kept.get(key);
      if (known !== undefined) return Promise.resolve(known);
      const made =
        underWay.get(key) ??
        synthesise(request).then((wav) => {
          kept.set(key, wav);
          return wav;
        });
      underWay.set(key, made);
      return made.finally(() => underWay.delete(key));
    },
  };
}

/** Whether a recording says other words than those of today. */
export function isOutOfDate({ made }: Recording, { written }: Pick<Catalogues, 'written'>, name: string): boolean {
  const [language = '', key = ''] = name.split(' ', 2);
  return made !== undefined && made.words !== digestOf(written(language, key as Utterance['key']));
}
