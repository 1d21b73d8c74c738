// How often pages may be made anew. Callers and visitors share one process, and most of its time belongs to callers. What is kept is
// given to every visitor and is not counted.

import type { Admission, Admit, Lane } from '../../website/admission.ts';

export type PagePace = {
  /** Makings a second that go on for as long as visitors ask. */
  readonly perSecond: number;
  /** Makings that may begin at once after a rest. */
  readonly burst: number;
  /** Makings that may wait for their time. */
  readonly waiting: number;
};

export type PageLimits = Readonly<Record<Lane, PagePace>>;

// A making takes 1 to 10 ms, in pieces of at most 2: all together take a twentieth of a processor for good. A visitor waits four seconds
// at most, and after midnight all pages of two centres in eleven languages are made within that time.
export const usualPages: PageLimits = {
  page: { perSecond: 5, burst: 10, waiting: 20 },
  calendar: { perSecond: 5, burst: 10, waiting: 20 },
  instant: { perSecond: 3, burst: 6, waiting: 12 },
};

/** Runs a function after some milliseconds, and does not keep the process alive for it. */
type After = (milliseconds: number, run: () => void) => void;

/**
 * Asked before each making: when it may begin. The pace is kept by timers and not by a clock, so a clock that is set back, or stands
 * still in a rehearsal, locks no visitor out.
 */
export function pacePages(limits: PageLimits, after: After = (milliseconds, run) => void setTimeout(run, milliseconds).unref()): Admit {
  const lanes: Readonly<Record<Lane, () => Admission>> = {
    page: paceLane(limits.page, after),
    calendar: paceLane(limits.calendar, after),
    instant: paceLane(limits.instant, after),
  };
  return (lane) => lanes[lane]();
}

/** A bucket of tokens: each making takes one, and one comes back after each interval until the bucket is full. */
function paceLane({ perSecond, burst, waiting }: PagePace, after: After): () => Admission {
  const line: (() => void)[] = [];
  let tokens = burst;
  let isRefilling = false;
  const refill = (): void => {
    isRefilling = false;
    const first = line.shift();
    if (first === undefined) tokens += 1;
    else first();
    refillLater();
  };
  const refillLater = (): void => {
    if (isRefilling || tokens >= burst) return;
    isRefilling = true;
    after(1000 / perSecond, refill);
  };
  return () => {
    if (tokens > 0) {
      tokens -= 1;
      refillLater();
      return { ready: Promise.resolve() };
    }
    if (line.length >= waiting) return { retryAfterSeconds: Math.ceil(Math.max(1, line.length) / perSecond) };
    const { promise, resolve } = Promise.withResolvers<void>();
    line.push(resolve);
    return { ready: promise };
  };
}
