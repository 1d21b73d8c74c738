// Stores generated calls and holds the report against the slow recount.

import { sql } from 'kysely';
import { expect } from 'vitest';
import { summaryOf } from '../../../src/journal/callSummary.ts';
import type { TurnRecord } from '../../../src/journal/events.ts';
import type { Group } from '../../../src/reports/groups.ts';
import { readFigures } from '../../../src/reports/readFigures.ts';
import { reportOf } from '../../../src/reports/report.ts';
import type { StoreAddress } from '../../../src/store/database.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import { generatedCalls } from './generatedCalls.ts';
import { nearestRank, recount, recountLines, type SlowCall, slowCalls } from './recount.ts';

// As the service stores them; few calls in smaller ones, so that their turns come in several.
const batches = { many: 2_000, few: 100 };
const span = { centre: 'hokkaido', from: '2026-10-03', until: '2026-11-07' };
const groupings = ['language', 'topic', 'hour', 'weekday', 'number'] as const;
const fieldOf = { language: 'byLanguage', topic: 'byTopic', hour: 'byHour', weekday: 'byWeekday', number: 'byNumber' } as const;

/** Stores so many calls and compares; between two halves of them too, so that days change of which figures were kept. */
export async function expectAgreement(address: StoreAddress, count: number, seed: number): Promise<void> {
  const store = await openStore(address);
  try {
    // No power fails here: the disk is not waited for after each batch.
    if ('file' in address) await sql`pragma synchronous = off`.execute(store.database.db);
    const shared = new Set<string>();
    for (let day = 1; day <= 30; day += 2) {
      const date = `2026-10-${String(day).padStart(2, '0')}`;
      await store.shareDayKey({ day: date, id: 'k1', secret: 'c2VjcmV0' });
      shared.add(date);
    }
    const turns = generatedCalls(count, seed);
    const half = Math.floor(turns.length / 2);
    await save(store, turns.slice(0, half));
    await compare(store, turns.slice(0, half), shared);
    await save(store, turns.slice(half));
    await compare(store, turns, shared);
  } finally {
    await store.close();
  }
}

async function save(store: Store, turns: readonly TurnRecord[]): Promise<void> {
  const batch = turns.length > 20 * batches.many ? batches.many : batches.few;
  for (let at = 0; at < turns.length; at += batch) await store.save(turns.slice(at, at + batch), summaryOf);
}

async function compare(store: Store, turns: readonly TurnRecord[], shared: ReadonlySet<string>): Promise<void> {
  const calls = slowCalls(turns).filter(({ first }) => first.at >= span.from && first.at < span.until);
  expect(calls.length).toBeGreaterThan(50);
  const figures = await readFigures(store.reports, span);
  const report = reportOf(figures, span);
  expectGroup(report.total, calls, shared);
  for (const by of groupings) {
    const groups = reportOf(figures, { ...span, by })[fieldOf[by]] ?? {};
    const slow = Map.groupBy(calls, (call) => nameIn(by, call));
    expect(Object.keys(groups).sort()).toEqual([...slow.keys()].sort());
    for (const [name, some] of slow) expectGroup(groups[name] as Group, some, shared);
  }
  // A ring is of the day on which it rang, a call of the day on which it came: they differ at midnight only.
  const ofSpan = slowCalls(turns).map((call) => ({
    ...call,
    events: call.events.filter(({ at, what }) => what.type !== 'transfer-begun' || (at >= span.from && at < span.until)),
  }));
  const lines = Object.fromEntries(Object.entries(report.lines ?? {}).map(([line, { total }]) => [line, total]));
  expect(lines).toEqual(recountLines(ofSpan));
  const closed = calls.filter(({ events }) => events.some(({ what }) => what.type === 'closed' && what.attemptedLines.length === 0));
  expect((report.closedDoors ?? []).reduce((sum, cell) => sum + cell.calls, 0)).toBe(closed.length);
  for (const { weekday, hour, language, calls: many } of (report.closedDoors ?? []).slice(0, 20))
    expect(
      closed.filter(
        (call) => nameIn('weekday', call) === String(weekday) && nameIn('hour', call) === String(hour) && call.language === language,
      ),
    ).toHaveLength(many);
}

function nameIn(by: (typeof groupings)[number], { language, topic, first }: SlowCall): string {
  switch (by) {
    case 'language':
      return language;
    case 'topic':
      return topic;
    case 'hour':
      return String(Number(first.at.slice(11, 13)));
    case 'weekday':
      return String(new Date(`${first.at.slice(0, 10)}T12:00:00Z`).getUTCDay() || 7);
    case 'number':
      return first.number ?? 'none';
    default:
      return by satisfies never;
  }
}

function expectGroup(group: Group, calls: readonly SlowCall[], shared: ReadonlySet<string>): void {
  const { secondsToRing, secondsToPerson, secondsWaited, ...counts } = recount(calls, shared);
  expect(group).toMatchObject(counts);
  for (const [seconds, values] of [
    [group.secondsToRing, secondsToRing],
    [group.secondsToPerson, secondsToPerson],
    [group.secondsWaited, secondsWaited],
  ] as const)
    if (seconds !== undefined)
      expect(seconds).toEqual({ median: nearestRank(values, 50), p95: nearestRank(values, 95), calls: values.length });
}
