// What staff can write wrongly in the heading of a line, and what they are told: where, what is wrong, what to write instead.

import { describe } from 'vitest';
import { isMissing, testMistakes } from '../../support/schedules/mistakes.ts';

const file = 'lines/desk.yaml';
const checked = 'checked: 2026-11-21\nhours:';
const fact = 'source: a, checked: 2026-11-21';
const digits = (written: string) => `checked: 2026-11-21\ndigits: { ${written}, ${fact} }\nhours:`;
const more = (written: string) => `checked: 2026-11-21\n${written}\nhours:`;

describe('a mistake in the heading', () => {
  testMistakes(file, [
    [
      'a name without its language',
      'name:\n  ja: 窓口\n  en: the desk',
      'name: 窓口',
      '1:1',
      'words are written by language, such as “ja: 窓口”.',
    ],
    ['names as a list', 'name:\n  ja: 窓口\n  en: the desk', 'name: [窓口]', '1:1', 'words are written by language, such as “ja: 窓口”.'],
    ['a name that is a number', 'ja: 窓口', 'ja: 110', '2:3', 'the words must be text. If it is a number or a date, put it in quotes.'],
    ['a name that is empty', 'ja: 窓口', 'ja: ""', '2:3', 'Write it, or remove the line.'],
    ['a name that is not written yet', 'ja: 窓口', 'ja:', '2:3', 'the words must be text.'],
    [
      'a name in a language without a catalogue',
      'ja: 窓口',
      'xx: 窓口',
      '1:1',
      'the language “xx” has no catalogue. Write one of: ja, en, th.',
    ],
    ['no number', 'number: 0120-0178-27\n', '', '1:1', isMissing('number')],
    ['a misspelt word', 'number:', 'nubmer:', '4:1', '“nubmer” is not a word that this file knows here. Did you mean “number”?'],
    [
      'a number without quotes or hyphens',
      '0120-0178-27',
      '0120017827',
      '4:1',
      'without hyphens the number is read as an amount, and loses the 0 or the + in front of it. If it is “0120-017-827”, write it so.',
    ],
    ['a number that is too short', '0120-0178-27', '0120-0178', '4:1', '“0120-0178” has 8 digits, but a number in Japan has 10'],
    ['the police', '0120-0178-27', '"110"', '4:1', '“110” is an emergency number.'],
    ['the fire brigade', '0120-0178-27', '"119"', '4:1', '“119” is an emergency number.'],
    ['two numbers', '0120-0178-27', '0120-0178-27 / 0120-0178-26', '4:1', 'Write “0120-0178-27” here.'],
    ['no source', 'source: the flyer\nchecked', 'checked', '1:1', isMissing('source')],
    ['a source that is a number', 'source: the flyer\nchecked', 'source: 1\nchecked', '5:1', 'source must be text.'],
    [
      'a source that is empty',
      'source: the flyer\nchecked',
      'source: " "\nchecked',
      '5:1',
      'source is empty. Write it, or remove the line.',
    ],
    ['no day of checking', 'checked: 2026-11-21\nhours', 'hours', '1:1', isMissing('checked')],
    [
      'a day of checking that does not exist',
      checked,
      'checked: 2026-02-30\nhours:',
      '6:1',
      '“2026-02-30” is not a day that exists. Write a date like “2026-11-23”.',
    ],
    ['a day of checking in another form', checked, 'checked: 21.11.2026\nhours:', '6:1', 'Write a date like “2026-11-23”.'],
    [
      'a zone that does not exist',
      checked,
      more('zone: Asia/Tokio'),
      '7:1',
      '“Asia/Tokio” is not a time zone. Write a name like “Asia/Tokyo”.',
    ],
    [
      'a year-end with a month too many',
      checked,
      more('new-year: { from: 13-01, until: 01-03 }'),
      '7:13',
      'Write month and day like “12-29”.',
    ],
    ['a year-end in another form', checked, more('new-year: { from: late, until: 01-03 }'), '7:13', 'Write month and day like “12-29”.'],
    ['a year-end on a day that does not exist', checked, more('new-year: { from: 12-29, until: 02-30 }'), '7:26', 'like “12-29”.'],
    ['a year-end without an end', checked, more('new-year: { from: 12-29 }'), '7:1', isMissing('until')],
  ]);
});

describe('a mistake in digits', () => {
  testMistakes(file, [
    ['a letter', checked, digits('press: 5a'), '7:11', 'press is made of the keys 0-9, * and #, at most 20 of them.'],
    ['a digit that begins with zero, without quotes', checked, digits('press: 05'), '7:11', 'quotes'],
    ['no digit', checked, digits('send: true'), '7:1', isMissing('press')],
    ['“yes” for true', checked, digits('press: 5, send: yes'), '7:21', 'write true or false.'],
    ['a wait in words', checked, digits('press: 5, wait: short'), '7:21', 'wait is a number of seconds, from 0 to 30.'],
    ['a wait that is too long', checked, digits('press: 5, wait: 31'), '7:21', 'wait is a number of seconds'],
    ['digits without braces', checked, more('digits: 5'), '7:1', 'press'],
    ['digits without a source', checked, more('digits: { press: 5, checked: 2026-11-21 }'), '7:1', isMissing('source')],
  ]);
});
