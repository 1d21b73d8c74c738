// The call that we owe, as the conversation has it.

import { expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { Heard, Key } from '../../src/call/heard.ts';
import { type CallbackState, noRetries } from '../../src/call/state.ts';
import { whisper } from '../../src/call/whisper.ts';
import { centreAt } from '../../src/routing/centreNow.ts';
import { directoryWith } from '../support/desk/whispering.ts';

const directory = directoryWith({ card: { whisper: { language: 'ja', accept: true } } });
const centre = directory.centres.get('hokkaido');
if (centre === undefined) throw new Error('there is no such centre');
const open = centreAt(centre, directory.guidance, Date.parse('2026-11-25T10:00:00+09:00'));
const closed = centreAt(centre, directory.guidance, Date.parse('2026-11-25T20:00:00+09:00'));
const answered: CallbackState = {
  place: 'callback',
  centre: 'hokkaido',
  turn: 0,
  callback: 'token',
  language: 'th',
  topic: 'card',
  ...noRetries,
};
const listening: CallbackState = { ...answered, turn: 1 };
const key = (pressed: Key): Heard => ({ kind: 'key', key: pressed });
const spoken = ({ does }: ReturnType<typeof converse>) => does.speech.flatMap((item) => ('key' in item ? [item.key] : []));

test('the person hears who calls and why, and three choices', () => {
  const turn = converse(answered, { kind: 'noInput' }, open);
  expect(spoken(turn)).toEqual([
    'greeting',
    'calledBack.asked',
    'calledBack.connect',
    'key.1',
    'calledBack.later',
    'key.2',
    'calledBack.stop',
    'key.3',
  ]);
  expect(turn.does).toMatchObject({ act: 'listen', next: listening });
  expect(spoken(converse({ ...answered, last: true }, { kind: 'noInput' }, open))).not.toContain('calledBack.later');
});

test('one rings the desk, which hears that it is a callback, in which language and about what', () => {
  const { does } = converse(listening, key('1'), open);
  expect(does).toMatchObject({ act: 'ring', line: 'card', next: { callback: 'token' } });
  const state = does.act === 'ring' ? does.whisper : undefined;
  if (state === undefined) throw new Error('the desk hears nothing');
  const heard = whisper(state, open);
  expect('speech' in heard && heard.speech.flatMap((item) => ('key' in item ? [item.key] : []))).toEqual([
    'whisper.callback',
    'whisper.caller',
    'whisper.topic.card',
    'whisper.accept',
  ]);
});

test('two and three say what was chosen and end; silence and a machine end with a goodbye', () => {
  expect(spoken(converse(listening, key('2'), open))).toEqual(['calledBack.again', 'calledBack.goodbye']);
  expect(spoken(converse(listening, key('3'), open))).toEqual(['calledBack.stopped', 'calledBack.goodbye']);
  const once = converse(listening, { kind: 'noInput' }, open);
  expect(spoken(once)[0]).toBe('menu.silence');
  const next = once.does.act === 'listen' ? once.does.next : listening;
  const twice = converse(next, { kind: 'noInput' }, open);
  expect([twice.does.act, spoken(twice)]).toEqual(['hang-up', ['calledBack.goodbye']]);
});

test('a caller who hangs up rings nothing, and a desk that has closed meanwhile is called closed', () => {
  expect(converse(listening, { kind: 'hungUp' }, open).does.act).toBe('hang-up');
  const { does } = converse(listening, key('1'), closed);
  expect(does).toMatchObject({ act: 'listen', next: { place: 'closed', callback: 'token' } });
});
