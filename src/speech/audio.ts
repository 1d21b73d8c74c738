// Audio for languages that the carrier has no voice for: a recording if there is one, else the robot voice, made once and kept.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Announced, Language, Utterance } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';
import { isPersonalSpeech } from './personalSpeech.ts';
import { saidOf } from './pronunciation.ts';
import type { Robot } from './robot.ts';
import type { AudioRequest } from './seal.ts';
import { wavOf, withLead } from './wav.ts';
import { wordsOf } from './words.ts';

export type Audio = {
  /** A WAV file. Rejects where there is neither a recording nor a robot voice. */
  readonly wavFor: (request: AudioRequest) => Promise<Buffer>;
  /** Whether a native speaker has recorded this utterance. */
  readonly isRecorded: (utterance: Utterance | Announced) => boolean;
  /** Whether there is a recording, or a robot voice that reads it. The answer never changes while the service runs. */
  readonly canPlay: (utterance: Utterance | Announced) => boolean;
};

// All Nepali prompts together, read-outs included, are about 12 MB.
const keptBytes = 32 * 1024 * 1024;

/**
 * Reads which recordings there are: `recordings/ne/topic.lost-card.wav` for each prompt without placeholders. Without a robot there is
 * nothing but recordings.
 */
export async function openAudio(folder: string, catalogues: Catalogues, robot: Robot | undefined): Promise<Audio> {
  const recordings = await listRecordings(join(folder, 'recordings'), [...catalogues.headings.keys()]);
  const kept = new LRUCache<string, Buffer>({ maxSize: keptBytes, sizeCalculation: ({ length }) => length });
  const underWay = new Map<string, Promise<Buffer>>();

  const recordingOf = (utterance: Utterance | Announced): string | undefined =>
    'text' in utterance || utterance.values !== undefined ? undefined : recordings.get(`${utterance.language} ${utterance.key}`);

  const synthesise = async ({ utterance, leadMs }: AudioRequest): Promise<Buffer> => {
    const voice = catalogues.headings.get(utterance.language)?.robot;
    if (voice === undefined) throw new Error(`The catalogue ${utterance.language} names no robot voice. Write catalogue.robot.`);
    if (robot === undefined) throw new Error(`Nobody has recorded this in ${utterance.language}, and no robot voice is installed.`);
    return wavOf(await robot.speak(voice, saidOf(catalogues.pronounce(utterance.language, wordsOf(catalogues, utterance)))), leadMs);
  };

  return {
    isRecorded: (utterance) => recordingOf(utterance) !== undefined,
    canPlay: (utterance) =>
      (robot !== undefined && catalogues.headings.get(utterance.language)?.robot !== undefined) || recordingOf(utterance) !== undefined,
    wavFor: (request) => {
      const recording = recordingOf(request.utterance);
      if (recording !== undefined) return readFile(recording).then((file) => withLead(file, request.leadMs));
      // A caller's number is not kept.
      if (isPersonalSpeech(request.utterance)) return synthesise(request);
      const key = JSON.stringify(request);
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

async function listRecordings(folder: string, languages: readonly Language[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const language of languages) {
    const names = await readdir(join(folder, language)).catch(() => []);
    for (const name of names.filter((file) => file.endsWith('.wav'))) {
      found.set(`${language} ${name.slice(0, -'.wav'.length)}`, join(folder, language, name));
    }
  }
  return found;
}
