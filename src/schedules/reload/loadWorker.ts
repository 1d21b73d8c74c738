// The thread of loadApart.ts: one order, one answer. A directory is plain data, so it travels as it is.

import { parentPort, workerData } from 'node:worker_threads';
import type { KeptSchedules } from '../build/kept.ts';
import type { SourceFiles } from '../build/loadDirectory.ts';
import { loadKeeping } from '../build/loadKeeping.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** The texts of the files, what they may name, and what serves where they are invalid. */
export type Order = { readonly files: SourceFiles; readonly vocabulary: Vocabulary; readonly kept: KeptSchedules | undefined };

const { files, vocabulary, kept } = workerData as Order;
parentPort?.postMessage(loadKeeping(files, vocabulary, kept));
