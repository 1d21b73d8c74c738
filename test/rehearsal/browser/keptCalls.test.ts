import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type KeptCall, keepCalls } from '../../../src/rehearsal/browser/keptCalls.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const fiveMinutesMs = 300_000;

/** A call that does nothing but hear what it is shown. */
function callThat(isOver: boolean): KeptCall & { readonly shown: number; readonly acts: string[] } {
  const acts: string[] = [];
  const call = {
    events: () => [],
    waits: () => ({ for: 'nothing' }) as const,
    isOver: () => isOver,
    settled: async () => undefined,
    go: async ({ act }: { readonly act: string }) => acts.push(act) > 0,
  };
  return { call, head: { comments: [], at: '2026-11-24T10:00:00+09:00', to: '+815000000001' }, shown: 0, acts };
}

test('a call that nobody goes on with is hung up after five minutes, and not before', () => {
  const calls = keepCalls({ mostCalls: 2, idleMs: fiveMinutesMs });
  const forgotten = callThat(false);
  const id = calls.keep(() => forgotten) ?? '';
  vi.advanceTimersByTime(fiveMinutesMs - 1);
  expect(calls.find(id)).toBeDefined();
  vi.advanceTimersByTime(fiveMinutesMs - 1);
  expect(forgotten.acts).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(forgotten.acts).toEqual(['hang-up']);
  expect(calls.find(id)).toBeUndefined();
});

test('there are only so many calls at once, and one too many is not even begun', () => {
  const calls = keepCalls({ mostCalls: 2, idleMs: fiveMinutesMs });
  expect(calls.keep(() => callThat(false))).toBeDefined();
  expect(calls.keep(() => callThat(false))).toBeDefined();
  const begin = vi.fn(() => callThat(false));
  expect(calls.keep(begin)).toBeUndefined();
  expect(begin).not.toHaveBeenCalled();
});

test('a call that is over makes room, the oldest first', () => {
  const calls = keepCalls({ mostCalls: 3, idleMs: fiveMinutesMs });
  const ids = [true, false, true].map((isOver) => calls.keep(() => callThat(isOver)) ?? '');
  expect(calls.keep(() => callThat(false))).toBeDefined();
  expect(ids.map((id) => calls.find(id) !== undefined)).toEqual([false, true, true]);
});

test('the ids of calls cannot be guessed from one another', () => {
  const calls = keepCalls({ mostCalls: 9, idleMs: fiveMinutesMs });
  const ids = Array.from({ length: 9 }, () => calls.keep(() => callThat(false)));
  expect(new Set(ids).size).toBe(9);
  for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
});
