// The goals for the effort of a call, and whether they are reached. Figures are compared to the tenth of a second; they are not more exact.

import { lostCardTopic } from '../../routing/lines.ts';
import { namesInTurn } from '../../speech/timing/menuSeconds.ts';
import type { Effort } from './effort.ts';
import type { Path, Row } from './rows.ts';

export type Goal = {
  readonly what: string;
  readonly figure: string;
  readonly limit: string;
  readonly isReached: boolean;
  /** The same figure with the long form of the language menu, which is the usual practice. */
  readonly usual?: string;
};

const limits = { menu: 22, greeting: 3, median: 16, last: 26, known: 8, keys: 3, whisper: 4, asking: 25 } as const;

/** Each goal with its figure, from the calls of the morning. */
export function goalsOf({ centre, rows, greetings, menu, usualMenu, whispers, asking, sms }: Effort): readonly Goal[] {
  const at = rows[0]?.at;
  const lostCard = (path: Path) => rows.filter((row) => row.at === at && row.topic === lostCardTopic && row.path === path);
  const short = lostCard('menu');
  const shortKeys = new Map(menu.names.map(({ language, key }) => [language, key]));
  const usual = short.map(({ language, seconds }) => seconds - (shortKeys.get(language) ?? 0) + (usualMenu.keys.get(language) ?? 0));
  const numbered = centre.numbers.flatMap(({ language }) => language ?? []);
  const heard = greetings.filter(({ language }, index) => index === 0 || numbered.includes(language));
  const known = lostCard('dedicated');
  const [existing, others] = [
    known.filter((row) => numbered.includes(row.language)),
    known.filter((row) => !numbered.includes(row.language)),
  ];
  const keys = largest(rows.map((row) => row.keys));
  const last = centre.languages.at(-1) ?? '';
  return [
    within('the language menu, from its first name to its last key', menu.seconds, limits.menu, usualMenu.seconds),
    {
      what: 'each language’s own name within its turn',
      figure: `${menu.names.length} of ${centre.languages.length} names`,
      limit: 'all',
      isReached: menu.names.length === centre.languages.length && namesInTurn(menu.names),
    },
    within('the greeting, the longest that can be heard', largest(heard.map(({ seconds }) => seconds)), limits.greeting),
    within('answer to ring, a lost card: the median of the languages', median(short.map(secondsOf)), limits.median, median(usual)),
    within(`answer to ring, a lost card: the last language (${last})`, short.at(-1)?.seconds ?? 0, limits.last, usual.at(-1)),
    ...(existing.length === 0
      ? []
      : [within(`a lost card on the numbers of one language (${list(existing)})`, largest(existing.map(secondsOf)), limits.known)]),
    {
      what: 'a lost card in each other language, had it a number of its own',
      figure: `${others.filter(isQuick).length} of ${others.length}; slower: ${list(others.filter((row) => !isQuick(row))) || 'none'}`,
      limit: `${limits.known} s`,
      isReached: others.every(isQuick),
    },
    within(
      'a whisper, from the answer of the desk to the talk: the longest',
      largest(whispers.untilTalk.map(({ seconds }) => seconds)),
      limits.whisper,
    ),
    within('a whisper, from the answer of the call to the ring', whispers.untilRing, 0),
    ...(asking.length === 0
      ? []
      : [
          within(
            'to be called back, from the key that asks for it to the word when we call: the longest',
            largest(asking.map(({ seconds }) => seconds)),
            limits.asking,
          ),
        ]),
    ...(sms.length === 0
      ? []
      : [
          within(
            'to get a text, from the key that asks for it to the word that it is under way: the longest',
            largest(sms.map(({ seconds }) => seconds)),
            limits.asking,
          ),
        ]),
    { what: 'keys, any topic', figure: `${keys}`, limit: `${limits.keys}`, isReached: keys <= limits.keys },
  ];
}

function within(what: string, seconds: number, limit: number, usual?: number): Goal {
  return {
    what,
    figure: inSeconds(seconds),
    limit: inSeconds(limit),
    isReached: tenths(seconds) <= limit,
    ...(usual !== undefined && { usual: inSeconds(usual) }),
  };
}

function isQuick({ seconds }: Row): boolean {
  return tenths(seconds) <= limits.known;
}

function list(rows: readonly Row[]): string {
  return rows.map(({ language, seconds }) => `${language} ${tenths(seconds).toFixed(1)}`).join(', ');
}

function secondsOf({ seconds }: Row): number {
  return seconds;
}

function largest(figures: readonly number[]): number {
  return Math.max(0, ...figures);
}

/** The median; of an even number of figures the slower one of the two in the middle. */
function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

function inSeconds(seconds: number): string {
  return `${tenths(seconds).toFixed(1)} s`;
}

function tenths(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
