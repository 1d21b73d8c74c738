// Two readings agree: the tables of offices as staff write them in YAML, and what a colleague with the notice on the door and a calendar
// would say, for every day of two years. This reading shares no code with src/.

import { describe, expect, test } from 'vitest';
import { openingsBetween } from '../../src/hours/openings.ts';
import { sentence } from '../../src/messages/sayMessage.ts';
import { daysFrom, holidays2025to2027 } from '../support/hours/holidays.ts';
import { holidaysByLaw } from '../support/hours/law.ts';
import { loadTown, town } from '../support/schedules/town.ts';

const days = daysFrom('2026-04-01', '2028-03-31');
const isHoliday = (date: string) => holidays2025to2027.has(date) || (date >= '2028' && holidaysByLaw(2028).has(date));
const weekday = (date: string) => '日月火水木金土'.charAt(new Date(date).getUTCDay());
const isYearEnd = (date: string) => ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03'].includes(date.slice(5));
const nth = (date: string) => Math.floor((Number(date.slice(8)) + 6) / 7);
const plus = (date: string, count: number) => new Date(Date.parse(date) + count * 86_400_000).toISOString().slice(0, 10);
const isOff = (date: string) => '土日'.includes(weekday(date)) || isHoliday(date);

/** The hours of Japanese on a day: `9-12 13-17`, or `closed`. */
function hoursOn(hours: string, more = ''): (date: string) => string {
  const desk = (town['lines/desk.yaml'] ?? '').replace(/\nhours:.*/s, `\n${more}hours:\n${hours}\n`);
  const { directory, problems } = loadTown({ 'lines/desk.yaml': desk });
  const timetable = directory?.lines.get('desk')?.timetable;
  if (timetable === undefined) throw new Error(problems.map(({ line, message }) => `${line} ${sentence('en', message)}`).join('\n'));
  return (date) => {
    const midnight = Date.parse(`${date}T00:00+09:00`);
    const openings = openingsBetween(timetable, 'ja', midnight, midnight + 86_400_000);
    const promised = openings.filter((opening) => opening.promised);
    return promised.map(({ from, until }) => `${(from - midnight) / 3_600_000}-${(until - midnight) / 3_600_000}`).join(' ') || 'closed';
  };
}

const fact = '    source: the notice on the door\n    checked: 2026-02-01';
const others = `  - languages: any\n    daily: 20:00-21:00\n    needed: [ja]\n${fact}\n  - languages: [en]\n    daily: 9:00-10:00\n${fact}`;
const group = (rules: string) => `  - languages: [ja]\n${rules.trimEnd()}\n${fact}\n`;

type Office = readonly [name: string, hours: string, read: (date: string) => string, more: string];

const offices: readonly Office[] = [
  [
    'a city hall: third Tuesdays closed, first and third Saturdays open, the last Friday long, summer hours',
    group(`
    weekdays: 8:30-17:00
    saturdays: closed
    third-tuesday: closed
    first-and-third-saturday: 9:00-12:00
    last-friday: 8:30-19:00
    holidays: closed
    new-year: closed
    seasons:
      - from: 07-01
        until: 08-31
        weekdays: 8:00-16:00
        third-tuesday: closed
        saturdays: closed
        holidays: closed`),
    (date) => {
      if (isYearEnd(date) || isHoliday(date)) return 'closed';
      const [day, isSummer] = [weekday(date), ['07', '08'].includes(date.slice(5, 7))];
      if (day === '火' && nth(date) === 3) return 'closed';
      if (isSummer) return '土日'.includes(day) ? 'closed' : '8-16';
      if (day === '土') return [1, 3].includes(nth(date)) ? '9-12' : 'closed';
      if (day === '金' && plus(date, 7).slice(5, 7) !== date.slice(5, 7)) return '8.5-19';
      return day === '日' ? 'closed' : '8.5-17';
    },
    '',
  ],
  [
    'a desk with other hours from April 2027, written in February 2026, and a winter across the year’s end',
    group(`
    until: 2027-03-31
    weekdays: 9:00-17:00
    weekends: closed
    holidays: closed
    new-year: closed
    seasons:
      - {from: 12-01, until: 02-末, weekdays: '10:00-15:00', weekends: closed, holidays: closed, new-year: closed}`) +
      group(`
    from: 2027-04-01
    weekdays: 9:00-12:00, 13:00-18:00
    saturdays: 9:00-12:00
    weekday-holidays: 10:00-12:00
    new-year: closed`),
    (date) => {
      if (isYearEnd(date)) return 'closed';
      const isWeekend = '土日'.includes(weekday(date));
      if (date >= '2027-04-01') {
        if (isHoliday(date) && !isWeekend) return '10-12';
        return isWeekend ? (weekday(date) === '土' ? '9-12' : 'closed') : '9-12 13-18';
      }
      if (isWeekend || isHoliday(date)) return 'closed';
      return ['12', '01', '02'].includes(date.slice(5, 7)) ? '10-15' : '9-17';
    },
    '',
  ],
  [
    'a museum that is closed on Mondays, or on the next working day, on the last day of February and the third Tuesday of May',
    group(`
    daily: 9:00-17:00
    monday-or-next-working-day: closed
    new-year: closed`),
    (date) => {
      if (date.slice(5) === (date.startsWith('2028') ? '02-29' : '02-28')) return 'closed';
      if (date.slice(5, 7) === '05' && weekday(date) === '火' && nth(date) === 3) return 'closed';
      if (isYearEnd(date)) return 'closed';
      if (weekday(date) === '月' && !isHoliday(date)) return 'closed';
      let back = date;
      while (!isOff(date) && isOff(plus(back, -1))) {
        back = plus(back, -1);
        if (weekday(back) === '月' && isHoliday(back)) return 'closed';
      }
      return '9-17';
    },
    `exceptions:
  - {yearly: 02-last, hours: closed, reason: 棚卸し, source: a, checked: 2026-02-01}
  - {yearly: {nth: 3, weekday: tuesday, month: 5}, hours: closed, reason: 点検, source: a, checked: 2026-02-01}
`,
  ],
  [
    'a clinic in Japanese words: 第2・第4土曜日, 最終金曜日',
    group(`
    weekdays: 9:00-17:00
    saturdays: closed
    第2・第4土曜日: 9:00-12:00
    最終金曜日: closed
    holidays: closed
    new-year: closed`),
    (date) => {
      if (isYearEnd(date) || isHoliday(date) || weekday(date) === '日') return 'closed';
      if (weekday(date) === '土') return [2, 4].includes(nth(date)) ? '9-12' : 'closed';
      return weekday(date) === '金' && plus(date, 7).slice(5, 7) !== date.slice(5, 7) ? 'closed' : '9-17';
    },
    '',
  ],
];

describe.each(offices)('%s', (_, hours, read, more) => {
  test('is open as its notice says on every day of two years', () => {
    const said = hoursOn(hours + others, more);
    expect(days.map((date) => `${date} ${weekday(date)} ${said(date)}`)).toEqual(
      days.map((date) => `${date} ${weekday(date)} ${read(date)}`),
    );
  });
});
