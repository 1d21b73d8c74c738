// A step of a call that we placed: its address, and what is noted before the answer leaves.

import { expect, test } from 'vitest';
import type { Heard, Key } from '../../src/call/heard.ts';
import { noRetries } from '../../src/call/state.ts';
import { type PlacedCalls, placedStatusAddress, reportTokenAt } from '../../src/carrier/placedCalls.ts';
import { notePlacedStep, placedCallAddress, placedStateAt } from '../../src/carrier/placedSteps.ts';

const token = 'a1'.repeat(18);
const call = { centre: 'hokkaido', topic: 'card', language: 'th', token, last: false };
const state = { place: 'callback', centre: 'hokkaido', turn: 1, callback: token, language: 'th', topic: 'card', ...noRetries } as const;
const key = (pressed: Key): Heard => ({ kind: 'key', key: pressed });

function noting(answer: () => Promise<boolean> = async () => true) {
  const noted: string[] = [];
  const placed: PlacedCalls = {
    reported: async () => {},
    pressed: async (by, choice, sid) => {
      noted.push(`${by.slice(0, 2)} ${choice} ${sid}`);
      return answer();
    },
    talked: async (by) => void noted.push(`${by.slice(0, 2)} talked`),
  };
  const faults: unknown[] = [];
  const note = (heard: Heard, at: Parameters<typeof notePlacedStep>[1]['state'] = state) =>
    notePlacedStep(placed, { state: at, sid: 'CA1' }, heard, (fault) => void faults.push(fault), 20);
  return { noted, faults, note };
}

test('the address of a placed call has its token, is short, and says nothing about the person', () => {
  const address = placedCallAddress(call);
  expect(placedStateAt(address)).toEqual({ ...state, turn: 0 });
  expect(placedStateAt(placedCallAddress({ ...call, last: true }))).toMatchObject({ last: true });
  expect(address.length).toBeLessThan(200);
  expect(reportTokenAt(placedStatusAddress(token))).toBe(token);
  for (const other of [
    '/voice',
    '/voice/v1/topic?centre=hokkaido&turn=1&language=th',
    '/voice/v1/callback?callback=',
    '/voice/status?callback=x',
  ])
    expect(placedStateAt(other)).toBeUndefined();
  for (const other of ['/voice/callback/status', '/voice/callback/status?token=', '/voice/callback/status?token=<x>', 'http://['])
    expect(reportTokenAt(other)).toBeUndefined();
});

test('each key is noted as what it means, and no other key is', async () => {
  const { noted, note } = noting();
  for (const each of ['1', '2', '3', '4', '0', '*', '#'] as const) await note(key(each));
  await note({ kind: 'noInput' });
  await note(key('2'), { ...state, last: true });
  expect(noted).toEqual(['a1 connect CA1', 'a1 later CA1', 'a1 no-more CA1']);
});

test('a talk is noted, and nothing else that a transfer can end with', async () => {
  const { noted, note } = noting();
  const transfer = {
    place: 'transfer',
    centre: 'hokkaido',
    turn: 2,
    callback: token,
    topic: 'card',
    deskLanguage: 'th',
    attemptedLines: ['card'],
  } as const;
  for (const outcome of ['busy', 'noAnswer', 'failed', 'declined', 'abandoned'] as const)
    await note({ kind: 'transferred', outcome }, transfer);
  expect(noted).toEqual([]);
  await note({ kind: 'transferred', outcome: 'answered' }, transfer);
  expect(noted).toEqual(['a1 talked']);
});

test('where a choice cannot be noted the person is asked again; who wants to be connected is', async () => {
  for (const answer of [() => Promise.reject(new Error('away')), () => new Promise<never>(() => {})]) {
    const { faults, note } = noting(answer);
    const heard = await Promise.all([note(key('1')), note(key('2')), note(key('3'))]);
    expect(heard).toEqual([key('1'), { kind: 'noInput' }, { kind: 'noInput' }]);
    expect(faults).toHaveLength(3);
  }
});
