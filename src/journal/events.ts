// What is kept of a call: one union of events, versioned. The outbox writes them, the store keeps them, reports read them.
//
// A field that is added may be absent from older events. A field whose meaning changes, or that is removed, needs a new version, and
// `readEvent` of the outbox must then read both. No field is about the caller's person: no number, no name, no key that was typed.

import type { Language } from '../call/speech.ts';
import type { State } from '../call/state.ts';
import type { TurnEvent } from '../call/turn.ts';

export const eventVersion = 1;

/** Where a turn leaves the caller: a place of the call, or `end` where it hangs up. */
export type Left = State['place'] | 'end';

/** ISO 8601 with the offset of the centre: `2026-11-24T10:00:00+09:00`. */
export type IsoTime = string;

/** What every event has. */
export type JournalEvent = {
  /**
   * The call, the turn and the place in the turn: `CA…/3/0`; `CA…/end` for the end. The same for the same step of the same call, so an
   * event that comes twice, late or out of order is one event.
   */
  readonly id: string;
  /** The carrier's id of the call, which is no telephone number. A call without one has a random id that no other call has. */
  readonly call: string;
  /** The turn of the call, from 0. The end of a call belongs to no turn and has 0. */
  readonly turn: number;
  readonly at: IsoTime;
  readonly centre: string;
  /** The number of ours that was called, E.164; absent where no centre claims the number. */
  readonly number?: string;
  /** The caller's language; absent where none was chosen. */
  readonly language?: Language;
  /** The language to be spoken with the desk, where it is another than the caller's. */
  readonly deskLanguage?: Language;
  /** Seconds since the call was answered; absent where another instance answered it. Readers then count from `arrived`. */
  readonly sinceAnswer?: number;
  /** Where the turn left the caller: the last of a call says where the caller hung up. Absent at the end of a call. */
  readonly left?: Left;
  /** Who called, as a mark that lasts a day; only at `arrived`. It is in the outbox only: neither in the log nor in the store. */
  readonly person?: DayPerson;
  readonly what: Happening;
};

/**
 * `withheld`: the caller shows no number. Otherwise the number's HMAC with a random key of the day, and which key that was. The key is
 * deleted when the day ends; from then on the mark cannot be led back to a number.
 */
export type DayPerson = 'withheld' | { readonly day: string; readonly key: string; readonly mark: string };

/** The random key of a day. `secret` is in base64. */
export type DayKey = { readonly day: string; readonly id: string; readonly secret: string };

type Of<Type extends TurnEvent['type']> = Extract<TurnEvent, { readonly type: Type }>;

/** What happened: in a turn, with times written out and with what only the carrier or the clock knows, or beside all turns. */
export type Happening =
  | Exclude<TurnEvent, Of<'transfer-ended' | 'closed' | 'callback-asked'>>
  /**
   * `seconds` are from the words before the line rang to the end of the ringing or of the talk; absent where another instance began the
   * transfer. `talkedSeconds` are the carrier's. `{"event":"transfer-ended",…,"outcome":"answered","seconds":140.2,"talkedSeconds":125}`
   */
  | (Of<'transfer-ended'> & { readonly seconds?: number; readonly talkedSeconds?: number })
  /** `{"event":"closed",…,"opens":"2026-11-25T09:00:00+09:00"}` */
  | (Omit<Of<'closed'>, 'opens'> & { readonly opens?: IsoTime })
  /** `{"event":"callback-asked",…,"due":"2026-11-25T09:00:00+09:00"}` */
  | (Omit<Of<'callback-asked'>, 'due'> & { readonly due: IsoTime })
  /** A turn in which nothing else happened: a menu was read again, or entered. It has no line in the log; `left` says where the caller is. */
  | { readonly type: 'prompted' }
  /** The carrier says that the call is over, and how. It may overtake the last turn. `{"event":"ended","status":"completed","seconds":95}` */
  | { readonly type: 'ended'; readonly status: string; readonly seconds: number }
  /**
   * The events of a centre's calls before a day were deleted, because they are older than the centre keeps them. The sums of each day stay.
   * `{"event":"deleted","before":"2025-10-24","calls":120,"events":960}`
   */
  | { readonly type: 'deleted'; readonly before: string; readonly calls: number; readonly events: number };

export type HappeningType = Happening['type'];

/** The events of one turn, and the version in which they were written: a line of the outbox, and what the store takes. */
export type TurnRecord = { readonly version: number; readonly events: readonly JournalEvent[] };
