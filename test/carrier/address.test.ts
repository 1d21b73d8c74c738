// The state's address: there and back, short, and deaf to everything that is not one.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Offer, State } from '../../src/call/state.ts';
import { mostTurnsInAll } from '../../src/call/state.ts';
import { addressOf, stateAt, whereIs } from '../../src/carrier/address.ts';
import { anyState, likelyState } from '../support/carrier/states.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const directory = frozenDirectory();

const places = ['door', 'language', 'topic', 'guidance', 'read-out', 'transfer', 'waiting', 'closed', 'afterwards', 'asking', 'keying'];

test('a state of every place comes back from its address as it was', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(anyState, likelyState), (state) => {
      met.add(state.place);
      expect(stateAt(addressOf(state))).toEqual(state);
    }),
    { numRuns: 1500 },
  );
  expect([...met].sort()).toEqual([...places].sort());
});

test('an address reads like this', () => {
  const state: State = {
    place: 'closed',
    centre: 'hokkaido',
    turn: 7,
    language: 'th',
    noInput: 1,
    noMatch: 2,
    topic: 'card',
    attemptedLines: ['card', 'freedial'],
    offers: [{ kind: 'again' }, { kind: 'line', line: 'system', language: 'en' }, { kind: 'suspension' }, { kind: 'numbers' }],
  };
  expect(addressOf(state)).toBe(
    '/voice/v1/closed?centre=hokkaido&turn=7&language=th&silences=1&wrong=2&topic=card&tried=card.freedial&offers=again_system.en_suspension_numbers',
  );
});

test.each([
  ['/voice/v1/read-out?centre=hokkaido&turn=4&language=th&read=steps', { place: 'read-out', readOut: 'steps' }],
  ['/voice/v1/asking?centre=hokkaido&turn=4&language=th&topic=card&tried=card&about=own', { place: 'asking', about: 'own', topic: 'card' }],
  ['/voice/v1/keying?centre=hokkaido&turn=5&language=th&topic=card&tries=1', { place: 'keying', topic: 'card', tries: 1 }],
] as const)('an address that was written before there were texts means what it meant: %s', (address, meant) => {
  const state = stateAt(address);
  expect(state).toMatchObject({ centre: 'hokkaido', language: 'th', ...meant });
  expect(state).not.toHaveProperty('sms');
  expect(addressOf(state as State)).toBe(address);
});

test('an address carries the names of the schedules and small numbers, and nothing about a person', () => {
  const fields = [
    'centre',
    'turn',
    'language',
    'silences',
    'wrong',
    'page',
    'read',
    'topic',
    'speaks',
    'rung',
    'tried',
    'offers',
    'line',
    'telephone',
    'whispered',
    'busy',
    'waited',
    'asks',
    'idle',
    'so-far',
    'since',
    'about',
    'tries',
    'sealed',
    'sms',
  ];
  fc.assert(
    fc.property(anyState, (state) => {
      const address = addressOf(state);
      // What is sealed cannot be read on the way.
      expect(address.replace(/&sealed=[\w.-]+$/, '')).toMatch(/^\/voice\/v1\/[a-z-]+\?[a-z0-9=&._-]+$/);
      for (const field of new URL(address, 'http://localhost').searchParams.keys()) expect(fields).toContain(field);
    }),
  );
});

test('the longest addresses of the real centres stay under 300 characters', () => {
  const lengths = [...directory.centres.values()].flatMap((centre) =>
    centre.topics.flatMap(({ id, lines }) => {
      const offers: readonly Offer[] = [
        { kind: 'again' },
        ...lines.slice(0, 1).map((line): Offer => ({ kind: 'line', line, language: 'en' })),
        { kind: 'suspension' },
        { kind: 'numbers' },
      ];
      const caller = { centre: centre.id, turn: mostTurnsInAll, idleTurns: mostTurnsInAll, language: 'ne', topic: id } as const;
      return [
        addressOf({ ...caller, place: 'closed', noInput: 1, noMatch: 2, attemptedLines: lines, offers }),
        addressOf({ ...caller, place: 'transfer', deskLanguage: 'en', attemptedLines: lines, telephone: 9, soFar: 'unanswered' }),
      ].map(({ length }) => length);
    }),
  );
  expect(Math.max(...lengths)).toBeLessThan(300);
});

