// What `check` says of things that are valid and contradict each other without a word: each warning names both lines.

import { describe, expect, test } from 'vitest';
import { weekdayNames } from '../../src/hours/timetable.ts';
import { sentence } from '../../src/messages/sayMessage.ts';
import { checkSchedules } from '../../src/staff/check.ts';
import { loadTown } from '../support/schedules/town.ts';
import { tokyo } from '../support/staff/sides.ts';

const file = 'lines/desk.yaml';
const fact = 'source: a, checked: 2026-11-21';
const now = tokyo('2026-11-24T10:00');
const codes = ['days-shared', 'long-yearly', 'opens-closed-days', 'closed-in-one-group', 'changes-nothing', 'over'];
const closedWeek = 'weekends: closed\n    holidays: closed\n    new-year: closed\n    needed: [ja]\n    source: a\n    checked: 2026-11-21';

type Desk = { readonly hours?: string; readonly more?: string; readonly number?: string };

/** A desk whose hours begin on line 6, with `weekdays` on line 7, and what is added after line 13. */
function deskWith({ hours = '', more = '', number = '0120-0178-27' }: Desk): string {
  return `name: {ja: 窓口}\nnumber: ${number}\nsource: a\nchecked: 2026-11-21\nhours:\n  - languages: any\n    weekdays: 9:00-17:00\n    ${closedWeek}\n${hours}${more}`;
}

/** The warnings about such a desk: `10 days-shared: …`. */
function warnings(desk: Desk): readonly string[] {
  const { directory, problems } = loadTown({ [file]: deskWith(desk) });
  if (directory === undefined) throw new Error(problems.map(({ line, message }) => `${line} ${sentence('en', message)}`).join('\n'));
  return checkSchedules(directory, now, [])
    .filter((warning) => warning.file === file && codes.includes(warning.code))
    .map(({ line, code, message }) => `${line} ${code}: ${sentence('en', message)}`);
}

const exceptions = (...written: readonly string[]) => ({
  more: `exceptions:\n${written.map((each) => `  - {${each}, reason: a, ${fact}}\n`).join('')}`,
});
const closures = (...written: readonly string[]) => ({
  more: `closures:\n${written.map((each) => `  - {${each}, reason: a}\n`).join('')}`,
});
const season = (written: string) => ({ hours: `    seasons:\n      - {${written}}\n` });

describe('a contradiction is said with both lines', () => {
  test.each<readonly [what: string, desk: Desk, says: readonly string[]]>([
    [
      'two exceptions that share a day',
      exceptions('date: 2026-12-01, hours: 9:00-12:00', 'from: 2026-11-30, until: 2026-12-02, hours: closed'),
      ['16 days-shared: this exception is for 2026-12-01 too, and so is the one at lines/desk.yaml:15, which comes first'],
    ],
    [
      'one of them until further notice',
      exceptions('from: 2026-11-30, until: further-notice, hours: closed', 'date: 2027-06-01, hours: 9:00-12:00'),
      ['16 days-shared: this exception is for 2027-06-01 too, and so is the one at lines/desk.yaml:15'],
    ],
    [
      'two of every year',
      exceptions('yearly: {from: 12-20, until: 01-10}, hours: closed', 'yearly: 01-05, hours: 9:00-10:00'),
      ['16 days-shared: these days of every year overlap those of the exception at lines/desk.yaml:15'],
    ],
    [
      'a third Tuesday that is that day in some years',
      exceptions('yearly: {nth: 3, weekday: tuesday, month: 5}, hours: closed', 'yearly: 05-18, hours: 9:00-10:00'),
      ['16 days-shared'],
    ],
    [
      'a last Friday that is the fourth in some months',
      { hours: '    fourth-friday: closed\n    last-friday: 9:00-20:00\n' },
      ['15 days-shared: 第4金曜日 and 最終金曜日 are the same day in some months, and then “fourth-friday” at lines/desk.yaml:14 decides'],
    ],
    [
      'days of every year that last for months',
      exceptions('yearly: {from: 11-01, until: 12-03}, hours: closed'),
      ['15 long-yearly: these days of every year, 11-01 to 12-03, are 33 days'],
    ],
    [
      'days of every year that are probably the wrong way round',
      exceptions('yearly: {from: 04-10, until: 01-03}, hours: closed'),
      ['15 long-yearly: these days of every year, 04-10 to 01-03, are 269 days'],
    ],
    [
      'summer hours that open Saturdays, Sundays and holidays',
      exceptions('yearly: {from: 07-01, until: 08-31}, hours: 8:00-16:00'),
      [
        '15 long-yearly',
        '15 opens-closed-days: these hours also open the line on 20 days on which it is closed otherwise, like 2027-07-03: “weekends” at lines/desk.yaml:8',
      ],
    ],
    [
      'the same in one year',
      exceptions('from: 2027-07-01, until: 2027-07-09, hours: 8:00-16:00'),
      ['15 opens-closed-days: these hours also open the line on 2 days'],
    ],
    [
      'a season that opens days that were closed',
      season('from: 07-01, until: 08-31, daily: 8:00-16:00'),
      ['15 opens-closed-days: this season opens the line on 20 days on which it is closed outside the season, like 2027-07-03: “weekends”'],
    ],
    [
      'a season that forgets the third Tuesday',
      { hours: '    third-tuesday: closed\n    seasons:\n      - {from: 07-01, until: 08-31, weekdays: 8:00-16:00, holidays: closed}\n' },
      [
        '16 opens-closed-days: this season opens the line on 2 days on which it is closed outside the season, like 2027-07-20: “third-tuesday” at lines/desk.yaml:14',
      ],
    ],
    [
      'a closure on a Sunday',
      closures('from: 2026-11-29T09:00, until: 2026-11-29T17:00'),
      [
        '15 changes-nothing: the closure from 2026-11-29 9:00 (a) changes nothing: the line is closed then anyway, by what is written at lines/desk.yaml:8.',
      ],
    ],
    [
      'a closure inside another one',
      closures('from: 2026-11-25T00:00, until: 2026-11-28T00:00', 'from: 2026-11-26T09:00, until: 2026-11-26T12:00'),
      [
        '16 changes-nothing: the closure from 2026-11-26 9:00 (a) changes nothing: the line is closed then anyway, by what is written at lines/desk.yaml:15.',
      ],
    ],
    [
      'a temporary number that is the usual one',
      { number: '{now: 0120-0178-27, temporary: 0120-017-827, until: 2026-12-24, reason: a}' },
      ['2 changes-nothing: the temporary number 0120-017-827 is the usual one'],
    ],
    [
      'a temporary number that is over',
      { number: '{now: 0120-0178-27, temporary: 0120-0178-99, until: 2026-11-23, reason: a}' },
      ['2 over: the temporary number 0120-0178-99 is over since 2026-11-24 0:00. Write only the usual one: “number: 0120-0178-27”.'],
    ],
    [
      'hours that are over',
      { hours: `  - languages: [ja]\n    until: 2026-11-23\n    daily: 9:00-17:00\n    ${fact.replace(', ', '\n    ')}\n` },
      ['15 over: these hours ended on 2026-11-23. Remove them.'],
    ],
  ])('%s', (_, desk, says) => {
    const found = warnings(desk);
    expect(found.map((warning, index) => (warning.startsWith(says[index] ?? '?') ? says[index] : warning))).toEqual(says);
  });
});

