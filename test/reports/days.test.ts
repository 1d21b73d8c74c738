// The figures of days that are kept: they follow every change of their calls, and go where the calls go.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import { eventVersion, type TurnRecord } from '../../src/journal/events.ts';
import { figuresForm, prepareDay, readFigures } from '../../src/reports/readFigures.ts';
import { openStore, type Store } from '../../src/store/openStore.ts';
import { type MadeTurn, outcomes, turnsOf } from '../support/journal/madeCalls.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-days-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
let store: Store;
beforeEach(async () => {
  files += 1;
  store = await openStore({ file: join(folder, `${files}.db`) });
});
afterEach(() => store.close());

const span = { centre: 'hokkaido', from: '2026-11-20', until: '2026-11-30' };
const save = (turns: readonly TurnRecord[]) => store.save(turns, summaryOf);
const attempts = async (day: string, next: string) =>
  (await readFigures(store.reports, { ...span, from: day, until: next })).total.attempts;

test('a call that comes later is in the next report', async () => {
  await save(turnsOf({ call: 'CA1', turns: outcomes.reached }));
  expect((await readFigures(store.reports, span)).total).toMatchObject({ attempts: 1, reached: 1 });
  await save(turnsOf({ call: 'CA2', turns: outcomes.closed }));
  expect((await readFigures(store.reports, span)).total).toMatchObject({ attempts: 2, reached: 1, closed: 1 });
});

/** Prepares every day before this one; the number of days that had no figures. */
async function prepareBefore(day: string): Promise<number> {
  const days = await store.reports.withoutFigures(day, figuresForm);
  for (const each of days) for await (const _ of prepareDay(store.reports, each));
  return days.length;
}

test('figures are made once, of finished days: what is prepared is not made again until the day changes', async () => {
  await save([
    ...turnsOf({ call: 'CA1', turns: outcomes.reached }),
    ...turnsOf({ call: 'CA2', at: '2026-11-25T10:00:00+09:00', turns: outcomes.closed }),
  ]);
  expect(await prepareBefore('2026-11-25')).toBe(1);
  expect(await prepareBefore('2026-11-26')).toBe(1);
  expect(await prepareBefore('2026-11-26')).toBe(0);
  await save(turnsOf({ call: 'CA3', turns: outcomes.reached }));
  expect(await prepareBefore('2026-11-26')).toBe(1);
});

test('a first turn that comes last moves its call to the day before, and both days follow', async () => {
  const [first, ...rest] = turnsOf({ call: 'CA1', at: '2026-11-24T23:59:55+09:00', turns: outcomes.closed });
  await save(rest);
  expect([await attempts('2026-11-24', '2026-11-25'), await attempts('2026-11-25', '2026-11-26')]).toEqual([0, 1]);
  await save([first as TurnRecord]);
  expect([await attempts('2026-11-24', '2026-11-25'), await attempts('2026-11-25', '2026-11-26')]).toEqual([1, 0]);
});

test('a day that changes while its figures are made is made anew', async () => {
  await save(turnsOf({ call: 'CA1', turns: outcomes.reached }));
  const { reports } = store;
  let isFirst = true;
  const slow = {
    ...reports,
    callsOfDay: async function* (centre: string, day: string) {
      yield* reports.callsOfDay(centre, day);
      if (isFirst) await save(turnsOf({ call: 'CA2', turns: outcomes.reached }));
      isFirst = false;
    },
  };
  await readFigures(slow, span);
  expect((await readFigures(slow, span)).total.attempts).toBe(2);
});

const said = (helped: boolean): MadeTurn => ({
  left: 'afterwards',
  language: 'th',
  what: [{ type: 'asked-afterwards', helped, language: 'th' }],
});
const waits: MadeTurn = { left: 'waiting', language: 'th', what: [{ type: 'offer-taken', topic: 'card', language: 'th', offer: 'wait' }] };

test('of a day whose calls were deleted the sums are reported, and that they are sums', async () => {
  const person = { day: '2026-11-24', key: 'k1', mark: 'a' };
  await save([
    ...turnsOf({ call: 'CA1', turns: outcomes.reached, person }),
    ...turnsOf({ call: 'CA2', turns: outcomes.closed, person }),
    ...turnsOf({ call: 'CA3', at: '2026-11-26T10:00:00+09:00', turns: outcomes.lost }),
    ...turnsOf({ call: 'CA4', turns: [...outcomes.reached, said(true)] }),
    ...turnsOf({ call: 'CA5', turns: [...outcomes.reached, said(true), said(false)] }),
    ...turnsOf({ call: 'CA6', turns: [...outcomes.unanswered, waits], ended: { status: 'completed', seconds: 70 } }),
  ]);
  const before = await readFigures(store.reports, span);
  await store.deleteBefore('hokkaido', '2026-11-25', '2026-11-26T12:00:00+09:00', eventVersion);
  const after = await readFigures(store.reports, span);
  const { personsReached: _, personsSummed, offersTaken: __, lostIn: ___, hungUpAt: ____, ...counts } = after.total;
  expect(before.total).toMatchObject(counts);
  expect(personsSummed).toBe(1);
  expect(after.by.language.th).toMatchObject({ attempts: 5, persons: 1, reached: 3, closed: 1, talkedSeconds: 375 });
  expect(after.total).toMatchObject({ helped: 1, notHelped: 1, waited: 1, waitReached: 0, waitGaveUp: 1 });
  expect(after.closedAt).toEqual(before.closedAt);
  expect(after.days).toEqual({ all: 2, summed: 1 });
});
