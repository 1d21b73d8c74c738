// The stopwatch: how many seconds the words of a language take. What was measured before is not measured again.

import { createHash } from 'node:crypto';
import type { Language } from '../../call/speech.ts';
import { createRobot, type Robot } from '../robot.ts';
import { telephoneRate } from '../wav.ts';
import { openKana } from './kana.ts';
import { openPinyin } from './pinyin.ts';
import { type Reader, readerOf, respell } from './readers.ts';
import { heardSeconds } from './trim.ts';

/** Seconds by language, then by text; the key of a long text is its beginning and a hash of all of it. */
export type Durations = Readonly<Record<Language, Readonly<Record<string, number>>>>;

export type Stopwatch = {
  /** Seconds of a text, to the hundredth, at 150 words a minute. Rejects where the robot voice or a dictionary is not installed. */
  readonly secondsOf: (language: Language, text: string) => Promise<number>;
  /** Every duration that was asked for, sorted, to be stored for the next run. */
  readonly asked: () => Promise<Durations>;
  readonly stop: () => Promise<void>;
};

const longestKey = 60;

/** A stopwatch that knows some durations already. It starts the voice and loads the dictionaries with the first text it does not know. */
export function openStopwatch(before: Durations = {}, robot: Robot = createRobot()): Stopwatch {
  const asked = new Map<Language, Map<string, Promise<number>>>();
  const readings: Partial<Record<Reader['script'], Promise<(text: string) => string>>> = {};

  const readAs = async (script: Reader['script'], text: string): Promise<string> => {
    if (script === 'as-written') return text;
    readings[script] ??= script === 'kana' ? openKana() : openPinyin();
    return (await readings[script])(text);
  };
  const measure = async (language: Language, text: string): Promise<number> => {
    const reader = readerOf(language);
    const samples = await robot.speak(reader.voice, await readAs(reader.script, respell(text, reader)));
    return Math.round(heardSeconds(samples, telephoneRate) * (reader.factor ?? 1) * 100) / 100;
  };
  return {
    secondsOf: (language, text) => {
      const key = keyOf(text);
      const texts = asked.get(language) ?? new Map<string, Promise<number>>();
      asked.set(language, texts);
      const known = before[language]?.[key];
      const seconds = texts.get(key) ?? (known === undefined ? measure(language, text) : Promise.resolve(known));
      texts.set(key, seconds);
      return seconds;
    },
    asked: async () => {
      const each = [...asked].sort(byKey).map(async ([language, texts]) => {
        const durations = [...texts].sort(byKey).map(async ([key, seconds]) => [key, await seconds] as const);
        return [language, Object.fromEntries(await Promise.all(durations))] as const;
      });
      return Object.fromEntries(await Promise.all(each));
    },
    stop: robot.stop,
  };
}

/** By what a text is found among the durations. The beginning of a long text does not say what the text is. */
export function keyOf(text: string): string {
  if (text.length <= longestKey) return text;
  return `${text.slice(0, longestKey - 12)}… ${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
