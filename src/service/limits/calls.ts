// How many calls may begin in a minute: of one caller, and of all. A machine that redials runs up the bill of a centre; a person in need
// stays far below the limit. Only the beginning of a call is limited: a call that has begun goes on.

import { createHmac, randomBytes } from 'node:crypto';
import { isOneNumber } from '../../carrier/callerNumber.ts';
import type { Instant } from '../../hours/timetable.ts';
import { minutesBy } from './minutes.ts';

export type CallLimits = { readonly perCaller: number; readonly all: number };

/** Why a call may not begin now; undefined where it may. */
export type TooMany = 'of-this-caller' | 'of-all';

/**
 * Returns a function to be called for each call that begins, with the number that the carrier gives for its caller. The number is kept as
 * a keyed hash, in memory, until the minute is over. The key is random, is written nowhere and ends with the process.
 */
export function limitCalls(clock: () => Instant, { perCaller, all }: CallLimits): (from: string) => TooMany | undefined {
  const key = randomBytes(32);
  const callers = new Map<string, number>();
  const isNewMinute = minutesBy(clock);
  let begun = 0;
  return (from) => {
    if (isNewMinute()) {
      begun = 0;
      callers.clear();
    }
    // Callers who show no number are many people, so only the limit of all calls applies to them.
    if (isOneNumber(from)) {
      const caller = createHmac('sha256', key).update(from).digest('base64');
      const calls = (callers.get(caller) ?? 0) + 1;
      callers.set(caller, calls);
      // Not counted among all calls: a caller who redials takes no call away from others.
      if (calls > perCaller) return 'of-this-caller';
    }
    begun += 1;
    return begun > all ? 'of-all' : undefined;
  };
}
