// What a caller is offered whom nobody can serve as asked. Every offer is true at that instant.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availabilityAt } from '../../src/hours/availability.ts';
import { type Alternative, alternatives, stillTrue } from '../../src/routing/alternatives.ts';
import { type CentreNow, centreAt } from '../../src/routing/centreNow.ts';
import { linesToRing, lostCardTopic, personTopic } from '../../src/routing/lines.ts';
import { tokyo, wallInTokyo } from '../support/hours/notation.ts';
import { centreNow } from '../support/routing/desks.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const { centres, guidance } = frozenDirectory();
const real = (id: string, at: number): CentreNow => {
  const centre = centres.get(id);
  if (centre === undefined) throw new Error(`There is no centre ${id}.`);
  return centreAt(centre, guidance, at);
};

function say(offer: Alternative): string {
  if (offer.kind !== 'line') return offer.kind;
  return `${offer.line} in ${offer.language}${offer.until === undefined ? '' : ` until ${wallInTokyo(offer.until)}`}`;
}

describe('on the schedules as they are', () => {
  test.each([
    [
      'hokkaido',
      '2026-11-24T19:00',
      'card',
      'th',
      [],
      'card in en until 2026-11-24 20:00 · freedial in ja until 2026-11-24 20:00 · suspension · numbers',
    ],
    ['hokkaido', '2026-11-21T17:45', 'system', 'vi', [], 'card in en until 2026-11-21 20:00 · suspension · numbers'],
    ['hokkaido', '2026-12-30T19:00', 'card', 'th', [], 'card in en until 2026-12-30 20:00 · suspension · numbers'],
    ['hokkaido', '2026-11-24T21:00', 'card', 'en', [], 'suspension · numbers'],
    ['hokkaido', '2026-11-24T08:45', 'card', 'ja', [], 'card in en until 2026-11-24 20:00 · suspension · numbers'],
    ['hokkaido', '2026-11-24T10:00', 'card', 'en', ['card'], 'again · freedial in ja until 2026-11-24 20:00 · suspension · numbers'],
    [
      'hokkaido',
      '2026-11-24T10:00',
      'system',
      'th',
      ['system', 'card'],
      'again · counsellors in en until 2026-11-24 12:00 · suspension · numbers',
    ],
    ['hokkaido', '2026-11-24T03:00', 'lost-card', 'th', ['suspension'], 'again · suspension-japanese in ja · numbers'],
    ['hokkaido', '2026-11-24T03:00', 'lost-card', 'ja', ['suspension-japanese'], 'again · suspension in en · numbers'],
    ['tokamachi', '2026-11-24T20:00', 'pension', 'en', [], 'suspension · numbers'],
    ['tokamachi', '2026-11-24T10:00', 'pension', 'ne', ['pension'], 'again · suspension · numbers'],
    ['tokamachi', '2026-11-24T10:00', personTopic, 'ne', [], 'insurance-desk in ja until 2026-11-24 17:15 · suspension · numbers'],
  ])('%s at %s about %s in %s, after %j: %s', (id, at, topic, language, attemptedLines, expected) => {
    expect(
      alternatives(real(id, tokyo(at)), topic, language, attemptedLines)
        .map(say)
        .join(' · '),
    ).toBe(expected);
  });
});

describe('a language that is no bridge is offered', () => {
  const town = (languages: string) => ({
    languages: ['ne', 'ja', 'en', 'zh', 'ko', 'es'],
    lines: { desk: `${languages}: daily 9:00-17:00` },
    topics: { 'lost-card': ['desk'], card: ['desk'] },
  });
  const offered = (languages: string, topic: string, attemptedLines: readonly string[] = []) =>
    alternatives(centreNow(town(languages), '2026-11-24T10:00'), topic, 'ne', attemptedLines)
      .map(say)
      .join(' · ');

  test('where neither English nor Japanese is spoken, as many as there is room for', () => {
    expect(offered('zh ko es', 'card')).toBe(
      'desk in zh until 2026-11-24 17:00 · desk in ko until 2026-11-24 17:00 · suspension · numbers',
    );
    expect(offered('zh ko es', 'lost-card')).toBe(
      'desk in zh until 2026-11-24 17:00 · desk in ko until 2026-11-24 17:00 · desk in es until 2026-11-24 17:00 · numbers',
    );
  });

  test('but not beside English or Japanese', () => {
    expect(offered('zh ko ja', 'card')).toBe('desk in ja until 2026-11-24 17:00 · suspension · numbers');
    expect(offered('zh en ja', 'card')).toBe(
      'desk in en until 2026-11-24 17:00 · desk in ja until 2026-11-24 17:00 · suspension · numbers',
    );
  });

  test('once more on a line that rang in vain in that language: there is no other way to try it again', () => {
    expect(offered('zh', 'card', ['desk'])).toBe('desk in zh until 2026-11-24 17:00 · suspension · numbers');
  });

  test('not on a line that rang in vain, where it can be tried again in the caller’s own', () => {
    expect(offered('ne zh', 'card', ['desk'])).toBe('again · suspension · numbers');
  });

  test('never as the caller’s own language', () => {
    expect(offered('ne', 'card')).toBe('suspension · numbers');
  });
});

