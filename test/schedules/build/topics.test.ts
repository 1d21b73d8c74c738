// What staff can write wrongly about who serves what: topics, the person, a centre's own lines and closures.

import { describe } from 'vitest';
import { isMissing, testMistakes } from '../../support/schedules/mistakes.ts';

const file = 'centres/town.yaml';
const card = '2: { id: card, lines: [counter, desk] }';
const topics = `topics:\n  1: { id: lost-card, lines: [stop] }\n  ${card}\n`;
const four = `${card}\n  3: { id: a, name: { ja: あ }, lines: [desk] }\n  4: { id: b, name: { ja: い }, lines: [desk] }`;
const closure = (written: string) => `person: [counter, desk]\nclosures:\n  - { ${written}, reason: a }`;

describe('a mistake in the topics', () => {
  testMistakes(file, [
    ['no topics', topics, '', '1:1', isMissing('topics')],
    [
      'a list of topics',
      topics,
      'topics: [lost-card]\n',
      '9:1',
      'topics are written by key, such as “1: {id: lost-card, lines: [suspension]}”.',
    ],
    [
      'the key of information',
      card,
      card.replace('2:', '9:'),
      '11:3',
      'a key here is one of 1-8; 9 is information, 0 a person, * the languages, # repeats.',
    ],
    ['the key of a person', card, card.replace('2:', '0:'), '11:3', 'a key here is one of 1-8'],
    [
      'the key of the languages, without quotes',
      card,
      card.replace('2:', '*:'),
      '11:3',
      'Compare the indentation and the quotes with the lines around it.',
    ],
    ['the key of the languages', card, card.replace('2:', '"*":'), '11:3', 'a key here is one of 1-8'],
    ['a key twice', card, card.replace('2:', '1:'), '11:3', '“1” is written twice in the same group, on line 10 and on line 11.'],
    ['a key twice, once in quotes', card, card.replace('2:', '"1":'), '11:3', 'twice'],
    [
      'another first topic',
      'id: lost-card',
      'id: card',
      '9:1',
      'the first topic of every centre is a lost card. Write “1: {id: lost-card, lines: [suspension]}”.',
    ],
    ['a lost card on another key', '1: { id: lost-card', '3: { id: lost-card', '9:1', 'the first topic of every centre is a lost card.'],
    [
      'five topics',
      card,
      `${four}\n  5: { id: c, name: { ja: う }, lines: [desk] }`,
      '9:1',
      'there are more than four topics: callers do not remember a longer menu. Join some of them.',
    ],
    [
      'a topic twice',
      card,
      `${card}\n  3: { id: card, lines: [desk] }`,
      '12:8',
      'the topic “card” is written here twice. Remove one of the two.',
    ],
    [
      'an id in capitals',
      'id: card',
      'id: Card',
      '11:8',
      '“Card” cannot be the name of a topic: it has capitals, full-width letters, or signs that no editor shows. Write “card”.',
    ],
    [
      'an id without words',
      'id: card',
      'id: pension',
      '11:8',
      'no catalogue has words for the topic “pension”. Add “name:” with words for each language, or write one of: lost-card, card.',
    ],
    ['the word that stands for information', 'id: card', 'id: information, name: { ja: 案内 }', '11:8', 'information'],
    ['the word that stands for a person', 'id: card', 'id: person, name: { ja: 人 }', '11:8', 'person'],
    [
      'a name in a language without a catalogue',
      'id: card',
      'id: card, name: { xx: card }',
      '11:18',
      'the language “xx” has no catalogue.',
    ],
    ['an id that is a number', 'id: card', 'id: 7', '11:8', 'the name of a topic must be text.'],
    ['a misspelt word', 'id: card, lines', 'id: card, line', '11:18', '“line” is not a word that this file knows here.'],
    ['no lines', 'id: card, lines: [counter, desk]', 'id: card', '11:3', isMissing('lines')],
    ['an empty list of lines', 'id: card, lines: [counter, desk]', 'id: card, lines: []', '11:18', 'a topic needs at least one line.'],
    ['a line without brackets', 'id: card, lines: [counter, desk]', 'id: card, lines: desk', '11:18', 'list'],
    [
      'a line that does not exist',
      'id: card, lines: [counter, desk]',
      'id: card, lines: [counter, dekc]',
      '11:35',
      'there is no line “dekc”. Write one of: counter, desk, stop.',
    ],
    ['a line twice: it would ring twice', 'id: card, lines: [counter, desk]', 'id: card, lines: [desk, desk]', '11:32', 'twice'],
    [
      'nobody for a language',
      'id: card, lines: [counter, desk]',
      'id: card, lines: [counter]',
      '11:18',
      'no line here serves en, th. Add a line that does, or hours for “languages: any” where a person answers but the language is not promised.',
    ],
  ]);
});

