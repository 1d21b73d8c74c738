// Two readings agree: the openings of the schedules, and those that somebody would write down who has only the flyer, the page
// and a calendar at hand. This reading shares no code with src/: its days are UTC days, shifted by Tokyo's nine hours.

import { describe, expect, test } from 'vitest';
import { availabilityAt } from '../../src/hours/availability.ts';
import { openingsBetween } from '../../src/hours/openings.ts';
import { daysFrom, holidays2025to2027 } from '../support/hours/holidays.ts';
import { wallInTokyo } from '../support/hours/notation.ts';
import { firstFive, otherFive } from '../support/languages.ts';
import { frozenDirectory, vocabulary } from '../support/schedules/frozen.ts';

type Hours = { readonly from: number; readonly until: number; readonly promised: boolean };

// Languages that share their hours stand together: their days are computed once.
const languages = [...firstFive, ...otherFive, 'ja'];
const days = daysFrom('2025-01-01', '2027-12-31');

const promised = (from: number, until: number): Hours => ({ from, until, promised: true });
const answered = (from: number, until: number): Hours => ({ from, until, promised: false });

/** 平日 9:30–20:00, 土日祝 9:30–17:30, 年末年始 (12/29–1/3) を除く. */
function exceptAtYearEnd(date: string): readonly Hours[] {
  if (['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'].includes(date.slice(5))) return [];
  const weekday = new Date(date).getUTCDay();
  return [weekday === 0 || weekday === 6 || holidays2025to2027.has(date) ? promised(9.5, 17.5) : promised(9.5, 20)];
}

/** What the documents say about a line on a day, in hours of that day. */
const reading: Readonly<Record<string, (language: string, date: string) => readonly Hours[]>> = {
  card: (language) => {
    if (firstFive.includes(language)) return [promised(8.5, 20)];
    return otherFive.includes(language) ? [promised(9, 18)] : [];
  },
  suspension: (language) => {
    if (firstFive.includes(language)) return [promised(0, 24)];
    return otherFive.includes(language) ? [answered(0, 9), promised(9, 18), answered(18, 24)] : [answered(0, 24)];
  },
  system: (language, date) => (language === 'ja' ? [] : exceptAtYearEnd(date)),
  freedial: (language, date) => (language === 'ja' ? exceptAtYearEnd(date) : []),
};

function read(line: string, language: string): readonly Hours[] {
  const found: Hours[] = [];
  for (const date of days) {
    const midnight = Date.parse(`${date}T00:00Z`) - 9 * 3_600_000;
    for (const hours of reading[line]?.(language, date) ?? []) {
      const [from, until] = [midnight + hours.from * 3_600_000, midnight + hours.until * 3_600_000];
      const last = found.at(-1);
      if (last?.until === from && last.promised === hours.promised) found[found.length - 1] = { ...last, until };
      else found.push({ from, until, promised: hours.promised });
    }
  }
  return found;
}

const { lines } = frozenDirectory();
const begin = Date.parse('2024-12-31T15:00Z');
const end = Date.parse('2027-12-31T15:00Z');
const said = (openings: readonly Hours[]) =>
  openings.map(({ from, until, promised }) => `${wallInTokyo(from)} – ${wallInTokyo(until)} ${promised ? 'promised' : 'answered'}`);

describe.each(Object.keys(reading))('the openings of %s from 2025 to 2027', (id) => {
  const timetable = lines.get(id)?.timetable;
  if (timetable === undefined) throw new Error(`There is no line ${id}.`);

  test.each(languages)('are in %s what the documents say', (language) => {
    expect(said(openingsBetween(timetable, language, begin, end))).toEqual(said(read(id, language)));
  });

  test.each(['ja', 'en', 'th'])('begin and end in %s exactly on the minute, seen from both sides', (language) => {
    const expected = read(id, language);
    const at = (instant: number) => {
      const found = expected.find(({ from, until }) => from <= instant && instant < until);
      return found === undefined ? 'closed' : found.promised ? 'promised' : 'answered';
    };
    const wrong = expected
      .filter((_, index) => index % 11 === 0)
      .flatMap(({ from, until }) => [from, until])
      .flatMap((edge) => [edge - 60_000, edge - 1, edge, edge + 59_999])
      .filter((instant) => instant >= begin && instant < end)
      .flatMap((instant) => {
        const { status } = availabilityAt(timetable, language, instant);
        return status === at(instant) ? [] : `${wallInTokyo(instant)}: ${status}, not ${at(instant)}`;
      });
    expect(wrong).toEqual([]);
  });

  test.each(['ja', 'en', 'th'])('open next, in %s on the first minute of every fourth day, when the documents say', (language) => {
    const promises = read(id, language).filter((opening) => opening.promised);
    const wrong = days.slice(0, -10).flatMap((date, index) => {
      if (index % 4 !== 0) return [];
      const at = Date.parse(`${date}T00:00Z`) - 9 * 3_600_000;
      const availability = availabilityAt(timetable, language, at);
      const next = availability.status === 'promised' ? undefined : promises.find(({ from }) => from > at)?.from;
      return availability.promisedFrom === next ? [] : date;
    });
    expect(wrong).toEqual([]);
  });
});

test('every language of the catalogues is in the reading', () => {
  expect([...languages].sort()).toEqual([...vocabulary.languages].sort());
});
