// Where the public pages are, as addresses relative to the root. The names in them are encoded, whatever they are.

import type { Language } from '../hours/timetable.ts';

/** The page of a centre's hours in a language. */
export function pageOf(centre: string, language: Language): string {
  return `hours.html?centre=${encode(centre)}&language=${encode(language)}`;
}

/** The calendar of a line in a language. */
export function calendarOf(centre: string, line: string, language: Language): string {
  return `hours/${encode(centre)}/${encode(line)}/${encode(language)}.ics`;
}

/** Half characters, which no address can carry, become U+FFFD. */
function encode(name: string): string {
  return encodeURIComponent(name.toWellFormed());
}
