// Where a call goes next. A place names its destination; only `converse` enters it.

import type { Language, Speech } from './speech.ts';
import type { Retries } from './state.ts';
import type { Turn, TurnEvent } from './turn.ts';

/** Words to say on entering, before the place's own. */
type Before = { readonly before?: Speech };
/** How often the caller missed here already; none for a caller who comes from elsewhere. */
type Again = Before & { readonly retries?: Retries };

export type LanguageDestination = Again & { readonly place: 'language'; readonly page?: number };
export type TopicDestination = Again & {
  readonly place: 'topic';
  readonly language: Language;
  /** The caller comes for the first time in this language: an announcement is spoken once. */
  readonly arriving?: boolean;
};
export type GuidanceDestination = Again & { readonly place: 'guidance'; readonly language: Language };
export type ReadOutDestination = Again & {
  readonly place: 'read-out';
  readonly language: Language;
  readonly readOut: string;
  /** Only the choices after the text are read. */
  readonly choicesOnly?: boolean;
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
};
export type ClosedDestination = Again & {
  readonly place: 'closed';
  /** Absent for a caller who was lost before choosing one. */
  readonly language?: Language;
  readonly topic: string;
  /** Lines that rang in vain. */
  readonly attemptedLines: readonly string[];
  /** Only the choices are read, without why nobody can be reached. */
  readonly choicesOnly?: boolean;
};
export type AfterwardsDestination = Again & {
  readonly place: 'afterwards';
  readonly language: Language;
  readonly choicesOnly?: boolean;
};
export type FarewellDestination = Before & {
  readonly place: 'farewell';
  readonly language?: Language;
  readonly why: 'goodbye' | 'too-long';
};

export type Destination =
  | LanguageDestination
  | TopicDestination
  | GuidanceDestination
  | ReadOutDestination
  | TransferDestination
  | ClosedDestination
  | AfterwardsDestination
  | FarewellDestination;

/** Where to go, and what happened on the way. */
export type Go = { readonly go: Destination; readonly events?: readonly TurnEvent[] };

/** What a place makes of what was heard, or of a caller who enters: a turn, or another place. */
export type Step = Turn | Go;
