// Audio for languages that the carrier has no voice for: a recording if there is one, else the robot voice, made once and kept.

import { readFile } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import type { Announced, PromptKey, Utterance } from '../call/speech.ts';
import { digestOf } from './approvals.ts';
import type { Catalogues } from './catalogue.ts';
import { isPersonalSpeech } from './personalSpeech.ts';
import { saidOf } from './pronunciation.ts';
import { type Recording, type Recordings, readRecordings, recordingName, recordingNamed } from './recordings.ts';
import type { Robot } from './robot.ts';
import type { AudioRequest } from './seal.ts';
import { namesCentreAlone } from './standsAlone.ts';
import { hasSound, wavOf, withLead } from './wav.ts';
import { wordsOf } from './words.ts';

type Spoken = Utterance | Announced;

export type Audio = {
  /**
   * A WAV file. Rejects where there is neither a recording nor a robot voice. Where a recording cannot be read any more, the robot voice stands
   * in for it, and `onStandIn` is told why.
   */
  readonly wavFor: (request: AudioRequest, onStandIn?: (fault: unknown) => void) => Promise<Buffer>;
  /** Whether a centre has recorded this prompt itself, so that its calls are to be played from the utterance with its name. */
  readonly hasOwn: (utterance: Utterance, centre: string) => boolean;
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
  let recordings: Recordings = new Map();
  let centres: ReadonlySet<string> = new Set();
  let outOfDate: ReadonlySet<string> = new Set();
  const kept = new LRUCache<string, Buffer>({ maxSize: keptBytes, sizeCalculation: ({ length }) => length });
  const underWay = new Map<string, Promise<Buffer>>();

  const isRead = (language: string) => robot !== undefined && catalogues.headings.get(language)?.robot !== undefined;
  /** That of the centre, else that for all. One of other words is silent while the robot can say those of today; else it is better than English. */
  const recordingOf = (utterance: Spoken): Recording | undefined => {
    if ('text' in utterance) return undefined;
    const { language, key, values, centre } = utterance;
    const own = centre !== undefined && namesCentreAlone(utterance) ? recordings.get(recordingName(language, key, centre)) : undefined;
    const isOwnOfToday = own !== undefined && !isOfOtherWords(own, catalogues, utterance);
    if (isOwnOfToday) return own;
    const name = recordingName(language, key);
    const common = values === undefined ? recordings.get(name) : undefined;
    if (common !== undefined && !outOfDate.has(name)) return common;
    return isRead(language) ? undefined : (own ?? common);
  };
  const versionOf = (utterance: Spoken) => recordingOf(utterance)?.version ?? catalogues.versionOf(utterance.language);

  const synthesise = async ({ utterance, leadMs }: AudioRequest): Promise<Buffer> => {
    const voice = catalogues.headings.get(utterance.language)?.robot;
    if (voice === undefined) throw new Error(`The catalogue ${utterance.language} names no robot voice. Write catalogue.robot.`);
    if (robot === undefined) throw new Error(`Nobody has recorded this in ${utterance.language}, and no robot voice is installed.`);
    return wavOf(await robot.speak(voice, saidOf(catalogues.pronounce(utterance.language, wordsOf(catalogues, utterance)))), leadMs);
  };

  const robotFor = (request: AudioRequest): Promise<Buffer> => {
    const { utterance, leadMs } = request;
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
  };

  return {
    take: (taken) => {
      recordings = new Map([...taken].filter(([, { isMute }]) => isMute !== true));
      const named = [...recordings].map(([name, recording]) => ({ name, recording, ...recordingNamed(name) }));
      centres = new Set(named.flatMap(({ centre }) => centre ?? []));
      outOfDate = new Set(
        named.flatMap(({ name, recording, language, key, centre }) =>
          centre === undefined && isOfOtherWords(recording, catalogues, { language, key: key as PromptKey }) ? [name] : [],
        ),
      );
    },
    hasOwn: (utterance, centre) => {
      const { language, key } = utterance;
      return centres.has(centre) && namesCentreAlone(utterance) && recordings.has(recordingName(language, key, centre));
    },
    isRecorded: (utterance) => recordingOf(utterance) !== undefined,
    canPlay: (utterance) => isRead(utterance.language) || recordingOf(utterance) !== undefined,
    versionOf,
    wavFor: async (request, onStandIn) => {
      const { utterance, leadMs } = request;
      const recording = recordingOf(utterance);
      if (recording === undefined) return robotFor(request);
      try {
        const file = await readFile(recording.file);
        if (!hasSound(file)) throw new Error('There is no sound in a recording that was there.');
        return withLead(file, leadMs);
      } catch (fault) {
        // It was removed, or is just being copied, and the folder was not looked at since.
        if (!isRead(utterance.language)) throw fault;
        onStandIn?.(fault);
        return robotFor(request);
      }
    },
  };
}

/** Whether a recording says other words than the utterance has today. */
export function isOfOtherWords({ made }: Recording, catalogues: Catalogues, utterance: Utterance): boolean {
  return made !== undefined && made.words !== digestOf(wordsToRecord(catalogues, utterance));
}

/** The words that a person says for a recording: as they are written, with the name of the centre where they have its place. */
export function wordsToRecord(catalogues: Catalogues, utterance: Utterance): string {
  return utterance.values === undefined ? catalogues.written(utterance.language, utterance.key) : wordsOf(catalogues, utterance);
}
