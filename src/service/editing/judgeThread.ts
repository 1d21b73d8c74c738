// Judges changes in a thread of its own: a check takes longer than a caller should wait. The thread starts when a form is opened, or with the first change, and
// ends after some minutes without any. What it has read it remembers until then.

import { Worker } from 'node:worker_threads';
import type { Judged, JudgeOrder } from '../../console/hours/hoursPort.ts';
import type { Instant } from '../../hours/timetable.ts';
import { type KeptSchedules, packSchedules } from '../../schedules/build/kept.ts';
import type { Vocabulary } from '../../schedules/vocabulary.ts';
import type { JudgeAnswer, JudgeMessage } from './judgeWorker.ts';
import { sendingTexts } from './textChannel.ts';

const restMs = 300_000;
// The service has a small young generation for the sake of calls; files are read faster with the usual one.
const youngMegabytes = 64;

export type JudgeThread = {
  readonly judge: (order: JudgeOrder) => Promise<Judged>;
  /** Has the thread read a folder before a change of it is sent. Once is enough while the thread runs: it remembers. */
  readonly prepare: (folder: string, at: Instant) => void;
};

type Waiting = { readonly resolve: (judged: Judged) => void; readonly reject: (fault: Error) => void };
type Running = {
  readonly worker: Worker;
  readonly textsOf: ReturnType<typeof sendingTexts>;
  kept?: KeptSchedules | undefined;
  isPrepared: boolean;
};

/** `kept`: the last good form of the schedules as it is now. */
export function judgeThread(vocabulary: Vocabulary, kept: () => KeptSchedules | undefined): JudgeThread {
  const waiting = new Map<number, Waiting>();
  let running: Running | undefined;
  let rest: NodeJS.Timeout | undefined;
  let count = 0;
  const start = (): Running => {
    const worker = new Worker(new URL('./judgeWorker.ts', import.meta.url), {
      workerData: vocabulary,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    const started: Running = { worker, textsOf: sendingTexts(), isPrepared: false };
    const end = (fault: Error): void => {
      if (running !== started) return;
      running = undefined;
      for (const { reject } of waiting.values()) reject(fault);
      waiting.clear();
    };
    worker.unref();
    worker.on('message', (answer: JudgeAnswer) => {
      const one = waiting.get(answer.number);
      waiting.delete(answer.number);
      if ('judged' in answer) one?.resolve(answer.judged);
      else one?.reject(new Error(answer.fault));
    });
    worker.on('error', end);
    worker.on('exit', () => end(new Error('the thread that judges changes has ended')));
    return started;
  };
  /** The running thread, which knows the last good form as it is now. */
  const current = (): Running => {
    clearTimeout(rest);
    running ??= start();
    rest = setTimeout(() => {
      if (waiting.size > 0) return;
      const ended = running;
      running = undefined;
      void ended?.worker.terminate();
    }, restMs).unref();
    const now = kept();
    if (running.kept !== now) {
      running.kept = now;
      running.worker.postMessage({ kept: now && packed(now, running.textsOf) } satisfies JudgeMessage);
    }
    return running;
  };
  return {
    judge: (order) =>
      new Promise((resolve, reject) => {
        const { worker, textsOf } = current();
        const { before, after, ...others } = order;
        count += 1;
        waiting.set(count, { resolve, reject });
        worker.postMessage({ number: count, before: textsOf(before), after: textsOf(after), order: others } satisfies JudgeMessage);
      }),
    prepare: (folder, at) => {
      const thread = current();
      if (thread.isPrepared) return;
      thread.isPrepared = true;
      thread.worker.postMessage({ prepare: folder, at } satisfies JudgeMessage);
    },
  };
}

function packed(kept: KeptSchedules, textsOf: Running['textsOf']) {
  const { folder, ...others } = packSchedules(kept);
  return { ...others, folder: textsOf(folder) };
}
