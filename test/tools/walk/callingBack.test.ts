// The walk where a centre calls back: a caller who asks, with any number, is never stuck, and nothing is kept that was not confirmed.

import { expect, test } from 'vitest';
import { callOf } from '../../../src/tools/walk/callOf.ts';
import { walkCentre } from '../../../src/tools/walk/walk.ts';
import { centre, directory, plan } from '../../support/tools/walk/callingBack.ts';
import { catalogues } from '../../support/tools/walk/directory.ts';

test('a caller who asks to be called, and who may not be called, gets on from everywhere', () => {
  const walk = walkCentre(centre, plan);
  expect(walk.faults.map(({ property, what, step }) => `${property}: ${what}\n${callOf(directory, step)}`)).toEqual([]);
  expect(catalogues.keys.filter((key) => key.startsWith('asking.') && !walk.spoken.has(key))).toEqual([]);
  expect([...walk.arrows].filter((arrow) => arrow.startsWith('closed') && /asking|keying/.test(arrow)).length).toBeGreaterThan(1);
});
