// What every part of one call has in hand.

import type { Hand, Tell } from './callEvent.ts';
import type { Carrier, Request } from './webhook.ts';

export type Telephone = {
  readonly carrier: Carrier;
  readonly hand: Hand;
  readonly tell: Tell;
  /** Whether what is played is fetched and measured. */
  readonly listen: boolean;
  /** Keys that were pressed ahead, for the next Gather. */
  readonly ahead: { keys: string };
};

/** What a verb leads to. */
export type Next = 'next verb' | 'over' | Request;
