// One turn after the other: what each follows from, and what is noted of it.

import { expect, test } from 'vitest';
import { noRetries, type State } from '../../src/call/state.ts';
import { addressOf } from '../../src/carrier/address.ts';
import { createSwitchboard, type Step } from '../../src/carrier/switchboard.ts';
import type { JournalEvent } from '../../src/journal/events.ts';
import type { Directory } from '../../src/schedules/directory.ts';
import { tokyo } from '../support/hours/notation.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const state: State = { place: 'topic', centre: 'hokkaido', turn: 2, language: 'th', ...noRetries };
const card: Step = { call: 'CA1', called: '+815000000001', state, address: addressOf(state), heard: { kind: 'key', key: '2' } };

const at = (other: State): Step => ({ ...card, state: other, address: addressOf(other) });

function start(directory: Directory = frozenDirectory()) {
  const entries: JournalEvent[] = [];
  const unclaimed: string[] = [];
  let now = tokyo('2026-11-24T10:00');
  let current = directory;
  const { answer } = createSwitchboard({
    directory: () => current,
    clock: () => now,
    journal: { write: (written) => void entries.push(...written) },
    onUnclaimed: (called) => unclaimed.push(called),
  });
  return {
    answer,
    entries,
    unclaimed,
    setAt: (wall: string) => {
      now = tokyo(wall);
    },
    edit: (edited: Directory) => {
      current = edited;
    },
  };
}

test('two callers who press the same key at the same place within an hour are handed the same turn, and both are noted', () => {
  const { answer, entries, setAt } = start();
  const first = answer(card);
  setAt('2026-11-24T10:30');
  expect(answer({ ...card, call: 'CA2' })).toBe(first);
  expect(entries.map(({ id, at, what }) => `${id} ${at} ${what.type}`)).toEqual([
    'CA1/2/0 2026-11-24T10:00:00+09:00 topic-chosen',
    'CA1/2/1 2026-11-24T10:00:00+09:00 transfer-begun',
    'CA2/2/0 2026-11-24T10:30:00+09:00 topic-chosen',
    'CA2/2/1 2026-11-24T10:30:00+09:00 transfer-begun',
  ]);
});

test.each([
  ['another key', { ...card, heard: { kind: 'key', key: '3' } }],
  ['another turn of the call', at({ ...state, turn: 3 })],
  ['another language', at({ ...state, language: 'en' })],
] as readonly (readonly [string, Step])[])('%s makes another turn', (_, other) => {
  const { answer } = start();
  expect(answer(other)).not.toEqual(answer(card));
});

test('once the hour has struck, nobody is handed the turn of before', () => {
  const { answer, setAt } = start();
  expect(answer(card).does.act).toBe('ring');
  setAt('2026-11-24T18:00');
  expect(answer(card).does.act).toBe('listen');
});

test('a clock that was set back is believed', () => {
  const { answer, setAt } = start();
  setAt('2026-11-24T18:00');
  expect(answer(card).does.act).toBe('listen');
  setAt('2026-11-24T17:59:59.999');
  expect(answer(card).does.act).toBe('ring');
});

test('once staff have changed the directory, nobody is handed a turn of the old one', () => {
  const directory = frozenDirectory();
  const { answer, edit } = start(directory);
  answer(card);
  const hokkaido = directory.centres.get('hokkaido');
  if (hokkaido === undefined) throw new Error('There is no centre hokkaido.');
  edit({ ...directory, centres: new Map(directory.centres).set('hokkaido', { ...hokkaido, callerId: '+81112009595' }) });
  expect(answer(card).does).toMatchObject({ act: 'ring', callerId: '+81112009595' });
});

test('a call whose state is not understood begins at the door of the number that was dialled, whatever was pressed', () => {
  const { answer } = start();
  const lost = { ...card, state: undefined };
  expect(answer(lost)).toEqual(answer({ ...lost, heard: { kind: 'arrival' } }));
  expect(answer({ ...lost, called: '+815000000004' })).not.toEqual(answer(lost));
});

test('a number that nobody claims is said once, also where the turn was kept', () => {
  const { answer, unclaimed } = start();
  for (const call of ['CA1', 'CA2']) answer({ ...card, call, state: undefined, called: '+815099998888' });
  expect(unclaimed).toEqual(['+815099998888']);
});

test('a number that nobody claims is one number, however the carrier writes it', () => {
  const { answer, unclaimed } = start();
  for (const called of ['05099998888', 'sip:050-9999-8888@sip.example.jp', '+815099998888', '010815099998888'])
    answer({ ...card, state: undefined, called });
  expect(unclaimed).toEqual(['+815099998888']);
});

test.each(['sip:support@centre.sip.example.jp', 'sip:desk2@203.0.113.5', 'client:alice2', 'anonymous', ''])(
  '“%s” has no number that a centre could claim, so nothing is reported',
  (called) => {
    const { answer, unclaimed } = start();
    answer({ ...card, state: undefined, called });
    expect(unclaimed).toEqual([]);
  },
);
