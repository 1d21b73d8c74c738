// The figures: for every language, topic and way of calling, the seconds and keys until a desk's phone rings.

import type { Language } from '../../call/speech.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import type { Ear } from '../../speech/timing/ear.ts';
import { topicsOf, type Way, wayOf } from './paths.ts';

/**
 * `menu`: each key is pressed as soon as its choice has been spoken. `first-timer`: each menu is heard to its end. `dedicated`: as
 * `menu`, on a number of the language, which has no language menu.
 */
export const paths = ['menu', 'dedicated', 'first-timer'] as const;
export type Path = (typeof paths)[number];

export type Row = {
  readonly centre: string;
  readonly language: Language;
  readonly topic: string;
  readonly path: Path;
  /** From the answer until the desk's phone rings, or a read-out begins. */
  readonly seconds: number;
  readonly keys: number;
  /** The civil time at the centre. */
  readonly at: string;
  readonly ends: Way['ends'];
  readonly promised: boolean;
};

/** The rows of a centre at one instant, for all its topics or for some. */
export async function rowsOf(
  centreNow: CentreNow,
  at: string,
  ear: Ear,
  topics: readonly string[] = topicsOf(centreNow),
): Promise<readonly Row[]> {
  const wanted = centreNow.languages.flatMap((language) => topics.flatMap((topic) => paths.map((path) => ({ language, topic, path }))));
  return Promise.all(
    wanted.map(async ({ language, topic, path }) => {
      const way = wayOf(centreNow, { language, topic, dedicated: path === 'dedicated' });
      const seconds = round(await secondsOfWay(way, path, ear));
      return {
        centre: centreNow.id,
        language,
        topic,
        path,
        seconds,
        keys: way.legs.length,
        at,
        ends: way.ends,
        promised: way.promised,
      };
    }),
  );
}

async function secondsOfWay({ legs, last }: Way, path: Path, ear: Ear): Promise<number> {
  const menus = legs.map(({ speech, index }) => (path === 'first-timer' ? ear.secondsOf(speech) : ear.secondsUntil(speech, index)));
  const heard = await Promise.all([...menus, ear.secondsOf(last)]);
  return heard.reduce((total, seconds) => total + seconds, 0);
}

function round(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}
