// One turn of the conversation: some speech, then exactly one act, and the events for the journal.

import type { Outcome, SmsFailure } from './heard.ts';
import type { Instant, Language, Speech } from './speech.ts';
import type { Offer, State } from './state.ts';
import type { WhisperState } from './whisper.ts';

/** A key interrupts the speech of this act. */
export type Listen = {
  readonly act: 'listen';
  readonly speech: Speech;
  /** For so long a key is waited for; where a number is keyed in, for the next key. */
  readonly seconds: number;
  /** A number is keyed in: at most so many keys, and “#” ends it. One key if absent. */
  readonly mostDigits?: number;
  readonly next: State;
};

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

export type HangUp = {
  readonly act: 'hang-up';
  readonly speech: Speech;
  /** The centre of the call, which the next state of the other acts has. */
  readonly centre: string;
};

/**
 * What happened, for the journal, with an example of each as the log shows it. No field is about the caller's person. `language` is the
 * caller's, absent where none was chosen; `deskLanguage` is the one to be spoken with the desk. These fields are kept for years: what a
 * change of one needs is in `journal/events.ts`.
 */
export type TurnEvent =
  /** The call was answered. A call that had to be greeted anew has several. `{"event":"arrived"}` */
  | { readonly type: 'arrived'; readonly language?: Language }
  /** `{"event":"language-chosen","language":"th"}` */
  | { readonly type: 'language-chosen'; readonly language: Language }
  /** `{"event":"topic-chosen","topic":"card","language":"th"}` */
  | { readonly type: 'topic-chosen'; readonly topic: string; readonly language: Language }
  /** A text of guidance was read. `{"event":"read-out","readOut":"lost","language":"th"}` */
  | { readonly type: 'read-out'; readonly readOut: string; readonly language: Language }
  /** A line rings, or one of its telephones. `{"event":"transfer-begun","line":"card","topic":"card","language":"th","deskLanguage":"en","promised":true}` */
  | {
      readonly type: 'transfer-begun';
      readonly line: string;
      readonly topic: string;
      readonly language?: Language;
      readonly deskLanguage: Language;
      readonly promised: boolean;
      /** Which of the line's telephones, counted from 1 as in its file, where they ring one after the other; absent where there is one ring. */
      readonly telephone?: number;
    }
  /** A line has rung. `{"event":"transfer-ended","line":"card","topic":"card","language":"th","deskLanguage":"en","outcome":"answered"}` */
  | {
      readonly type: 'transfer-ended';
      readonly line: string;
      readonly topic: string;
      readonly language?: Language;
      readonly deskLanguage: Language;
      /** `abandoned`: the caller hung up while it rang. It is no “no answer” of the desk. */
      readonly outcome: Outcome;
      /** As in `transfer-begun`. */
      readonly telephone?: number;
    }
  /**
   * The caller met closed doors, or no line answered (`attemptedLines`).
   * `{"event":"closed","topic":"card","language":"th","attemptedLines":[],"offers":["line","suspension","numbers"],"opens":"2026-11-25T09:00:00+09:00"}`
   */
  | {
      readonly type: 'closed';
      readonly topic: string;
      readonly language?: Language;
      /** When a line opens for the topic in the caller's language; absent where that is not known. */
      readonly opens?: Instant;
      readonly attemptedLines: readonly string[];
      /** The alternatives that were read, in the order of their keys. */
      readonly offers: readonly Offer['kind'][];
    }
  /** A caller said after a talk whether they got the help that they needed. `{"event":"asked-afterwards","helped":true,"language":"th"}` */
  | { readonly type: 'asked-afterwards'; readonly helped: boolean; readonly language: Language }
  /** An alternative of a closed desk was taken. `{"event":"offer-taken","topic":"card","language":"th","offer":"line","line":"card","deskLanguage":"en"}` */
  | {
      readonly type: 'offer-taken';
      readonly topic: string;
      readonly language?: Language;
      readonly offer: Offer['kind'];
      /** Of `line` only. */
      readonly line?: string;
      readonly deskLanguage?: Language;
    }
  /** The numbers and pages of the lines were read. `{"event":"numbers-heard","topic":"card","language":"th"}` */
  | { readonly type: 'numbers-heard'; readonly topic: string; readonly language?: Language }
  /** A callback was kept. `{"event":"callback-asked","topic":"card","language":"th","own":true,"due":"2026-11-25T09:00:00+09:00"}` */
  | {
      readonly type: 'callback-asked';
      readonly topic: string;
      readonly language: Language;
      /** Whether it is for the number that called, or for one that was keyed in. */
      readonly own: boolean;
      /** When the caller was told that we call. */
      readonly due: Instant;
    }
  /** A callback for this number and topic was open already. `{"event":"callback-known","topic":"card","language":"th"}` */
  | { readonly type: 'callback-known'; readonly topic: string; readonly language: Language }
  /** `{"event":"callback-cancelled","topic":"card","language":"th"}` */
  | { readonly type: 'callback-cancelled'; readonly topic: string; readonly language: Language }
  /** The caller asked, and no callback was kept: no number that may be called, or the store was away. `{"event":"callback-refused","topic":"card","language":"th","why":"number"}` */
  | { readonly type: 'callback-refused'; readonly topic: string; readonly language: Language; readonly why: 'number' | 'store' }
  /** A menu was read in which a text can be asked for. `{"event":"sms-offered","topic":"card","language":"th"}` */
  | { readonly type: 'sms-offered'; readonly topic: string; readonly language: Language }
  /** The caller confirmed a number for a text: the one that called, or one that was keyed in. `{"event":"sms-asked","topic":"card","language":"th","own":true}` */
  | { readonly type: 'sms-asked'; readonly topic: string; readonly language: Language; readonly own: boolean }
  /** The carrier took the text. `{"event":"sms-sent","topic":"card","language":"th"}` */
  | { readonly type: 'sms-sent'; readonly topic: string; readonly language: Language }
  /** No text was sent, or it is not known (`unknown`). `{"event":"sms-failed","topic":"card","language":"th","why":"carrier"}` */
  | { readonly type: 'sms-failed'; readonly topic: string; readonly language: Language; readonly why: SmsFailure }
  /** Nothing was pressed; `times` in a row at this place. `{"event":"no-input","place":"topic","times":1,"language":"th"}` */
  | { readonly type: 'no-input'; readonly place: State['place']; readonly times: number; readonly language?: Language }
  /** A key was pressed that the menu does not have. The key is not kept. `{"event":"no-match","place":"topic","times":1,"language":"th"}` */
  | { readonly type: 'no-match'; readonly place: State['place']; readonly times: number; readonly language?: Language }
  /** The caller was lost in a menu, and is taken to a person. `{"event":"lost","place":"topic","language":"th"}` */
  | { readonly type: 'lost'; readonly place: State['place']; readonly language?: Language }
  /** The carrier says in a turn that the caller has hung up, and where. `{"event":"hung-up","place":"transfer","language":"th"}` */
  | { readonly type: 'hung-up'; readonly place: State['place']; readonly language?: Language }
  /** The call had too many turns and was ended with words. `{"event":"too-long","language":"th"}` */
  | { readonly type: 'too-long'; readonly language?: Language }
  /** The service said goodbye. `{"event":"goodbye","language":"th"}` */
  | { readonly type: 'goodbye'; readonly language?: Language };

/**
 * An act with the caller's number, which is done before the answer leaves. The number is in no log, no cache and no address. `ask-callback`,
 * `cancel-callback`, `send-sms`: the turn is for the case that the act fails; else its outcome is heard next, in the same state. `carry`: the
 * number goes into the next state, sealed.
 */
export type Effect =
  | {
      readonly effect: 'ask-callback';
      readonly topic: string;
      readonly language: Language;
      /** E.164. */
      readonly number: string;
    }
  | { readonly effect: 'cancel-callback'; readonly topic: string; readonly number: string }
  /** One text about a topic. `number` is E.164. */
  | { readonly effect: 'send-sms'; readonly topic: string; readonly language: Language; readonly number: string }
  | { readonly effect: 'carry'; readonly number: string };

export type Turn = { readonly does: Listen | Ring | HangUp; readonly events: readonly TurnEvent[]; readonly effect?: Effect };