test('an address of a later form leads to the door, in the caller’s own language', () => {
  const door = { place: 'door', centre: 'hokkaido', turn: 3, language: 'th' };
  expect(stateAt('/voice/v2/anywhere?centre=hokkaido&turn=3&language=th&packed=abc')).toEqual(door);
  expect(stateAt('/voice/v999/topic?centre=hokkaido&turn=3&language=th')).toEqual(door);
});

test.each([
  '/voice/v2/topic?centre=hokkaido&turn=3',
  '/voice/v2/topic?centre=hokkaido&turn=10000&language=en',
  '/voice/v2/topic?turn=3&language=en',
  '/voice/v1000/topic?centre=hokkaido&turn=3&language=en',
  '/voice/constructor/topic?centre=hokkaido&turn=3&language=en',
  '/voice/v1?centre=hokkaido&turn=3&language=en',
  '/voice/v1/lobby?centre=hokkaido&turn=3&language=en',
  '/voice/v1/topic/more?centre=hokkaido&turn=3&language=en',
  '/other/v1/topic?centre=hokkaido&turn=3&language=en',
  '//voice/v1/topic?centre=hokkaido&turn=3&language=en',
  '/voice/v1/Topic?centre=hokkaido&turn=3&language=en',
  '/voice/v1/topic?turn=3&language=en',
  '/voice/v1/topic?centre=hokkaido&language=en',
  '/voice/v1/topic?centre=hokkaido&turn=&language=en',
  '/voice/v1/topic?centre=hokkaido&turn=3',
  '/voice/v1/topic?centre=Hokkaido&turn=3&language=en',
  '/voice/v1/topic?centre=hokkaido&turn=10000&language=en',
  '/voice/v1/topic?centre=hokkaido&turn=-1&language=en',
  '/voice/v1/topic?centre=hokkaido&turn=1e1&language=en',
  '/voice/v1/topic?centre=hokkaido&turn=３&language=en',
  '/voice/v1/topic?centre=hokkaido&turn=3&language=en&silences=10',
  '/voice/v1/topic?centre=hokkaido&turn=3&language=en&wrong=x',
  '/voice/v1/language?centre=hokkaido&turn=3&page=10',
  '/voice/v1/transfer?centre=hokkaido&turn=3&topic=card&speaks=en',
  '/voice/v1/transfer?centre=hokkaido&turn=3&topic=card&speaks=en&rung=',
  '/voice/v1/transfer?centre=hokkaido&turn=3&topic=card&speaks=en&rung=card..system',
  '/voice/v1/closed?centre=hokkaido&turn=3&language=en&topic=card',
  '/voice/v1/closed?centre=hokkaido&turn=3&language=en&topic=card&offers=taxi',
  '/voice/v1/closed?centre=hokkaido&turn=3&language=en&topic=card&offers=card.en.more',
  '/voice/v1/closed?centre=hokkaido&turn=3&language=en&topic=card&offers=card.en_card.ja_card.zh_card.ko_card.es',
  `/voice/v1/topic?centre=${'x'.repeat(41)}&turn=3&language=en`,
  'http://[broken',
  '',
])('%s is not understood', (address) => {
  expect(stateAt(address)).toBeUndefined();
});

test.each(['/voice', '/voice/', '/voice?turn=9', '/voice/elsewhere?turn=9', '/voice/version1/topic?turn=9', '/', '', 'http://[broken'])(
  '%s is no address of a state: a call begins',
  (address) => {
    expect(whereIs(address)).toEqual({ is: 'door' });
  },
);

