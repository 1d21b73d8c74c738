// When the next call begins: a Poisson process, like independent callers.

/** A fixed rate of calls per second, or the rate that keeps a number of calls in progress. */
export type Demand = { readonly rate: number } | { readonly atOnce: number };

export type Arrivals = {
  /** Calls per second at this moment. */
  readonly rate: (now: number, inProgress: number) => number;
  /** Reports that a call has ended. */
  readonly ended: (now: number) => void;
};

// The rate never falls to 0, or no call would begin again.
const leastRate = 0.1;

/**
 * With `atOnce` the rate is that at which calls end, plus what reaches the wanted number in about `settleMs`.
 * Times are milliseconds of a monotonic clock.
 */
export function createArrivals(demand: Demand, settleMs: number): Arrivals {
  let ending = 0;
  let last: number | undefined;
  /** How many calls end per second; a recent end counts more. */
  const endingAt = (now: number) => (last === undefined ? 0 : ending * Math.exp((last - now) / settleMs));
  return {
    ended: (now) => {
      ending = endingAt(now) + 1000 / settleMs;
      last = now;
    },
    rate: (now, inProgress) =>
      'rate' in demand ? demand.rate : Math.max(leastRate, endingAt(now) + ((demand.atOnce - inProgress) * 1000) / settleMs),
  };
}