describe('nothing is said where nothing contradicts', () => {
  test.each<readonly [what: string, desk: Desk]>([
    ['no exception', {}],
    ['exceptions on neighbouring days', exceptions('date: 2026-12-01, hours: closed', 'date: 2026-12-02, hours: 9:00-12:00')],
    ['two for different languages', exceptions('date: 2026-12-01, languages: any, hours: closed')],
    ['one of a year on a day of every year', exceptions('date: 2027-06-01, hours: 9:00-12:00', 'yearly: 06-01, hours: closed')],
    ['Obon, with a Saturday on which it is open', exceptions('from: 2027-08-13, until: 2027-08-15, hours: 9:00-12:00')],
    [
      'a season that names the Saturdays which it opens',
      season('from: 07-01, until: 08-31, weekdays: 8:00-16:00, weekends: 9:00-12:00, holidays: closed'),
    ],
    [
      'a season with the same closed days',
      season('from: 12-01, until: 02-last, weekdays: 10:00-16:00, holidays: closed, new-year: closed'),
    ],
    ['a last Friday beside a first', { hours: '    first-friday: closed\n    last-friday: 9:00-20:00\n' }],
    ['a closed month of every year', exceptions('yearly: {from: 08-01, until: 08-31}, hours: closed')],
    ['a closure of a morning', closures('from: 2026-11-25T09:00, until: 2026-11-25T12:00')],
    ['a number that is not over', { number: '{now: 0120-0178-27, temporary: 0120-0178-99, until: 2026-11-24, reason: a}' }],
  ])('%s', (_, desk) => {
    expect(warnings(desk)).toEqual([]);
  });
});

test('a minute that is left out of an nth weekday or of a season is said', () => {
  const hours = '    last-friday: 9:00-11:59, 12:00-17:00\n    seasons:\n      - {from: 07-01, until: 08-31, daily: "9:00-23:59"}\n';
  const { directory } = loadTown({ [file]: deskWith({ hours }) });
  const found = directory === undefined ? [] : checkSchedules(directory, now, []).filter(({ code }) => code === 'one-minute');
  expect(found.map(({ line }) => line)).toEqual([14, 16]);
});

const fifths = [...weekdayNames.map((weekday) => [weekday, 2] as const), ...[1, 4, 5, 12].map((month) => ['tuesday', month] as const)];
test.each(fifths)('a fifth weekday that few years have can be an exception: %s in month %d', (weekday, month) => {
  expect(() => warnings(exceptions(`yearly: {nth: 5, weekday: ${weekday}, month: ${month}}, hours: closed`))).not.toThrow();
});

describe('a rest day in one group', () => {
  const week = ['weekdays: 9:00-18:00', 'weekends: closed', 'holidays: closed', 'new-year: closed', 'source: a', 'checked: 2026-11-21'];
  const japanese = (rule: string) => ['  - languages: [ja]', ...[rule, ...week].map((line) => `    ${line}`), ''].join('\n');

  test.each(['third-tuesday: closed', 'wednesday: closed', 'monday-or-next-working-day: closed'])('%s is not one for the other', (rule) => {
    const [name] = rule.split(':');
    expect(warnings({ hours: japanese(rule) })).toEqual([
      expect.stringContaining(`closed-in-one-group: “${name}” closes only the group that it is written in.`),
    ]);
    expect(warnings({ hours: `    ${rule}\n${japanese(rule)}` })).toEqual([]);
  });

  test.each(['third-tuesday: 9:00-12:00', 'saturdays: closed'])('%s is no such day', (rule) => {
    expect(warnings({ hours: japanese(rule) })).toEqual([]);
  });
});
