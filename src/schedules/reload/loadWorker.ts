// The thread of loadApart.ts: one order, one answer. A directory is plain data, so it travels as it is.

import { parentPort, workerData } from 'node:worker_threads';
import { loadDirectory, type SourceFiles } from '../build/loadDirectory.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** The texts of the files, and what they may name. */
export type Order = { readonly files: SourceFiles; readonly vocabulary: Vocabulary };

const { files, vocabulary } = workerData as Order;
parentPort?.postMessage(loadDirectory(files, vocabulary));
