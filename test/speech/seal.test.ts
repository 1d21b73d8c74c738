// The address of a piece of audio: what this service wrote comes back, and nothing else does.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Utterance } from '../../src/call/speech.ts';
import { type AudioRequest, seal, unseal } from '../../src/speech/seal.ts';

const secret = 'a secret of the tests';
const request: AudioRequest = { utterance: { language: 'ne', key: 'menu.person' }, leadMs: 500 };
const when: Utterance = {
  language: 'ne',
  key: 'closed.opens',
  values: { when: { is: 'when', moment: { daysAhead: 1, weekday: 3, month: 11, day: 25, hour: 9, minute: 0 } } },
};

test.each([
  request,
  { utterance: when, leadMs: 0 },
  { utterance: { language: 'ne', text: 'आज केन्द्र बन्द छ। «&»' }, leadMs: 750 },
  { utterance: { language: 'ne', key: 'numbers.number', values: { number: { is: 'phone', groups: ['0120', '0178', '27'] } } }, leadMs: 0 },
  { utterance: { language: 'ne', key: 'greeting', values: { centre: { is: 'name', names: { ne: 'होक्काइदो' } } } }, leadMs: 0 },
] as const satisfies readonly AudioRequest[])('what was sealed comes back: %o', (asked) => {
  const sealed = seal(secret, asked);
  expect(sealed).toMatch(/^[\w-]+\.[\w-]{22}$/);
  expect(unseal(secret, sealed)).toEqual(asked);
});

test('of a name only the language that is spoken travels', () => {
  const named = (names: Readonly<Record<string, string>>): AudioRequest => ({
    utterance: { language: 'ne', key: 'greeting', values: { centre: { is: 'name', names } } },
    leadMs: 0,
  });
  expect(unseal(secret, seal(secret, named({ ja: '北海道', ne: 'होक्काइदो', en: 'Hokkaido' })))).toEqual(named({ ne: 'होक्काइदो' }));
  expect(unseal(secret, seal(secret, named({ ja: '北海道' })))).toEqual(named({}));
});

test('the same words have the same address at every instance, and another secret gives another', () => {
  expect(seal(secret, request)).toBe(seal(secret, request));
  expect(seal('another secret', request)).not.toBe(seal(secret, request));
});

test('what another secret sealed is not believed', () => {
  expect(unseal(secret, seal('another secret', request))).toBeUndefined();
});

test('an address with any one character changed, cut off or added is not believed', () => {
  const sealed = seal(secret, request);
  for (const [index, character] of [...sealed].entries()) {
    const other = character === 'A' ? 'B' : 'A';
    // The last character of base64url has spare bits; here it is compared as text, so they count too.
    expect(unseal(secret, sealed.slice(0, index) + other + sealed.slice(index + 1))).toBeUndefined();
    expect(unseal(secret, sealed.slice(0, index))).toBeUndefined();
  }
  expect(unseal(secret, `${sealed}A`)).toBeUndefined();
  expect(unseal(secret, `A${sealed}`)).toBeUndefined();
  expect(unseal(secret, `${sealed}.`)).toBeUndefined();
});

test('the seal of one text does not fit another', () => {
  const [content] = seal(secret, { utterance: { language: 'ne', text: 'pay here' }, leadMs: 0 }).split('.');
  const [, mac] = seal(secret, request).split('.');
  expect(unseal(secret, `${content}.${mac}`)).toBeUndefined();
});

const [content = ''] = seal(secret, request).split('.');
test.each(['', '.', '..', 'x', 'x.y', '.wav', '%00', `${content}.`, `.${content}`, `${content}.${'A'.repeat(22)}`])(
  'the garbage “%s” is not believed, and is no fault',
  (garbage) => {
    expect(unseal(secret, garbage)).toBeUndefined();
  },
);

test('a very long address is not believed, and is no fault', () => {
  expect(unseal(secret, 'A'.repeat(100_000))).toBeUndefined();
  expect(unseal(secret, `${content}.${'A'.repeat(100_000)}`)).toBeUndefined();
});

test('a seal in letters that take two bytes is not believed, and is no fault', () => {
  expect(unseal(secret, `${content}.${'é'.repeat(22)}`)).toBeUndefined();
});

test('nothing that anybody makes up is believed, or is a fault', () => {
  const letter = fc.constantFrom(...'aZ09-_.%=', '\u0000', 'é', '字', '\u{1F600}', '\uD800');
  fc.assert(
    fc.property(fc.string({ unit: letter }), fc.string({ unit: letter, minLength: 20, maxLength: 24 }), (text, mac) => {
      expect(unseal(secret, text)).toBeUndefined();
      expect(unseal(secret, `${text}.${mac}`)).toBeUndefined();
    }),
  );
});
