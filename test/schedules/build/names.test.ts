// What staff may call a centre, a line, a topic, a list of days and a read-out: what the address of a call can carry, and nothing else.

import { describe, expect, test } from 'vitest';
import type { TransferState } from '../../../src/call/state.ts';
import { addressOf, stateAt } from '../../../src/carrier/address.ts';
import { sentence } from '../../../src/messages/sayMessage.ts';
import { loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { namePattern } from '../../../src/schedules/names.ts';
import { describeProblem } from '../../../src/schedules/problem.ts';
import { edited, town, townVocabulary } from '../../support/schedules/town.ts';

const centre = 'centres/town.yaml';
const text = town[centre] ?? '';
const fact = 'source: the flyer, checked: 2026-11-21';

/** The town with something called by a name, in each of the places where staff choose one. */
const places: Readonly<Record<string, (name: string) => SourceFiles>> = {
  'the file of a centre': (name) => ({ [centre]: '', [`centres/${name}.yaml`]: text }),
  'the file of a line': (name) => ({ [`lines/${name}.yaml`]: town['lines/desk.yaml'] ?? '' }),
  'a line of a centre': (name) => ({
    [centre]: text.replaceAll(' [counter, desk]', ` [${JSON.stringify(name)}, desk]`).replace('  counter:', `  ${JSON.stringify(name)}:`),
  }),
  'a topic': (name) => edited(centre, 'id: card,', `id: ${JSON.stringify(name)}, name: { ja: あ },`),
  'a list of days': (name) => ({ 'days.yaml': `${JSON.stringify(name)}: { days: [2027-08-13], reason: a, ${fact} }` }),
  'a read-out': (name) => ({ 'guidance.yaml': `${town['guidance.yaml']}${JSON.stringify(name)}: { ${fact} }` }),
};

function problemsOf(name: string, files: SourceFiles) {
  const vocabulary = { ...townVocabulary, guidance: [...townVocabulary.guidance, name] };
  const all = Object.entries({ ...town, ...files }).filter(([, written]) => written !== '');
  return loadDirectory(Object.fromEntries(all), vocabulary).problems;
}

const good = ['a', '0', '24h', 'card-desk', '-', 'desk-', '--', 'x'.repeat(40)];
const bad = [
  'Counsellors',
  'counsellorS',
  'coun_sellors',
  '相談員',
  'the counsellors',
  ' desk',
  'desk\n',
  'de\nsk',
  '..',
  '.',
  'a.b',
  'coun"sellors',
  "desk's",
  '☎',
  '😀',
  'ｄｅｓｋ',
  'café',
  'x'.repeat(41),
  'x'.repeat(1000),
  'desk\u200B',
  '%2e%2e',
  'desk?x=1',
  'DESK',
  '__proto__',
];

describe.each(Object.keys(places))('%s', (place) => {
  test.each(good)('may be called %j', (name) => {
    expect(problemsOf(name, places[place]?.(name) ?? {})).toEqual([]);
  });

  test.each(bad)('may not be called %j', (name) => {
    const problems = problemsOf(name, places[place]?.(name) ?? {}).filter(
      ({ code }) => code === 'name-invalid' || code === 'file-not-read',
    );
    expect(problems).toHaveLength(1);
    expect(problems.map(describeProblem)[0]).toMatch(
      /is a copy of “lines\/desk\.yaml”|Write (1 to 40 small letters, digits and hyphens|“(lines\/|centres\/)?[a-z0-9-]{1,40}(\.yaml)?”)/,
    );
    expect(problems.map(({ message }) => sentence('en', message).length)[0]).toBeLessThan(250);
  });
});

test('whatever may be a name travels in the address of a call and comes back, twenty lines of the longest names together', () => {
  const lines = Array.from({ length: 20 }, (_, index) => `${index}-`.padEnd(40, 'x'));
  const state: TransferState = {
    place: 'transfer',
    centre: 'x'.repeat(40),
    turn: 59,
    language: 'th',
    topic: '-'.repeat(40),
    deskLanguage: 'en',
    attemptedLines: lines,
  };
  expect(stateAt(addressOf(state))).toEqual(state);
  for (const name of good) {
    expect(namePattern.test(name)).toBe(true);
    expect(stateAt(addressOf({ ...state, centre: name, topic: name, attemptedLines: [name] }))).toMatchObject({ centre: name });
  }
});

describe('the lines of a topic, and the person', () => {
  const shared = (count: number): SourceFiles =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`lines/desk-${index}.yaml`, town['lines/desk.yaml'] ?? '']));
  const named = (count: number) => `[${['desk', ...Array.from({ length: count - 1 }, (_, index) => `desk-${index}`)].join(', ')}]`;
  const topic = (count: number) => edited(centre, 'lines: [counter, desk]', `lines: ${named(count)}`);
  const person = (count: number) => edited(centre, 'person: [counter, desk]', `person: ${named(count)}`);

  test.each([
    ['a topic', topic, '11:18'],
    ['the person', person, '12:1'],
  ])('%s has at most twenty: the address names each that has rung', (_, files, at) => {
    expect(problemsOf('change', { ...shared(20), ...files(20) })).toEqual([]);
    const problems = problemsOf('change', { ...shared(21), ...files(21) });
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`)).toEqual([`too-many-lines ${at}`]);
    expect(problems.map(({ message }) => sentence('en', message))[0]).toBe(
      'there are more than 20 lines here. Name the ones that callers need most.',
    );
  });
});

test('the tag of a language is written as an address carries it', () => {
  const files = edited(centre, 'languages: [ja, en, th]', 'languages: [ja, en, pt-BR]');
  expect(problemsOf('change', files).map(({ code }) => code)).toEqual(['not-a-language']);
});
