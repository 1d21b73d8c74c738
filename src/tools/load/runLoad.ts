// Many calls at once: they begin over some minutes, and the last one is waited for.

import { setTimeout as sleep } from 'node:timers/promises';
import { createArrivals, type Demand } from './arrivals.ts';
import { createReader } from './checkAnswer.ts';
import { holdCall } from './conversation.ts';
import { openHttpClient, type Service } from './httpClient.ts';
import { createCaller } from './loadedCaller.ts';
import { residentMemory } from './memory.ts';
import { createRandom } from './random.ts';
import { type Counts, createStats } from './stats.ts';

export type Load = {
  readonly service: Service;
  readonly demand: Demand;
  readonly minutes: number;
  /** Ends the load before the minutes are over. */
  readonly enough?: AbortSignal;
  /** The average time before each act. A real caller listens and thinks for about eight seconds. */
  readonly pauseMs: number;
  readonly seed: number;
  /** The numbers to call, at random. */
  readonly numbers: readonly string[];
  /** Whether audio is fetched. Speaking everything for the first time takes the robot voice most of a processor. */
  readonly listen: boolean;
  /** The processes whose memory is measured, at this moment. */
  readonly pids: () => readonly number[];
  /** Milliseconds of a monotonic clock. */
  readonly clock: () => number;
  /** Called at even intervals; `memory` is in MB. */
  readonly onProgress?: (counts: Counts, memory: number | undefined) => void;
};

export type Loaded = Counts & {
  /** For how long calls began. */
  readonly seconds: number;
  readonly turnsASecond: number;
  /** MB at even intervals while calls began; empty if the system does not tell. */
  readonly memory: readonly number[];
};

const mostSockets = 128;
// After this many pauses the wanted number of calls is in progress.
const settlesIn = 4;
// Samples of the memory, however long the load takes.
const samples = 120;
const leastIntervalMs = 250;

/** Places the calls. Resolves when the last one is over. */
export async function runLoad({
  service,
  demand,
  minutes,
  enough,
  pauseMs,
  seed,
  numbers,
  listen,
  pids,
  clock,
  onProgress,
}: Load): Promise<Loaded> {
  const client = openHttpClient(service, mostSockets);
  const stats = createStats();
  const read = createReader();
  const random = createRandom(seed);
  const settleMs = settlesIn * pauseMs;
  const arrivals = createArrivals(demand, settleMs);
  const calls = new Set<Promise<void>>();
  const memory: number[] = [];
  const lengthMs = minutes * 60_000;
  const watch = setInterval(
    () => {
      const now = residentMemory(pids());
      if (now !== undefined) memory.push(now);
      onProgress?.(stats.counts(), now);
    },
    Math.max(leastIntervalMs, lengthMs / samples),
  );

  const begin = (number: number): void => {
    // Each caller has random numbers of its own, so that it does the same whatever the others do.
    const own = createRandom(seed * 1_000_003 + number);
    const from = `+8190${String(Math.floor(own.next() * 1e8)).padStart(8, '0')}`;
    const to = numbers[Math.floor(own.next() * numbers.length)] ?? '';
    const call = holdCall({
      client,
      read,
      stats,
      listen,
      clock,
      input: createCaller(own, () => sleep(pauseMs * (0.5 + own.next()))),
      voiceUrl: `${service.publicUrl}/voice`,
      statusUrl: `${service.publicUrl}/voice/status`,
      about: { CallSid: `CA${seed.toString(16)}x${number.toString(16)}`, From: from, Caller: from, To: to, Called: to },
    }).then(() => {
      calls.delete(call);
      arrivals.ended(clock());
    });
    calls.add(call);
  };

  const began = clock();
  const end = began + lengthMs;
  let number = 0;
  for (let due = began; due < end && enough?.aborted !== true; ) {
    const wait = random.wait(1000 / arrivals.rate(clock(), calls.size));
    // A call that is not due soon is drawn again, since the rate may have changed by then. A Poisson process allows it: it has no memory.
    const isDue = wait < settleMs / 10;
    due = Math.min(end, due + Math.min(wait, settleMs / 10));
    // Timers are a little late. A call that is already due begins at once, so that the rate is kept.
    const early = due - clock();
    if (early > 0) await sleep(early);
    if (isDue && due < end) begin(number++);
  }
  const seconds = (clock() - began) / 1000;
  clearInterval(watch);
  const turnsASecond = stats.counts().turns / seconds;
  await Promise.all(calls);
  client.close();
  return { ...stats.counts(), seconds, turnsASecond, memory };
}
