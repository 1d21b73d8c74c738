// What every store must do with the texts that were sent. Each has a test that calls this with a real one.

import { beforeEach, describe, expect, test } from 'vitest';
import type { NewText, TextStore } from '../../src/store/texts.ts';
import { freshStores } from '../support/store/consoleStores.ts';
import type { StoreKind } from './contract.ts';

const at = Date.parse('2026-11-24T19:00:00+09:00');
const made = (id: string, more: Partial<NewText> = {}): NewText => ({ id, call: 'a-call', at, removeAt: at + 1000, ...more });
const sid = `SM${'1'.repeat(32)}`;

/** Tests a kind of store. */
export function textsContract({ name, fresh }: Pick<StoreKind, 'name' | 'fresh'>): void {
  describe(`${name}: texts`, () => {
    let texts: TextStore;
    const stores = freshStores(fresh);
    beforeEach(async () => {
      texts = (await stores()).texts;
    });

    test('of requests that come twice, also to two instances at once, one may send', async () => {
      const { texts: others } = await stores();
      const begun = await Promise.all([texts, others, texts, others].map((store) => store.begin(made('one'), 2)));
      expect(begun.filter((each) => each === undefined)).toHaveLength(1);
      expect(begun.filter((each) => each !== undefined)).toMatchObject([1, 2, 3].map(() => ({ id: 'one', status: 'sending' })));
    });

    test('a call has so many at most, and no other one while it is not known whether one left', async () => {
      expect(await texts.begin(made('one'), 2)).toBeUndefined();
      expect(await texts.begin(made('two'), 2)).toBe('too many');
      expect(await texts.change('one', ['sending'], { status: 'sent', sid })).toBe(true);
      expect(await texts.begin(made('two'), 2)).toBeUndefined();
      await texts.change('two', ['sending'], { status: 'unknown' });
      expect(await texts.begin(made('three'), 9)).toBe('too many');
      expect(await texts.begin(made('two'), 2)).toMatchObject({ id: 'two', status: 'unknown' });
      expect(await texts.begin(made('four', { call: 'another' }), 1)).toBeUndefined();
    });

    test('what is to be deleted at the carrier is told when it is time, until it is deleted', async () => {
      await texts.begin(made('one'), 2);
      expect(await texts.toRemove(at + 2000, 9)).toEqual([]);
      expect(await texts.change('one', ['sent'], { sid })).toBe(false);
      await texts.change('one', ['sending'], { status: 'sent', sid });
      await texts.begin(made('two', { call: 'another', at: at - 5, removeAt: at }), 2);
      await texts.change('two', ['sending'], { status: 'sent', sid: `${sid}2` });
      expect(await texts.toRemove(at + 999, 9)).toEqual([{ id: 'two', at: at - 5, status: 'sent', sid: `${sid}2`, tries: 0 }]);
      expect((await texts.toRemove(at + 1000, 9)).map(({ id }) => id)).toEqual(['two', 'one']);
      expect((await texts.toRemove(at + 1000, 1)).map(({ id }) => id)).toEqual(['two']);
      expect(await texts.waiting()).toEqual({ count: 2, oldest: at - 5 });
      await texts.change('one', ['sent'], { removeAt: at + 5000, tries: 1 });
      expect((await texts.toRemove(at + 1000, 9)).map(({ id }) => id)).toEqual(['two']);
      await texts.change('two', ['sent'], { status: 'removed', sid: null });
      expect(await texts.find('two')).toEqual({ id: 'two', at: at - 5, status: 'removed', tries: 0 });
      expect(await texts.waiting()).toEqual({ count: 1, oldest: at });
    });

    test('what needs no deleting is forgotten, and what does stays', async () => {
      await texts.begin(made('one'), 2);
      await texts.begin(made('two', { call: 'another' }), 2);
      await texts.change('two', ['sending'], { status: 'sent', sid });
      await texts.forget(at);
      expect(await texts.find('one')).toBeDefined();
      await texts.forget(at + 1);
      expect(await texts.find('one')).toBeUndefined();
      expect(await texts.find('two')).toBeDefined();
      expect(await texts.waiting()).toEqual({ count: 1, oldest: at });
    });
  });
}
