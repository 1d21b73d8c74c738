// When the next call comes in: a Poisson process, as calls of people who do not know of each other are.

/** Calls per second: a fixed rate, or whatever keeps so many calls at once in progress. */
export type Wish = { readonly rate: number } | { readonly atOnce: number };

export type Arrivals = {
  /** Calls per second at this moment. */
  readonly rate: (now: number, inProgress: number) => number;
  /** A call has ended. */
  readonly ended: (now: number) => void;
};

// Without anybody in progress there must still be somebody who calls.
const leastRate = 0.1;

/**
 * For a number of calls at once the rate follows how many end, and makes up for what is missing in about `settleMs`.
 * Instants are milliseconds of any clock that goes forward.
 */
export function createArrivals(wish: Wish, settleMs: number): Arrivals {
  let ending = 0;
  let last: number | undefined;
  /** Calls that end per second, of late: each end counts less the longer it is ago. */
  const endingAt = (now: number) => (last === undefined ? 0 : ending * Math.exp((last - now) / settleMs));
  return {
    ended: (now) => {
      ending = endingAt(now) + 1000 / settleMs;
      last = now;
    },
    rate: (now, inProgress) =>
      'rate' in wish ? wish.rate : Math.max(leastRate, endingAt(now) + ((wish.atOnce - inProgress) * 1000) / settleMs),
  };
}