describe('trying again is offered', () => {
  const town = { languages: ['en'], lines: { early: 'en: daily 9:00-17:00' }, topics: { card: ['early'] } };
  test.each([
    ['while the line that was tried is open', '2026-11-24T16:59', ['early'], 'again · suspension · numbers'],
    ['not when it has closed meanwhile', '2026-11-24T17:00', ['early'], 'suspension · numbers'],
    ['not where nothing was tried', '2026-11-24T10:00', [], 'suspension · numbers'],
  ])('%s', (_, at, attemptedLines, expected) => {
    expect(alternatives(centreNow(town, at), 'card', 'en', attemptedLines).map(say).join(' · ')).toBe(expected);
  });
});

describe('an offer', () => {
  const offer: Alternative = { kind: 'line', line: 'card', language: 'en', until: tokyo('2026-11-24T20:00') };
  test('of a line is true until the hour strikes', () => {
    expect(stillTrue(real('hokkaido', tokyo('2026-11-24T19:59:59.999')), 'card', offer)).toBe(true);
    expect(stillTrue(real('hokkaido', tokyo('2026-11-24T20:00')), 'card', offer)).toBe(false);
  });

  test('of a line that left the topic is no longer true', () => {
    expect(stillTrue(real('hokkaido', tokyo('2026-11-24T19:00')), 'lost-card', offer)).toBe(false);
    expect(stillTrue(real('hokkaido', tokyo('2026-11-24T19:00')), 'card', { ...offer, line: 'gone' })).toBe(false);
  });

  test('of a line that only answers is not true', () => {
    expect(stillTrue(real('hokkaido', tokyo('2026-11-24T10:00')), 'system', { ...offer, line: 'counsellors', language: 'th' })).toBe(false);
  });

  test.each(['suspension', 'numbers'] as const)('of %s is always true', (kind) => {
    expect(stillTrue(real('hokkaido', tokyo('2026-12-31T03:00')), 'card', { kind })).toBe(true);
  });
});

test('whatever the hour, the topic, the language and the lines that rang in vain: at most four offers, each of them true', {}, () => {
  const year = { min: tokyo('2026-01-01T00:00'), max: tokyo('2027-01-10T00:00') };
  const someCentre = fc.constantFrom(...centres.values());
  fc.assert(
    fc.property(
      someCentre,
      fc.integer(year),
      fc.nat(),
      fc.nat(),
      fc.array(fc.nat(), { maxLength: 3 }),
      (centre, at, topicIndex, spoken, rang) => {
        const now = centreAt(centre, guidance, at);
        const topics = [...centre.topics.map(({ id }) => id), personTopic];
        const topic = topics[topicIndex % topics.length] ?? personTopic;
        const language = centre.languages[spoken % centre.languages.length] ?? 'ja';
        const lines = topic === personTopic ? centre.person : (centre.topics.find(({ id }) => id === topic)?.lines ?? []);
        const attemptedLines = [...new Set(rang.map((index) => lines[index % lines.length] ?? ''))];
        const offers = alternatives(now, topic, language, attemptedLines);
        expect(offers.length).toBeLessThanOrEqual(4);
        expect(offers.at(-1)).toEqual({ kind: 'numbers' });
        expect(new Set(offers.map(say)).size).toBe(offers.length);
        expect(offers.some(({ kind }) => kind === 'suspension')).toBe(topic !== lostCardTopic);
        if (offers[0]?.kind === 'again') expect(attemptedLines.length > 0 && linesToRing(now, topic, language).length > 0).toBe(true);
        for (const offer of offers) {
          expect(stillTrue(now, topic, offer)).toBe(true);
          if (offer.kind !== 'line') continue;
          expect(lines.includes(offer.line) && offer.language !== language).toBe(true);
          if (offers[0]?.kind === 'again') expect(attemptedLines).not.toContain(offer.line);
          const table = centre.lines.get(offer.line)?.timetable;
          expect(table && availabilityAt(table, offer.language, at).status).toBe('promised');
          if (table && offer.until !== undefined) {
            expect(availabilityAt(table, offer.language, offer.until - 1).status).toBe('promised');
            expect(availabilityAt(table, offer.language, offer.until).status).not.toBe('promised');
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
