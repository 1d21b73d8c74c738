// Between the wall clock of a zone and instants. No other file asks Luxon about zones.

import { DateTime, IANAZone } from 'luxon';
import { dateOfDay, dayMs, minuteMs } from './calendar.ts';
import type { CivilDate, Instant } from './timetable.ts';

/** The zone of Japan, for everything that does not name a zone. */
export const usualZone = 'Asia/Tokyo';

const mostDaysKept = 5000;

/** The offset of each UTC day of a zone; undefined for a day on which it changes. */
const zones = new Map<string, Map<number, number | undefined>>();

/** The names that were found to be zones. Each look makes a new formatter, and every line of every centre names a zone. */
const knownZones = new Set<string>();

/** Whether the name is a time zone of the IANA database. */
export function isZone(name: string): boolean {
  if (!knownZones.has(name) && IANAZone.isValidZone(name)) knownZones.add(name);
  return knownZones.has(name);
}

/** The civil day on the wall of `zone` at an instant. */
export function civilDate(at: Instant, zone: string): CivilDate {
  return dateOfDay(Math.floor((at + offset(at, zone)) / dayMs));
}

/** Minutes after midnight on the wall of `zone` at an instant, seconds cut off. */
export function minuteOfDay(at: Instant, zone: string): number {
  const wall = at + offset(at, zone);
  return Math.floor((wall - Math.floor(wall / dayMs) * dayMs) / minuteMs);
}

/** ISO 8601 with the zone's offset, and milliseconds only where there are some: `2026-12-30T19:00:00+09:00`. */
export function isoIn(at: Instant, zone: string): string {
  const ahead = offset(at, zone);
  const wall = new Date(at + ahead).toISOString().replace('.000Z', '').replace('Z', '');
  const minutes = Math.trunc(Math.abs(ahead) / minuteMs);
  return `${wall}${ahead < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

const civilTime = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?$/;
const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;

/**
 * An instant from ISO 8601 text; without an offset it is read on the wall of `zone`, and a bare date is its midnight.
 * @returns undefined where the text is not an instant.
 */
export function instantOf(text: string, zone: string): Instant | undefined {
  const [, date, hour = '0', minute = '0', second = '0'] = civilTime.exec(text) ?? [];
  if (date !== undefined) {
    if (!DateTime.fromISO(text, { zone: 'utc' }).isValid) return undefined;
    return instantAt(date, Number(hour) * 60 + Number(minute), zone) + Number(second) * 1000;
  }
  const parsed = withOffset.test(text) ? DateTime.fromISO(text) : undefined;
  return parsed?.isValid ? parsed.toMillis() : undefined;
}

/**
 * The instant at which the wall of `zone` shows `minutes` after the midnight of `date`; 1500 is one in the morning of the next day.
 * Where a change to summer time skips that minute, the instant of the change. Where the clock shows it twice, the first time (RFC 5545 §3.3.5).
 */
export function instantAt(date: CivilDate, minutes: number, zone: string): Instant {
  const wall = Date.parse(date) + minutes * minuteMs;
  const before = offset(wall - dayMs, zone);
  const after = offset(wall + dayMs, zone);
  const first = wall - Math.max(before, after);
  if (first + offset(first, zone) === wall) return first;
  const second = wall - Math.min(before, after);
  if (second + offset(second, zone) === wall) return second;
  return changeBetween(first, second, zone);
}

/** The first instant in (from, until] at which the zone has its later offset. */
function changeBetween(from: Instant, until: Instant, zone: string): Instant {
  const later = offset(until, zone);
  let low = from;
  let high = until;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle, zone) === later) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * Milliseconds that the wall clock of `zone` is ahead of UTC. Luxon is asked once for each end of a UTC day. Where the two answers agree,
 * the zone does not change in between, and the day's offset is kept.
 */
function offset(at: Instant, zone: string): number {
  const days = daysOf(zone);
  const day = Math.floor(at / dayMs);
  const known = days.get(day);
  if (known !== undefined) return known;
  if (!days.has(day)) {
    if (days.size >= mostDaysKept) days.clear();
    const begins = askLuxon(day * dayMs, zone);
    days.set(day, begins === askLuxon((day + 1) * dayMs, zone) ? begins : undefined);
  }
  return days.get(day) ?? askLuxon(at, zone);
}

function askLuxon(at: Instant, zone: string): number {
  return IANAZone.create(zone).offset(at) * minuteMs;
}

function daysOf(zone: string): Map<number, number | undefined> {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  const fresh = new Map<number, number | undefined>();
  zones.set(zone, fresh);
  return fresh;
}
