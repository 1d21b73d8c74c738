// What every store must do with the links of reviewers, with what they propose, and with the question how often words are heard.

import { beforeEach, describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import type { ConsoleStore } from '../../src/store/openConsoleStore.ts';
import type { Proposal, ReviewLink } from '../../src/store/reviews.ts';
import { storeTurns } from '../../src/store/storeTurns.ts';
import { outcomes, turnsOf } from '../support/journal/madeCalls.ts';
import { freshStores } from '../support/store/consoleStores.ts';
import type { StoreKind } from './contract.ts';

const noon = Date.parse('2026-12-01T12:00:00+09:00');
const day = 86_400_000;
const link: ReviewLink = { id: 'l1', language: 'th', name: 'Malee', madeBy: '佐藤', madeMs: noon, untilMs: noon + 7 * day };
const proposal: Proposal = {
  id: 'p1',
  language: 'th',
  prompt: 'menu.again',
  words: 'ฟัง',
  insteadOf: 'x',
  name: 'Malee',
  link: 'l1',
  madeMs: noon,
};

/** Tests a kind of store. */
export function reviewsContract({ name, fresh }: Pick<StoreKind, 'name' | 'fresh'>): void {
  describe(`${name}: reviews`, () => {
    let store: ConsoleStore;
    const open = freshStores(fresh);
    beforeEach(async () => {
      store = await open();
    });

    test('a link is made once, opens until its end, and not once it was withdrawn', async () => {
      const { reviews } = store;
      expect(await Promise.all([reviews.makeLink(link), reviews.makeLink(link)])).toEqual([true, true]);
      expect(await reviews.makeLink({ ...link, name: 'Somchai' })).toBe(false);
      expect(await reviews.openLinks('th', noon)).toEqual([link]);
      expect(await reviews.openLinks('ne', noon)).toEqual([]);
      expect(await reviews.link('l1', noon + 7 * day)).toBeUndefined();
      expect(await reviews.withdrawLink('l1', 'ne', noon)).toBe(false);
      expect(await reviews.link('l1', noon + 1)).toEqual(link);
      expect(await reviews.withdrawLink('l1', 'th', noon)).toBe(true);
      expect(await reviews.withdrawLink('l1', 'th', noon)).toBe(false);
      expect(await reviews.link('l1', noon + 1)).toBeUndefined();
      expect(await reviews.makeLink(link)).toBe(false);
    });

    test('a proposal is kept once, waits, is decided once, and a link has no more of them than may wait', async () => {
      const { reviews } = store;
      await reviews.propose({ ...proposal, note: 'why' }, 2);
      await reviews.propose(proposal, 2);
      expect(await reviews.waiting('th')).toEqual([{ ...proposal, note: 'why' }]);
      expect(await reviews.propose({ ...proposal, id: 'p2' }, 2)).toBe('kept');
      expect(await reviews.propose({ ...proposal, id: 'p3' }, 2)).toBe('full');
      expect(await reviews.counts()).toEqual(new Map([['th', 2]]));
      expect(await Promise.all(['accepted', 'declined'].map((as) => reviews.decide('p1', as as 'accepted', '佐藤', noon)))).toContain(
        false,
      );
      expect((await reviews.proposal('p1'))?.decided).toBeDefined();
      expect((await reviews.waiting('th')).map(({ id }) => id)).toEqual(['p2']);
      expect(await reviews.ofLink('l1')).toHaveLength(2);
    });

    test('what is over is deleted after a time; a proposal that waits is not', async () => {
      const { reviews } = store;
      await reviews.makeLink(link);
      for (const id of ['p1', 'p2']) await reviews.propose({ ...proposal, id }, 9);
      await reviews.decide('p1', 'declined', '佐藤', noon);
      await reviews.deleteOver(noon);
      expect(await reviews.ofLink('l1')).toHaveLength(2);
      await reviews.deleteOver(noon + 8 * day);
      expect((await reviews.ofLink('l1')).map(({ id }) => id)).toEqual(['p2']);
      expect(await reviews.withdrawLink('l1', 'th', noon)).toBe(false);
    });

    test('calls are counted by how far they went, in one language and since a day', async () => {
      const made = ['reached', 'wrongNumber', 'abandoned', 'closed', 'unanswered', 'lost'] as const;
      const turns = made.flatMap((outcome) => turnsOf({ call: `CA-${outcome}`, turns: outcomes[outcome] }));
      await storeTurns(store.database, turns, summaryOf);
      expect(await store.heard.callsAt('th', '2026-11-24')).toEqual({ topic: 5, transfer: 4, closed: 2, 'read-out': 0, afterwards: 2 });
      const none = { topic: 0, transfer: 0, closed: 0, 'read-out': 0, afterwards: 0 };
      expect(await store.heard.callsAt('th', '2026-11-25')).toEqual(none);
      expect(await store.heard.callsAt('ne', '2026-11-24')).toEqual(none);
    });
  });
}
