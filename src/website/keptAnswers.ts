// Answers that were made, by key, as long as there is room: a true one is given to every visitor, and one that is true no more is the last
// resort where it cannot be made anew at once.

import { LRUCache } from 'lru-cache';
import type { Instant } from '../hours/timetable.ts';
import type { Admit, Lane } from './admission.ts';
import { type Answer, type Printed, print } from './answer.ts';
import type { JobLine } from './jobLine.ts';
import { type Making, makeInLine } from './making.ts';

export type Found =
  | { readonly is: 'fresh'; readonly answer: Printed }
  /** The last known one: of another hour, or of tables that have changed since. */
  | { readonly is: 'stale'; readonly answer: Printed }
  | { readonly is: 'refused'; readonly retryAfterSeconds: number };

export type Wanted = {
  /** The tables that the answer is made of: after a change they are another object. */
  readonly source: object;
  /** Says everything else that the answer depends on. */
  readonly key: string;
  readonly make: (now: Instant) => Making<Answer>;
};

type Keeping = {
  readonly lane: Lane;
  /** Bytes that are kept at most. */
  readonly most: number;
  readonly admit: Admit;
  readonly line: JobLine;
  readonly clock: () => Instant;
};

type Kept = { readonly source: WeakRef<object>; readonly answer: Printed };

/** Finds an answer, or makes it. Requests for the same answer wait for one making. */
export function keepAnswers({ lane, most, admit, line, clock }: Keeping): (wanted: Wanted) => Promise<Found> {
  const kept = new LRUCache<string, Kept>({ maxSize: most, sizeCalculation: ({ answer }) => answer.bytes.length + 1 });
  const underWay = new Map<string, { readonly source: object; readonly answer: Promise<Printed> }>();

  const make = async ({ source, key, make }: Wanted, ready: Promise<void>): Promise<Printed> => {
    try {
      await ready;
      const answer = await makeInLine(line, function* () {
        // The clock is read when the making begins: it may have waited for seconds.
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
