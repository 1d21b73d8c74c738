// The figures of ended days are prepared in small steps beside the storing, by several instances too, and follow events that come late.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { summaryOf } from '../../../src/journal/callSummary.ts';
import { figuresForm, readFigures } from '../../../src/reports/readFigures.ts';
import { createPreparing, type Preparing, restMs } from '../../../src/service/journal/preparing.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import type { ReportRows } from '../../../src/store/reportRows.ts';
import { later, outcomes, turnsOf } from '../../support/journal/madeCalls.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-preparing-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
let store: Store;
beforeEach(async () => {
  files += 1;
  store = await openStore({ file: join(folder, `${files}.db`) });
});
afterEach(() => store.close());

const first = '2026-11-20T10:00:00+09:00';
const today = '2026-11-24';
const span = { centre: 'hokkaido', from: '2026-11-01', until: '2026-12-01' };
/** Calls on so many days from the 20th on. */
const saveDays = (days: number, name = 'CA', kind: keyof typeof outcomes = 'reached') =>
  store.save(
    Array.from({ length: days }, (_, day) =>
      turnsOf({ call: `${name}${day}`, at: later(first, day * 86_400_000), turns: outcomes[kind] }),
    ).flat(),
    summaryOf,
  );
const prepared = async () => {
  const rows = await store.database.db.selectFrom('day_figures').selectAll().orderBy('day').execute();
  return rows.filter(({ figured, revision, made_by }) => figured === revision && made_by === figuresForm).map(({ day }) => day);
};

/** Steps until nothing is left; the number of steps. */
async function finish(preparing: Preparing, rows: ReportRows = store.reports): Promise<number> {
  for (let steps = 0; ; steps += 1) if (!(await preparing.step(rows))) return steps;
}

test('nothing is prepared before it is known which day it is; then every day but today is', async () => {
  await saveDays(6);
  const preparing = createPreparing();
  expect([await finish(preparing), await prepared()]).toEqual([0, []]);
  preparing.lookAgain(today);
  await finish(preparing);
  expect(await prepared()).toEqual(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']);
  preparing.lookAgain('2026-11-25');
  await finish(preparing);
  expect(await prepared()).toContain(today);
});

test('a day to which an event comes late is prepared again, and its report has the event', async () => {
  await saveDays(2);
  const preparing = createPreparing();
  preparing.lookAgain(today);
  await finish(preparing);
  await saveDays(1, 'late', 'closed');
  expect(await prepared()).toEqual(['2026-11-21']);
  preparing.lookAgain();
  await finish(preparing);
  expect(await prepared()).toEqual(['2026-11-20', '2026-11-21']);
  expect((await readFigures(store.reports, span)).total).toMatchObject({ attempts: 3, reached: 2, closed: 1 });
});

test('an event that comes between two steps of its day is not left out', async () => {
  await saveDays(1);
  const preparing = createPreparing();
  preparing.lookAgain(today);
  await preparing.step(store.reports);
  await saveDays(1, 'late');
  await finish(preparing);
  expect(await prepared()).toEqual([]);
  preparing.lookAgain();
  await finish(preparing);
  expect((await readFigures(store.reports, span)).total.attempts).toBe(2);
});

test('two instances share the days: each is made once, but for the ones that both make at the same time', async () => {
  await saveDays(20);
  const other = await openStore({ file: join(folder, `${files}.db`) });
  let kept = 0;
  const counting = ({ reports }: Store): ReportRows => ({
    ...reports,
    keep: (...given) => {
      kept += 1;
      return reports.keep(...given);
    },
  });
  const both = [
    [createPreparing(() => 0), counting(store)],
    [createPreparing(() => 0.99), counting(other)],
  ] as const;
  for (const [preparing] of both) preparing.lookAgain('2026-12-31');
  await Promise.all(both.map(([preparing, rows]) => finish(preparing, rows)));
  await other.close();
  expect(await prepared()).toHaveLength(20);
  expect(kept).toBeGreaterThanOrEqual(20);
  expect(kept).toBeLessThanOrEqual(22);
  expect((await readFigures(store.reports, span)).total.attempts).toBe(11);
});

test('figures in another form, of a program before or after this one, are made anew, and are never read', async () => {
  await saveDays(3);
  const before = await readFigures(store.reports, span);
  const { db } = store.database;
  const write = (day: string, figures: string, made_by: number | null) =>
    db.updateTable('day_figures').set({ figures, made_by }).where('day', '=', day).execute();
  await write('2026-11-20', JSON.stringify({ version: 1, figures: {} }), null);
  // The program before this one leaves the column as it is.
  await write('2026-11-21', JSON.stringify({ version: 1, figures: {} }), figuresForm);
  await write('2026-11-22', JSON.stringify({ total: { attempts: 9_999 } }), figuresForm + 1);
  expect(await readFigures(store.reports, span)).toEqual(before);
  expect(await prepared()).toHaveLength(3);
});

test('a store that fails in the midst of a day lets it be begun anew', async () => {
  await saveDays(2);
  const preparing = createPreparing();
  preparing.lookAgain(today);
  const failing = { ...store.reports, keep: () => Promise.reject(new Error('the disk is full')) };
  await preparing.step(failing);
  await expect(finish(preparing, failing)).rejects.toThrow('the disk is full');
  await finish(preparing);
  expect(await prepared()).toHaveLength(2);
});

test('a step that took longer than the time that was left is followed by no negative rest', () => {
  expect(restMs({ isMore: true, begun: 10, until: 1000, now: 14 })).toBe(4);
  expect(restMs({ isMore: false, begun: 10, until: 1000, now: 14 })).toBe(986);
  expect(restMs({ isMore: false, begun: 999.9, until: 1000, now: 1000.003 })).toBe(0);
});