test('an address of ours that is not understood says where it is not, how many turns the call has had, and nothing else of what it said', () => {
  const known = ['centre', 'turn', 'language', 'silences', 'wrong', 'page', 'read', 'topic', 'speaks', 'rung', 'tried', 'offers'];
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('hokkaido', '12', '+819087654321', '..', '相談員'));
  const field = fc.tuple(fc.oneof(fc.constantFrom(...known), fc.string()), value);
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...places), value),
      fc.array(field, { maxLength: 6 }),
      fc.constantFrom('v1', 'v2', 'v77', 'v1000'),
      (place, fields, form) => {
        const query = fields.map(([key, text]) => `${encodeURIComponent(key.toWellFormed())}=${encodeURIComponent(text.toWellFormed())}`);
        const where = whereIs(`/voice/${form}/${encodeURIComponent(place.toWellFormed())}?${query.join('&')}`);
        if (where.is !== 'unreadable') return;
        expect([...places, 'unknown']).toContain(where.place);
        expect([...known, 'path', 'version']).toContain(where.field);
        const { turn = 0 } = where;
        expect(turn >= 0 && turn <= mostTurnsInAll && Number.isInteger(turn)).toBe(true);
        expect(Object.keys(where).filter((key) => !['is', 'place', 'field', 'turn'].includes(key))).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});

test('a field that is written twice is the first of them', () => {
  expect(stateAt('/voice/v1/topic?centre=hokkaido&turn=3&language=en&turn=9')).toMatchObject({ turn: 3 });
});

test('more lines than any topic has are not understood', () => {
  const attemptedLines = (count: number) => Array.from({ length: count }, () => 'card').join('.');
  const address = '/voice/v1/transfer?centre=hokkaido&turn=3&topic=card&speaks=en&rung=';
  expect(stateAt(address + attemptedLines(20))).toBeDefined();
  expect(stateAt(address + attemptedLines(21))).toBeUndefined();
});

test('more offers than a menu has choices are not understood', () => {
  expect(stateAt('/voice/v1/closed?centre=hokkaido&turn=3&language=en&topic=card&offers=again_again_again_again_numbers')).toBeUndefined();
});

// Letters of an address, and some that never are.
const letter = fc.constantFrom(...'abz019-._=&?#/%+ \\"<', '\u0000', '\n', 'é', '３', '字', '\u{1F600}', '\uD800');

/** What is understood stands for itself, and is no more than a state may be. */
function expectSound(address: string): void {
  const state = stateAt(address);
  if (state === undefined) return;
  expect(places).toContain(state.place);
  expect(state.turn).toBeGreaterThanOrEqual(0);
  expect(state.turn).toBeLessThanOrEqual(mostTurnsInAll);
  expect(state.centre).toMatch(/^[a-z0-9-]{1,40}$/);
  expect(stateAt(addressOf(state))).toEqual(state);
}

test('an address that was damaged on the way is another state or none, and never a fault', () => {
  const damage = fc.record({ at: fc.nat(400), cut: fc.nat(3), put: fc.string({ unit: letter, maxLength: 3 }) });
  fc.assert(
    fc.property(fc.oneof(anyState, likelyState), damage, (state, { at, cut, put }) => {
      const address = addressOf(state);
      const place = at % address.length;
      expectSound(address.slice(0, place) + put + address.slice(place + cut));
      expectSound(address.slice(0, place));
    }),
    { numRuns: 500 },
  );
});

test('an address that somebody made up is another state or none, and never a fault', () => {
  const word = fc.oneof(
    fc.string({ unit: letter }),
    fc.constantFrom('__proto__', 'constructor', '%00', '%E0%A4%A', '..', '&', '=', '#', '\\'),
  );
  const field = fc.tuple(fc.oneof(word, fc.constantFrom('centre', 'turn', 'offers', 'rung', 'language')), word);
  fc.assert(
    fc.property(fc.oneof(word, fc.constantFrom(...places)), fc.array(field, { maxLength: 6 }), (place, fields) => {
      expectSound(`/voice/v1/${place}?${fields.map(([name, value]) => `${name}=${value}`).join('&')}`);
      expectSound(place);
    }),
    { numRuns: 1000 },
  );
});
