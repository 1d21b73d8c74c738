// The limits of a service that a carrier can reach.

import type { CallLimits } from './calls.ts';
import { type PageLimits, usualPages } from './pages.ts';

export type Limits = {
  /** Calls that may begin in a minute; without end if absent. */
  readonly calls?: CallLimits;
  /** Requests of one address that are refused with a reason in a minute. */
  readonly refusals: number;
  /** How often pages, calendars and answers of the public addresses are made anew. */
  readonly pages: PageLimits;
};

// A hospital's or a company's exchange shows one number for everybody in it. A hundred new calls a second are ten times what one process
// is meant to carry (2,000 at once, of some three minutes each), and far below what it can answer.
export const usualLimits = { calls: { perCaller: 30, all: 6000 }, refusals: 60, pages: usualPages } satisfies Limits;
