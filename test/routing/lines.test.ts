// Which lines ring for a caller, in which order, and when the first of them opens. 2026-11-24 is a Tuesday.

import { describe, expect, test } from 'vitest';
import { linesFor, linesToRing, opensNext, personTopic, statusOf, suspensionLine } from '../../src/routing/lines.ts';
import { tokyo, wallInTokyo } from '../support/hours/notation.ts';
import { centreNow } from '../support/routing/desks.ts';

const town = {
  languages: ['en', 'th', 'ja'],
  lines: {
    anybody: 'any: daily 8:00-22:00',
    early: 'en: daily 9:00-17:00',
    late: 'en: daily 10:00-20:00\nth: daily 10:00-18:00',
    stop: 'en: daily 0:00-24:00\nany: daily 0:00-24:00',
  },
  topics: { 'lost-card': ['stop'], card: ['anybody', 'early', 'late'], pension: ['early'] },
  person: ['late', 'anybody'],
};
const ringing = (at: string, topic: string, language: string, attemptedLines: readonly string[] = []) =>
  linesToRing(centreNow(town, at), topic, language, attemptedLines)
    .map(({ id }) => id)
    .join(' ');

describe('a caller rings', () => {
  test.each([
    ['those who promise the language before those who only answer', '2026-11-24T11:00', 'card', 'en', [], 'early late anybody'],
    ['only those who are open', '2026-11-24T09:00', 'card', 'en', [], 'early anybody'],
    ['somebody who answers, where nobody promises', '2026-11-24T11:00', 'card', 'ja', [], 'anybody'],
    ['no line twice in one round', '2026-11-24T11:00', 'card', 'en', ['early'], 'late anybody'],
    ['nobody, when all were tried', '2026-11-24T11:00', 'card', 'en', ['early', 'late', 'anybody'], ''],
    ['nobody, when all are closed', '2026-11-24T22:00', 'card', 'en', [], ''],
    ['nobody about a topic that the centre no longer has', '2026-11-24T11:00', 'insurance', 'en', [], ''],
    ['nobody in a language that the centre does not offer', '2026-11-24T11:00', 'card', 'ne', [], ''],
    ['the people of the centre, in their own order, when asking for a person', '2026-11-24T11:00', personTopic, 'en', [], 'late anybody'],
    [
      'the people of the centre who answer, when asking for a person in a rarer language',
      '2026-11-24T19:00',
      personTopic,
      'th',
      [],
      'anybody',
    ],
  ])('%s', (_, at, topic, language, attemptedLines, expected) => {
    expect(ringing(at, topic, language, attemptedLines)).toBe(expected);
  });

  test('in the order that staff prefer, whoever opened first', () => {
    const turned = { ...town, topics: { card: ['late', 'early'] } };
    expect(linesToRing(centreNow(turned, '2026-11-24T11:00'), 'card', 'en').map(({ id }) => id)).toEqual(['late', 'early']);
  });

  test('only lines that the centre has', () => {
    expect(linesFor(centreNow({ ...town, topics: { card: ['gone', 'early'] } }, '2026-11-24T11:00'), 'card').map(({ id }) => id)).toEqual([
      'early',
    ]);
  });
});

test('a line is closed in a language that the centre does not offer', () => {
  const [late] = linesFor(centreNow(town, '2026-11-24T11:00'), personTopic);
  expect(late && ['en', 'th', 'ja', 'ne'].map((language) => statusOf(late, language))).toEqual([
    'promised',
    'promised',
    'closed',
    'closed',
  ]);
});

describe('the next opening of a topic', () => {
  const next = (at: string, topic: string, language: string) => {
    const found = opensNext(centreNow(town, at), topic, language);
    return found === undefined ? 'never' : wallInTokyo(found);
  };
  test.each([
    ['is the earliest of its lines', '2026-11-24T23:00', 'card', 'en', '2026-11-25 09:00'],
    ['is another line’s, while one is still open', '2026-11-24T09:30', 'card', 'en', '2026-11-24 10:00'],
    ['is the promise, though somebody answers before', '2026-11-24T07:00', 'card', 'th', '2026-11-24 10:00'],
    ['is when somebody answers, where nobody ever promises', '2026-11-24T07:00', 'card', 'ja', '2026-11-24 08:00'],
    ['does not exist where nobody ever answers', '2026-11-24T07:00', 'pension', 'ja', 'never'],
    ['does not exist for a topic that is not there', '2026-11-24T07:00', 'insurance', 'en', 'never'],
    ['is the people’s, when asking for a person', '2026-11-24T07:00', personTopic, 'en', '2026-11-24 10:00'],
  ])('%s', (_, at, topic, language, expected) => {
    expect(next(at, topic, language)).toBe(expected);
  });
});

describe('the next opening, of which a caller hears the date without its year,', () => {
  const far = (until: string) => ({
    languages: ['ja'],
    lines: { desk: `ja: daily 9:00-17:00\nclosure 2026-11-01T00:00..${until}` },
    topics: { card: ['desk'] },
  });
  const next = (until: string) => opensNext(centreNow(far(until), '2026-11-24T10:00'), 'card', 'ja');

  test('is told up to the last day of the year', () => {
    expect(next('2027-11-22T12:00')).toBe(tokyo('2027-11-22T12:00'));
    expect(next('2027-11-23T12:00')).toBe(tokyo('2027-11-23T12:00'));
  });

  test.each(['2027-11-24T12:00', '2030-01-06T12:00', '2036-11-24T12:00'])('is not known where it is as far as %s', (until) => {
    expect(next(until)).toBeUndefined();
  });

  test('is when a desk answers, where the promise is farther away', () => {
    const table = 'th: daily 9:00-17:00\nexception 2026-11-01..2030-01-05 th: closed\nany: daily 8:00-17:00';
    const town = centreNow({ languages: ['th'], lines: { desk: table }, topics: { card: ['desk'] } }, '2026-11-24T18:00');
    expect(opensNext(town, 'card', 'th')).toBe(tokyo('2026-11-25T08:00'));
  });
});

describe('the line that stops a card', () => {
  test('is the one that promises the language, before one that only answers', () => {
    const two = { ...town, lines: { ...town.lines, japanese: 'ja: daily 0:00-24:00' }, topics: { 'lost-card': ['stop', 'japanese'] } };
    expect(suspensionLine(centreNow(two, '2026-11-24T03:00'), 'ja')?.id).toBe('japanese');
    expect(suspensionLine(centreNow(two, '2026-11-24T03:00'), 'en')?.id).toBe('stop');
    expect(suspensionLine(centreNow(two, '2026-11-24T03:00'), 'th')?.id).toBe('stop');
  });

  test('is named even to a caller whose language the centre does not offer', () => {
    expect(suspensionLine(centreNow(town, '2026-11-24T03:00'), 'ne')?.id).toBe('stop');
  });

  test('does not exist in a centre without the topic, which no check lets through', () => {
    expect(suspensionLine(centreNow({ ...town, topics: { card: ['early'] } }, '2026-11-24T03:00'), 'en')).toBeUndefined();
  });
});
