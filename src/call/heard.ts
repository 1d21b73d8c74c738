// What a webhook reports as heard, in the conversation's own words. Each carrier's folder translates its vendor's words.

export const keys = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'] as const;
export type Key = (typeof keys)[number];

/**
 * How a transfer ended. `declined`: the telephone was answered, but the call was not taken, as where a machine answers. `abandoned`: the
 * caller hung up while it rang.
 */
export type Outcome = 'answered' | 'busy' | 'noAnswer' | 'failed' | 'declined' | 'abandoned';

export type Heard =
  | { readonly kind: 'arrival' }
  /** `other`: the input is not a key of a telephone. */
  | { readonly kind: 'key'; readonly key: Key | 'other' }
  | { readonly kind: 'noInput' }
  /** The carrier says that the caller is gone and hears no answer. */
  | { readonly kind: 'hungUp' }
  /** A transfer has ended; `answered` if a person talked to the caller. */
  | { readonly kind: 'transferred'; readonly outcome: Outcome };
