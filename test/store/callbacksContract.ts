// What every store must do with the calls that we owe, whatever database it is. Each has a test that calls this with a real one.

import { beforeEach, describe, expect, test } from 'vitest';
import { keptForMs } from '../../src/callbacks/callback.ts';
import { fingerprints, openSealed } from '../../src/callbacks/sealing.ts';
import type { CallbackStore } from '../../src/store/callbacks.ts';
import type { Claim } from '../../src/store/claims.ts';
import { freshStores } from '../support/store/consoleStores.ts';
import { callbackKeys, keyOf, madeCallback } from '../support/store/madeCallbacks.ts';
import type { StoreKind } from './contract.ts';

const number = '+819011112222';
const nine = Date.parse('2026-12-02T09:00:00+09:00');
const minute = 60_000;

/** Tests a kind of store. */
export function callbacksContract({ name, fresh }: Pick<StoreKind, 'name' | 'fresh'>): void {
  describe(`${name}: callbacks`, () => {
    let callbacks: CallbackStore;
    const stores = freshStores(fresh);
    const open = async () => (await stores()).callbacks;
    beforeEach(async () => {
      callbacks = await open();
    });

    const claim = (more: Partial<Claim> = {}): Claim => ({
      centre: 'hokkaido',
      topic: 'card',
      language: 'th',
      line: 'card',
      most: 10,
      now: nine,
      by: 'one',
      until: nine + minute,
      paceMs: 0,
      realNow: nine,
      ...more,
    });
    const claimed = async (more: Partial<Claim> = {}, by = callbacks) => {
      const found = await by.claim(claim(more));
      return 'claimed' in found ? found.claimed.id : found.why;
    };

    test('what became of callbacks is counted by day and language, also by two instances at once', async () => {
      const [one, other] = [await stores(), await stores()];
      const day = { centre: 'hokkaido', day: '2026-12-01', language: 'th' };
      await Promise.all([one, other, one, other].map((each) => each.countCallback(day, ['asked'])));
      await one.countCallback(day, ['kept', 'in_time']);
      await other.countCallback({ ...day, day: '2026-12-02' }, ['kept']);
      await one.countCallback({ ...day, language: 'ne' }, ['cancelled']);
      await one.countCallback({ ...day, centre: 'tokamachi' }, ['asked']);
      const none = { asked: 0, cancelled: 0, placed: 0, connected: 0, kept: 0, in_time: 0, unreached: 0, expired: 0 };
      expect(await one.reports.callbacks('hokkaido', '2026-12-01', '2026-12-03')).toEqual([
        { language: 'ne', ...none, cancelled: 1 },
        { language: 'th', ...none, asked: 4, kept: 2, in_time: 1 },
      ]);
      expect(await one.reports.callbacks('hokkaido', '2026-12-02', '2026-12-03')).toEqual([{ language: 'th', ...none, kept: 1 }]);
    });

    test('what is not so any more is taken back', async () => {
      const store = await stores();
      const day = { centre: 'hokkaido', day: '2026-12-01', language: 'th' };
      await store.countCallback(day, ['asked', 'unreached']);
      await store.countCallback(day, ['kept', 'in_time'], ['unreached']);
      expect(await store.reports.callbacks('hokkaido', '2026-12-01', '2026-12-02')).toMatchObject([
        { asked: 1, kept: 1, in_time: 1, unreached: 0, expired: 0 },
      ]);
      // The first count was lost: no figure is less than none, on a day that has others and on one that has none.
      await store.countCallback(day, ['kept'], ['unreached']);
      await store.countCallback({ ...day, language: 'ne' }, ['kept'], ['unreached']);
      expect(await store.reports.callbacks('hokkaido', '2026-12-01', '2026-12-02')).toMatchObject([
        { language: 'ne', kept: 1, unreached: 0 },
        { language: 'th', kept: 2, unreached: 0 },
      ]);
    });

    test('a note takes the place of the one that was seen only; sealed numbers are read together, and who waits is counted', async () => {
      const [a, b, c] = [madeCallback(number), madeCallback('+819000000001'), madeCallback('+819000000002', { dueAt: nine + 1 })];
      for (const each of [a, b, c, madeCallback('+819000000003', { centre: 'tokamachi' })]) await callbacks.ask(each, []);
      const write = (note: string | null, seen: string | null) => callbacks.change(a.id, { status: ['asked'], note: seen }, { note }, nine);
      expect(await write('first', 'other')).toBeUndefined();
      expect(await write('first', null)).toMatchObject({ note: 'first' });
      expect(await write('second', null)).toBeUndefined();
      expect(await write('second', 'first')).toMatchObject({ note: 'second' });
      expect(await callbacks.waitingIn('hokkaido', nine)).toEqual({ due: 2, unreached: 0 });
      await callbacks.change(b.id, { status: ['asked'] }, { status: 'unreached' }, nine);
      expect(await callbacks.waitingIn('hokkaido', nine)).toEqual({ due: 1, unreached: 1 });
      await callbacks.change(c.id, { status: ['asked'] }, { status: 'kept' }, nine);
      expect(await callbacks.waitingIn('hokkaido', nine + 1)).toEqual({ due: 1, unreached: 1 });
      expect(await callbacks.sealedOf([a.id, c.id, 'another'])).toEqual(new Map([[a.id, a.sealed]]));
      expect(await callbacks.sealedOf([])).toEqual(new Map());
    });

    test('a callback comes back as it was asked for, and its number only with the key', async () => {
      const asked = madeCallback(number);
      expect(await callbacks.ask(asked, [])).toEqual({ callback: { ...asked, status: 'asked', tries: 0 }, isNew: true });
      const found = await callbacks.find(asked.id);
      expect(found).toEqual({ ...asked, status: 'asked', tries: 0 });
      expect(openSealed(callbackKeys, asked, found?.sealed ?? asked.sealed)).toBe(number);
      const { sealed, fingerprint, ...entry } = asked;
      expect(await callbacks.list()).toEqual([{ ...entry, status: 'asked', tries: 0 }]);
      expect(await callbacks.list('tokamachi')).toEqual([]);
      expect(await callbacks.find('another')).toBeUndefined();
      expect(await callbacks.findByFingerprint([fingerprint])).toEqual(found);
    });

    test('one number has one open callback for a topic, also where four instances are asked at once', async () => {
      const others = await Promise.all([open(), open(), open()]);
      const results = await Promise.all([callbacks, ...others].map((each) => each.ask(madeCallback(number), [])));
      expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(new Set(results.map(({ callback }) => callback.id)).size).toBe(1);
      expect((await callbacks.ask(madeCallback(number, { topic: 'visa' }), [])).isNew).toBe(true);
      expect((await callbacks.ask(madeCallback('+819011113333'), [])).isNew).toBe(true);
      expect(await callbacks.list()).toHaveLength(3);
    });

    test('the same request that comes twice is the same callback, and no second one', async () => {
      const asked = madeCallback(number);
      const first = await callbacks.ask(asked, []);
      expect(await callbacks.ask(asked, [])).toEqual(first);
      expect(await callbacks.list()).toHaveLength(1);
    });

    test('while one key replaces the other, an open callback is found by the old one', async () => {
      const before = madeCallback(number);
      await callbacks.ask(before, []);
      const keys = [keyOf('next', 9), ...callbackKeys] as const;
      const again = madeCallback(number, { keys });
      const found = await callbacks.ask(again, fingerprints(keys, again, number));
      expect([found.isNew, found.callback.id]).toEqual([false, before.id]);
    });

    test('one that was tried in vain makes room for a new one; one that is over does too', async () => {
      const first = madeCallback(number);
      await callbacks.ask(first, []);
      await callbacks.change(first.id, { status: ['asked'] }, { status: 'unreached' }, nine);
      const second = madeCallback(number);
      expect((await callbacks.ask(second, [])).isNew).toBe(true);
      expect((await callbacks.find(first.id))?.status).toBe('given-up');
      await callbacks.change(second.id, { status: ['asked'] }, { status: 'cancelled' }, nine);
      expect((await callbacks.ask(madeCallback(number), [])).isNew).toBe(true);
    });

    test('a change is made in the state that was found, by the first of several', async () => {
      const asked = madeCallback(number);
      await callbacks.ask(asked, []);
      await claimed();
      const other = await open();
      const to = { status: 'placing', token: 't1', placedAt: nine, tries: 1 } as const;
      const found = { status: ['claimed'], claimedBy: 'one' } as const;
      const results = await Promise.all([callbacks, other, callbacks].map((each) => each.change(asked.id, found, to, nine)));
      expect(results.filter((each) => each !== undefined)).toHaveLength(1);
      expect(await callbacks.findByToken('t1')).toMatchObject({ id: asked.id, status: 'placing', tries: 1, placedAt: nine });
      expect(await callbacks.change(asked.id, { status: ['placing'], token: 't2' }, { status: 'ringing' }, nine)).toBeUndefined();
      expect(await callbacks.change(asked.id, { status: ['placing'], claimedBy: 'two' }, { status: 'ringing' }, nine)).toBeUndefined();
      expect(await callbacks.change(asked.id, { status: ['placing'], token: 't1' }, { status: 'ringing', sid: 'CA1' }, nine)).toMatchObject(
        {
          status: 'ringing',
          sid: 'CA1',
          line: 'card',
        },
      );
    });

    test.each(['kept', 'given-up', 'cancelled', 'expired'] as const)('of one that is %s nothing personal is left', async (status) => {
      const asked = madeCallback(number);
      await callbacks.ask(asked, []);
      await callbacks.change(asked.id, { status: ['asked'] }, { note: '弟の佐藤さんにかける' }, nine);
      expect((await callbacks.find(asked.id))?.note).toBe('弟の佐藤さんにかける');
      await callbacks.change(asked.id, { status: ['asked'] }, { status }, nine);
      const { sealed, fingerprint, ...entry } = asked;
      expect(await callbacks.find(asked.id)).toEqual({ ...entry, status, tries: 0, endedAt: nine });
      // What is over does not begin again.
      expect(await callbacks.change(asked.id, { status: ['asked'] }, { status: 'claimed' }, nine)).toBeUndefined();
    });

    test('what is due first is claimed first, by one instance, and nothing that is not due', async () => {
      const later = madeCallback('+819000000001', { id: 'b', dueAt: nine - minute });
      const first = madeCallback('+819000000002', { id: 'a', dueAt: nine - 2 * minute });
      const notYet = madeCallback('+819000000003', { id: 'c', dueAt: nine + 1 });
      const other = madeCallback('+819000000004', { id: 'd', dueAt: nine, language: 'vi' });
      for (const each of [later, first, notYet, other]) await callbacks.ask(each, []);
      expect(await callbacks.dueGroups(nine)).toEqual([
        { centre: 'hokkaido', topic: 'card', language: 'th', dueAt: nine - 2 * minute },
        { centre: 'hokkaido', topic: 'card', language: 'vi', dueAt: nine },
      ]);
      expect([await claimed(), await claimed(), await claimed()]).toEqual(['a', 'b', 'none']);
      expect(await callbacks.find('a')).toMatchObject({ status: 'claimed', claimedBy: 'one', claimedUntil: nine + minute, line: 'card' });
    });

    test('many instances at once claim each callback once', async () => {
      const others = [callbacks, await open(), await open()];
      for (let index = 0; index < 12; index += 1) await callbacks.ask(madeCallback(`+8190000000${10 + index}`, { dueAt: nine }), []);
      const won = await Promise.all(Array.from({ length: 18 }, (_, index) => claimed({ most: 100 }, others[index % 3])));
      const ids = won.filter((each) => each !== 'none');
      expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
    });

    test('no more are under way for a line than its desk can take', async () => {
      for (let index = 0; index < 4; index += 1) await callbacks.ask(madeCallback(`+819000000${10 + index}`, { dueAt: nine }), []);
      const [a] = [await claimed({ most: 2 }), await claimed({ most: 2 })];
      expect(await claimed({ most: 2 })).toBe('full');
      expect(await claimed({ most: 2, line: 'other' })).not.toBe('full');
      await callbacks.change(a, { status: ['claimed'] }, { status: 'kept' }, nine);
      expect(await claimed({ most: 2 })).not.toBe('full');
    });

    test('one is claimed a second, by all instances together; a clock that was set back stops none', async () => {
      const other = await open();
      for (let index = 0; index < 4; index += 1) await callbacks.ask(madeCallback(`+819000000${10 + index}`, { dueAt: nine }), []);
      expect(await claimed({ paceMs: 1000, realNow: nine })).not.toBe('paced');
      expect(await claimed({ paceMs: 1000, realNow: nine + 999 }, other)).toBe('paced');
      expect(await claimed({ paceMs: 1000, realNow: nine + 1000 }, other)).not.toBe('paced');
      expect(await claimed({ paceMs: 1000, realNow: nine + 200 })).toBe('paced');
      expect(await claimed({ paceMs: 1000, realNow: nine - 3_600_000 })).not.toBe('paced');
    });

    test('a claim ends by itself', async () => {
      const asked = madeCallback(number);
      await callbacks.ask(asked, []);
      await claimed();
      expect(await callbacks.lapsed(nine + minute - 1)).toEqual([]);
      expect((await callbacks.lapsed(nine + minute)).map(({ id }) => id)).toEqual([asked.id]);
      await callbacks.change(asked.id, { status: ['claimed'] }, { status: 'asked', claimedBy: null, claimedUntil: null, line: null }, nine);
      expect(await callbacks.lapsed(nine + minute)).toEqual([]);
      expect(await callbacks.find(asked.id)).toEqual({ ...asked, status: 'asked', tries: 0 });
    });

    test('what is due moves while it waits, and no more once it is under way', async () => {
      const [a, b] = [madeCallback(number), madeCallback('+819000000001')];
      await callbacks.ask(a, []);
      await callbacks.ask(b, []);
      await callbacks.change(b.id, { status: ['asked'] }, { status: 'taken', claimedBy: '佐藤' }, nine);
      await callbacks.moveDue([a, b].map(({ id }) => ({ id, dueAt: nine + minute })));
      expect([(await callbacks.find(a.id))?.dueAt, (await callbacks.find(b.id))?.dueAt]).toEqual([nine + minute, nine]);
      await callbacks.moveDue([{ id: a.id, dueAt: undefined }]);
      expect(await callbacks.find(a.id)).not.toHaveProperty('dueAt');
      expect(await callbacks.dueGroups(nine + 9 * minute)).toEqual([]);
      expect((await callbacks.waiting()).map(({ id }) => id)).toEqual([a.id]);
    });

    test('after seven days the number is gone, whatever the state, and after seven more the row', async () => {
      const states = ['asked', 'claimed', 'unknown', 'connected', 'taken', 'unreached'] as const;
      const made = states.map((status, index) => ({ status, asked: madeCallback(`+81900000000${index}`) }));
      for (const { status, asked } of made) {
        await callbacks.ask(asked, []);
        await callbacks.change(asked.id, { status: ['asked'] }, { status }, nine);
      }
      const askedAt = made[0]?.asked.askedAt ?? 0;
      expect(await callbacks.expire(askedAt + keptForMs - 1)).toEqual([]);
      expect(await callbacks.expire(askedAt + keptForMs)).toHaveLength(states.length);
      expect(await callbacks.counts()).toEqual({ expired: states.length });
      for (const { asked } of made) expect(await callbacks.find(asked.id)).not.toHaveProperty('sealed');
      expect(await callbacks.expire(askedAt + 2 * keptForMs - 1)).toEqual([]);
      expect(await callbacks.list()).toHaveLength(states.length);
      await callbacks.expire(askedAt + 2 * keptForMs);
      expect(await callbacks.list()).toEqual([]);
    });

    test('the carrier’s calls of other callbacks are known', async () => {
      const [a, b] = [madeCallback(number), madeCallback('+819000000001')];
      for (const [index, each] of [a, b].entries()) {
        await callbacks.ask(each, []);
        await callbacks.change(each.id, { status: ['asked'] }, { status: 'ringing', sid: `CA${index}` }, nine);
      }
      expect([...(await callbacks.sidsOfOthers(a.id))]).toEqual(['CA1']);
      await callbacks.change(b.id, { status: ['ringing'] }, { status: 'asked' }, nine);
      expect(await claimed()).toBe(b.id);
      expect(await callbacks.find(b.id)).toMatchObject({ status: 'claimed', pastSids: ['CA1'] });
      await callbacks.change(b.id, { status: ['claimed'] }, { status: 'ringing', sid: 'CA2' }, nine);
      expect([...(await callbacks.sidsOfOthers(a.id))].sort()).toEqual(['CA1', 'CA2']);
      expect([...(await callbacks.sidsOfOthers(b.id))]).toEqual(['CA0']);
    });

    test('what was deleted is overwritten', async () => {
      const asked = madeCallback(number);
      await callbacks.ask(asked, []);
      await callbacks.change(asked.id, { status: ['asked'] }, { status: 'kept' }, nine);
      expect(await callbacks.erase()).toBe(true);
      expect(await callbacks.list()).toHaveLength(1);
    });
  });
}
