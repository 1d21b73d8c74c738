// The directory: every centre and line that staff described, checked, as plain data. Read it with `loadDirectory`.

import type { CivilDate, Instant, Language, Timetable, Where } from '../hours/timetable.ts';
import type { Problem } from './problem.ts';

/** Words by language. A language without words is answered with a safe general prompt in that same language. */
export type Words = Readonly<Partial<Record<Language, string>>>;

/** A digit in the menu of a line that we do not run. Such menus change, so by default the caller is asked to press it and it is not sent. */
export type MenuDigits = { readonly press: string; readonly send: boolean; readonly waitSeconds: number };

export type Line = {
  readonly id: string;
  readonly name: Words;
  /** E.164: `+81120017827`. */
  readonly number: string;
  /** As it is printed, with the groups in which it is read out: `0120-0178-27`. */
  readonly printed: string;
  readonly digits?: MenuDigits;
  /** Where the line is described. */
  readonly where?: Where;
  readonly timetable: Timetable;
};

export type Topic = {
  readonly id: string;
  readonly key: string;
  readonly lines: readonly string[];
  readonly name?: Words;
  readonly where?: Where;
};

export type GuidanceEntry = { readonly key: string; readonly id: string };

/**
 * Ways to reach a centre besides its telephone. `sign-language`: a page that connects a caller by sign language (手話リンク). `chat`: a page to
 * write on. `relay`: a number or page of a relay service (電話リレー), which speaks for a caller who signs or writes.
 */
export const contactKinds = ['web', 'email', 'fax', 'post', 'sign-language', 'chat', 'relay'] as const;

export type Contact = { readonly kind: (typeof contactKinds)[number]; readonly address: string; readonly spoken: boolean };

export type Announcement = { readonly until: Instant; readonly words: Words };

/** A number of the carrier that a centre answers; with a language, the call starts at the topics. A placeholder cannot be called yet. */
export type AnsweredNumber = {
  readonly number: string;
  /** As it is printed in its country: `050-0000-0001`. */
  readonly printed: string;
  readonly language?: Language;
  readonly placeholder?: true;
};

export type Centre = {
  readonly id: string;
  readonly name: Words;
  readonly zone: string;
  readonly isDefault: boolean;
  /** The colour of its public page, `#0b4f9c`; white letters can be read on it. */
  readonly colour?: string;
  /** Calls may come through a relay service, so that menus wait longer for a key; not if absent. */
  readonly relay?: true;
  /** The places of the file's beginning, of `person` and of the announcement. */
  readonly where?: Where & { readonly personAt: number; readonly announcementAt?: number };
  readonly numbers: readonly AnsweredNumber[];
  readonly languages: readonly Language[];
  readonly topics: readonly Topic[];
  readonly person: readonly string[];
  readonly guidance: readonly GuidanceEntry[];
  readonly contacts: readonly Contact[];
  readonly announcement?: Announcement;
  /** A number of ours, shown to the desk that is rung. */
  readonly callerId?: string;
  /** Every line that this centre uses, shared or its own. */
  readonly lines: ReadonlyMap<string, Line>;
};

/** The days on which a read-out is valid, both included. */
export type Validity = { readonly from?: CivilDate; readonly until?: CivilDate };

export type Directory = {
  readonly centres: ReadonlyMap<string, Centre>;
  /** Lines that any centre may use. */
  readonly lines: ReadonlyMap<string, Line>;
  readonly guidance: ReadonlyMap<string, Validity>;
  readonly warnings: readonly Problem[];
  /** Everything that staff wrote down with its source and the day on which it was checked. */
  readonly facts: readonly Fact[];
};

/** A fact of the schedules, its place, and its source. */
export type Fact = {
  readonly where: Where;
  readonly column: number;
  /** The names that lead to it in its file: `hours 1`, `lines counsellors`; empty for the file as a whole. */
  readonly what: string;
  readonly source: string;
  readonly checked: CivilDate;
  /** False where a public page or our own interpretation stands in for the word of the desk. */
  readonly confirmed: boolean;
};
