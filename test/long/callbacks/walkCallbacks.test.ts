// What the walk finds where a number would be kept that the caller did not confirm.

import { expect, test } from 'vitest';
import { converse } from '../../../src/call/converse.ts';
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

test('a number that is kept by any key but the one that confirms it is found', () => {
  const speak: typeof converse = (state, heard, now, caller) => {
    const isOther = state.place === 'asking' && heard.kind === 'key' && heard.key === '2';
    return converse(state, isOther ? { kind: 'key', key: '1' } : heard, now, caller);
  };
  const { faults } = walkCentre(centre, { ...plan, speak });
  expect(faults.map(({ what }) => what)).toContain('ask-callback without the key that confirms it');
});
