// One turn of the conversation: some speech, then exactly one act, and the events for the journal.

import type { Outcome } from './heard.ts';
import type { Instant, Language, Speech } from './speech.ts';
import type { Offer, State } from './state.ts';
import type { WhisperState } from './whisper.ts';

/** A key interrupts the speech of this act. */
export type Listen = { readonly act: 'listen'; readonly speech: Speech; readonly seconds: number; readonly next: State };

export type Ring = {
  readonly act: 'ring';
  /** Spoken to the end before the line rings. */
  readonly speech: Speech;
  readonly line: string;
  /** E.164, always numbers in the directory. All ring at once, and the first that answers has the call. */
  readonly numbers: readonly [string, ...string[]];
  /** What the desk hears before it is connected. */
  readonly whisper?: WhisperState;
  /** Keys that the carrier presses when the line answers, after so many seconds. */
  readonly send?: { readonly keys: string; readonly afterSeconds: number };
  readonly callerId?: string;
  readonly seconds: number;
  readonly next: State;
};

export type HangUp = { readonly act: 'hang-up'; readonly speech: Speech };

/**
 * What happened, for the journal. No field is about the caller's person. `language` is the caller's, absent where none was chosen;
 * `deskLanguage` is the one to be spoken with the desk.
 */
export type TurnEvent =
  | { readonly type: 'arrived'; readonly language?: Language }
  | { readonly type: 'language-chosen'; readonly language: Language }
  | { readonly type: 'topic-chosen'; readonly topic: string; readonly language: Language }
  | { readonly type: 'read-out'; readonly readOut: string; readonly language: Language }
  | {
      readonly type: 'transfer-begun';
      readonly line: string;
      readonly topic: string;
      readonly language?: Language;
      readonly deskLanguage: Language;
      readonly promised: boolean;
    }
  | {
      readonly type: 'transfer-ended';
      readonly line: string;
      readonly topic: string;
      readonly language?: Language;
      readonly deskLanguage: Language;
      readonly outcome: Outcome;
    }
  | {
      readonly type: 'closed';
      readonly topic: string;
      readonly language?: Language;
      readonly opens?: Instant;
      readonly attemptedLines: readonly string[];
      readonly offers: readonly Offer['kind'][];
    }
  | {
      readonly type: 'offer-taken';
      readonly topic: string;
      readonly language?: Language;
      readonly offer: Offer['kind'];
      readonly line?: string;
      readonly deskLanguage?: Language;
    }
  | { readonly type: 'asked-afterwards'; readonly helped: boolean; readonly language: Language }
  | { readonly type: 'numbers-heard'; readonly topic: string; readonly language?: Language }
  | { readonly type: 'no-input'; readonly place: State['place']; readonly times: number; readonly language?: Language }
  | { readonly type: 'no-match'; readonly place: State['place']; readonly times: number; readonly language?: Language }
  | { readonly type: 'lost'; readonly place: State['place']; readonly language?: Language }
  | { readonly type: 'hung-up'; readonly place: State['place']; readonly language?: Language }
  | { readonly type: 'too-long'; readonly language?: Language }
  | { readonly type: 'goodbye'; readonly language?: Language };

export type Turn = { readonly does: Listen | Ring | HangUp; readonly events: readonly TurnEvent[] };
