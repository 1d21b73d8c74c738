// The proof for tokamachi, on the real tables of 400 days: every place, everything heard, every desk, in a language of each kind. The others
// have the hours of one of these; `npm run walk` walks them too.

import { expect, test } from 'vitest';
import { callOf } from '../../src/tools/walk/callOf.ts';
import { deadPrompts } from '../../src/tools/walk/dead.ts';
import { walkCentre } from '../../src/tools/walk/walk.ts';
import { catalogues, from, frozenDirectory } from '../support/tools/walk/directory.ts';

// Japanese, which its own desks promise; and one that they only answer.
const languages = ['ja', 'th'];

test('nobody who calls tokamachi is left hanging', async () => {
  const directory = await frozenDirectory();
  const centre = directory.centres.get('tokamachi');
  if (centre === undefined) throw new Error('tokamachi is gone');
  const walk = walkCentre(centre, { directory, catalogues, from, days: 400, grain: 'coarse', languages });
  expect(walk.faults.map(({ property, what, step }) => `${property}: ${what}\n${callOf(directory, step)}`)).toEqual([]);
  expect(walk.states).toBeGreaterThan(500);
  expect(walk.desks).toBeGreaterThan(5);
  // The desks of this centre call no interpreter; hokkaido's walk hears that sentence.
  const elsewhere = (key: string) => key.startsWith('guidance.') || key === 'transfer.interpreter';
  expect(deadPrompts(catalogues.keys, [walk], directory, from).filter((key) => !elsewhere(key))).toEqual([]);
});
