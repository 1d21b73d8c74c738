// The thread that draws charts. It begins with the first chart, and ends when none is asked for a while: then its memory is free again.

import { Worker } from 'node:worker_threads';
import type { Drawing } from './chart.ts';
import type { ChartAnswer, ChartRequest } from './chartWorker.ts';

/** Draws a chart as SVG. Rejects where it cannot be drawn. */
export type Draw = (drawing: Drawing) => Promise<string>;

export type ChartThread = { readonly draw: Draw; readonly isRunning: () => boolean };

export type ChartThreadOptions = { readonly idleMs?: number; readonly mostMs?: number; readonly file?: URL };

const usualIdleMs = 60_000;
// Loading takes a second or two on a slow machine.
const usualMostMs = 30_000;

type Pending = { readonly resolve: (svg: string) => void; readonly reject: (fault: Error) => void };

/** Starts nothing yet. `mostMs`: the longest that charts wait for one of them. */
export function chartThread({ idleMs = usualIdleMs, mostMs = usualMostMs, file }: ChartThreadOptions = {}): ChartThread {
  const address = file ?? new URL('./chartWorker.ts', import.meta.url);
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  let pending = new Map<number, Pending>();

  const end = (reason: string): void => {
    clearTimeout(timer);
    const ended = worker;
    const left = pending;
    worker = undefined;
    pending = new Map();
    for (const { reject } of left.values()) reject(new Error(reason));
    void ended?.terminate();
  };
  const waitFor = (): void => {
    clearTimeout(timer);
    const isIdle = pending.size === 0;
    timer = setTimeout(
      () => end(isIdle ? 'the thread was idle' : `no chart was drawn for ${mostMs / 1000} seconds`),
      isIdle ? idleMs : mostMs,
    );
    timer.unref();
  };
  const start = (): Worker => {
    const started = new Worker(address);
    started.unref();
    started.on('message', ({ id, svg, fault }: ChartAnswer) => {
      const request = pending.get(id);
      pending.delete(id);
      if (svg !== undefined) request?.resolve(svg);
      else request?.reject(new Error(fault ?? 'no reason given'));
      if (worker === started) waitFor();
    });
    const failed = (reason: string) => {
      if (worker === started) end(reason);
    };
    started.on('error', (fault: Error) => failed(fault.message));
    started.on('exit', (status) => failed(`the thread that draws charts ended (${status})`));
    return started;
  };

  return {
    isRunning: () => worker !== undefined,
    draw: (drawing) =>
      new Promise((resolve, reject) => {
        worker ??= start();
        last += 1;
        pending.set(last, { resolve, reject });
        worker.postMessage({ ...drawing, id: last } satisfies ChartRequest);
        waitFor();
      }),
  };
}
