// The pace of pages: how many are made at once and afterwards, who waits, and who is told to come again.

import { expect, test } from 'vitest';
import { type PageLimits, pacePages, usualPages } from '../../../src/service/limits/pages.ts';
import type { Admission, Lane } from '../../../src/website/admission.ts';

const limits: PageLimits = {
  page: { perSecond: 5, burst: 3, waiting: 2 },
  calendar: { perSecond: 2, burst: 1, waiting: 1 },
  instant: { perSecond: 1, burst: 1, waiting: 0 },
};

/** Timers that run when a test says so, in order of their time. */
function handTimers(): {
  readonly after: (milliseconds: number, run: () => void) => void;
  readonly pass: (milliseconds: number) => Promise<void>;
} {
  let now = 0;
  const timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    after: (milliseconds, run) => void timers.push({ at: now + milliseconds, run }),
    pass: async (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        timers.splice(timers.indexOf(next), 1);
        now = next.at;
        next.run();
      }
      now = end;
      // What was waiting goes on.
      await new Promise(setImmediate);
    },
  };
}

/** Asks, and keeps count of those that may begin. */
function asking(given: PageLimits = limits) {
  const { after, pass } = handTimers();
  const admit = pacePages(given, after);
  const begun: Lane[] = [];
  const ask = (lane: Lane): Admission => {
    const admission = admit(lane);
    if ('ready' in admission) void admission.ready.then(() => begun.push(lane));
    return admission;
  };
  return { ask, pass, begun };
}

const isRefused = (admission: Admission) => 'retryAfterSeconds' in admission;

test('a few begin at once, the next ones wait for their time, and what comes then is told when to come again', async () => {
  const { ask, pass, begun } = asking();
  const admissions = Array.from({ length: 7 }, () => ask('page'));
  await pass(0);
  expect(begun.length).toBe(3);
  expect(admissions.map(isRefused)).toEqual([false, false, false, false, false, true, true]);
  expect(admissions[6]).toEqual({ retryAfterSeconds: 1 });
  await pass(199);
  expect(begun.length).toBe(3);
  await pass(1);
  expect(begun.length).toBe(4);
  await pass(200);
  expect(begun.length).toBe(5);
});

test('in the long run no more begin than the pace says, however many are asked for', async () => {
  const { ask, pass, begun } = asking();
  for (let tenth = 0; tenth < 600; tenth += 1) {
    for (let asked = 0; asked < 20; asked += 1) ask('page');
    await pass(100);
  }
  // A minute of five a second, and the burst.
  expect(begun.length).toBeGreaterThanOrEqual(299);
  expect(begun.length).toBeLessThanOrEqual(303);
});

test('after a rest as many begin at once as before, and no more', async () => {
  const { ask, pass, begun } = asking();
  for (let asked = 0; asked < 3; asked += 1) ask('page');
  await pass(3_600_000);
  for (let asked = 0; asked < 9; asked += 1) ask('page');
  await pass(0);
  expect(begun.length).toBe(6);
});

test('a stranger who asks for instants or calendars without end takes nothing from the pages', async () => {
  const { ask, pass, begun } = asking();
  const refused: boolean[] = [];
  for (let second = 0; second < 60; second += 1) {
    for (let asked = 0; asked < 50; asked += 1) {
      ask('instant');
      ask('calendar');
    }
    refused.push(isRefused(ask('page')), isRefused(ask('page')));
    await pass(1000);
  }
  expect(refused).not.toContain(true);
  expect(begun.filter((lane) => lane === 'page')).toHaveLength(120);
  expect(begun.filter((lane) => lane === 'instant').length).toBeLessThanOrEqual(61);
});

test('the limits of a real service let a visitor wait a few seconds at most', () => {
  for (const { perSecond, waiting } of Object.values(usualPages)) expect(waiting / perSecond).toBeLessThanOrEqual(5);
  const perSecond = Object.values(usualPages).reduce((sum, pace) => sum + pace.perSecond, 0);
  // Ten milliseconds each: a tenth of a processor and a half at the very most.
  expect(perSecond * 10).toBeLessThanOrEqual(150);
});
