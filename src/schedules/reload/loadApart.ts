// Checks many files in a thread of its own: for a thousand centres that takes seconds, and callers must not wait for it.

import { Worker } from 'node:worker_threads';
import { type KeptSchedules, packSchedules, unpackSchedules } from '../build/kept.ts';
import type { SourceFiles } from '../build/loadDirectory.ts';
import type { Settled } from '../build/loadKeeping.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Answer, Order } from './loadWorker.ts';

/** The result of `loadKeeping`. Rejects where it throws. */
export function loadApart(files: SourceFiles, vocabulary: Vocabulary, kept?: KeptSchedules): Promise<Settled> {
  return new Promise((resolve, reject) => {
    const order: Order = { files, vocabulary, kept: kept && packSchedules(kept) };
    const worker = new Worker(new URL('./loadWorker.ts', import.meta.url), { workerData: order });
    worker.on('message', ({ kept: packed, ...rest }: Answer) => resolve({ ...rest, ...(packed && { kept: unpackSchedules(packed) }) }));
    worker.on('error', reject);
    worker.on('exit', (status) => reject(new Error(`the thread that checks the schedules ended with ${status}`)));
  });
}
