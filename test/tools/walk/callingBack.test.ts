// The walk where a centre calls back: a caller who asks, with any number, is never stuck, and nothing is kept that was not confirmed.

import { expect, test } from 'vitest';
import { callOf } from '../../../src/tools/walk/callOf.ts';
import { walkCentre } from '../../../src/tools/walk/walk.ts';
import { catalogues, from, frozenDirectory } from '../../support/tools/walk/directory.ts';

const directory = await frozenDirectory((files) => ({
  ...files,
  'centres/tokamachi.yaml': (files['centres/tokamachi.yaml'] ?? '')
    .replace(/^languages: .*$/m, 'languages: [ja]\ndials: [mobile]\ncallback: {lines: [pension]}')
    .replace(/^ {2}[1-9]: [a-z-]+\n/gm, '')
    .replace(/^guidance:\n/m, ''),
}));
const centre = directory.centres.get('tokamachi');
if (centre === undefined) throw new Error('tokamachi is gone');
const plan = { directory, catalogues, from, days: 2, grain: 'coarse' } as const;

test('a caller who asks to be called, and who may not be called, gets on from everywhere', () => {
  const walk = walkCentre(centre, plan);
  expect(walk.faults.map(({ property, what, step }) => `${property}: ${what}\n${callOf(directory, step)}`)).toEqual([]);
  expect(catalogues.keys.filter((key) => key.startsWith('asking.') && !walk.spoken.has(key))).toEqual([]);
  expect([...walk.arrows].filter((arrow) => arrow.startsWith('closed') && /asking|keying/.test(arrow)).length).toBeGreaterThan(1);
});
