// The words of one text: who writes, the number, when it is open, and last a link that is left out where it does not fit. Written words are
// those of the pages; callers hear none of them.

import type { Instant, Language } from '../hours/timetable.ts';
import { civilDate } from '../hours/zone.ts';
import type { Centre } from '../schedules/directory.ts';
import type { Reader } from '../website/reader.ts';
import { fitsOneSms, inGsm7, isGsm7, withoutPictures } from './encoding.ts';
import type { SmsAnswer } from './smsAnswer.ts';

export type SmsAbout = {
  readonly centre: Pick<Centre, 'name' | 'sms' | 'zone'>;
  readonly answer: SmsAnswer;
  /** The hours page in the language. */
  readonly link: string;
  /** We called in vain: the text begins with that. */
  readonly missed?: true;
};

/** Languages whose words fit into the usual alphabet of texts: there the names of staff are written in it, too. */
const inUsualAlphabet: ReadonlySet<Language> = new Set(['en', 'es', 'pt', 'id', 'tl']);

// A sign of direction in a name would turn round the digits behind it; half a sign cannot be sent.
const notWritten = /[\p{Bidi_Control}\p{Cs}]/gu;

/**
 * The text, which is always one message. By rule, until it fits: the link goes; then the name of the centre loses one word after the other;
 * then it is not said when the desk is open.
 */
export function smsText(about: SmsAbout, reader: Reader): string {
  const names = shorterNames(nameIn(about, reader.language), reader);
  const { opens: _, until: __, ...always } = about.answer;
  const tries = [
    `${textWith(about, names[0] ?? '', reader)} ${about.link}`,
    ...[about.answer, always].flatMap((answer) => names.map((name) => textWith({ ...about, answer }, name, reader))),
  ];
  return tries.map((each) => written(each, reader)).find(fitsOneSms) ?? about.answer.number;
}

/** A text that cannot be in the usual alphabet as a whole keeps its letters as they are: it is UCS-2 anyway. */
function written(text: string, { language }: Reader): string {
  // CLDR writes spaces that are no ordinary ones.
  const usual = text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(notWritten, '')
    .trim();
  const plain = inUsualAlphabet.has(language) ? inGsm7(usual) : usual;
  return isGsm7(plain) ? plain : usual;
}

function nameIn({ centre: { name, sms } }: SmsAbout, language: Language): string {
  const written = sms?.name?.[language] ?? name[language] ?? '';
  return inUsualAlphabet.has(language) ? withoutPictures(written) : written;
}

function textWith({ centre: { zone }, answer, missed }: SmsAbout, centre: string, reader: Reader): string {
  const { sms } = reader.words;
  const { digits, opens, until } = answer;
  const number = digits === undefined ? answer.number : filled(sms.press, { number: answer.number, digits });
  const when = opens === undefined ? (until === undefined ? '' : endWords(until, zone, reader)) : whenWords(opens, zone, reader);
  const form = opens === undefined ? (until === undefined ? sms.number : sms.open) : sms.opens;
  // Without a name the text begins with the number.
  const text = filled(form, { centre, number, when }).replace(/^[:\s]+/, '');
  return missed === true ? `${sms.missed} ${text}` : text;
}

function filled(form: string, values: Readonly<Record<string, string>>): string {
  return form.replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? '');
}

/** The name, then with a word less each time, also in scripts that have no spaces; then none. */
function shorterNames(name: string, { locale }: Reader): readonly string[] {
  const words = [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(name)];
  return [name, ...words.toReversed().map(({ index }) => name.slice(0, index).trim())];
}

function whenWords(at: Instant, zone: string, reader: Reader): string {
  return `${dayOf(at, zone, reader)} ${reader.clock(at, zone)}`;
}

/** Midnight at which something ends is 24:00 of the day before. */
function endWords(at: Instant, zone: string, reader: Reader): string {
  return `${dayOf(at - 1, zone, reader)} ${reader.clock(at, zone, true)}`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** “Wed, Nov 25”: a date and no “tomorrow”, since a text may be read on another day. The month is a word where 11/12 has two meanings. */
function dayOf(at: Instant, zone: string, { locale }: Reader): string {
  const month = locale === 'vi' ? 'numeric' : 'short';
  const format =
    dayFormats.get(locale) ??
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', weekday: 'short', month, day: 'numeric', timeZone: 'UTC' });
  dayFormats.set(locale, format);
  return format.format(Date.parse(civilDate(at, zone)));
}

/** So long the carrier may try to deliver it: until the answer may be another one, and four hours at most. In its range of 1 to 36,000 s. */
export function smsValidSeconds({ trueUntil }: SmsAnswer, now: Instant): number {
  const left = trueUntil === undefined ? Number.POSITIVE_INFINITY : Math.floor((trueUntil - now - sendingMs) / 1000);
  return Math.min(mostValidSeconds, Math.max(1, left));
}

/** What changes in less time than this is not written: the text may arrive later. */
export const leastTrueMs = 3 * 60_000;
// The carrier counts from when it has the text.
const sendingMs = 60_000;
const mostValidSeconds = 14_400;
