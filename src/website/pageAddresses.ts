// Addresses of the public pages, relative to the root. Ids are encoded.

import type { Language } from '../hours/timetable.ts';

/** The page of a centre's hours in a language. */
export function pageOf(centre: string, language: Language): string {
  return `hours.html?centre=${encode(centre)}&language=${encode(language)}`;
}

/** The same page, by an address that is short enough for a text message. */
export function shortPageOf(centre: string, language: Language): string {
  return `h/${encode(centre)}/${encode(language)}`;
}

/** The calendar of a line in a language. */
export function calendarOf(centre: string, line: string, language: Language): string {
  return `hours/${encode(centre)}/${encode(line)}/${encode(language)}.ics`;
}

/** Lone surrogates, which cannot be encoded, become U+FFFD. */
function encode(name: string): string {
  return encodeURIComponent(name.toWellFormed());
}
