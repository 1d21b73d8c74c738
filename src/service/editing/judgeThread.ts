// Judges changes in a thread of its own: a check takes longer than a caller should wait. The thread starts with the first change and ends
// after some minutes without any.

import { Worker } from 'node:worker_threads';
import type { Judged, JudgeOrder } from '../../console/hours/hoursPort.ts';
import type { KeptSchedules } from '../../schedules/build/kept.ts';
import type { Vocabulary } from '../../schedules/vocabulary.ts';
import type { JudgeAnswer, JudgeMessage } from './judgeWorker.ts';

const restMs = 300_000;

type Waiting = { readonly resolve: (judged: Judged) => void; readonly reject: (fault: Error) => void };

/** `kept`: the last good form of the schedules as it is now. */
export function judgeThread(vocabulary: Vocabulary, kept: () => KeptSchedules | undefined): (order: JudgeOrder) => Promise<Judged> {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let rest: NodeJS.Timeout | undefined;
  let count = 0;
  const end = (fault: Error): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./judgeWorker.ts', import.meta.url), { workerData: vocabulary });
    started.unref();
    started.on('message', (answer: JudgeAnswer) => {
      const one = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('judged' in answer) one?.resolve(answer.judged);
      else one?.reject(new Error(answer.fault));
    });
    started.on('error', end);
    started.on('exit', () => {
      if (worker === started) end(new Error('the thread that judges changes has ended'));
    });
    return started;
  };
  return (order) =>
    new Promise((resolve, reject) => {
      clearTimeout(rest);
      worker ??= start();
      count += 1;
      waiting.set(count, { resolve, reject });
      worker.postMessage({ number: count, order, kept: kept() } satisfies JudgeMessage);
      rest = setTimeout(() => {
        if (waiting.size > 0) return;
        const ended = worker;
        worker = undefined;
        void ended?.terminate();
      }, restMs).unref();
    });
}
