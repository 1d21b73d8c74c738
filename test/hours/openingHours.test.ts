// Our openings, held against opening_hours.js, which evaluates the same hours in a notation of its own, on every day of 2026 and 2027.
// It is wrong on some days and on machines elsewhere: both are listed here, and fail if a later version is right.

import { beforeAll, describe, expect, test } from 'vitest';
import { holidayOn } from '../../src/hours/calendar.ts';
import { openingsBetween } from '../../src/hours/openings.ts';
import { daysFrom } from '../support/hours/holidays.ts';
import { tokyo } from '../support/hours/notation.ts';
import { askUnder, compared, firstDay, lastDay, type Said } from '../support/hours/otherPackages.ts';
import { firstFive, otherFive } from '../support/languages.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const always = '24/7';
const government = 'Mo-Fr 09:30-20:00; Sa,Su,PH 09:30-17:30; Dec 29-Jan 03 off';
const office = 'Mo-Fr 08:30-17:15; Sa,Su,PH off; Dec 29-Jan 03 off';
const counsel = 'Mo-Fr 09:00-12:00,13:00-17:00; Sa,Su,PH off; Dec 29-Jan 03 off';
const never = 'off';

// Written from the two source documents, not from the files: when the language is promised, and when anybody answers at all.
const table: readonly (readonly [line: string, languages: readonly string[], promised: string, answered: string])[] = [
  ['card', firstFive, '08:30-20:00', '08:30-20:00'],
  ['card', otherFive, '09:00-18:00', '09:00-18:00'],
  ['card', ['ja'], never, never],
  ['suspension', firstFive, always, always],
  ['suspension', otherFive, '09:00-18:00', always],
  ['suspension', ['ja'], never, always],
  ['suspension-japanese', ['ja'], always, always],
  ['system', [...firstFive, ...otherFive], government, government],
  ['freedial', ['ja'], government, government],
  ['counsellors', ['ja', 'en'], counsel, counsel],
  ['counsellors', ['zh', 'ko', 'es', 'pt', 'vi', 'th', 'id', 'tl', 'ne'], never, counsel],
  ['insurance-desk', ['ja'], office, office],
  ['pension', ['th'], never, office],
];

type Stretch = readonly [from: number, until: number];

const days = daysFrom(compared.from, compared.until);
const midnights = days.map((date) => tokyo(`${date}T00:00`));
const dayMs = 86_400_000;
const rules = [...new Set(table.flatMap(([, , promised, answered]) => [promised, answered]))];
const { lines, centres } = frozenDirectory();

// 第3条第3項, the law's rarest rule, is not in its table of holidays.
const missingThirdParagraph = ['2026-09-22', '2032-09-21'];
// 特別措置法第32条: it knows 海の日, スポーツの日 and 山の日 of 2020 and 2021 on the days of 第2条 only.
const missingOlympics = {
  calledWorkingDays: ['2020-07-23', '2020-07-24', '2020-08-10', '2021-07-22', '2021-07-23', '2021-08-08', '2021-08-09'],
  calledHolidays: ['2020-07-20', '2020-08-11', '2020-10-12', '2021-07-19', '2021-08-11', '2021-10-11'],
};

let said: Said;
let elsewhere: Said;
beforeAll(async () => {
  [said, elsewhere] = await Promise.all([askUnder('Asia/Tokyo', rules), askUnder('UTC', ['08:30-20:00'])]);
}, 60_000);

function timetableOf(id: string) {
  const line = lines.get(id) ?? [...centres.values()].flatMap((centre) => centre.lines.get(id) ?? [])[0];
  if (line === undefined) throw new Error(`There is no line ${id}.`);
  return line.timetable;
}

/** Each day that has openings, as `2026-11-24 09:00-12:00 13:00-17:00`. */
function byDay(stretches: readonly Stretch[]): readonly string[] {
  let index = 0;
  return days.flatMap((date, day) => {
    const midnight = midnights[day] ?? 0;
    const found: string[] = [];
    while (index < stretches.length) {
      const [from, until] = stretches[index] as Stretch;
      if (from >= midnight + dayMs) break;
      found.push(`${clock(Math.max(from - midnight, 0))}-${clock(Math.min(until - midnight, dayMs))}`);
      if (until > midnight + dayMs) break;
      index += 1;
    }
    return found.length === 0 ? [] : [`${date} ${found.join(' ')}`];
  });
}

