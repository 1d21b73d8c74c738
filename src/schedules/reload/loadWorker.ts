// The thread of loadApart.ts: one order, one answer. A directory is plain data, so it travels as it is.

import { parentPort, workerData } from 'node:worker_threads';
import { loadDirectory } from '../build/loadDirectory.ts';
import type { Order } from './loadApart.ts';

const { files, vocabulary } = workerData as Order;
parentPort?.postMessage(loadDirectory(files, vocabulary));
