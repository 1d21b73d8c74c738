// The words for a line on pages and in calendars: its name, its number, the digit to press, and the languages that a caller may need.

import { type CivilDate, groupsOn, hasInterpreter, type Language, type Timetable } from '../hours/timetable.ts';
import type { Words } from '../schedules/directory.ts';
import { type Html, html } from './html.ts';
import type { Reader } from './reader.ts';

/** A name that staff wrote, with a capital letter. Without one in this language it is the Japanese one, which is on the sign. */
export function nameIn(names: Words, { language, locale }: Reader, id: string): string {
  const name = names[language] ?? names.ja ?? names.en ?? id;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

/** The same for a page, marked with its language where that is not the page's. */
export function nameOf(names: Words, reader: Reader, id: string): Html {
  const other = names[reader.language] !== undefined ? undefined : names.ja !== undefined ? 'ja' : 'en';
  return other === undefined ? html`${nameIn(names, reader, id)}` : html`<span lang="${other}">${nameIn(names, reader, id)}</span>`;
}

/** A link that calls the number, with its printed form. */
export function telephone({ number, printed }: { readonly number: string; readonly printed: string }): Html {
  return html`<a href="tel:${number}">${printed}</a>`;
}

/** “When it answers, press 5.” */
export function pressWords(digits: string | undefined, reader: Reader): string | undefined {
  return digits === undefined ? undefined : reader.say('press', { digits });
}

/** “You may need Japanese or English”, or that the staff can call an interpreter; of a day, or of any day. */
export function needed(timetable: Timetable, reader: Reader, date?: CivilDate): string | undefined {
  if (hasInterpreter(date === undefined ? timetable.groups : groupsOn(timetable, date))) return reader.say('interpreter');
  const others = neededIn(timetable, date).filter((language) => language !== reader.language);
  return others.length === 0 ? undefined : reader.say('needed', { languages: reader.list(others) });
}

/** The languages that a caller may need where theirs is not promised; on a day, or on any day. */
export function neededIn(timetable: Timetable, date?: CivilDate): readonly Language[] {
  const groups = date === undefined ? timetable.groups : groupsOn(timetable, date);
  return [...new Set(groups.flatMap((group) => (group.languages === 'any' ? group.needed : [])))];
}
