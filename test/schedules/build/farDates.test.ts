// Years that cannot be meant are refused, and an end that is not known has a word of its own. No clock is asked: a date is compared with
// its beginning and with the day on which its fact was checked.

import { describe, expect, test } from 'vitest';
import { testMistakes } from '../../support/schedules/mistakes.ts';
import { edited, loadTown, saidOf } from '../../support/schedules/town.ts';

const desk = 'lines/desk.yaml';
const centre = 'centres/town.yaml';
const checked = 'checked: 2026-11-21\nhours:';
const fact = 'source: a, checked: 2026-11-21';
const exception = (written: string) => `checked: 2026-11-21\nexceptions:\n  - { ${written}, hours: closed, reason: a, ${fact} }\nhours:`;
const closure = (written: string) => `checked: 2026-11-21\nclosures:\n  - { ${written}, reason: a }\nhours:`;
const more = (written: string) => `checked: 2026-11-21\n${written}\nhours:`;
const orNotice = 'Where no end is known, write “further-notice”.';

describe('in a closure', () => {
  testMistakes(desk, [
    [
      'an end in the last year that can be written',
      checked,
      closure('from: 2026-11-24T13:00, until: 9999-12-31T17:00'),
      '8:31',
      `“9999-12-31T17:00” is not in the years 2000 to 2099. Write the year that is meant, like “2026-11-24T13:00”. ${orNotice}`,
    ],
    [
      'an end that is ten years and a minute away',
      checked,
      closure('from: 2026-11-24T13:00, until: 2036-11-24T13:01'),
      '8:31',
      `this is more than ten years after its “from”. Write an end that is nearer. ${orNotice}`,
    ],
    ['an end at the end of the century', checked, closure('from: 2026-11-24T13:00, until: 2099-12-31T17:00'), '8:31', orNotice],
    [
      'a year of the last century',
      checked,
      closure('from: 1926-11-24T13:00, until: 2026-11-24T17:00'),
      '8:7',
      '“1926-11-24T13:00” is not in the years 2000 to 2099.',
    ],
    [
      'a year with two digits changed',
      checked,
      closure('from: 2206-11-24T13:00, until: 2206-11-24T17:00'),
      '8:7',
      'Write the year that is meant',
    ],
    ['other words for an end', checked, closure('from: 2026-11-24T13:00, until: until further notice'), '8:31', orNotice],
    ['the word in Japanese, written in another way', checked, closure('from: 2026-11-24T13:00, until: 当分のあいだ'), '8:31', orNotice],
    [
      'a beginning that is not known',
      checked,
      closure('from: further-notice, until: 2026-11-24T13:00'),
      '8:7',
      'Write the time of the centre',
    ],
    [
      'a beginning that does not exist, before an end that is not known',
      checked,
      closure('from: 2026-02-30T13:00, until: further-notice'),
      '8:7',
      '“2026-02-30T13:00” is not a time that exists.',
    ],
    [
      'a day of the check that does not exist',
      checked,
      closure('from: 2026-11-24T13:00, until: further-notice, checked: 2026-02-30'),
      '8:54',
      'is not a day that exists',
    ],
  ]);
});

describe('in a closure of the centre', () => {
  testMistakes(centre, [
    [
      'an end in the last year that can be written',
      'guidance:',
      'closures:\n  - { from: 2026-11-24T13:00, until: 9999-12-31T17:00, reason: a }\nguidance:',
      '14:31',
      orNotice,
    ],
    [
      'a lost card that nobody could stop until further notice',
      'guidance:',
      'closures:\n  - { from: 2026-11-24T13:00, until: further-notice, reason: a, lines: [stop] }\nguidance:',
      '14:73',
      'the line “stop” stops lost cards day and night, so it cannot be closed. Remove it from this closure.',
    ],
  ]);
});

describe('in an exception', () => {
  testMistakes(desk, [
    [
      'an end in the last year that can be written',
      checked,
      exception('from: 2026-11-24, until: 9999-12-31'),
      '8:25',
      `“9999-12-31” is not in the years 2000 to 2099. Write the year that is meant, like “2026-11-23”. ${orNotice}`,
    ],
    ['an end that is ten years and a day away', checked, exception('from: 2026-11-24, until: 2036-11-25'), '8:25', orNotice],
    [
      'a day more than ten years after it was checked',
      checked,
      exception('date: 2062-11-24'),
      '8:7',
      '“2062-11-24” is more than ten years after its “checked”, 2026-11-21. Write the year that is meant.',
    ],
    [
      'days more than ten years after they were checked',
      checked,
      exception('from: 2062-11-24, until: 2062-11-25'),
      '8:7',
      'after its “checked”',
    ],
    ['a day of the last century', checked, exception('date: 1999-11-24'), '8:7', 'is not in the years 2000 to 2099'],
    ['a single day until further notice', checked, exception('date: 2026-11-24, until: further-notice'), '8:5', 'Write one of them.'],
    ['the word in the place of a day', checked, exception('date: further-notice'), '8:7', '“further-notice” is not a date.'],
    [
      'days of every year that are the wrong way round',
      checked,
      exception('yearly: {from: 08-15, until: 08-13}'),
      '8:7',
      'these days begin on 08-15, pass the end of the year and last 365 days. Write the first day as “from” and the last one as “until”.',
    ],
  ]);
});

