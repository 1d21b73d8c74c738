// What follows a try that was in vain, and what follows asking.

import type { Instant } from '../hours/timetable.ts';
import type { CallbackEntry } from './callback.ts';

export const mostTries = 3;
const betweenTriesMs = 30 * 60_000;

// The caller has hung up by then, and a desk that was busy may be free.
const afterAskingMs = 5 * 60_000;

/** What came of a try with a number that is none of a telephone in Japan. */
export const notInJapan = 'not-in-japan';
const numberRefused = 'number-refused-';

/** What came of a try where the carrier refuses the number, with its code: `number-refused-21211`. */
export function refusedNumber(code: string | number): string {
  return `${numberRefused}${code}`;
}

/** Whether no try follows: three were in vain, or the number cannot be called. */
export function isTriedOut({ tries, lastOutcome = '' }: Pick<CallbackEntry, 'tries' | 'lastOutcome'>): boolean {
  return tries >= mostTries || lastOutcome === notInJapan || lastOutcome.startsWith(numberRefused);
}

/** The first instant at which a callback may be placed that was asked for now. */
export function firstTry(askedAt: Instant): Instant {
  return askedAt + afterAskingMs;
}

/** The first instant of another try, after one that begins or is over now. */
export function afterTry(now: Instant): Instant {
  return now + betweenTriesMs;
}

/** The first instant of the next try, after so many tries; undefined where there is none. The hours of the lines move it further. */
export function nextTry(tries: number, now: Instant): Instant | undefined {
  return tries < mostTries ? afterTry(now) : undefined;
}
