// What happens in a call on this telephone: what the caller hears, and what the caller does. Transcripts and stories are written from it.

/** The same words in another language, with a line for each stretch. A service in rehearsal adds them as comments. */
export type Gloss = { readonly language: string; readonly words: string };

/** How the ringing of a line ended. `declined`: a person answered and did not take the call. `machine`: a machine answered, and waits. */
export const outcomes = ['answered', 'declined', 'machine', 'busy', 'no-answer', 'failed'] as const;
export type Outcome = (typeof outcomes)[number];

export type CallEvent =
  /** A stretch is what is said without a pause. `language` is a short tag: `th`. */
  | { readonly is: 'said'; readonly language: string; readonly stretches: readonly string[]; readonly glosses: readonly Gloss[] }
  /** `seconds` is set if the audio was fetched; `fault` says why it could not be fetched. */
  | {
      readonly is: 'played';
      readonly url: string;
      readonly glosses: readonly Gloss[];
      readonly seconds?: number;
      readonly fault?: string;
    }
  | { readonly is: 'pressed'; readonly keys: string }
  | { readonly is: 'silence'; readonly seconds: number }
  | { readonly is: 'rings'; readonly numbers: readonly DialledNumber[]; readonly seconds: number }
  /** What the desk hears before it is connected; the caller does not hear it. */
  | { readonly is: 'desk-heard'; readonly language: string; readonly stretches: readonly string[]; readonly glosses: readonly Gloss[] }
  | { readonly is: 'desk-pressed'; readonly keys: string }
  | { readonly is: 'desk-silence'; readonly seconds: number }
  /** `number`: which telephone, where several ring at once. Once one has answered, nothing is reported of the others. */
  | { readonly is: 'rang'; readonly outcome: Outcome; readonly number?: string }
  | { readonly is: 'hung-up'; readonly by: 'caller' | 'service' }
  | { readonly is: 'rejected'; readonly reason: string }
  /** A story set the clock of the service. */
  | { readonly is: 'clock'; readonly at: string }
  /** The carrier finds an error in an answer. `code` is the carrier's own number for it. */
  | { readonly is: 'fault'; readonly code: number; readonly message: string }
  /** The caller hears the carrier's own sentence about an application error, and the call is over. */
  | { readonly is: 'application-error' };

/** What a call waits for: a key, where `seconds` without one are silence, or how the ringing of a line ends. */
export type Waits = { readonly for: 'key'; readonly seconds: number } | { readonly for: 'line' } | { readonly for: 'nothing' };

/**
 * A number that rings. `sends` are the keys that the carrier presses once it answers; `w` waits half a second. `whisper` is the address of
 * what it hears before it is connected.
 */
export type DialledNumber = { readonly number: string; readonly sends?: string; readonly whisper?: string };

export type OnEvent = (event: CallEvent) => void;

/** What a caller does while the call listens. */
export type Press = { readonly act: 'press'; readonly keys: string } | { readonly act: 'silence' } | { readonly act: 'hang-up' };

/** Where the caller's acts come from: a keyboard, a browser, a list of keys, or a story. It also decides how each desk answers. */
export type CallerInput = {
  /** The next act. In a real call, `seconds` without a key count as silence. */
  readonly press: (seconds?: number) => Promise<Press>;
  /** How the ringing of a number ends. */
  readonly ring: (number: string) => Promise<Outcome | 'hang-up'>;
};

/** Whether a text consists of the keys of a telephone. */
export function areKeys(text: string): boolean {
  return /^[0-9*#]+$/.test(text);
}
