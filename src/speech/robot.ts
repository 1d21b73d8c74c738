// The robot voice, asked from the main thread. It starts with the first text.

import { findPackageJSON } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { RobotAnswer, RobotOrder } from './robotWorker.ts';

/** Samples at 8 kHz of a text in a voice of eSpeak NG (`ne`). Rejects where the optional package is not installed. */
export type Robot = { readonly speak: (voice: string, text: string) => Promise<Int16Array>; readonly stop: () => Promise<void> };

type Waiting = { readonly resolve: (samples: Int16Array) => void; readonly reject: (fault: Error) => void };

const optionalPackage = '@echogarden/espeak-ng-emscripten';

/** The robot; undefined where its package is not there. What cannot be spoken is known before the first call, and not in the middle of one. */
export function findRobot(): Robot | undefined {
  return isInstalled() ? createRobot() : undefined;
}

/** A robot that reads one text after the other. It never keeps the process alive by itself. */
export function createRobot(): Robot {
  let worker: Worker | undefined;
  let orders = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (fault: Error): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  const begin = (): Worker => {
    const started = new Worker(new URL('./robotWorker.ts', import.meta.url));
    started.on('message', ({ id, samples, fault }: RobotAnswer) => {
      const order = waiting.get(id);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
      if (samples !== undefined) order?.resolve(samples);
      else
        order?.reject(
          new Error(`The robot voice cannot speak: ${fault ?? 'no reason given'}. Install the optional package ${optionalPackage}.`),
        );
    });
    started.on('error', fail);
    return started;
  };
  return {
    speak: (voice, text) =>
      new Promise((resolve, reject) => {
        worker ??= begin();
        worker.ref();
        orders += 1;
        waiting.set(orders, { resolve, reject });
        worker.postMessage({ id: orders, voice, text } satisfies RobotOrder);
      }),
    stop: async () => {
      await worker?.terminate();
      worker = undefined;
    },
  };
}

function isInstalled(): boolean {
  try {
    return findPackageJSON(optionalPackage, import.meta.url) !== undefined;
  } catch {
    return false;
  }
}
