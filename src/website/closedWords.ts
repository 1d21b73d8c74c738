// A closed line in words: until when, why, and when it opens.

import type { Availability } from '../hours/availability.ts';
import type { ClosedFor } from '../hours/closedFor.ts';
import type { Instant } from '../hours/timetable.ts';
import { civilDate } from '../hours/zone.ts';
import { isWithinYear } from '../routing/moment.ts';
import { type Html, html } from './html.ts';
import type { Reader } from './reader.ts';

type Now = { readonly now: Instant; readonly zone: string };

/** “Closed until 17:00 · Reason: staff training”, “Opens: Thursday, December 31, 09:00”. */
export function closedWords(availability: Availability, closed: ClosedFor | undefined, { now, zone }: Now, reader: Reader): Html {
  const { promisedFrom, answeredFrom, furtherNotice } = availability;
  const opens = promisedFrom ?? answeredFrom;
  const because = closed !== undefined && reasonOf(closed.reason, reader);
  if (opens === undefined) {
    const state = reader.say(furtherNotice === true ? 'furtherNotice' : 'closed');
    return html`<strong>${state}</strong> <span>${reader.say('unknown')}</span> ${because}`;
  }
  const time = momentIn(opens, now, zone, reader);
  // Where it opens as soon as the closure ends, that is one fact.
  if (closed?.until === opens) return html`<strong>${reader.say('closedUntil', { time })}</strong> ${because}`;
  return html`<strong>${reader.say('opens', { time })}</strong> ${because}`;
}

/** “Reason: …”, in the language in which staff wrote it. */
export function reasonOf(reason: string, reader: Reader): Html {
  const [before = '', after = ''] = reader.words.because.split('{reason}');
  return html`<span class="reason">${before}${inItsLanguage(reason)}${after}</span>`;
}

/** A text of staff, marked as Japanese where it is written in its letters, so that browsers read and translate it as such. */
export function inItsLanguage(text: string): Html {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? html`<span lang="ja">${text}</span>` : html`${text}`;
}

/** The time of day if it is today, otherwise with the date. The end of today is 24:00. */
export function momentIn(at: Instant, now: Instant, zone: string, reader: Reader): string {
  const today = civilDate(now, zone);
  if (civilDate(at - 1, zone) === today) return reader.clock(at, zone, true);
  const date = civilDate(at, zone);
  return reader.say('moment', {
    date: isWithinYear(at, now, zone) ? reader.date(date) : reader.range(date, date),
    clock: reader.clock(at, zone),
  });
}
