// The numbers of a load: who calls when, how long it took, whether the memory grows.

import { expect, test } from 'vitest';
import { createArrivals } from '../../../src/tools/load/arrivals.ts';
import { createCaller } from '../../../src/tools/load/loadedCaller.ts';
import { linesOf, reportOf, wentWell } from '../../../src/tools/load/loadReport.ts';
import { growthOf } from '../../../src/tools/load/memory.ts';
import { createRandom } from '../../../src/tools/load/random.ts';
import type { Loaded } from '../../../src/tools/load/runLoad.ts';
import { createStats } from '../../../src/tools/load/stats.ts';

const many = Array.from({ length: 20_000 });

test('the same seed gives the same numbers, and another one gives others', () => {
  const row = (seed: number) => many.slice(0, 50).map(createRandom(seed).next);
  expect(row(7)).toEqual(row(7));
  expect(row(7)).not.toEqual(row(8));
});

test('calls begin as a Poisson process: the waits have an equal mean and deviation', () => {
  const { wait } = createRandom(1);
  const waits = many.map(() => wait(5));
  const mean = waits.reduce((sum, each) => sum + each, 0) / waits.length;
  const deviation = Math.sqrt(waits.reduce((sum, each) => sum + (each - mean) ** 2, 0) / waits.length);
  expect(mean).toBeCloseTo(5, 0);
  expect(deviation).toBeCloseTo(5, 0);
});

test('callers do every act', async () => {
  const acts = new Set<string>();
  for (let seed = 0; seed < 300; seed += 1) {
    const input = createCaller(createRandom(seed), async () => undefined);
    for (let act = 0; act < 5; act += 1) {
      const pressed = await input.press();
      acts.add(pressed.act === 'press' ? pressed.keys : pressed.act);
    }
    acts.add(await input.ring('+81120017827'));
  }
  expect([...acts].sort()).toEqual(
    [...'0123456789*#', 'declined', 'machine', 'silence', 'hang-up', 'answered', 'busy', 'no-answer', 'failed'].sort(),
  );
});

test('every caller hangs up at some time', async () => {
  const input = createCaller({ next: () => 0.99, wait: () => 0, pick: ([first]) => first?.[1] as never }, async () => undefined);
  const acts: string[] = [];
  while (acts.at(-1) !== 'hang-up') acts.push((await input.press()).act);
  expect(acts).toHaveLength(19);
});

test('as many calls come in as end, and more while some are missing', () => {
  const arrivals = createArrivals({ atOnce: 100 }, 1000);
  expect(arrivals.rate(0, 0)).toBe(100);
  expect(arrivals.rate(0, 90)).toBe(10);
  for (let now = 0; now < 10_000; now += 20) arrivals.ended(now);
  expect(arrivals.rate(10_000, 100)).toBeGreaterThan(45);
  expect(arrivals.rate(10_000, 100)).toBeLessThan(55);
  expect(arrivals.rate(60_000, 200)).toBeGreaterThan(0);
  expect(createArrivals({ rate: 7 }, 1000).rate(0, 900)).toBe(7);
});

test('memory grows where its last third is higher than its second, whatever the warm-up was', () => {
  const flat = [10, 40, 90, 100, 101, 100, 100, 103, 100];
  expect(growthOf(flat, 20)).toEqual({ secondThird: 100, lastThird: 100, peak: 103, grows: false });
  expect(growthOf([100, 100, 100, 100, 100, 100, 110, 120, 130], 20)).toMatchObject({ lastThird: 120, grows: true });
  expect(growthOf([100, 100, 100, 100, 100, 100, 110, 120, 130], 1)).not.toHaveProperty('grows');
  expect(growthOf([100, 100], 20)).toBeUndefined();
});

test('latencies are told as percentiles, to a microsecond', () => {
  const stats = createStats();
  for (let ms = 1; ms <= 100; ms += 1) stats.turn(ms);
  const { latency, turns } = stats.counts();
  expect(turns).toBe(100);
  expect(latency.p50).toBeCloseTo(50, 0);
  expect(latency.p99).toBeCloseTo(99, 0);
  expect(latency.max).toBeCloseTo(100, 0);
});

const good: Loaded = { ...createStats().counts(), finished: 3, seconds: 600, turnsASecond: 2, memory: [100, 100, 100, 100, 100, 100] };

test.each<[string, Partial<Loaded>]>([
  ['a failed turn', { failedTurns: 1 }],
  ['a call that began again', { beganAgain: 1 }],
  ['memory that grows', { memory: [100, 100, 100, 100, 120, 120] }],
  ['no call at all', { finished: 0 }],
])('%s is not good', (_what, bad) => {
  expect(wentWell(reportOf(good))).toBe(true);
  expect(wentWell(reportOf({ ...good, ...bad }))).toBe(false);
});

test('an instance that does not end when asked to is not good either', () => {
  expect(wentWell(reportOf(good, { signal: 'SIGTERM', times: 3, stubborn: 0 }))).toBe(true);
  expect(wentWell(reportOf(good, { signal: 'SIGTERM', times: 3, stubborn: 1 }))).toBe(false);
});

test('the first few reasons are told, each with how often it was met', () => {
  const stats = createStats();
  for (const place of ['topic', 'topic', 'language', 'closed', 'guidance', 'transfer', 'door']) {
    stats.failed(`http://localhost/voice/v1/${place}?centre=hokkaido`, 'answered with 502');
  }
  const said = linesOf(reportOf({ ...good, ...stats.counts() })).join('\n');
  expect(said).toContain('failed turns        7');
  expect(said).toContain('2 × /voice/v1/topic: answered with 502\n');
  expect(said).toContain('and 1 other reasons');
});
