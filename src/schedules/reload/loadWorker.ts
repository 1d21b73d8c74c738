// The thread of loadApart.ts: one order, one answer. A directory is plain data, so it travels as it is.

import { parentPort, workerData } from 'node:worker_threads';
import { type PackedSchedules, packSchedules, unpackSchedules } from '../build/kept.ts';
import type { SourceFiles } from '../build/loadDirectory.ts';
import { loadKeeping, type Settled } from '../build/loadKeeping.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** The texts of the files, what they may name, and what serves where they are invalid. */
export type Order = { readonly files: SourceFiles; readonly vocabulary: Vocabulary; readonly kept: PackedSchedules | undefined };

export type Answer = Omit<Settled, 'kept'> & { readonly kept?: PackedSchedules };

const { files, vocabulary, kept } = workerData as Order;
const { kept: next, ...settled } = loadKeeping(files, vocabulary, kept && unpackSchedules(kept));
parentPort?.postMessage({ ...settled, ...(next && { kept: packSchedules(next) }) } satisfies Answer);
