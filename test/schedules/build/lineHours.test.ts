// What staff can write wrongly in the hours of a line, and what they are told.

import { describe } from 'vitest';
import { isMissing, testMistakes } from '../../support/schedules/mistakes.ts';

const file = 'lines/desk.yaml';
const hours = '    daily: 9:00-17:00';

describe('a mistake in groups of hours', () => {
  testMistakes(file, [
    ['no hours', '\nhours:\n', '\nhuors:\n', '7:1', '“huors” is not a word that this file knows here.'],
    [
      'hours that are a map',
      'hours:\n',
      'hours: { daily: 9:00-17:00 }\nexceptions:\n',
      '7:1',
      'hours is a list of groups, each beginning with “- languages:”.',
    ],
    [
      'hours that are not written yet',
      'hours:\n',
      'hours:\nexceptions:\n',
      '7:1',
      'hours is a list of groups, each beginning with “- languages:”.',
    ],
    [
      'an empty list',
      'hours:\n',
      'hours: []\nexceptions:\n',
      '7:1',
      'hours is empty. Nothing missing ever means open: write at least one group.',
    ],
    ['one language without brackets', '[ja, en]\n    daily', 'ja\n    daily', '8:5', '“ja” is no list. Write “[ja]”, with brackets'],
    ['another word than “any”', '- languages: any', '- languages: all', '12:5', 'languages is a list such as [ja, en], or the word “any”.'],
    ['no language at all', '[ja, en]\n    daily', '[]\n    daily', '8:5', 'languages is empty. Name at least one.'],
    ['a language in capitals', '[ja, en]\n    daily', '[ja, EN]\n    daily', '8:21', '“EN” is not the tag of a language. Write “en”.'],
    [
      'a language without a catalogue',
      '[ja, en]\n    daily',
      '[ja, xx]\n    daily',
      '8:5',
      'the language “xx” has no catalogue. Write one of: ja, en, th.',
    ],
    [
      'a needed language without a catalogue',
      'needed: [ja, en]',
      'needed: [ja, xx]',
      '14:5',
      'the language “xx” has no catalogue. Write one of: ja, en, th.',
    ],
    ['needed languages without brackets', 'needed: [ja, en]', 'needed: ja, en', '14:5', '“ja, en” is no list. Write “[ja, en]”'],
    [
      'a rule in the singular',
      hours,
      '    weekday: 9:00-17:00\n    daily: 9:00-17:00',
      '9:5',
      '“weekday” is not a word that this file knows here. Did you mean “weekdays”?',
    ],
    ['no source of the hours', 'daily: 9:00-17:00\n    source: the flyer', 'daily: 9:00-17:00', '8:5', isMissing('source')],
    [
      'weekdays without a word on holidays',
      hours,
      '    weekdays: 9:00-17:00\n    new-year: closed',
      '8:5',
      'the hours on holidays are missing. Add “holidays: closed”, or the hours.',
    ],
    [
      'weekdays without a word on the year-end',
      hours,
      '    weekdays: 9:00-17:00\n    holidays: closed',
      '8:5',
      'the hours on new-year are missing. Add “new-year: closed”, or the hours.',
    ],
  ]);
});

describe('a mistake in hours of a day', () => {
  testMistakes(file, [
    ['a number', hours, '    daily: 900', '9:5', '“900” is a number and no span of hours. Write it like “9:00-17:30”.'],
    ['a list', hours, '    daily: [9:00-17:00]', '9:5', 'hours are written without brackets and hyphens'],
    ['nothing', hours, '    daily:', '9:5', 'the hours are not written. Write them like “9:00-17:30”, or “closed”.'],
    ['another form', hours, '    daily: 9-17', '9:5', '“9-17” is not a span of hours. Write “9:00-17:00”.'],
    ['a word', hours, '    daily: always', '9:5', '“always” is not a span of hours.'],
    [
      'minutes past the hour',
      hours,
      '    daily: 9:75-17:00',
      '9:5',
      '“9:75-17:00” has more than 59 minutes in an hour. Write hours and minutes like “17:30”.',
    ],
    [
      'hours past midnight that run backwards',
      hours,
      '    daily: 22:00-02:00',
      '9:5',
      '“22:00-02:00” ends before it begins. If the two times are the wrong way round, write “2:00-22:00”. If it runs past midnight to the next day, write “22:00-26:00”.',
    ],
    [
      'a span without length',
      hours,
      '    daily: 9:00-9:00',
      '9:5',
      '“9:00-9:00” has no length. Write “closed”, or “0:00-24:00” for the whole day.',
    ],
    [
      'a beginning after midnight',
      hours,
      '    daily: 25:30-26:00',
      '9:5',
      '“25:30-26:00” begins after midnight. Write it on the next day, from “1:30”.',
    ],
    [
      'an end after the next day',
      hours,
      '    daily: 9:00-48:01',
      '9:5',
      '“9:00-48:01” runs past the end of the next day. Write at most “48:00” as the end.',
    ],
    [
      'spans that overlap',
      hours,
      '    daily: 9:00-12:00, 11:59-17:00',
      '9:5',
      'the hours “11:59-17:00” overlap or come before the ones in front of them. Write each span once, in the order of the day',
    ],
    [
      'spans out of order',
      hours,
      '    daily: 13:00-17:00, 9:00-12:00',
      '9:5',
      'the hours “9:00-12:00” overlap or come before the ones in front of them.',
    ],
  ]);
});

