// Limits how often public pages are made, because callers and visitors share one process. Kept pages are not counted.

import type { Admission, Admit, Lane } from '../../website/admission.ts';

export type PagePace = {
  /** Makings a second over a longer time. */
  readonly perSecond: number;
  /** Makings that may begin at once after a pause. */
  readonly burst: number;
  /** Makings that may wait. */
  readonly waiting: number;
};

export type PageLimits = Readonly<Record<Lane, PagePace>>;

// A making takes 1 to 10 ms, in steps of 2 ms at most, so all of them take about a twentieth of a processor. A visitor waits for four
// seconds at most. In that time all pages of two centres in eleven languages can be made, as after midnight.
export const usualPages: PageLimits = {
  page: { perSecond: 5, burst: 10, waiting: 20 },
  calendar: { perSecond: 5, burst: 10, waiting: 20 },
  instant: { perSecond: 3, burst: 6, waiting: 12 },
};

/** Runs a function after some milliseconds. It does not keep the process alive. */
type After = (milliseconds: number, run: () => void) => void;

/**
 * Says for each making when it may begin. The pace is kept by timers and not by a clock, so a clock that is set back or stands still does
 * not lock visitors out.
 */
export function pacePages(limits: PageLimits, after: After = (milliseconds, run) => void setTimeout(run, milliseconds).unref()): Admit {
  const lanes: Readonly<Record<Lane, () => Admission>> = {
    page: paceLane(limits.page, after),
    calendar: paceLane(limits.calendar, after),
    instant: paceLane(limits.instant, after),
  };
  return (lane) => lanes[lane]();
}

/** A token bucket: each making takes a token, and one comes back after each interval until the bucket is full. */
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
