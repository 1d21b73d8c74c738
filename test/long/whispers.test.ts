// The proof for desks that whisper, ask for a key, have several telephones, let callers wait, and ask afterwards: nothing rings twice in a
// round, a declined call goes on, and no caller hears what a desk hears.

import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import { callOf } from '../../src/tools/walk/callOf.ts';
import { type Walk, walkCentre } from '../../src/tools/walk/walk.ts';
import { directoryWith } from '../support/desk/whispering.ts';
import { catalogues } from '../support/tools/walk/directory.ts';

/** Every desk of the frozen schedules is open on it, and closes. */
const tuesday = Date.parse('2026-11-24T00:00:00+09:00');
const telephones = ['+81112345601', '+81112345602', '+81112345603'];
const directory = directoryWith({
  counsellors: { telephones, inOrder: true, waitMinutes: 2, whisper: { language: 'ja', accept: true } },
  card: { whisper: { language: 'ne' } },
});

function walk(speak = converse): Walk {
  const found = directory.centres.get('hokkaido');
  if (found === undefined) throw new Error('hokkaido is gone');
  const centre = { ...found, asksAfterwards: true } as const;
  return walkCentre(centre, { directory, catalogues, from: tuesday, days: 1, grain: 'coarse', languages: ['th'], speak });
}

test('every call to such desks ends well, and every whisper has its words', () => {
  const { faults, spoken } = walk();
  expect(faults.map(({ property, what, step }) => `${property}: ${what}\n${callOf(directory, step)}`)).toEqual([]);
  for (const key of [
    'whisper.caller',
    'whisper.accept',
    'whisper.topic.card',
    'choice.wait',
    'wait.begins',
    'wait.waited.1',
    'afterwards.helped',
    'afterwards.thanks',
  ] as const)
    expect(spoken).toContain(key);
});

test('a whisper that the caller hears is found', () => {
  const { faults } = walk((state, heard, centre) => {
    const turn = converse(state, heard, centre);
    if (turn.does.act !== 'ring') return turn;
    return { ...turn, does: { ...turn.does, speech: [...turn.does.speech, { language: 'th', key: 'whisper.caller' }] } };
  });
  expect(faults.map(({ property }) => property)).toContain('no caller hears a whisper');
});

test('a telephone that is not one of the line’s is found', () => {
  const { faults } = walk((state, heard, centre) => {
    const turn = converse(state, heard, centre);
    if (turn.does.act !== 'ring') return turn;
    return { ...turn, does: { ...turn.does, numbers: ['+81112345699'] } };
  });
  expect(faults.map(({ what }) => what).join()).toContain('+81112345699 rings, which is not a number of');
});
