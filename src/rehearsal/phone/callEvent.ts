// What a caller with this telephone hears and does. The phone tells it; transcripts and stories write it down.

/** The same words in another language, as the service of a rehearsal adds them. */
export type Gloss = { readonly language: string; readonly words: string };

/** What became of a line that rang. */
export type Outcome = 'answered' | 'busy' | 'no-answer' | 'failed';
export const outcomes: readonly Outcome[] = ['answered', 'busy', 'no-answer', 'failed'];

export type CallEvent =
  /** Each stretch is what is said without a pause. `language` is a short tag: `th`. */
  | { readonly is: 'said'; readonly language: string; readonly stretches: readonly string[]; readonly glosses: readonly Gloss[] }
  /** `seconds` where the audio was fetched; `fault` says why it could not be. */
  | {
      readonly is: 'played';
      readonly url: string;
      readonly glosses: readonly Gloss[];
      readonly seconds?: number;
      readonly fault?: string;
    }
  | { readonly is: 'pressed'; readonly keys: string }
  | { readonly is: 'silence'; readonly seconds: number }
  | { readonly is: 'rings'; readonly numbers: readonly Rung[]; readonly seconds: number }
  | { readonly is: 'rang'; readonly outcome: Outcome }
  | { readonly is: 'hung-up'; readonly by: 'caller' | 'service' }
  | { readonly is: 'rejected'; readonly reason: string }
  /** The clock of the service was set, in a story. */
  | { readonly is: 'clock'; readonly at: string }
  /** What the carrier finds wrong with an answer: its own number for it, and a sentence. */
  | { readonly is: 'fault'; readonly code: number; readonly message: string }
  /** The caller hears the carrier's own sentence about an application error, and the call is over. */
  | { readonly is: 'application-error' };

/** What a call waits for. Where it is a key, so many seconds without one are silence; where it is a line, what becomes of it. */
export type Waits = { readonly for: 'key'; readonly seconds: number } | { readonly for: 'line' } | { readonly for: 'nothing' };

/** A number that rings; `sends` are the keys that the carrier presses when it answers, `w` for half a second. */
export type Rung = { readonly number: string; readonly sends?: string };

export type Tell = (event: CallEvent) => void;

/** What a caller does when the call listens. */
export type Press = { readonly act: 'press'; readonly keys: string } | { readonly act: 'silence' } | { readonly act: 'hang-up' };

/** The hand at the telephone: a person at a keyboard or in a browser, a list of keys, or a story. */
export type Hand = {
  /** After so many seconds without a key, a real call would go on as in silence. */
  readonly press: (seconds?: number) => Promise<Press>;
  /** Whoever plays the desks as well: what becomes of the line that rings. */
  readonly ring: (number: string) => Promise<Outcome | 'hang-up'>;
};

/** Whether the text is made of keys of a telephone. */
export function areKeys(text: string): boolean {
  return /^[0-9*#]+$/.test(text);
}
