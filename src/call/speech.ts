// Speech as data, without the words: prompt keys, values and pauses. The room `speech/` makes the words.

import type reference from '../../prompts/en.json';
import type { Instant, Language, Words } from '../routing/centreNow.ts';
import type { Moment, TimeOfDay } from '../routing/moment.ts';

export type { Instant, Language, Moment, TimeOfDay };

type Leaves<Tree> = { [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${Leaves<Tree[Name]>}` }[keyof Tree &
  string];

/** A key of the catalogues. `en.json` is the reference: a key that it does not have does not compile. */
export type PromptKey = Leaves<Omit<typeof reference, 'catalogue'>>;

/** The value of a prompt's placeholder: never finished words, except names that staff wrote. */
export type Value =
  /** The name of a line, as staff wrote it; in a language without one, “the right desk”. */
  | { readonly is: 'name'; readonly names: Words }
  /** A day and a time, as seen from the desk's instant: “tomorrow, Tuesday, at half past nine”. */
  | { readonly is: 'when'; readonly moment: Moment }
  /** A time of day: “eight in the evening”. */
  | { readonly is: 'clock'; readonly time: TimeOfDay }
  | { readonly is: 'languages'; readonly languages: readonly Language[] }
  /** The groups of a telephone number, read digit by digit: `0120`, `0178`, `27`. */
  | { readonly is: 'phone'; readonly groups: readonly string[] }
  /** A caller's number, or its last digits, read digit by digit. It is personal. */
  | { readonly is: 'own-number'; readonly groups: readonly string[] }
  /** Keys of a line's own menu, by their names: “two, five”. */
  | { readonly is: 'keys'; readonly keys: string }
  /** A web address, spelled. */
  | { readonly is: 'spelled'; readonly address: string };

export type Utterance = {
  readonly language: Language;
  readonly key: PromptKey;
  readonly values?: Readonly<Record<string, Value>>;
  /** The centre that has recorded it itself. The conversation does not set it: `speech/ownVoice.ts` does, where the speech is printed. */
  readonly centre?: string;
};
/** Words that staff wrote in this language: an announcement. */
export type Announced = { readonly language: Language; readonly text: string };
export type Pause = { readonly pauseMs: number };
export type Speech = readonly (Utterance | Announced | Pause)[];
