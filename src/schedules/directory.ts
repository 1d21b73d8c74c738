// The directory: every centre and line that staff described, checked, as plain data. Read it with `loadDirectory`.

import type { CivilDate, Instant, Language, NoticeOrigin, Timetable, Where } from '../hours/timetable.ts';
import type { Problem } from './problem.ts';

/** Words by language. A language without words is answered with a safe general prompt in that same language. */
export type Words = Readonly<Partial<Record<Language, string>>>;

/** A digit in the menu of a line that we do not run. Such menus change, so by default the caller is asked to press it and it is not sent. */
export type MenuDigits = { readonly press: string; readonly send: boolean; readonly waitSeconds: number };

/** What the desk hears before the caller is connected, in the desk's language. */
export type Whisper = {
  readonly language: Language;
  /** Whether the desk presses a key to take the call: then an answering machine is no answer. */
  readonly accept?: true;
};

/** How the telephones of a desk ring. */
export type Ringing = {
  /** E.164. They ring in the place of the line's number, which is the one that callers are told; none if there are no others. */
  readonly telephones: readonly string[];
  /** Whether they ring one after the other, or all at once. */
  readonly inOrder: boolean;
  /** How long each rings; the usual time if absent. */
  readonly seconds?: number;
  readonly whisper?: Whisper;
  /** For how many minutes a caller may wait on the line while the desk is busy; not at all if absent. */
  readonly waitMinutes?: number;
};

/** A telephone number, parsed once by the loader, so that what is dialled, shown and spoken cannot differ. */
export type Telephone = {
  /** E.164, as it is dialled: `+81120017827`. */
  readonly number: string;
  /** As it is shown, in the groups of the file, or the usual ones: `0120-0178-27`; in another country `+82 2-312-3456`. */
  readonly printed: string;
  /** The digits that a caller in Japan presses, in groups as they are read out: `0120`, `0178`, `27`; before another country’s `010`. */
  readonly spoken: readonly string[];
};

/** A number that stands in for the usual one for a time, and ends by itself. */
export type TemporaryNumber = Telephone & {
  /** Absent: it is valid already. */
  readonly from?: Instant;
  /** From this instant on the usual number is valid again. */
  readonly until: Instant;
  readonly reason: string;
  readonly where?: Where;
};

/** Its number is the usual one: `lineAt` has the one that is valid at an instant. */
export type Line = Telephone & {
  readonly id: string;
  readonly name: Words;
  readonly temporary?: TemporaryNumber;
  readonly digits?: MenuDigits;
  /** Absent for a line with one telephone that rings as usual. */
  readonly ringing?: Ringing;
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

/** What callers hear before the menu: staff's own words, and the ready announcement for the languages in which staff wrote none. */
export type Announcement = {
  /** From the beginning if absent. */
  readonly from?: Instant;
  /** Until further notice if absent. */
  readonly until?: Instant;
  readonly words: Words;
  /** The name of an announcement of the catalogues: `typhoon`. */
  readonly ready?: string;
  readonly reason?: string;
  /** When staff last saw that an announcement without an end still applies. */
  readonly checked?: CivilDate;
  readonly where?: Where;
  readonly notice?: NoticeOrigin;
  /** It is for all centres. */
  readonly everywhere?: true;
};

/** A number of the carrier that a centre answers; with a language, the call starts at the topics. A placeholder cannot be called yet. */
export type AnsweredNumber = Telephone & { readonly language?: Language; readonly placeholder?: true };

export type CallbackRule = {
  /** The lines for whose desks callers may ask. */
  readonly lines: readonly string[];
  /** How many callbacks may be under way for one line. */
  readonly atOnce: number;
  /** What the centre calls beyond ordinary numbers in Japan: `mobile`. */
  readonly dials: readonly string[];
};

/** Callers may have the answer sent as a text. */
export type SmsRule = {
  /** The sender: a number in E.164, or a name of letters and digits. */
  readonly from: string;
  /** A shorter name of the centre; its usual one where a language has none. */
  readonly name?: Words;
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
  /** The places of the file's beginning and of `person`. */
  readonly where?: Where & { readonly personAt: number };
  readonly numbers: readonly AnsweredNumber[];
  readonly languages: readonly Language[];
  readonly topics: readonly Topic[];
  readonly person: readonly string[];
  readonly guidance: readonly GuidanceEntry[];
  readonly contacts: readonly Contact[];
  /** Those of all centres, then its own. */
  readonly announcements: readonly Announcement[];
  /** A number of ours in E.164, shown to the desk that is rung. */
  readonly callerId?: string;
  /** Callers are asked after a talk whether they got the help that they needed. */
  readonly asksAfterwards?: true;
  /** What staff begin for a disaster, and what leaves no desk open, waits for a second person. */
  readonly confirmsInTwo?: true;
  /** Callers may ask to be called when a desk opens in their language; not if absent. */
  readonly callback?: CallbackRule;
  /** Callers may have the answer sent as a text; not if absent. */
  readonly sms?: SmsRule;
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
