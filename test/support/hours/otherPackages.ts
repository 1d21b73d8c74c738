// What two other packages say, from a process of its own under a zone of the machine: opening_hours.js reads its hours on the machine's clock.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import japaneseHolidays from 'japanese-holidays';
import { holidayOn } from '../../../src/hours/calendar.ts';
import { daysFrom } from './holidays.ts';

export const firstDay = '2020-01-01';
export const lastDay = '2035-12-31';

/** What is said from a machine's zone. Holidays are written as `2026-09-22 国民の休日`. */
export type Said = {
  /** Minutes that the zone was behind UTC in 1970: a process that ignored its zone would prove nothing. */
  readonly behind: number;
  readonly ours: readonly string[];
  readonly japaneseHolidays: readonly string[];
  /** Of opening_hours.js: its public holidays, and when each rule that was asked is open, as instants. */
  readonly publicHolidays: readonly string[];
  readonly openings: Readonly<Record<string, readonly (readonly [from: number, until: number])[]>>;
};

/** The days whose openings are compared, both included. */
export const compared = { from: '2026-01-01', until: '2027-12-31' };

/** Asks in a process of its own. Rules are in the notation of opening_hours.js; without any, that library is not asked. */
export async function askUnder(zone: string, rules: readonly string[]): Promise<Said> {
  const { stdout } = await promisify(execFile)(process.execPath, [import.meta.filename, JSON.stringify(rules)], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 1e8,
  });
  return JSON.parse(stdout) as Said;
}

async function answers(rules: readonly string[]): Promise<Said> {
  return {
    behind: new Date(0).getTimezoneOffset(),
    ours: named(holidayOn),
    japaneseHolidays: named((date) => japaneseHolidays.isHolidayAt(new Date(`${date}T12:00+09:00`))),
    ...(rules.length === 0 ? { publicHolidays: [], openings: {} } : await openingHours(rules)),
  };
}

async function openingHours(rules: readonly string[]): Promise<Pick<Said, 'publicHolidays' | 'openings'>> {
  const { default: OpeningHours } = await import('opening_hours');
  const japan = { lat: 35.7, lon: 139.7, address: { country_code: 'jp', state: 'Tokyo' } };
  const holidays = new OpeningHours('PH', japan);
  const [from, until] = [new Date(`${compared.from}T00:00+09:00`), new Date(`${compared.until}T24:00+09:00`)];
  const opened = rules.map((rule) => {
    const intervals = new OpeningHours(rule, japan).getOpenIntervals(from, until);
    return [rule, intervals.map(([begin, end]) => [begin.getTime(), end.getTime()] as const)] as const;
  });
  return {
    // Without an offset the machine's own clock is meant: noon of that day, wherever the machine believes to stand.
    publicHolidays: named((date) => {
      const noon = new Date(`${date}T12:00`);
      return holidays.getState(noon) ? holidays.getComment(noon) : undefined;
    }),
    openings: Object.fromEntries(opened),
  };
}

function named(name: (date: string) => string | undefined): readonly string[] {
  return daysFrom(firstDay, lastDay).flatMap((date) => {
    const found = name(date);
    return found === undefined ? [] : [`${date} ${found}`];
  });
}

const [, script, rules] = process.argv;
if (script === import.meta.filename && rules !== undefined) process.stdout.write(JSON.stringify(await answers(JSON.parse(rules))));