describe('a mistake in the rules that an office keeps', () => {
  const week = 'weekends: closed\n    holidays: closed\n    new-year: closed';
  const seasons = (...written: readonly string[]) => `${hours}\n    seasons:\n${written.map((each) => `      - { ${each} }`).join('\n')}`;
  const next = 'source: the flyer\n    checked: 2026-11-21\n  - languages: any';
  const second = (written: string, group: string) =>
    `${written}\n    source: the flyer\n    checked: 2026-11-21\n  - languages: ${group}\n    daily: 9:00-12:00\n    ${next}`;
  testMistakes(file, [
    ['a sixth Tuesday', hours, `${hours}\n    sixth-tuesday: closed`, '10:5', '“sixth-tuesday” is not a word that this file knows here.'],
    [
      'an nth weekday that is written twice',
      hours,
      `${hours}\n    third-tuesday: closed\n    第1・第3火曜日: 9:00-10:00`,
      '11:5',
      'the third tuesday (第3火曜日) is written twice: here in “第1・第3火曜日”, and in “third-tuesday” on line 10.',
    ],
    ['hours of an nth weekday that run backwards', hours, `${hours}\n    last-friday: 22:00-02:00`, '10:5', 'write “22:00-26:00”.'],
    [
      'hours of an nth weekday, beside another mistake',
      hours,
      `${hours}\n    last-friday: soon\n    weekends: late`,
      '10:5',
      '“soon” is not a span of hours.',
    ],
    [
      'an unknown word, beside another mistake',
      hours,
      `${hours}\n    weekday: closed\n    weekends: late`,
      '10:5',
      '“weekday” is not a word',
    ],
    [
      'seasons that share a day',
      hours,
      seasons('from: 12-01, until: 02-末, daily: closed', 'from: 02-28, until: 03-31, daily: closed'),
      '12:9',
      'this season and the one on line 11 both have 02-28.',
    ],
    [
      'seasons that share only 29 February',
      hours,
      seasons('from: 12-01, until: 2月末, daily: closed', 'from: 02-last, until: 03-31, daily: closed'),
      '12:9',
      'both have 02-28.',
    ],
    [
      'a season without a word on holidays',
      hours,
      seasons('from: 07-01, until: 08-31, weekdays: 9:00-12:00'),
      '11:9',
      'the hours on holidays are missing.',
    ],
    [
      'a season that has the year-end, without a word on it',
      hours,
      seasons('from: 12-15, until: 12-29, weekdays: 9:00-12:00, holidays: closed'),
      '11:9',
      'the hours on new-year are missing.',
    ],
    [
      'a season that has all of the year-end',
      hours,
      seasons('from: 12-01, until: 02-last, weekdays: 9:00-12:00, holidays: closed'),
      '11:9',
      'the hours on new-year are missing.',
    ],
    ['a season on 29 February', hours, seasons('from: 02-29, until: 03-31, daily: closed'), '11:11', 'Write “02-last” for the last day'],
    ['a season on a day that does not exist', hours, seasons('from: 02-30, until: 03-31, daily: closed'), '11:11', 'like “12-29”'],
    ['a season the wrong way round', hours, seasons('from: 08-31, until: 07-01, daily: closed'), '11:9', 'pass the end of the year'],
    [
      'a season that is one day in one year and a year in another',
      hours,
      seasons('from: 02-last, until: 02-28, daily: closed'),
      '11:9',
      'pass the end of the year',
    ],
    ['a season without an end', hours, seasons('from: 07-01, daily: closed'), '11:9', isMissing('until')],
    [
      'a season without its dash',
      hours,
      `${hours}\n    seasons: { from: 07-01, until: 08-31, daily: closed }`,
      '10:5',
      'seasons is a list.',
    ],
    [
      'an unknown word in a season',
      hours,
      seasons('from: 07-01, until: 08-31, daily: closed, summer: yes'),
      '11:53',
      '“summer” is not a word',
    ],
    [
      'hours that begin before others of their language end',
      `daily: 9:00-17:00\n    ${next}`,
      second('daily: 9:00-17:00', '[en]\n    from: 2027-04-01'),
      '12:5',
      'these hours and the ones on line 8 are both for en on 2027-04-01. Add “until: 2027-03-31” to the hours on line 8',
    ],
    [
      'hours that end after others of their language begin',
      `daily: 9:00-17:00\n    ${next}`,
      second('from: 2027-04-01\n    daily: 9:00-17:00', '[ja]\n    until: 2027-04-01'),
      '13:5',
      'these hours and the ones on line 9 are both for ja on 2027-04-01. Add “until: 2027-03-31” to the hours on line 14',
    ],
    [
      'hours without a date, beside others that end',
      `daily: 9:00-17:00\n    ${next}`,
      second('until: 2027-03-31\n    daily: 9:00-17:00', '[ja]'),
      '13:5',
      'these hours and the ones on line 9 are both for ja on the same days.',
    ],
    [
      'hours that end, beside others that do not',
      `daily: 9:00-17:00\n    ${next}`,
      second('daily: 9:00-17:00', '[ja]\n    until: 2027-03-31'),
      '12:5',
      'Write hours that begin on another day like “from: 2027-04-01”',
    ],
    [
      'hours that end before they begin',
      hours,
      `    from: 2027-04-01\n    until: 2027-03-31\n    ${week}\n${hours}`,
      '10:5',
      'these hours end before they begin.',
    ],
    ['hours that begin too far ahead', hours, `    from: 2047-04-01\n${hours}`, '9:5', 'more than ten years after its “checked”'],
    ['hours until further notice', hours, `    until: further-notice\n${hours}`, '9:5', 'Where there is no end, remove the line.'],
  ]);
});
