// Many calls at once: they come in for some minutes, each goes its own way, and the last one is waited for.

import { setTimeout as sleep } from 'node:timers/promises';
import { createArrivals, type Wish } from './arrivals.ts';
import { createReader } from './checkAnswer.ts';
import { holdCall } from './conversation.ts';
import { openTrunk, type Service } from './httpClient.ts';
import { createCaller } from './loadedCaller.ts';
import { residentMemory } from './memory.ts';
import { createDice } from './random.ts';
import { type Counted, createTally } from './stats.ts';

export type Load = {
  readonly service: Service;
  readonly wish: Wish;
  readonly minutes: number;
  /** Ends the time before the minutes are over. */
  readonly enough?: AbortSignal;
  /** How long a caller takes over each act, on average. A real one listens and thinks for eight seconds or so. */
  readonly pauseMs: number;
  readonly seed: number;
  /** The numbers that are called, at random. */
  readonly numbers: readonly string[];
  /** Whether what is played is fetched. A robot voice that has to speak everything for the first time needs most of a processor. */
  readonly listen: boolean;
  /** The processes whose memory is watched, at this moment. */
  readonly pids: () => readonly number[];
  /** Milliseconds of a clock that goes forward. */
  readonly clock: () => number;
  /** Told at even intervals, with the memory in MB. */
  readonly tell?: (counted: Counted, memory: number | undefined) => void;
};

export type Loaded = Counted & {
  /** For how long calls came in. */
  readonly seconds: number;
  readonly turnsASecond: number;
  /** MB at even intervals while calls came in; empty where the system does not tell. */
  readonly memory: readonly number[];
};

const mostSockets = 128;
// So many pauses, and as many calls are in progress as are wished for.
const settlesIn = 4;
// So many samples of the memory are enough for thirds of them, however long it takes.
const samples = 120;
const leastIntervalMs = 250;

/** Places the calls. Resolves when the last one is over. */
export async function runLoad({
  service,
  wish,
  minutes,
  enough,
  pauseMs,
  seed,
  numbers,
  listen,
  pids,
  clock,
  tell,
}: Load): Promise<Loaded> {
  const trunk = openTrunk(service, mostSockets);
  const tally = createTally();
  const read = createReader();
  const dice = createDice(seed);
  const settleMs = settlesIn * pauseMs;
  const arrivals = createArrivals(wish, settleMs);
  const calls = new Set<Promise<void>>();
  const memory: number[] = [];
  const lengthMs = minutes * 60_000;
  const watch = setInterval(
    () => {
      const now = residentMemory(pids());
      if (now !== undefined) memory.push(now);
      tell?.(tally.counted(), now);
    },
    Math.max(leastIntervalMs, lengthMs / samples),
  );

  const begin = (number: number): void => {
    // Dice of its own, so that a caller does the same whatever the others do meanwhile.
    const own = createDice(seed * 1_000_003 + number);
    const from = `+8190${String(Math.floor(own.roll() * 1e8)).padStart(8, '0')}`;
    const to = numbers[Math.floor(own.roll() * numbers.length)] ?? '';
    const call = holdCall({
      trunk,
      read,
      tally,
      listen,
      clock,
      hand: createCaller(own, () => sleep(pauseMs * (0.5 + own.roll()))),
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
    const wait = dice.wait(1000 / arrivals.rate(clock(), calls.size));
    // Whoever is not due within a short while is drawn anew, since the rate may be another by then: such a process has no memory.
    const isDue = wait < settleMs / 10;
    due = Math.min(end, due + Math.min(wait, settleMs / 10));
    // Timers are a little late; who is due already comes in at once, so that the rate is kept.
    const early = due - clock();
    if (early > 0) await sleep(early);
    if (isDue && due < end) begin(number++);
  }
  const seconds = (clock() - began) / 1000;
  clearInterval(watch);
  const turnsASecond = tally.counted().turns / seconds;
  await Promise.all(calls);
  trunk.close();
  return { ...tally.counted(), seconds, turnsASecond, memory };
}
