// The thread in which changes of the schedules are judged, one after the other.

import { parentPort, workerData } from 'node:worker_threads';
import type { Judged, JudgeOrder } from '../../console/hours/hoursPort.ts';
import { judgeEdit } from '../../console/hours/judgeEdit.ts';
import type { KeptSchedules } from '../../schedules/build/kept.ts';
import type { Vocabulary } from '../../schedules/vocabulary.ts';

export type JudgeMessage = { readonly number: number; readonly order: JudgeOrder; readonly kept: KeptSchedules | undefined };
export type JudgeAnswer = { readonly number: number } & ({ readonly judged: Judged } | { readonly fault: string });

const vocabulary = workerData as Vocabulary;

parentPort?.on('message', ({ number, order, kept }: JudgeMessage) => {
  const answer = (rest: { readonly judged: Judged } | { readonly fault: string }) =>
    parentPort?.postMessage({ number, ...rest } satisfies JudgeAnswer);
  try {
    answer({ judged: judgeEdit(order, vocabulary, kept) });
  } catch (fault) {
    answer({ fault: String(fault) });
  }
});
