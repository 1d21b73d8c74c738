// What a webhook reports as heard, in the conversation's own words. Each carrier's folder translates its vendor's words.

import type { Instant } from '../routing/centreNow.ts';

export const keys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;
export type Key = (typeof keys)[number];

/**
 * How a transfer ended. `declined`: the telephone was answered, but the call was not taken, as where a machine answers. `abandoned`: the
 * caller hung up while it rang.
 */
export type Outcome = 'answered' | 'busy' | 'noAnswer' | 'failed' | 'declined' | 'abandoned';

/** What became of what a turn asked for. `known`: a callback for this number and topic is open already. `at`: when we will call. */
export type Performed =
  | { readonly is: 'kept' | 'known'; readonly at: Instant }
  | { readonly is: 'cancelled' }
  /** It could not be kept; the caller may try another way. */
  | { readonly is: 'failed' }
  /** The carrier took the text. */
  | { readonly is: 'sent' }
  /** A text was not sent, or it is not known whether it was. */
  | { readonly is: 'not-sent'; readonly why: SmsFailure };

/**
 * Why a text was not sent. `number`: not to this number; `carrier`: it was refused; `unknown`: the carrier may have sent it; `store`: it could
 * not be noted that it is sent, or the caller has asked too often.
 */
export type SmsFailure = 'number' | 'carrier' | 'unknown' | 'store';

export type Heard =
  | { readonly kind: 'arrival' }
  /** `other`: the input is not a key of a telephone. */
  | { readonly kind: 'key'; readonly key: Key | 'other' }
  /** Several keys, where a number is asked for. They are personal. */
  | { readonly kind: 'digits'; readonly digits: string }
  | { readonly kind: 'noInput' }
  /** The carrier says that the caller is gone and hears no answer. */
  | { readonly kind: 'hungUp' }
  /** What a turn asked for has been done, or not. */
  | { readonly kind: 'performed'; readonly outcome: Performed }
  /** A transfer has ended; `answered` if a person talked to the caller. */
  | { readonly kind: 'transferred'; readonly outcome: Outcome };
