// What staff can write wrongly in the exceptions and closures of a line, and what they are told.

import { describe } from 'vitest';
import { isMissing, testMistakes } from '../../support/schedules/mistakes.ts';

const file = 'lines/desk.yaml';
const checked = 'checked: 2026-11-21\nhours:';
const fact = 'source: a, checked: 2026-11-21';
const exception = (written: string) => `checked: 2026-11-21\nexceptions:\n  - { ${written}, reason: a, ${fact} }\nhours:`;
const closure = (written: string) => `checked: 2026-11-21\nclosures:\n  - { ${written} }\nhours:`;
const more = (written: string) => `checked: 2026-11-21\n${written}\nhours:`;

describe('a mistake in exceptions', () => {
  testMistakes(file, [
    [
      'a day that does not exist',
      checked,
      exception('date: 2026-02-30, hours: closed'),
      '8:7',
      '“2026-02-30” is not a day that exists. Write a date like “2026-11-23”.',
    ],
    [
      'neither a date nor days',
      checked,
      exception('hours: closed'),
      '8:5',
      'an exception is for one “date”, for the days “from” and “until”, for days “yearly”, or for the “days” of a shared list. Write one of them.',
    ],
    [
      'a date and days',
      checked,
      exception('date: 2026-11-24, from: 2026-11-24, until: 2026-11-25, hours: closed'),
      '8:5',
      'Write one of them.',
    ],
    ['a first day without a last', checked, exception('from: 2026-11-24, hours: closed'), '8:5', 'Write one of them.'],
    ['a last day without a first', checked, exception('until: 2026-11-24, hours: closed'), '8:5', 'Write one of them.'],
    [
      'days that run backwards',
      checked,
      exception('from: 2026-11-25, until: 2026-11-24, hours: closed'),
      '8:25',
      'the exception ends before it begins. Write an “until” that is not before the “from”.',
    ],
    [
      'a date, and the same days of every year',
      checked,
      exception('date: 2026-11-24, yearly: 11-24, hours: closed'),
      '8:5',
      'Write one of them.',
    ],
    [
      'a day that does not come every year',
      checked,
      exception('yearly: 02-29, hours: closed'),
      '8:7',
      '“02-29” does not come every year. Write “02-last” for the last day of February, or “02-28” or “03-01”, or the dates of the leap years.',
    ],
    [
      'a date where a day of every year belongs',
      checked,
      exception('yearly: 2026-08-13, hours: closed'),
      '8:7',
      '“2026-08-13” has a year, and this is for every year. Write only month and day: “08-13”.',
    ],
    [
      'days of every year without a last',
      checked,
      exception('yearly: {from: 08-13}, hours: closed'),
      '8:7',
      'yearly is a month and a day like “08-13”, or “{from: 08-13, until: 08-15}”, or a weekday of a month like “{nth: 3, weekday: tuesday, month: 5}”, with “nth” from 1 to 5 or “last”.',
    ],
    [
      'a list of days that nobody wrote',
      checked,
      exception('days: obon, hours: closed'),
      '8:7',
      'there is no list “obon” in days.yaml. Write the list there first.',
    ],
    [
      'a sixth Tuesday of May',
      checked,
      exception('yearly: {nth: 6, weekday: tuesday, month: 5}, hours: closed'),
      '8:7',
      'or a weekday of a month like “{nth: 3, weekday: tuesday, month: 5}”, with “nth” from 1 to 5 or “last”.',
    ],
    [
      'a third Tuesday of a thirteenth month',
      checked,
      exception('yearly: {nth: 3, weekday: tuesday, month: 13}, hours: closed'),
      '8:7',
      'or a weekday of a month like “{nth: 3, weekday: tuesday, month: 5}”, with “nth” from 1 to 5 or “last”.',
    ],
    [
      'a third Tuesday of no month',
      checked,
      exception('yearly: {nth: 3, weekday: tuesday}, hours: closed'),
      '8:7',
      'or a weekday of a month like “{nth: 3, weekday: tuesday, month: 5}”, with “nth” from 1 to 5 or “last”.',
    ],
    [
      'a third day of the week that is none',
      checked,
      exception('yearly: {nth: 3, weekday: holiday, month: 5}, hours: closed'),
      '8:7',
      'or a weekday of a month like “{nth: 3, weekday: tuesday, month: 5}”, with “nth” from 1 to 5 or “last”.',
    ],
    ['no reason', checked, exception('date: 2026-11-24, hours: closed').replace(' reason: a,', ''), '8:5', isMissing('reason')],
    ['no hours', checked, exception('date: 2026-11-24'), '8:5', isMissing('hours')],
    [
      'hours that run backwards',
      checked,
      exception('date: 2026-11-24, hours: 22:00-02:00'),
      '8:25',
      'If it runs past midnight to the next day, write “22:00-26:00”.',
    ],
    [
      'a language without a catalogue',
      checked,
      exception('date: 2026-11-24, hours: closed, languages: [xx]'),
      '8:40',
      'the language “xx” has no catalogue. Write one of: ja, en, th.',
    ],
    [
      'a single exception without its dash',
      checked,
      more(`exceptions: { date: 2026-11-24, hours: closed, reason: a, ${fact} }`),
      '7:1',
      'list',
    ],
  ]);
});

describe('a mistake in closures', () => {
  testMistakes(file, [
    [
      'a time in another form',
      checked,
      closure('from: 2026-11-24T13:00Z, until: 2026-11-24T14:00, reason: a'),
      '8:7',
      'Times are those of the centre’s clock: write “2026-11-24T13:00”.',
    ],
    [
      'a day without a time',
      checked,
      closure('from: 2026-11-24, until: 2026-11-24T14:00, reason: a'),
      '8:7',
      '“2026-11-24” has no time of day. Write it with the time, like “2026-11-24T13:00”.',
    ],
    [
      'a day that does not exist',
      checked,
      closure('from: 2026-02-30T13:00, until: 2026-11-24T14:00, reason: a'),
      '8:7',
      '“2026-02-30T13:00” is not a time that exists. Write a time like “2026-11-24T13:00”.',
    ],
    [
      'an hour that does not exist',
      checked,
      closure('from: 2026-11-24T13:00, until: 2026-11-24T25:00, reason: a'),
      '8:31',
      '“2026-11-24T25:00” is not a time that exists. Write a time like “2026-11-24T13:00”.',
    ],
    [
      'an end before the beginning',
      checked,
      closure('from: 2026-11-24T13:00, until: 2026-11-24T12:00, reason: a'),
      '8:31',
      'the closure ends before it begins. Write an “until” after the “from”.',
    ],
    [
      'no length',
      checked,
      closure('from: 2026-11-24T13:00, until: 2026-11-24T13:00, reason: a'),
      '8:31',
      'Write an “until” after the “from”.',
    ],
    ['no end: a closure ends by itself', checked, closure('from: 2026-11-24T13:00, reason: a'), '8:5', isMissing('until')],
    ['no reason', checked, closure('from: 2026-11-24T13:00, until: 2026-11-24T14:00'), '8:5', isMissing('reason')],
  ]);
});
