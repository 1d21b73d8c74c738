// Where a call goes next. A place names its destination; only `converse` enters it.

import type { Instant, Language, Speech } from './speech.ts';
import type { Retries, WantedContact } from './state.ts';
import type { Effect, Turn, TurnEvent } from './turn.ts';

/** Words spoken on entering, before the place's own. */
type Before = { readonly before?: Speech };
/** Failed tries at this place so far; absent for a caller who comes from another place. */
type Again = Before & { readonly retries?: Retries };

export type LanguageDestination = Again & { readonly place: 'language'; readonly page?: number };
export type TopicDestination = Again & {
  readonly place: 'topic';
  readonly language: Language;
  /** The first visit in this language: the announcement is spoken only then. */
  readonly arriving?: boolean;
};
export type GuidanceDestination = Again & { readonly place: 'guidance'; readonly language: Language };
export type ReadOutDestination = Again & {
  readonly place: 'read-out';
  readonly language: Language;
  readonly readOut: string;
  /** Only the choices after the text are read. */
  readonly choicesOnly?: boolean;
  /** A text could not be sent, so it is not offered again. */
  readonly withoutSms?: boolean;
};
export type TransferDestination = Before & {
  readonly place: 'transfer';
  /** Absent for a caller who was lost before choosing one. */
  readonly language?: Language;
  readonly topic: string;
  /** The language to speak with the desk; the caller's own if absent. */
  readonly deskLanguage?: Language;
  /** Lines that rang in this round already. */
  readonly attemptedLines?: readonly string[];
  /** A line that the caller asked for by name: it rings first. */
  readonly first?: string;
  /** Words that are true only if a line rings now. */
  readonly ifRinging?: Speech;
  /** A line of this round whose desk was busy, and on which callers may wait. */
  readonly busyLine?: string;
  /** How many half minutes the caller has waited for `first`, and since which second: then no other line rings. */
  readonly halfMinutes?: number;
  readonly since?: number;
};
export type WaitingDestination = {
  readonly place: 'waiting';
  readonly language?: Language;
  readonly topic: string;
  readonly deskLanguage: Language;
  readonly line: string;
  readonly halfMinutes: number;
  readonly since?: number;
};
export type ClosedDestination = Again & {
  readonly place: 'closed';
  /** Absent for a caller who was lost before choosing one. */
  readonly language?: Language;
  readonly topic: string;
  /** Lines that rang and did not answer. */
  readonly attemptedLines: readonly string[];
  readonly busyLine?: string;
  /** Only the choices are read, not the reason why no line can take the call. */
  readonly choicesOnly?: boolean;
  /** A callback could not be arranged, so it is not offered again. */
  readonly withoutCallback?: boolean;
  /** The same of a text. */
  readonly withoutSms?: boolean;
  /** The numbers have been read out: in their place they are sent. */
  readonly numbersHeard?: boolean;
};

export type AskingDestination = Again &
  WantedContact & {
    readonly place: 'asking';
    readonly about: 'own' | 'keyed' | 'known';
    readonly tries?: number;
    /** The caller came from another menu, and hears what the number is for. */
    readonly arriving?: boolean;
    /** When we will call, where that is known already. */
    readonly at?: Instant;
  };
export type KeyingDestination = Before &
  WantedContact & {
    readonly place: 'keying';
    readonly tries?: number;
    readonly arriving?: boolean;
  };
export type AfterwardsDestination = Again & {
  readonly place: 'afterwards';
  readonly language: Language;
  readonly choicesOnly?: boolean;
  /** The caller has just talked to a desk, and may be asked about it. */
  readonly hasTalked?: boolean;
};
export type FarewellDestination = Before & {
  readonly place: 'farewell';
  readonly language?: Language;
  /** `hung-up`: the caller is gone; an answer is owed to the carrier all the same. */
  readonly why: 'goodbye' | 'too-long' | 'hung-up';
};

export type CallbackDestination = Again & {
  readonly place: 'callback';
  readonly language: Language;
  readonly topic: string;
  readonly last?: true;
  /** The call ends with words about this choice; `none`: no key was pressed. */
  readonly chosen?: 'later' | 'no-more' | 'none';
};

export type Destination =
  | LanguageDestination
  | TopicDestination
  | GuidanceDestination
  | ReadOutDestination
  | TransferDestination
  | WaitingDestination
  | ClosedDestination
  | AfterwardsDestination
  | FarewellDestination
  | AskingDestination
  | KeyingDestination
  | CallbackDestination;

/** The next destination, with the events of the way there. Where there is an effect, `go` is for the case that it cannot be done. */
export type Go = { readonly go: Destination; readonly events?: readonly TurnEvent[]; readonly effect?: Effect };

/** A place's answer to what was heard, or to a caller who enters: a turn, or another place. */
export type Step = Turn | Go;