function clock(sinceMidnightMs: number): string {
  return [sinceMidnightMs / 3_600_000, (sinceMidnightMs / 60_000) % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

function ours(line: string, language: string): Record<'promised' | 'answered', readonly string[]> {
  const openings = openingsBetween(timetableOf(line), language, tokyo(`${compared.from}T00:00`), tokyo(`${compared.until}T00:00`) + dayMs);
  const stretches = openings.map(({ from, until }) => [from, until] as const);
  return { promised: byDay(stretches.filter((_, index) => openings[index]?.promised)), answered: byDay(joined(stretches)) };
}

/** Whoever only wants somebody to answer does not mind where one stretch ends as the next begins. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [from, until] of stretches) {
    const last = found.at(-1);
    if (last?.[1] === from) found[found.length - 1] = [last[0], until];
    else found.push([from, until]);
  }
  return found;
}

const kept = new Map<string, readonly string[]>();

function theirs(rule: string): readonly string[] {
  const days = kept.get(rule) ?? byDay(said.openings[rule] ?? []);
  kept.set(rule, days);
  return days;
}

/** What one of the two says and the other does not. */
function differences(one: readonly string[], other: readonly string[]): readonly string[] {
  const [first, second] = [new Set(one), new Set(other)];
  return [...one.filter((day) => !second.has(day)), ...other.filter((day) => !first.has(day))].sort();
}

const isRight = (day: string) => !missingThirdParagraph.some((date) => day.startsWith(date));

describe('on the 729 days of 2026 and 2027 on which opening_hours.js knows the law', () => {
  test.each(table)('%s in %j promises “%s” and answers “%s”', (line, languages, promised, answered) => {
    expect(days.filter(isRight)).toHaveLength(729);
    for (const language of languages) {
      const found = ours(line, language);
      expect([language, ...differences(found.promised, theirs(promised)).filter(isRight)]).toEqual([language]);
      expect([language, ...differences(found.answered, theirs(answered)).filter(isRight)]).toEqual([language]);
    }
  });
});

describe('opening_hours.js is wrong', () => {
  test('about 国民の休日, 2026-09-22: it has the lines open as on any Tuesday', () => {
    expect(differences(ours('system', 'en').answered, theirs(government))).toEqual(['2026-09-22 09:30-17:30', '2026-09-22 09:30-20:00']);
    expect(differences(ours('counsellors', 'ja').answered, theirs(counsel))).toEqual(['2026-09-22 09:00-12:00 13:00-17:00']);
    expect(theirs(counsel)).toContain('2026-09-22 09:00-12:00 13:00-17:00');
  });

  test('on 15 days of 2020 to 2035, all by two rules that it does not have', () => {
    const theirHolidays = new Set(said.publicHolidays.map((line) => line.slice(0, 10)));
    const all = daysFrom(firstDay, lastDay);
    const missed = all.filter((date) => holidayOn(date) !== undefined && !theirHolidays.has(date));
    const invented = all.filter((date) => holidayOn(date) === undefined && theirHolidays.has(date));
    expect(missed).toEqual([...missingOlympics.calledWorkingDays, ...missingThirdParagraph].sort());
    expect(invented).toEqual(missingOlympics.calledHolidays);
  });

  test('on a machine elsewhere: its hours are those of the machine’s clock', () => {
    expect([said.behind, elsewhere.behind]).toEqual([-540, 0]);
    const [here, there] = [said, elsewhere].map(({ openings }) => openings['08:30-20:00'] ?? []);
    expect(here).toContainEqual([tokyo('2026-11-24T08:30'), tokyo('2026-11-24T20:00')]);
    expect(there).toContainEqual([tokyo('2026-11-24T17:30'), tokyo('2026-11-25T05:00')]);
  });
});
