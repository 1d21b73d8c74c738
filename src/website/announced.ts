// What a centre announces, as it is written: staff's own words, or those of a ready announcement.

import type { Language } from '../hours/timetable.ts';
import type { AnnouncedNow } from '../routing/centreNow.ts';
import type { Words } from '../schedules/directory.ts';
import { pageWords } from './reader.ts';

/** An announcement in a language; undefined where there are no words in it. Never the words of another language. */
export function announcedIn(language: Language, { words, ready }: AnnouncedNow): string | undefined {
  const texts: Readonly<Record<string, string>> = pageWords[language]?.ready ?? {};
  return words[language] ?? (ready === undefined ? undefined : texts[ready]);
}

/** All announcements of an instant as one text in each language that has words; undefined where nothing is announced. */
export function announcedWords(announcements: readonly AnnouncedNow[], languages: readonly Language[]): Words | undefined {
  if (announcements.length === 0) return undefined;
  const written = announcements.flatMap(({ words }) => Object.keys(words));
  const each = [...new Set([...written, ...languages])].flatMap((language) => {
    const texts = announcements.flatMap((announcement) => announcedIn(language, announcement) ?? []);
    return texts.length === 0 ? [] : [[language, texts.join(' ')] as const];
  });
  return Object.fromEntries(each);
}
