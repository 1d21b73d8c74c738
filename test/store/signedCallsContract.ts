// What every store must do with the test calls that people sign. Each has a test that calls this with a real one.

import { expect, test } from 'vitest';
import { openConsoleStore } from '../../src/store/openConsoleStore.ts';
import type { SignedCall } from '../../src/store/signedCalls.ts';
import type { StoreKind } from './contract.ts';

const signed = (id: string, more: Partial<SignedCall> = {}): SignedCall => ({
  id,
  centre: 'hokkaido',
  test: 'live card +81120017827',
  at: '2026-11-24T10:00:00+09:00',
  at_ms: Date.parse('2026-11-24T10:00:00+09:00'),
  who: '佐藤',
  person: null,
  outcome: 'right',
  note: '',
  ...more,
});

/** Tests a kind of store. */
export function signedCallsContract({ name, fresh }: Pick<StoreKind, 'name' | 'fresh'>): void {
  test(`${name}: a test call is signed once by each form, and the last signature of each call of a centre counts`, async () => {
    const store = await openConsoleStore(await fresh());
    const { sign, latest } = store.signed;
    expect(await Promise.all([sign(signed('1')), sign(signed('1', { who: '鈴木' }))])).toContain(true);
    expect(await sign(signed('1', { outcome: 'wrong' }))).toBe(false);
    const later = signed('2', { at_ms: signed('').at_ms + 1, outcome: 'wrong', note: '鳴らない', person: 'p1' });
    expect(await sign(later)).toBe(true);
    expect(await sign(signed('3', { test: 'live system +81120041318' }))).toBe(true);
    expect(await sign(signed('4', { centre: 'tokamachi' }))).toBe(true);
    const found = await latest('hokkaido');
    expect(found.map(({ id }) => id).toSorted()).toEqual(['2', '3']);
    expect(found.find(({ id }) => id === '2')).toEqual(later);
    expect(await latest('nowhere')).toEqual([]);
    await store.close();
  });
}
