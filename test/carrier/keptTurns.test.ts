// Turns that were decided a moment ago: when one is handed out again, and what is never kept.

import { expect, test } from 'vitest';
import { type Heard, keys } from '../../src/call/heard.ts';
import type { State } from '../../src/call/state.ts';
import type { Turn } from '../../src/call/turn.ts';
import { keepTurns } from '../../src/carrier/keptTurns.ts';
import { centreAt } from '../../src/routing/centreNow.ts';
import { tokyo } from '../support/hours/notation.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const directory = frozenDirectory();
const hokkaido = directory.centres.get('hokkaido');
if (hokkaido === undefined) throw new Error('There is no centre hokkaido.');
const [morning, evening] = ['2026-11-24T10:00', '2026-11-24T19:00'].map((at) => centreAt(hokkaido, directory.guidance, tokyo(at)));
if (morning === undefined || evening === undefined) throw new Error('There are two instants.');
const address = '/voice/v1/topic?centre=hokkaido&turn=2&language=th';

/** Decides a new turn each time that it is asked to. */
const decide = (): Turn => ({ does: { act: 'hang-up', speech: [], centre: 'hokkaido' }, events: [] });

const everything: readonly Heard[] = [
  ...keys.map((key): Heard => ({ kind: 'key', key })),
  { kind: 'noInput' },
  ...(['answered', 'busy', 'failed'] as const).map((outcome): Heard => ({ kind: 'transferred', outcome })),
];

test('each key, silence and each outcome has its own turn at an address, and it is the same one the next time', () => {
  const turnOf = keepTurns();
  const first = everything.map((heard) => turnOf(address, heard, morning, decide));
  expect(new Set(first).size).toBe(everything.length);
  for (const [index, heard] of everything.entries()) expect(turnOf(address, { ...heard }, morning, decide)).toBe(first[index]);
});

test('another address, and the centre at another hour, have turns of their own', () => {
  const turnOf = keepTurns();
  const heard: Heard = { kind: 'key', key: '2' };
  const turn = turnOf(address, heard, morning, decide);
  expect(turnOf(`${address}&silences=1`, heard, morning, decide)).not.toBe(turn);
  expect(turnOf(address, heard, evening, decide)).not.toBe(turn);
  // What was true in the morning is not asked for again.
  expect(turnOf(address, heard, morning, decide)).not.toBe(turn);
});

test('whatever a caller enters besides the keys of a menu is decided anew each time', () => {
  const turnOf = keepTurns();
  const digits = { kind: 'digits', digits: '09087654321' } as unknown as Heard;
  for (const heard of [{ kind: 'key', key: 'other' } as const, { kind: 'arrival' } as const, digits])
    expect(turnOf(address, heard, morning, decide)).not.toBe(turnOf(address, heard, morning, decide));
});

test('a wait begins for each caller at their own second', () => {
  const turnOf = keepTurns();
  const next: State = {
    ...({ place: 'waiting', centre: 'hokkaido', turn: 6, language: 'th', topic: 'person', deskLanguage: 'th' } as const),
    ...{ line: 'counsellors', halfMinutes: 0, since: 1_795_500_000 },
  };
  const waits = (): Turn => ({ does: { act: 'listen', speech: [], seconds: 8, next }, events: [] });
  const heard: Heard = { kind: 'key', key: '1' };
  expect(turnOf(address, heard, morning, waits)).not.toBe(turnOf(address, heard, morning, waits));
});

test('only so many addresses are kept, and none that is longer than ours are', () => {
  const turnOf = keepTurns();
  const heard: Heard = { kind: 'noInput' };
  const long = `${address}&topic=${'x'.repeat(300)}`;
  expect(turnOf(long, heard, morning, decide)).not.toBe(turnOf(long, heard, morning, decide));
  const first = turnOf(address, heard, morning, decide);
  for (let turn = 0; turn < 300; turn += 1) turnOf(`${address}&wrong=${turn}`, heard, morning, decide);
  expect(turnOf(address, heard, morning, decide)).not.toBe(first);
});
