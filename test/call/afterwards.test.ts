// After a talk: the way on, and where a centre asks for it, whether the caller got the help that they needed.

import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { Heard } from '../../src/call/heard.ts';
import type { Utterance } from '../../src/call/speech.ts';
import type { State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import { centreNow } from '../support/call/caller.ts';

const open = centreNow('hokkaido', '2026-11-24T10:00+09:00');
const asking = { ...open, asksAfterwards: true } as const;
const rung: State = {
  place: 'transfer',
  centre: 'hokkaido',
  turn: 3,
  language: 'th',
  topic: 'card',
  deskLanguage: 'th',
  attemptedLines: ['card'],
};
const answered: Heard = { kind: 'transferred', outcome: 'answered' };
const press = (key: '1' | '2' | '9'): Heard => ({ kind: 'key', key });

const spoken = ({ does }: Turn) => does.speech.flatMap((item) => ('key' in item ? [(item as Utterance).key] : []));
const next = ({ does }: Turn): State => {
  if (!('next' in does)) throw new Error('the call has ended');
  return does.next;
};

test('a centre that does not ask offers the menu only', () => {
  expect(spoken(converse(rung, answered, open))).toEqual(['afterwards.ended', 'menu.main', 'key.1', 'afterwards.orHangUp']);
});

test('a centre that asks reads the way to a second call first, then the question', () => {
  const turn = converse(rung, answered, asking);
  expect(spoken(turn)).toEqual([
    'afterwards.ended',
    'menu.main',
    'key.9',
    'afterwards.helped',
    'key.1',
    'afterwards.notHelped',
    'key.2',
    'afterwards.orHangUp',
  ]);
  expect(next(converse(next(turn), press('9'), asking)).place).toBe('topic');
});

test.each([
  ['1', true],
  ['2', false],
] as const)('the key %s is the answer %s, once; then the menu is offered as usual', (key, helped) => {
  const thanked = converse(next(converse(rung, answered, asking)), press(key), asking);
  expect(thanked.events).toEqual([{ type: 'asked-afterwards', helped, language: 'th' }]);
  expect(spoken(thanked)).toEqual(['afterwards.thanks', 'menu.main', 'key.1', 'afterwards.orHangUp']);
  expect(next(converse(next(thanked), press('1'), asking)).place).toBe('topic');
});

test('a wrong key asks again, and a caller whose desk did not answer is not asked', () => {
  const turn = converse(next(converse(rung, answered, asking)), { kind: 'key', key: '7' }, asking);
  expect(spoken(turn)).toContain('afterwards.helped');
  const unanswered = converse(rung, { kind: 'transferred', outcome: 'noAnswer' }, asking);
  expect(spoken(unanswered)).not.toContain('afterwards.helped');
});
