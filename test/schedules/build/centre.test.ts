// What staff can write wrongly in the heading of a centre: its name, numbers, languages, read-outs, contacts, announcement.

import { describe } from 'vitest';
import { isMissing, testMistakes } from '../../support/schedules/mistakes.ts';

const file = 'centres/town.yaml';
const first = '"+815012345678": { language: en }';
const withMore = (written: string) => `person: [counter, desk]\n${written}`;

describe('a mistake in the heading', () => {
  testMistakes(file, [
    ['a name without its language', 'name:\n  ja: 町の電話\n  en: the town', 'name: 町の電話', '1:1', 'words are written by language'],
    ['a name in a language without a catalogue', 'en: the town', 'xx: the town', '1:1', 'the language “xx” has no catalogue.'],
    ['“yes” for true', 'default: true', 'default: yes', '4:1', 'write true or false.'],
    ['a misspelt word', 'person:', 'persons:', '12:1', '“persons” is not a word that this file knows here. Did you mean “person”?'],
    ['a zone that does not exist', 'default: true', 'default: true\nzone: Asia/Tokio', '5:1', 'Write a name like “Asia/Tokyo”.'],
    ['no languages', 'languages: [ja, en, th]', '', '1:1', isMissing('languages')],
    ['languages without brackets', '[ja, en, th]', 'ja', '8:1', '“ja” is no list. Write “[ja]”'],
    ['an empty list of languages', '[ja, en, th]', '[]', '8:1', 'languages is empty. Name at least one.'],
    ['a language without a catalogue', '[ja, en, th]', '[ja, xx]', '8:1', 'the language “xx” has no catalogue. Write one of: ja, en, th.'],
    ['a language on two keys', '[ja, en, th]', '[ja, en, ja, th]', '8:21', 'twice'],
    ['a caller-id that cannot be called', 'person: [', 'caller-id: abc\nperson: [', '12:1', 'number'],
  ]);
});

describe('a mistake in the numbers that are answered', () => {
  testMistakes(file, [
    ['a number without its area code', '+815012345678', '1234-5678', '6:3', '“1234-5678” has no area code'],
    [
      'the same number in two spellings',
      '"+815012345679"',
      '050-1234-5678',
      '7:3',
      'the number 050-1234-5678 is written twice in this centre.',
    ],
    ['a placeholder in no country', first, 'x: { placeholder: true }', '6:3', '“x” is a placeholder that is not in international form.'],
    [
      'a number that nobody can call',
      '+815012345678',
      '+815000000001',
      '6:3',
      'there is no number “+815000000001” in use. Check it, or write “placeholder: true” beside it until you have one.',
    ],
    [
      'a number that is a placeholder on one day and not on the next',
      first,
      '"+815000000001": { placeholder: false }',
      '6:3',
      'there is no number “+815000000001” in use.',
    ],
    [
      'a number twice',
      '+815012345679',
      '+815012345678',
      '7:3',
      '“+815012345678” is written twice in the same group, on line 6 and on line 7. Write it once',
    ],
    ['a list of numbers', `numbers:\n  ${first}\n  "+815012345679":`, 'numbers: ["+815012345678"]', '5:1', 'number'],
    [
      'a misspelt word beside a number',
      '{ language: en }',
      '{ langauge: en }',
      '6:22',
      '“langauge” is not a word that this file knows here.',
    ],
    ['“yes” beside a number', '{ language: en }', '{ placeholder: yes }', '6:22', 'write true or false.'],
    [
      'a language without a catalogue',
      '{ language: en }',
      '{ language: xx }',
      '6:22',
      'the language “xx” has no catalogue. Write one of: ja, en, th.',
    ],
    [
      'a language that the centre does not offer',
      '[ja, en, th]',
      '[ja, th]',
      '6:22',
      'this centre does not offer “en”. Add it to “languages”, or remove it here.',
    ],
  ]);
});

describe('a mistake in read-outs, contacts and the announcement', () => {
  testMistakes(file, [
    ['a read-out that does not exist', '2: steps', '2: step', '15:3', 'there is no read-out “step”. Write one of: change, steps.'],
    [
      'a read-out on the key of a person',
      '2: steps',
      '0: steps',
      '15:3',
      'a key here is one of 1-9; 9 is information, 0 a person, * the languages, # repeats.',
    ],
    ['a key of two digits', '2: steps', '10: steps', '15:3', 'a key here is one of 1-9'],
    ['a read-out that is not written yet', '2: steps', '2:', '15:3', 'a read-out must be text.'],
    ['a kind of contact that nobody knows', 'kind: web', 'kind: page', '17:7', 'email'],
    ['a contact without an address', 'address: www.example.jp, ', '', '17:5', isMissing('address')],
    ['“no” for false', 'spoken: true', 'spoken: no', '17:43', 'write true or false.'],
    [
      'a contact without a day of checking',
      ', source: the flyer, checked: 2026-11-21 }\nlines',
      ', source: the flyer }\nlines',
      '17:5',
      isMissing('checked'),
    ],
    [
      'an announcement without an end',
      'person: [counter, desk]',
      withMore('announcement: { words: { ja: 休み } }'),
      '13:1',
      isMissing('until'),
    ],
    [
      'an announcement that ends in another form',
      'person: [counter, desk]',
      withMore('announcement: { until: tomorrow, words: { ja: 休み } }'),
      '13:17',
      'Write the time of the centre like “2026-11-24T13:00”.',
    ],
    [
      'an announcement that ends on no day',
      'person: [counter, desk]',
      withMore('announcement: { until: 2026-02-30T10:00, words: { ja: 休み } }'),
      '13:17',
      '“2026-02-30T10:00” is not a time that exists. Write a time like “2026-11-24T13:00”.',
    ],
    [
      'an announcement in a language without a catalogue',
      'person: [counter, desk]',
      withMore('announcement: { until: 2026-11-24T13:00, words: { xx: 休み } }'),
      '13:42',
      'the language “xx” has no catalogue.',
    ],
  ]);
});
