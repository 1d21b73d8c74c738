// What happened to a callback, for metrics, the log and the journal. Nothing in it is personal.

import type { CallbackEntry } from '../../callbacks/callback.ts';

export type CallbackEvent = {
  readonly type:
    | 'asked'
    /** The carrier has the call. */
    | 'placed'
    /** It is not known whether the carrier has the call. */
    | 'unknown'
    /** It became known that the carrier never had the call. */
    | 'not-placed'
    /** A try was in vain: `lastOutcome` says how. */
    | 'missed'
    /** The person pressed the key to be connected. */
    | 'connected'
    | 'kept'
    | 'cancelled'
    /** The last try was in vain. */
    | 'unreached'
    /** A member of the staff gave it up. */
    | 'given-up'
    | 'expired';
  readonly callback: CallbackEntry;
  /** A member of the staff did it, and no call that was placed. */
  readonly isByHand?: true;
};

export type OnCallbackEvent = (event: CallbackEvent) => void;
