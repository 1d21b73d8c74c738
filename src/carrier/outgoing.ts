// What the service asks of a carrier by itself: to place a call, to say what became of it, to send a text. A carrier has no idempotency for
// these: where a request may have been acted on, it is not repeated here, and the answer is `unknown`.

import type { Instant } from '../hours/timetable.ts';

/** Numbers are E.164. The addresses are ours; the carrier signs its requests to them. */
export type CallToPlace = {
  readonly to: string;
  readonly from: string;
  /** What the person hears who answers. */
  readonly url: string;
  /** What is asked if that address fails. */
  readonly fallbackUrl: string;
  /** What is told how the call goes. */
  readonly statusUrl: string;
  readonly ringSeconds: number;
};

/**
 * `notDone`: the carrier says that it did nothing, or never got the request: it may be repeated. `refused`: it will never be done for this
 * `number`; `later` it may; not from this `sender`, whatever the number; for the `account` nothing will be done now. `unknown`: it may have been done.
 */
export type NotPlaced =
  | { readonly notDone: string }
  | { readonly refused: 'number' | 'sender' | 'account' | 'later'; readonly code: string }
  | { readonly unknown: string };

/** What a line of the log has of it. The code of the carrier is `refusal`: `code` says what happened here. */
export function loggedReason(notPlaced: NotPlaced): Readonly<Record<string, string>> {
  if (!('refused' in notPlaced)) return { ...notPlaced };
  const { refused, code } = notPlaced;
  return { refused, refusal: code };
}

export type Placed = { readonly sid: string } | NotPlaced;

export const callStatuses = [
  'queued',
  'initiated',
  'ringing',
  'in-progress',
  'completed',
  'busy',
  'failed',
  'no-answer',
  'canceled',
] as const;
export type CallStatus = (typeof callStatuses)[number];

/** A call as the carrier has it. */
export type CarrierCall = { readonly sid: string; readonly status: CallStatus; readonly createdAt: Instant };

export type TextToSend = {
  readonly to: string;
  /** A number, or a name of letters and digits. */
  readonly from: string;
  readonly body: string;
  /** After so many seconds it is not delivered any more. */
  readonly validSeconds: number;
  /** The address to which the carrier reports how the text goes. */
  readonly statusUrl: string;
};

export type Outgoing = {
  /** Places a call. Never rejects. */
  readonly placeCall: (call: CallToPlace) => Promise<Placed>;
  /** The calls between two numbers that the carrier knows, the newest first. Rejects where it cannot be asked. */
  readonly callsTo: (numbers: { readonly to: string; readonly from: string }) => Promise<readonly CarrierCall[]>;
  /** Sends a text. Never rejects. */
  readonly sendText: (text: TextToSend) => Promise<Placed>;
  /**
   * Deletes a text, and with it the number, at the carrier. Resolves also where it is gone already. Rejects where it cannot be deleted yet: a
   * text that is under way is kept.
   */
  readonly removeText: (sid: string) => Promise<void>;
};
