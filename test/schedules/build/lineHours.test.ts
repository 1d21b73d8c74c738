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
