// What the walk finds where a number would be kept that the caller did not confirm.

import { expect, test } from 'vitest';
import { converse } from '../../../src/call/converse.ts';
import { walkCentre } from '../../../src/tools/walk/walk.ts';
import { centre, plan } from '../../support/tools/walk/callingBack.ts';

test('a number that is kept by any key but the one that confirms it is found', () => {
  const speak: typeof converse = (state, heard, now, caller) => {
    const isOther = state.place === 'asking' && heard.kind === 'key' && heard.key === '2';
    return converse(state, isOther ? { kind: 'key', key: '1' } : heard, now, caller);
  };
  const { faults } = walkCentre(centre, { ...plan, speak });
  expect(faults.map(({ what }) => what)).toContain('ask-callback without the key that confirms it');
});