describe('a mistake about the person and a lost card', () => {
  testMistakes(file, [
    ['no person', 'person: [counter, desk]\n', '', '1:1', isMissing('person')],
    ['a person without brackets', 'person: [counter, desk]', 'person: desk', '12:1', '“desk” is no list. Write “[desk]”'],
    [
      'nobody',
      'person: [counter, desk]',
      'person: []',
      '12:1',
      'person needs at least one line: a caller who is lost is put through to it.',
    ],
    [
      'a person who does not exist',
      'person: [counter, desk]',
      'person: [counter, dekc]',
      '12:19',
      'there is no line “dekc”. Write one of: counter, desk, stop.',
    ],
    [
      'a person for some languages only',
      'person: [counter, desk]',
      'person: [counter]',
      '12:1',
      'no line here serves en, th. Add a line that does',
    ],
    [
      'a lost card that meets a closed door at night',
      'lines: [stop]',
      'lines: [desk]',
      '10:23',
      'a lost card must find an open line at every hour, and here it does not in ja, en, th. Add a line with “daily: 0:00-24:00” and without exceptions and closures.',
    ],
    [
      'a closure of the line that stops a card',
      'person: [counter, desk]',
      closure('from: 2026-11-24T13:00, until: 2026-11-24T14:00, lines: [stop]'),
      '14:64',
      'the line “stop” stops lost cards day and night, so it cannot be closed. Remove it from this closure.',
    ],
  ]);
});

describe('a mistake in the centre’s own closures and lines', () => {
  testMistakes(file, [
    [
      'a closure of a line that does not exist',
      'person: [counter, desk]',
      closure('from: 2026-11-24T13:00, until: 2026-11-24T14:00, lines: [dekc]'),
      '14:64',
      'there is no line “dekc”. Write one of: counter, desk, stop.',
    ],
    [
      'a closure that runs backwards',
      'person: [counter, desk]',
      closure('from: 2026-11-24T13:00, until: 2026-11-24T12:00'),
      '14:31',
      'the closure ends before it begins. Write an “until” after the “from”.',
    ],
    [
      'a closure on a day that does not exist',
      'person: [counter, desk]',
      closure('from: 2026-11-31T13:00, until: 2026-12-24T12:00'),
      '14:7',
      '“2026-11-31T13:00” is not a time that exists.',
    ],
    ['a closure without an end', 'person: [counter, desk]', closure('from: 2026-11-24T13:00'), '14:5', isMissing('until')],
    [
      'a line with the name of a shared one',
      '  counter:\n',
      '  desk:\n',
      '19:3',
      'a line “desk” is in the folder “lines” already. Give this one another name.',
    ],
    [
      'hours that run backwards',
      'daily: 9:00-12:00',
      'daily: 22:00-02:00',
      '26:9',
      'If it runs past midnight to the next day, write “22:00-26:00”.',
    ],
    ['a language without a catalogue', 'languages: [ja]', 'languages: [xx]', '25:9', 'the language “xx” has no catalogue.'],
    ['a number that cannot be dialled', '011-200-9595', '011-200', '21:5', '“011-200” has 6 digits, but a number in Japan has 10'],
    [
      'an exception on no day',
      '    hours:\n',
      '    exceptions: [{ date: 2026-02-30, hours: closed, reason: a, source: a, checked: 2026-11-21 }]\n    hours:\n',
      '24:20',
      '“2026-02-30” is not a day that exists.',
    ],
    [
      'a closure of the line that runs backwards',
      '    hours:\n',
      '    closures: [{ from: 2026-11-24T13:00, until: 2026-11-24T12:00, reason: a }]\n    hours:\n',
      '24:42',
      'the closure ends before it begins.',
    ],
    [
      'weekdays without a word on holidays',
      'daily: 9:00-12:00',
      'weekdays: 9:00-12:00\n        new-year: closed',
      '25:9',
      'the hours on holidays are missing.',
    ],
  ]);
});
