// The verbs of a TwiML document that this telephone knows, with the defaults of the carrier's manual.
// https://www.twilio.com/docs/voice/twiml

import type { DialledNumber, Gloss } from './callEvent.ts';

export type Method = 'GET' | 'POST';

/** A stretch is said without a pause. */
export type Say = {
  readonly verb: 'Say';
  readonly language: string;
  readonly stretches: readonly string[];
  readonly glosses: readonly Gloss[];
};
export type Play = { readonly verb: 'Play'; readonly url: string; readonly glosses: readonly Gloss[] };
export type Pause = { readonly verb: 'Pause'; readonly seconds: number };
/** The verbs that a Gather may contain. */
export type Audible = Say | Play | Pause;

export type Gather = {
  readonly verb: 'Gather';
  /** If absent: the address of the document itself. */
  readonly action?: string;
  readonly method: Method;
  readonly seconds: number;
  readonly numDigits: number;
  /** '' if no key ends the input. */
  readonly finishOnKey: string;
  readonly actionOnEmptyResult: boolean;
  readonly speech: readonly Audible[];
};

export type Dial = {
  readonly verb: 'Dial';
  /** If absent, the next verb follows when the line has hung up. */
  readonly action?: string;
  readonly method: Method;
  readonly seconds: number;
  readonly numbers: readonly DialledNumber[];
};

export type Redirect = { readonly verb: 'Redirect'; readonly url: string; readonly method: Method };
export type Hangup = { readonly verb: 'Hangup' };
export type Reject = { readonly verb: 'Reject'; readonly reason: string };

export type Verb = Audible | Gather | Dial | Redirect | Hangup | Reject;
