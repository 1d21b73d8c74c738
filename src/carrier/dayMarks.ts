// A mark of each caller that lasts a day, so that persons can be counted and not known: the HMAC of the number with a random key of the day.
// The key is in memory and in the store, and is deleted in both when its day is over. The mark goes into the outbox and, from there, into a
// table of the store that calls are not joined with; it is in no log, metric or address.

import { createHmac, randomBytes } from 'node:crypto';
import { nextDay } from '../hours/calendar.ts';
import type { Instant } from '../hours/timetable.ts';
import { civilDate, usualZone } from '../hours/zone.ts';
import type { DayKey, DayPerson } from '../journal/events.ts';
import { e164Of } from '../routing/calledNumber.ts';
import { isOneNumber } from './callerNumber.ts';

export type DayMarks = {
  /** The mark of a number that the carrier gives as the caller's. */
  readonly personOf: (caller: string, now: Instant) => DayPerson;
  /** The keys of today and of tomorrow, for the store: it answers with those that all instances use. Keys of days before are forgotten. */
  readonly keysAt: (now: Instant) => readonly DayKey[];
  /** The key that all instances use on its day. */
  readonly adopt: (key: DayKey) => void;
};

const keyBytes = 32;
// Enough that two callers of a day do not share one.
const markBytes = 16;

/** Makes marks with keys of this process, until the shared ones are known. */
export function createDayMarks(): DayMarks {
  const keys = new Map<string, DayKey>();
  const keyOf = (day: string): DayKey => {
    const known = keys.get(day);
    if (known !== undefined) return known;
    const made = { day, id: randomBytes(6).toString('hex'), secret: randomBytes(keyBytes).toString('base64') };
    keys.set(day, made);
    return made;
  };
  return {
    personOf: (caller, now) => {
      const number = numberOf(caller);
      if (number === undefined) return 'withheld';
      const { day, id, secret } = keyOf(civilDate(now, usualZone));
      const mark = createHmac('sha256', Buffer.from(secret, 'base64')).update(number).digest().subarray(0, markBytes);
      return { day, key: id, mark: mark.toString('base64url') };
    },
    keysAt: (now) => {
      const today = civilDate(now, usualZone);
      for (const day of keys.keys()) if (day < today) keys.delete(day);
      return [keyOf(today), keyOf(nextDay(today))];
    },
    adopt: (key) => {
      if (keys.has(key.day)) keys.set(key.day, key);
    },
  };
}

/** One spelling of the number, so that a caller who comes by another exchange is the same; undefined where none is shown. */
function numberOf(caller: string): string | undefined {
  const number = e164Of(caller);
  return number !== undefined && isOneNumber(number) ? number.slice(1) : undefined;
}
