// The limits of a service that a carrier can reach.

import type { CallLimits } from './calls.ts';

export type Limits = {
  /** Calls that may begin in a minute; without end if absent. */
  readonly calls?: CallLimits;
  /** Requests of one address that are refused with a reason in a minute. */
  readonly refusals: number;
  /** Pages, calendars and answers of the public addresses that are made anew in a minute. */
  readonly pages: number;
};

// A hospital's or a company's exchange shows one number for everybody in it. A hundred new calls a second are ten times what one process
// is meant to carry (2,000 at once, of some three minutes each), and far below what it can answer.
// A page takes some ten milliseconds: at most a twentieth of the time goes to pages.
export const usualLimits = { calls: { perCaller: 30, all: 6000 }, refusals: 60, pages: 300 } satisfies Limits;
