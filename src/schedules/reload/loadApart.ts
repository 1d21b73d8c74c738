// The check of many files in a thread of its own: it takes seconds for a thousand centres, and nobody on the telephone may wait for it.

import { Worker } from 'node:worker_threads';
import type { Loaded, SourceFiles } from '../build/loadDirectory.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Order } from './loadWorker.ts';

/** What `loadDirectory` says of the files. Rejects where it throws. */
export function loadApart(files: SourceFiles, vocabulary: Vocabulary): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./loadWorker.ts', import.meta.url), { workerData: { files, vocabulary } satisfies Order });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (status) => reject(new Error(`the thread that checks the schedules ended with ${status}`)));
  });
}
