// Where the caller is. Plain data, small, nothing personal: it travels in the address that the carrier signs.

import type { Call } from './caller.ts';
import type { LineOutcome } from './lineOutcome.ts';
import type { Language } from './speech.ts';

/** How often the caller pressed nothing, or a key that the menu does not have, at this place. */
export type Retries = { readonly noInput: number; readonly noMatch: number };

/** The states in which the caller has chosen a language. */
type Spoken = Call & { readonly language: Language };

/** A choice of a closed desk, as it was read to the caller. It travels with the call, so that its key still means the same a turn later. */
export type Offer =
  | { readonly kind: 'again' | 'wait' | 'callback' | 'suspension' | 'sms' | 'numbers' }
  | { readonly kind: 'line'; readonly line: string; readonly language: Language };

export type DoorState = Call & { readonly place: 'door'; readonly language?: Language };
export type LanguageState = Call & Retries & { readonly place: 'language'; readonly page: number };
export type TopicState = Spoken & Retries & { readonly place: 'topic' };
export type GuidanceState = Spoken & Retries & { readonly place: 'guidance' };
export type ReadOutState = Spoken &
  Retries & {
    readonly place: 'read-out';
    readonly readOut: string;
    /** A text was offered after it. */
    readonly sms?: true;
  };
export type TransferState = Call & {
  readonly place: 'transfer';
  /** Absent for a caller who was lost before choosing one. */
  readonly language?: Language;
  readonly topic: string;
  /** The language in which the caller will speak to the desk; it may be another than the menus'. */
  readonly deskLanguage: Language;
  /** The lines that rang in this round, the one that rings now last. */
  readonly attemptedLines: readonly string[];
  /** Which of the line's telephones rings now, where they ring one after the other: 0, or absent, is the first. */
  readonly telephone?: number;
  /** How the line's telephones ended that rang before this one; absent at the first. */
  readonly soFar?: LineOutcome;
  /** The desk hears a whisper before it is connected: then only the carrier's word that the two were connected counts. */
  readonly whispered?: true;
  /** A line of this round whose desk was busy, and on which callers may wait. */
  readonly busyLine?: string;
  /** How many half minutes the caller has listened while waiting for the line that rings; absent where the caller does not wait. */
  readonly halfMinutes?: number;
  /** The second of the clock, since 1970, at which the wait began. */
  readonly since?: number;
};
/** The caller waits for a busy desk, and hears how long. */
export type WaitingState = Call & {
  readonly place: 'waiting';
  readonly language?: Language;
  readonly topic: string;
  readonly deskLanguage: Language;
  readonly line: string;
  readonly halfMinutes: number;
  /** The second of the clock, since 1970, at which the wait began. */
  readonly since?: number;
};
export type ClosedState = Call &
  Retries & {
    readonly place: 'closed';
    /** Absent for a caller who was lost before choosing one. */
    readonly language?: Language;
    readonly topic: string;
    readonly attemptedLines: readonly string[];
    /** A line whose desk was busy, and on which the caller may wait. */
    readonly busyLine?: string;
    readonly offers: readonly Offer[];
  };
export type AfterwardsState = Spoken &
  Retries & {
    readonly place: 'afterwards';
    /** Whether the caller is asked about the talk. */
    readonly asks?: true;
  };

/** What a caller gives a number for: to be called about a topic, or to get a text about it; and where they come from. */
export type WantedContact = {
  readonly language: Language;
  readonly topic: string;
  readonly attemptedLines: readonly string[];
  readonly busyLine?: string;
  /** A text is wanted; a call, if absent. */
  readonly sms?: true;
  /** A text was asked for after a read-out, and not at a closed desk. */
  readonly readOut?: true;
};

/** The caller asks to be called when a desk opens, or for a text, and confirms the number by key. */
export type AskingState = Call &
  WantedContact &
  Retries & {
    readonly place: 'asking';
    /** Which number is to be confirmed, or that a callback for it is open already. */
    readonly about: 'own' | 'keyed' | 'known';
    /** How often a number was keyed in. */
    readonly tries?: number;
    /** The number that was keyed in, sealed with the callback key; absent where it is the one that called. */
    readonly sealed?: string;
  };

/** The caller keys in the number that is to be called, or to get the text. */
export type KeyingState = Call &
  WantedContact & {
    readonly place: 'keying';
    /** How often one was keyed in before. */
    readonly tries?: number;
  };

/** A person whom we called hears why, and chooses. */
export type CallbackState = Spoken &
  Retries & {
    readonly place: 'callback';
    readonly topic: string;
    /** No other try follows. */
    readonly last?: true;
  };

export type State =
  | DoorState
  | LanguageState
  | TopicState
  | GuidanceState
  | ReadOutState
  | TransferState
  | WaitingState
  | ClosedState
  | AfterwardsState
  | AskingState
  | KeyingState
  | CallbackState;

/** A caller has at most this many turns, then the call ends with kind words: a client that loops cannot extend a call for ever. */
export const mostTurns = 60;

/**
 * The same for all turns of a call, those included in which the caller has nothing to do. No call that is as it should be has so many: in
 * sixty turns a caller begins at most thirty waits, each of eleven rounds of at most ten telephones.
 */
export const mostTurnsInAll = 9999;

/** Whether what follows depends on the second in which it is asked for, so that no other call may have it. */
export function isTimed(state: State): boolean {
  return 'since' in state && state.since !== undefined;
}

/** Whether the words of the turn depend on the caller's number: then the turn is for this call alone. */
export function isPersonal({ place }: State): boolean {
  return place === 'asking' || place === 'keying';
}

export const noRetries: Retries = { noInput: 0, noMatch: 0 };
