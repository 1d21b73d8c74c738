// What every store must do with the notices of the console, whatever database it is. Each has a test that calls this with a real one.

import { beforeEach, describe, expect, test } from 'vitest';
import type { NewNotice, NoticeStore } from '../../src/store/notices.ts';
import { freshStores } from '../support/store/consoleStores.ts';
import type { StoreKind } from './contract.ts';

const noon = Date.parse('2026-12-01T12:00:00+09:00');
const hour = 3_600_000;

const closure = (id: string, more: Partial<NewNotice> = {}): NewNotice => ({
  id,
  centre: 'hokkaido',
  kind: 'closure',
  from: noon,
  until: noon + 5 * hour,
  lines: ['counsellors'],
  reason: '職員研修のため',
  madeBy: '佐藤',
  madeAt: noon - hour,
  ...more,
});

/** Tests a kind of store. */
export function noticesContract({ name, fresh }: Pick<StoreKind, 'name' | 'fresh'>): void {
  describe(`${name}: notices`, () => {
    let notices: NoticeStore;
    const stores = freshStores(fresh);
    const open = async () => (await stores()).notices;
    beforeEach(async () => {
      notices = await open();
    });

    test('a notice comes back as it was made, whatever it has', async () => {
      const made: readonly NewNotice[] = [
        closure('a'),
        closure('b', { centre: '*', lines: 'all', drill: true, waiting: true, group: 'b' }),
        {
          ...closure('c', { group: 'b' }),
          kind: 'announcement',
          ready: 'typhoon',
          words: { ja: '台風のため「休み」です。', ne: 'आज बन्द छ' },
        },
        { ...closure('d', { lines: 'own' }), kind: 'opening', languages: ['ja', 'th'] },
      ];
      const stored = await notices.save(made, noon);
      expect(stored).toEqual(made.map((notice) => ({ ...notice, revision: 1 })));
      expect(await notices.endingAfter(noon)).toEqual(stored);
      expect(await notices.group('b')).toEqual(stored.slice(1, 3));
      expect(await notices.find('d')).toEqual(stored[3]);
      expect(await notices.find('e')).toBeUndefined();
    });

    test('a form that is sent twice makes one notice, also by two instances at once', async () => {
      const others = await Promise.all([open(), open(), open()]);
      const stored = await Promise.all([notices, ...others].map((each) => each.save([closure('a')], noon)));
      expect(new Set(stored.map((each) => JSON.stringify(each))).size).toBe(1);
      expect(await notices.endingAfter(noon)).toEqual([{ ...closure('a'), revision: 1 }]);
      await notices.save([closure('a', { until: noon + hour })], noon);
      expect((await notices.find('a'))?.until).toBe(noon + 5 * hour);
    });

    test('the revision counts every change, and its time only grows', async () => {
      expect(await notices.revision()).toEqual({ revision: 0, changedAt: 0 });
      await notices.save([closure('a'), closure('b')], noon);
      expect(await notices.revision()).toEqual({ revision: 1, changedAt: noon });
      await notices.save([closure('a')], noon + hour);
      expect(await notices.revision()).toEqual({ revision: 1, changedAt: noon });
      await notices.change([{ id: 'a', revision: 1, endedAt: noon }], noon - hour);
      expect(await notices.revision()).toEqual({ revision: 2, changedAt: noon + 1000 });
    });

    test('many instances that make notices at once have a revision each', async () => {
      const others = await Promise.all([open(), open(), open()]);
      const stored = await Promise.all(others.flatMap((each, at) => [1, 2, 3].map((n) => each.save([closure(`${at}.${n}`)], noon))));
      expect(
        stored
          .flat()
          .map(({ revision }) => revision)
          .sort(),
      ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await notices.revision()).toMatchObject({ revision: 9 });
    });

    test('a notice is prolonged, confirmed and ended early', async () => {
      await notices.save([closure('a', { waiting: true })], noon);
      const prolonged = await notices.change([{ id: 'a', revision: 1, until: noon + 9 * hour }], noon);
      expect(prolonged).toEqual({ notices: [{ ...closure('a'), waiting: true, until: noon + 9 * hour, revision: 2 }] });
      const confirmed = await notices.change([{ id: 'a', revision: 2, confirmed: true }], noon);
      expect(confirmed).toEqual({ notices: [{ ...closure('a'), confirmed: true, until: noon + 9 * hour, revision: 3 }] });
      const ended = await notices.change([{ id: 'a', revision: 3, endedAt: noon + hour }], noon + hour);
      expect(ended).toEqual({ notices: [{ ...closure('a'), confirmed: true, until: noon + 9 * hour, endedAt: noon + hour, revision: 4 }] });
      expect(await notices.endingAfter(noon)).toEqual([]);
    });

    test('of two clerks who change one notice, the second is told what it is now, and nothing is changed', async () => {
      await notices.save([closure('a'), closure('b')], noon);
      const other = await open();
      const ways = [notices, other].map((each, at) => each.change([{ id: 'a', revision: 1, until: noon + at + 1 }], noon));
      const results = await Promise.all(ways);
      const now = await notices.find('a');
      expect(results.filter((each) => 'notices' in each)).toEqual([{ notices: [now] }]);
      expect(results.filter((each) => 'stale' in each)).toEqual([{ stale: { id: 'a', now } }]);
      const { revision } = await notices.revision();
      const together = [
        { id: 'b', revision: 1, endedAt: noon },
        { id: 'a', revision: 1, endedAt: noon },
      ];
      expect(await notices.change(together, noon)).toEqual({ stale: { id: 'a', now } });
      expect(await notices.find('b')).toEqual({ ...closure('b'), revision: 1 });
      expect(await notices.revision()).toMatchObject({ revision });
      expect(await notices.change([{ id: 'gone', revision: 1, endedAt: noon }], noon)).toEqual({ stale: { id: 'gone' } });
    });

    test('a notice that was ended is not ended again, nor prolonged', async () => {
      await notices.save([closure('a')], noon);
      await notices.change([{ id: 'a', revision: 1, endedAt: noon }], noon);
      expect(await notices.change([{ id: 'a', revision: 2, until: noon + 9 * hour }], noon)).toMatchObject({ stale: { id: 'a' } });
    });

    test('what is over is listed with the newest first, what comes with the first first', async () => {
      await notices.save([closure('old', { from: noon - 9 * hour, until: noon - 8 * hour }), closure('b', { from: noon + hour })], noon);
      await notices.save([closure('a'), closure('ended')], noon);
      await notices.change([{ id: 'ended', revision: 2, endedAt: noon }], noon);
      const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);
      expect(ids(await notices.endingAfter(noon))).toEqual(['a', 'b']);
      expect(ids(await notices.past(noon, 10, ['hokkaido']))).toEqual(['ended', 'old']);
      expect(ids(await notices.past(noon, 1, ['hokkaido', '*']))).toEqual(['ended']);
      expect(await notices.past(noon, 10, ['elsewhere'])).toEqual([]);
      expect(ids(await notices.touching(noon - 9 * hour, noon - 8 * hour - 1))).toEqual([]);
      expect(ids(await notices.touching(noon - hour / 2, noon + 1))).toEqual(['a', 'ended']);
      expect(ids(await notices.touching(noon, noon + 1))).toEqual(['a']);
    });
  });
}
