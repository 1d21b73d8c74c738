// Two persons, or a person and the service, at the very same callback: one is first, the other is told, and nothing is written over.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { done, giveUp, putBack, take } from '../../../src/callbacks/byHand.ts';
import { type HandDeed, type HandParts, workByHand } from '../../../src/console/callbacks/workByHand.ts';
import { type ConsoleStore, openConsoleStore } from '../../../src/store/openConsoleStore.ts';
import { madeCallback } from '../../support/store/madeCallbacks.ts';

const nine = Date.parse('2026-12-02T09:00:00+09:00');
const asked = madeCallback('+819011112222');
let store: ConsoleStore;
let written: string[];
beforeEach(async () => {
  store = await openConsoleStore({ file: ':memory:' });
  await store.callbacks.ask(asked, []);
  written = [];
});
afterEach(() => store.close());

/** Does it, and something else after the look and before the change. */
function worked(deed: HandDeed, meanwhile: () => Promise<unknown> = async () => undefined) {
  let looks = 0;
  const parts: HandParts = {
    callbacks: {
      ...store.callbacks,
      find: async (id) => {
        const found = await store.callbacks.find(id);
        looks += 1;
        if (looks === 1) await meanwhile();
        return found;
      },
    },
    person: '佐藤',
    now: nine,
    audit: async (what) => void written.push(what),
    tell: ({ type }) => void written.push(`told ${type}`),
  };
  return workByHand(parts, asked.id, deed);
}
const others = (change: ReturnType<typeof take>) => () => store.callbacks.change(asked.id, change.found, change.to, nine);
const placed = () =>
  store.callbacks.change(asked.id, { status: ['asked'] }, { status: 'ringing', tries: 1, claimedBy: 'one', claimedUntil: nine }, nine);

test.each<[string, HandDeed, () => Promise<unknown>, string]>([
  ['taken by another', { what: 'take' }, others(take('鈴木', nine)), 'callback-work.taken'],
  ['called by the service', { what: 'take' }, () => placed(), 'callback-work.other'],
  ['given up by another', { what: 'done' }, others(giveUp()), 'callback-work.other'],
  ['taken by another', { what: 'give-up' }, others(take('鈴木', nine)), 'callback-work.taken'],
  ['done by another', { what: 'note', words: '夕方' }, others(done()), 'callback-work.other'],
  [
    'noted by another',
    { what: 'note', words: '夕方', seen: '' },
    () => store.callbacks.change(asked.id, { status: ['asked'] }, { note: '朝' }, nine),
    'callback-note.changed',
  ],
])('one that is %s meanwhile stays so (%o)', async (_, deed, meanwhile, why) => {
  const result = await worked(deed, meanwhile);
  expect(result).toMatchObject({ is: 'other', why: { key: why } });
  const { sealed: _sealed, fingerprint: __, ...now } = (await store.callbacks.find(asked.id)) ?? asked;
  expect(result).toMatchObject({ callback: now });
  expect(now).not.toMatchObject({ claimedBy: '佐藤' });
  expect(written).toEqual([]);
});

test('one that another person takes between putting back and taking again is not put back twice', async () => {
  await worked({ what: 'take' });
  const handedOver = async () => {
    await others(putBack({ tries: 0 }))();
    await others(take('鈴木', nine))();
  };
  expect(await worked({ what: 'put-back' }, handedOver)).toMatchObject({ is: 'other', callback: { status: 'taken', claimedBy: '鈴木' } });
  expect(written).toEqual(['callback-taken']);
});

test('a note is written while the service calls, and a second click is no second deed', async () => {
  const note = { what: 'note', words: ' 夕方 ', seen: '' } as const;
  expect(await worked(note, placed)).toMatchObject({ is: 'done', callback: { status: 'ringing', note: '夕方' } });
  expect(await worked(note)).toMatchObject({ is: 'done', isAgain: true });
  expect(written).toEqual(['callback-noted']);
});

test.each<HandDeed>([{ what: 'take' }, { what: 'done' }, { what: 'give-up' }, { what: 'note', words: '夕方', seen: '' }])(
  'the second of two clicks at the same moment is told that it is done (%o)',
  async (deed) => {
    const parts = { person: '佐藤', now: nine, audit: async () => {}, tell: () => {} };
    const first = () => workByHand({ ...parts, callbacks: store.callbacks }, asked.id, deed);
    expect(await worked(deed, first)).toMatchObject({ is: 'done', isAgain: true });
    expect(written).toEqual([]);
  },
);
