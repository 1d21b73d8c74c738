// What a public address asks for, held against the directory: names that are not there are refused by name, with what to write instead.

import type { Instant, Language } from '../hours/timetable.ts';
import { instantOf } from '../hours/zone.ts';
import type { Centre, Directory, Line } from '../schedules/directory.ts';

export type Question = {
  readonly centres: readonly Centre[];
  /** Absent: every language of the centre. */
  readonly language?: Language;
  /** Absent: now. A time without an offset is read on the wall of each centre. */
  readonly at?: (zone: string) => Instant;
  /** `at` as it was written. */
  readonly written?: string;
};

export type Refusal = { readonly problem: string };

/** One answer never tells of more centres than this: it is half a megabyte. */
export const mostCentres = 50;

const names = ['at', 'centre', 'language'];
const mostNamed = 30;

/** Reads `?at=&centre=&language=`. */
export function questionOf(query: Readonly<Record<string, unknown>>, directory: Directory): Question | Refusal {
  for (const [name, value] of Object.entries(query)) {
    if (!names.includes(name)) return { problem: `“${short(name)}” is not asked for here. Write one of: ${names.join(', ')}.` };
    if (typeof value !== 'string') return { problem: `“${name}” stands there more than once. Write it once.` };
  }
  const { at, centre, language } = query as Readonly<Record<string, string | undefined>>;
  const found = centresOf(directory, centre);
  if ('problem' in found) return found;
  const strange = language === undefined ? undefined : unspoken(found.centres, language);
  if (strange !== undefined) return strange;
  const read = at === undefined ? undefined : (zone: string) => instantWritten(at, zone);
  if (read?.('UTC') === undefined && at !== undefined)
    return { problem: `“at” is “${short(at)}”, which is not a time from 2000 to 2099. Write one like 2026-12-30T19:00:00+09:00.` };
  return {
    centres: language === undefined ? found.centres : found.centres.filter(({ languages }) => languages.includes(language)),
    ...(language !== undefined && { language }),
    ...(read !== undefined && { at: (zone: string) => read(zone) ?? Number.NaN }),
    ...(at !== undefined && { written: at }),
  };
}

/** The centre of that name, or a sentence that names those that there are. */
export function centreOf({ centres }: Directory, name: string): Centre | Refusal {
  return centres.get(name) ?? { problem: `There is no centre “${short(name)}”. Write one of: ${some([...centres.keys()])}.` };
}

/** The line of that name, among those that the centre uses. */
export function lineOf({ id, lines }: Centre, name: string): Line | Refusal {
  return lines.get(name) ?? { problem: `The centre “${id}” has no line “${short(name)}”. Write one of: ${some([...lines.keys()])}.` };
}

/** The language, if the centre offers it: nothing is computed for one that no centre offers. */
export function languageIn(centre: Centre, language: string): Language | Refusal {
  return unspoken([centre], language) ?? language;
}

/** The names, but not a page full of them. */
function some(all: readonly string[]): string {
  return all.length <= mostNamed ? all.join(', ') : `${all.slice(0, mostNamed).join(', ')} … (${all.length} in all)`;
}

/** A client's text, in a sentence of ours. */
function short(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}

function centresOf(directory: Directory, name: string | undefined): { readonly centres: readonly Centre[] } | Refusal {
  if (name === undefined) {
    const centres = [...directory.centres.values()];
    if (centres.length <= mostCentres) return { centres };
    return {
      problem: `There are ${centres.length} centres, too many for one answer. Write the one you want, like ?centre=${centres[0]?.id}.`,
    };
  }
  const centre = centreOf(directory, name);
  return 'problem' in centre ? centre : { centres: [centre] };
}

function unspoken(centres: readonly Centre[], language: Language): Refusal | undefined {
  const spoken = [...new Set(centres.flatMap(({ languages }) => languages))];
  if (spoken.includes(language)) return undefined;
  const where = centres.length === 1 ? `The centre “${centres[0]?.id}” does not offer` : 'No centre offers';
  return { problem: `${where} the language “${short(language)}”. Write one of: ${spoken.join(', ')}.` };
}

// The longest way to write an instant, with milliseconds and an offset, has 29 letters.
const longestInstant = 40;

/** A plus that was not encoded arrives as a space. */
function instantWritten(text: string, zone: string): Instant | undefined {
  if (text.length > longestInstant) return undefined;
  const written = text.replace(/ (?=\d\d:?\d\d$)/, '+');
  return /^20\d\d-\d\d-\d\d(T|$)/.test(written) ? instantOf(written, zone) : undefined;
}
