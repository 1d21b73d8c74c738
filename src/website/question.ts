// Reads the parameters of a public address and checks them against the directory. A refusal names the wrong value and the valid ones.

import type { Instant, Language } from '../hours/timetable.ts';
import { instantOf } from '../hours/zone.ts';
import type { Centre, Directory, Line } from '../schedules/directory.ts';

export type Question = {
  readonly centres: readonly Centre[];
  /** If absent: every language of the centre. */
  readonly language?: Language;
  /** If absent: now. A time without an offset is local time of each centre. */
  readonly at?: (zone: string) => Instant;
  /** `at` as it was written. */
  readonly written?: string;
};

export type Refusal = { readonly problem: string };

/** The most centres in one answer, which is then half a megabyte. */
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

/** The centre with that id, or a sentence with the ids that exist. */
export function centreOf({ centres }: Directory, name: string): Centre | Refusal {
  return centres.get(name) ?? { problem: `There is no centre “${short(name)}”. Write one of: ${some([...centres.keys()])}.` };
}

/** The line with that id among those of the centre, or a sentence with the ids that exist. */
export function lineOf({ id, lines }: Centre, name: string): Line | Refusal {
  return lines.get(name) ?? { problem: `The centre “${id}” has no line “${short(name)}”. Write one of: ${some([...lines.keys()])}.` };
}

/** The language, or a sentence with those that the centre offers. */
export function languageIn(centre: Centre, language: string): Language | Refusal {
  return unspoken([centre], language) ?? language;
}

/** At most thirty names. */
function some(all: readonly string[]): string {
  return all.length <= mostNamed ? all.join(', ') : `${all.slice(0, mostNamed).join(', ')} … (${all.length} in all)`;
}

/** A client's text, cut to forty letters for a sentence of ours. */
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

// An instant with milliseconds and an offset has 29 letters.
const longestInstant = 40;

/** Reads an instant. A plus sign that was not encoded arrives as a space. */
function instantWritten(text: string, zone: string): Instant | undefined {
  if (text.length > longestInstant) return undefined;
  const written = text.replace(/ (?=\d\d:?\d\d$)/, '+');
  return /^20\d\d-\d\d-\d\d(T|$)/.test(written) ? instantOf(written, zone) : undefined;
}
