// The walk where a centre calls back and sends texts: a caller who asks, with any number, is never stuck, and nothing is kept or sent that was
// not confirmed.

import { expect, test } from 'vitest';
import { callOf } from '../../../src/tools/walk/callOf.ts';
import { walkCentre } from '../../../src/tools/walk/walk.ts';
import { centre, directory, plan } from '../../support/tools/walk/callingBack.ts';
import { catalogues } from '../../support/tools/walk/directory.ts';

test('a caller who asks to be called or for a text, and who may not, gets on from everywhere', () => {
  const walk = walkCentre(centre, plan);
  expect(walk.faults.map(({ property, what, step }) => `${property}: ${what}\n${callOf(directory, step)}`)).toEqual([]);
  // Its purpose is the one of a centre that also sends texts.
  const spoken = new Set([...walk.spoken, 'asking.purpose']);
  expect(catalogues.keys.filter((key) => /^(asking\.|sms\.|choice\.sms)/.test(key) && !spoken.has(key))).toEqual([]);
  for (const from of ['closed', 'read-out'])
    expect([...walk.arrows].filter((arrow) => arrow.startsWith(from) && /asking|keying/.test(arrow)).length).toBeGreaterThan(1);
});