describe('elsewhere', () => {
  testMistakes(desk, [
    [
      'a year-end that is the wrong way round',
      checked,
      more('new-year: {from: 01-03, until: 12-29}'),
      '7:1',
      'this year-end lasts 362 days. Write its first day as “from”, like “12-29”, and its last one as “until”, like “01-03”.',
    ],
    ['a fact that was checked in another century', checked, 'checked: 2126-11-21\nhours:', '6:1', 'is not in the years 2000 to 2099'],
  ]);
  testMistakes(centre, [
    [
      'an announcement until further notice',
      'guidance:',
      'announcement: {until: further-notice, words: {ja: お知らせ}}\nguidance:',
      '13:16',
      '“further-notice” cannot stand here. An announcement ends by itself: write when.',
    ],
    [
      'an announcement without an end in sight',
      'guidance:',
      'announcement: {until: 9999-12-31T17:00, words: {ja: お知らせ}}\nguidance:',
      '13:16',
      'An announcement ends by itself: write when.',
    ],
  ]);
  testMistakes('guidance.yaml', [
    [
      'a read-out until the last year that can be written',
      'change: { source',
      'change: { until: 9999-12-31, source',
      '1:11',
      'is not in the years 2000 to 2099. Write the year that is meant, like “2026-11-23”. Where there is no end, remove the line.',
    ],
    [
      'a read-out until further notice',
      'change: { source',
      'change: { until: 当分の間, source',
      '1:11',
      '“当分の間” cannot stand here. Where there is no end, remove the line.',
    ],
  ]);

  test.each([
    [
      'from: 2027-08-13, until: further-notice',
      '“further-notice” cannot stand here. A list of days has an end; where none is known, write “from” and “until: further-notice” in the exceptions of each line.',
    ],
    ['from: 2027-08-13, until: 9999-12-31', '“9999-12-31” is not in the years 2000 to 2099.'],
    ['from: 2027-08-13, until: 2037-08-14', 'these days last more than ten years. Write an “until” that is nearer.'],
    ['from: 2072-08-13, until: 2072-08-14', '“2072-08-13” is more than ten years after its “checked”, 2026-11-21.'],
    ['yearly: {from: 08-15, until: 08-13}', 'Write the first day as “from” and the last one as “until”.'],
  ])('a list of days with {%s} is refused', (written, says) => {
    const { directory, problems } = loadTown({ 'days.yaml': `obon: {days: [{${written}}], reason: a, ${fact}}\n` });
    expect(directory).toBeUndefined();
    expect(saidOf('days.yaml', problems).join('\n')).toContain(says);
  });

  test('a single day of a list that is far from the day of its check is refused at its place', () => {
    const { problems } = loadTown({ 'days.yaml': `obon: {days: [2027-08-13, 2072-08-13], reason: a, ${fact}}\n` });
    expect(saidOf('days.yaml', problems)).toEqual([
      '1:27 “2072-08-13” is more than ten years after its “checked”, 2026-11-21. Write the year that is meant.',
    ]);
  });
});

describe('what can be meant is taken', () => {
  const timetable = (written: string) => {
    const { directory, problems } = loadTown(edited(desk, checked, written));
    if (directory === undefined) throw new Error(JSON.stringify(problems));
    return directory.lines.get('desk')?.timetable;
  };

  test.each(['further-notice', '当分の間', '"further-notice"'])('a closure until %s has no end', (word) => {
    const [closed] = timetable(closure(`from: 2026-11-24T13:00, until: ${word}`))?.closures ?? [];
    expect(closed).toEqual({ from: Date.parse('2026-11-24T04:00Z'), reason: 'a', where: { file: desk, line: 8 } });
  });

  test('with the day on which it was last checked', () => {
    const [closed] = timetable(closure('from: 2026-11-24T13:00, until: further-notice, checked: 2026-12-24'))?.closures ?? [];
    expect(closed).toMatchObject({ checked: '2026-12-24' });
    expect(closed).not.toHaveProperty('until');
  });

  test.each(['further-notice', '当分の間'])('an exception until %s has no end, and keeps the day of its check', (word) => {
    const [found] = timetable(exception(`from: 2026-11-24, until: ${word}`))?.exceptions ?? [];
    expect(found).toEqual({ from: '2026-11-24', spans: [], reason: 'a', checked: '2026-11-21', where: { file: desk, line: 8 } });
  });

  test.each([
    ['a closure of ten years', closure('from: 2026-11-24T13:00, until: 2036-11-24T13:00')],
    ['an exception of ten years', exception('from: 2026-11-24, until: 2036-11-24')],
    ['a day that was decided ten years before', exception('date: 2036-11-21')],
    ['a winter of every year', exception('yearly: {from: 10-01, until: 05-31}')],
    ['a long year-end', more('new-year: {from: 12-20, until: 01-10}')],
    ['a day of the year 2000', closure('from: 2000-01-01T00:00, until: 2000-01-02T00:00')],
  ])('%s', (_, written) => {
    expect(timetable(written)).toBeDefined();
  });
});
