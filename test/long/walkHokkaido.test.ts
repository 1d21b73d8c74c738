// The proof for hokkaido, on the real tables of 400 days: every place, everything heard, every desk, in a language of each kind. The others
// have the hours of one of these; `npm run walk` walks them too.

import { expect, test } from 'vitest';
import { callOf } from '../../src/tools/walk/callOf.ts';
import { deadPrompts } from '../../src/tools/walk/dead.ts';
import { walkCentre } from '../../src/tools/walk/walk.ts';
import { catalogues, from, frozenDirectory } from '../support/tools/walk/directory.ts';

// Japanese; and one that is promised until 18:00 and has no voice.
const languages = ['ja', 'ne'];

test('nobody who calls hokkaido is left hanging', async () => {
  const directory = await frozenDirectory();
  const centre = directory.centres.get('hokkaido');
  if (centre === undefined) throw new Error('hokkaido is gone');
  const walk = walkCentre(centre, { directory, catalogues, from, days: 400, grain: 'coarse', languages });
  expect(walk.faults.map(({ property, what, step }) => `${property}: ${what}\n${callOf(directory, step)}`)).toEqual([]);
  expect(walk.states).toBeGreaterThan(500);
  expect(walk.desks).toBeGreaterThan(5);
  expect(deadPrompts(catalogues.keys, [walk], directory, from).filter((key) => !key.startsWith('guidance.'))).toEqual([]);
});
