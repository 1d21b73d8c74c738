// A number is kept so that only the key opens it, in its own row.

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprints, openSealed, parseCallbackKey, seal } from '../../src/callbacks/sealing.ts';
import { keyOf } from '../support/store/madeCallbacks.ts';

const [one, two] = [keyOf('one', 1), keyOf('two', 2)];
const place = { id: 'a', centre: 'hokkaido', topic: 'card' };
const number = '+819012345678';

test('a sealed number opens with its key and in its place, and nowhere else', () => {
  const sealed = seal([one], place, number);
  expect(openSealed([one], place, sealed)).toBe(number);
  expect(openSealed([two, one], place, sealed)).toBe(number);
  expect(openSealed([two], place, sealed)).toBeUndefined();
  expect(openSealed([{ ...two, id: 'one' }], place, sealed)).toBeUndefined();
  expect(openSealed([one], { ...place, id: 'b' }, sealed)).toBeUndefined();
  expect(openSealed([one], { ...place, centre: 'tokamachi' }, sealed)).toBeUndefined();
  // No two seals are alike, so that equal numbers cannot be told by them.
  expect(seal([one], place, number).text).not.toBe(sealed.text);
});

test('no changed byte of a seal opens', () => {
  const sealed = seal([one], place, number);
  const bytes = Buffer.from(sealed.text, 'base64');
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(bytes.length), (at, flip, length) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ flip;
      const opens = (text: Buffer) => openSealed([one], place, { ...sealed, text: text.toString('base64') });
      expect(opens(changed)).toBeUndefined();
      if (length < bytes.length) expect(opens(bytes.subarray(0, length))).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('a fingerprint is the same for one number, centre and topic, and says nothing without the key', () => {
  expect(fingerprints([one], place, number)).toEqual(fingerprints([one], { ...place }, number));
  const others = [
    fingerprints([two], place, number),
    fingerprints([one], { ...place, topic: 'visa' }, number),
    fingerprints([one], { ...place, centre: 'tokamachi' }, number),
    fingerprints([one], place, '+819012345679'),
    fingerprints([one], { centre: 'hokkaidocard', topic: '' }, number),
  ].flat();
  expect(new Set([...others, ...fingerprints([one], place, number)]).size).toBe(6);
  expect(fingerprints([two, one], place, number)).toEqual([...fingerprints([two], place, number), ...fingerprints([one], place, number)]);
});

test('a key is 32 bytes in base64, with a name or one of its own', () => {
  const secret = Buffer.alloc(32, 5);
  const text = secret.toString('base64');
  expect(parseCallbackKey(`2027:${text}`)).toEqual({ id: '2027', secret });
  const id = createHash('sha256').update(secret).digest('base64url').slice(0, 8);
  expect(parseCallbackKey(text)).toEqual({ id, secret });
  expect(parseCallbackKey(secret.toString('base64url'))).toEqual({ id, secret });
  for (const wrong of [
    '',
    'secret',
    'a:b',
    `:${text}`,
    `a b:${text}`,
    `${text}x`,
    Buffer.alloc(31).toString('base64'),
    Buffer.alloc(33).toString('base64'),
    secret.toString('hex'),
  ])
    expect(parseCallbackKey(wrong)).toBeUndefined();
});
