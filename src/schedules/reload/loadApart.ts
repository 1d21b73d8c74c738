// Checks many files in a thread of its own: for a thousand centres that takes seconds, and callers must not wait for it.

import { Worker } from 'node:worker_threads';
import type { Loaded, SourceFiles } from '../build/loadDirectory.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Order } from './loadWorker.ts';

/** The result of `loadDirectory`. Rejects where it throws. */
export function loadApart(files: SourceFiles, vocabulary: Vocabulary): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./loadWorker.ts', import.meta.url), { workerData: { files, vocabulary } satisfies Order });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (status) => reject(new Error(`the thread that checks the schedules ended with ${status}`)));
  });
}
