// A callback: a caller asked to be called when the desk speaks their language again. It is the only place where a caller's number is kept,
// sealed, until the callback is over.

import type { Instant, Language } from '../hours/timetable.ts';

/** The statuses of a callback that waits or is under way. Its row has the caller's number. */
export const openStatuses = [
  /** Waits until it is due. */
  'asked',
  /** An instance is about to place the call. Nothing has left the house yet. */
  'claimed',
  /** The request to the carrier is leaving, or has left. */
  'placing',
  /** The carrier did not say whether it placed the call. It may ring, or not. */
  'unknown',
  /** The carrier has the call. */
  'ringing',
  /** The person pressed the key: a desk rings, or talks. */
  'connected',
  /** A member of the staff calls by hand. */
  'taken',
  /** All tries were in vain. It is not placed again, and the desk may call by hand. */
  'unreached',
] as const;

/** How it is over. The number is gone. */
export const endedStatuses = ['kept', 'given-up', 'cancelled', 'expired'] as const;

export type OpenStatus = (typeof openStatuses)[number];
export type EndedStatus = (typeof endedStatuses)[number];
export type CallbackStatus = OpenStatus | EndedStatus;

/** Those that use a telephone of a line, so that no more are placed there than its desk can take. */
export const activeStatuses = ['claimed', 'placing', 'unknown', 'ringing', 'connected'] as const satisfies readonly OpenStatus[];

/** A number that only the callback key opens. */
export type Sealed = { readonly keyId: string; readonly text: string };

/** What may be shown of a callback: nothing personal. */
export type CallbackEntry = {
  /** Random. */
  readonly id: string;
  readonly centre: string;
  readonly topic: string;
  readonly language: Language;
  readonly askedAt: Instant;
  /** What the caller was told. */
  readonly promisedAt: Instant;
  /** Not before this instant: some minutes after it was asked for, or after the last try. While a call is under way, of the try after it. */
  readonly notBefore: Instant;
  /** When a line promises the language next. It moves with closures and notices; absent where no line does before the callback ends. */
  readonly dueAt?: Instant;
  readonly status: CallbackStatus;
  /** How often the person's telephone rang, or may have rung. */
  readonly tries: number;
  /** The line for which it was placed. */
  readonly line?: string;
  /** The instance that places it, or the member of the staff who calls by hand. */
  readonly claimedBy?: string;
  /** When the claim ends by itself; of a call that the carrier has, when the carrier is asked about it. */
  readonly claimedUntil?: Instant;
  /** Random for each placing. It is in the addresses that the carrier gets, and so in each of its requests about the call. */
  readonly token?: string;
  readonly placedAt?: Instant;
  /** The carrier's id of the call. */
  readonly sid?: string;
  /** Those of the tries before. */
  readonly pastSids?: readonly string[];
  /** Why the last try was in vain, for the list of the desk: `busy`, `no-answer`, `machine`, `later`, `refused-21215`, `number-refused-21211`. */
  readonly lastOutcome?: string;
  /** Words of the staff. Gone with the number. */
  readonly note?: string;
  readonly endedAt?: Instant;
};

/** A callback with its number, as the scheduler needs it. Both are gone when it is over. */
export type Callback = CallbackEntry & {
  readonly sealed?: Sealed;
  /** Keyed hash of centre, topic and number: one open callback for these is found without opening any. */
  readonly fingerprint?: string;
};

/** What a caller asks for. */
export type NewCallback = Pick<Callback, 'id' | 'centre' | 'topic' | 'language' | 'askedAt' | 'promisedAt' | 'notBefore' | 'dueAt'> & {
  readonly sealed: Sealed;
  readonly fingerprint: string;
};

/** After so long the number is gone, whatever happened. */
export const keptForMs = 7 * 86_400_000;
