// Keeps answers by key, as many as there is room for. A true answer is given to every visitor. An outdated one is given only if it cannot
// be made anew now.

import { LRUCache } from 'lru-cache';
import type { Instant } from '../hours/timetable.ts';
import type { Admit, Lane } from './admission.ts';
import { type Answer, type Printed, print } from './answer.ts';
import type { JobQueue } from './jobQueue.ts';
import { type Making, makeInQueue } from './making.ts';

export type Found =
  | { readonly is: 'fresh'; readonly answer: Printed }
  /** The last known answer, which may have become wrong: it is too old, or the schedules have changed. */
  | { readonly is: 'stale'; readonly answer: Printed }
  | { readonly is: 'refused'; readonly retryAfterSeconds: number };

export type Wanted = {
  /** The directory that the answer is made of. After an edit it is another object. */
  readonly source: object;
  /** Names everything else that the answer depends on. */
  readonly key: string;
  readonly make: (now: Instant) => Making<Answer>;
};

type Keeping = {
  readonly lane: Lane;
  /** The most bytes to keep. */
  readonly most: number;
  readonly admit: Admit;
  readonly queue: JobQueue;
  readonly clock: () => Instant;
};

type Kept = { readonly source: WeakRef<object>; readonly answer: Printed };

/** Finds an answer, or makes it. Several requests for one answer wait for the same making. */
export function keepAnswers({ lane, most, admit, queue, clock }: Keeping): (wanted: Wanted) => Promise<Found> {
  const kept = new LRUCache<string, Kept>({ maxSize: most, sizeCalculation: ({ answer }) => answer.bytes.length + 1 });
  const underWay = new Map<string, { readonly source: object; readonly answer: Promise<Printed> }>();

  const make = async ({ source, key, make }: Wanted, ready: Promise<void>): Promise<Printed> => {
    try {
      await ready;
      const answer = await makeInQueue(queue, function* () {
        // The making may have waited for seconds, so the clock is read when it begins.
        const now = clock();
        const made = yield* make(now);
        yield;
        return print(made, now);
      });
      kept.set(key, { source: new WeakRef(source), answer });
      return answer;
    } finally {
      if (underWay.get(key)?.source === source) underWay.delete(key);
    }
  };

  return async (wanted) => {
    const { source, key } = wanted;
    const known = kept.get(key);
    if (known !== undefined && known.source.deref() === source && isTrue(known.answer, clock()))
      return { is: 'fresh', answer: known.answer };
    const current = underWay.get(key);
    if (current?.source === source) return { is: 'fresh', answer: await current.answer };
    const admission = admit(lane);
    if ('ready' in admission) {
      const answer = make(wanted, admission.ready);
      underWay.set(key, { source, answer });
      return { is: 'fresh', answer: await answer };
    }
    return known === undefined ? { is: 'refused', retryAfterSeconds: admission.retryAfterSeconds } : { is: 'stale', answer: known.answer };
  };
}

function isTrue({ from, until }: Printed, now: Instant): boolean {
  return now >= from && now < until;
}
