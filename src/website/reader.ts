// The public pages in one language: their words, and times, dates and lists in the language's format (CLDR).

import type { CivilDate, Instant, Language } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import { twelveHourClocks, twelveHours } from './dayPeriods.ts';
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import id from './words/id.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };
import ko from './words/ko.json' with { type: 'json' };
import ne from './words/ne.json' with { type: 'json' };
import pt from './words/pt.json' with { type: 'json' };
import th from './words/th.json' with { type: 'json' };
import tl from './words/tl.json' with { type: 'json' };
import vi from './words/vi.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

/** The written words of one language. The spoken words are in `prompts/`. */
export type PageWords = typeof en;

/** Every language that has written words. */
export const pageWords: Readonly<Partial<Record<Language, PageWords>>> = { en, es, id, ja, ko, ne, pt, th, tl, vi, zh };

type Sentence = { [Key in keyof PageWords]: PageWords[Key] extends string ? Key : never }[keyof PageWords];

export type Reader = {
  /** The language whose hours are shown. */
  readonly language: Language;
  /** BCP 47 tag of the words. They are English if there are none in the language. */
  readonly locale: string;
  readonly words: PageWords;
  /** One sentence. `{language}` is the reader's own language. */
  readonly say: (key: Sentence, values?: Readonly<Record<string, string>>) => string;
  readonly date: (date: CivilDate) => string;
  /** Two days as a range, with the year. */
  readonly range: (first: CivilDate, last: CivilDate) => string;
  /** Local time of a zone, as calls in this language say it: in 24 hours, or with the part of the day. If `isEnd`, midnight is 24:00. */
  readonly clock: (at: Instant, zone: string, isEnd?: boolean) => string;
  /** A weekday, or some from the first to the last one; 1 is Monday. */
  readonly weekdays: (first: number, last: number) => string;
  /** A number in the digits of the language. */
  readonly count: (value: number) => string;
  /** “Japanese, English or Korean”. */
  readonly list: (languages: readonly Language[]) => string;
  readonly zoneName: (zone: string, at: Instant) => string;
};

/** A language's name in that language, or its tag if there are no words in it. */
export function ownName(language: Language): string {
  return pageWords[language]?.name ?? language;
}

/** The BCP 47 tag of a language of the schedules. */
export function tagOf(language: Language): string {
  return pageWords[language]?.locale ?? language;
}

/** The name of a language, in another one. */
export type LanguageName = (language: Language, inLanguage: Language) => string;

/** A reader for each language, made once. */
export function keepReaders(languageName: LanguageName): (language: Language) => Reader {
  const readers = new Map<Language, Reader>();
  return (language) => {
    const reader = readers.get(language) ?? createReader(language, languageName);
    readers.set(language, reader);
    return reader;
  };
}

export function createReader(language: Language, languageName: LanguageName): Reader {
  const words = pageWords[language] ?? en;
  const { locale } = words;
  const spoken = pageWords[language] === undefined ? 'en' : language;
  const formats = calendars[locale] ?? locale;
  const dates = new Intl.DateTimeFormat(formats, { weekday: 'long', month: 'long', day: 'numeric', timeZone: 'UTC' });
  const years = new Intl.DateTimeFormat(formats, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
  const clocks = { h23: clockFormat(locale, 'h23'), h24: clockFormat(locale, 'h24') };
  const weekdayNames = new Intl.DateTimeFormat(formats, { weekday: 'long', timeZone: 'UTC' });
  const twelve = twelveHourClocks[language];
  const counts = new Intl.NumberFormat(locale);
  const digits = (value: number, least: number) => value.toLocaleString(locale, { minimumIntegerDigits: least, useGrouping: false });
  const lists = new Intl.ListFormat(locale, { type: 'disjunction' });
  const own = languageName(language, spoken);
  return {
    language,
    locale,
    words,
    say: (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_all, name: string) => ({ language: own, ...values })[name] ?? ''),
    date: (date) => dates.format(Date.parse(date)),
    range: (first, last) => rangeOf(years, first, last),
    clock: (at, zone, isEnd = false) => {
      const wall = Date.parse(`${isoIn(at, zone).slice(0, 16)}Z`);
      if (twelve !== undefined) return twelveHours(twelve, (wall / 60_000) % 1440, digits);
      return (isEnd ? clocks.h24 : clocks.h23).format(wall);
    },
    weekdays: (first, last) => {
      // 1 January 2024 was a Monday.
      const name = (weekday: number) => weekdayNames.format(Date.UTC(2024, 0, weekday));
      return first === last ? name(first) : `${name(first)}–${name(last)}`;
    },
    count: (value) => counts.format(value),
    list: (languages) => lists.format(languages.map((other) => languageName(other, spoken))),
    zoneName: (zone, at) =>
      new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'long' })
        .formatToParts(at)
        .find(({ type }) => type === 'timeZoneName')?.value ?? zone,
  };
}

// Calls say the year of the common era in every language; by itself a Thai date would count from the Buddha.
const calendars: Readonly<Record<string, string>> = { th: 'th-u-ca-gregory' };

/** CLDR writes a range of Japanese dates with slashes, unlike a single one. */
function rangeOf(format: Intl.DateTimeFormat, first: CivilDate, last: CivilDate): string {
  const [from, until] = [Date.parse(first), Date.parse(last)];
  const isJapanese = format.resolvedOptions().locale.startsWith('ja');
  return isJapanese && first !== last ? `${format.format(from)}～${format.format(until)}` : format.formatRange(from, until);
}

function clockFormat(locale: string, hourCycle: 'h23' | 'h24'): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hourCycle, timeZone: 'UTC' });
}
