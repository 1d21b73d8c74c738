// The hours of a day as staff write them: `9:00-12:00, 13:00-17:00`, `22:00-26:00`, `closed`; and as offices print them: `9時～17時半`, `休み`.

import type { Span } from '../../hours/timetable.ts';
import { clock } from '../../messages/dateWords.ts';
import { type Message, message } from '../../messages/message.ts';
import { halfWidth } from '../plainSigns.ts';
import { readClock } from './clock.ts';

const lastMinute = 48 * 60;

const closedWord = /^(closed?|お?休み?(み|日|業日?|館日?|庁日?|診日?)?|定休日?|休業日?|休館日?|休庁日?|休診日?|閉館日?|閉庁日?|閉局|閉室)$/;
const allDayWord = /^(終日|24時間(営業|受付|対応)?|24h|24hours?)$/;

/**
 * Reads spans, in the order of the day.
 * @returns the spans, or what is wrong and what to write instead.
 */
export function parseSpans(text: string): readonly Span[] | Message {
  const written = halfWidth(text);
  const word = written.toLowerCase().replace(/\s+/g, '');
  if (closedWord.test(word)) return [];
  if (allDayWord.test(word)) return [{ from: 0, until: 1440 }];
  if (word === '') return message('not-hours.empty');
  const spans: Span[] = [];
  for (const part of written.split(/[,・;/]|及び|および|と/)) {
    const span = parseSpan(part.trim(), written);
    if ('key' in span) return span;
    const last = spans.at(-1);
    if (last !== undefined && span.from < last.until) {
      return message('not-hours.overlap', { written: part.trim() });
    }
    spans.push(span);
  }
  return spans;
}

function parseSpan(written: string, whole: string): Span | Message {
  const [from, until] = endsOf(written) ?? [];
  if (from === undefined || until === undefined) return notSpan(written, whole);
  if (/:[6-9]\d|([6-9]\d)分/.test(written)) return message('not-hours.minutes', { written });
  const span = { from, until };
  if (span.from >= 1440) return message('not-hours.after-midnight', { written, from: clock(span.from - 1440) });
  if (span.until > lastMinute) return message('not-hours.too-late', { written });
  if (span.until === span.from) return message('not-hours.no-length', { written });
  if (span.until < span.from) {
    const overnight = `${clock(span.from)}-${clock(span.until + 1440)}`;
    const afternoon = span.until + 720;
    // In 午後1時～5時 the word is for both times.
    const isAfternoon = span.from < 720 || /午後|pm/i.test(written);
    if (isAfternoon && span.until < 720 && afternoon > span.from)
      return message('not-hours.backwards-afternoon', { written, afternoon: `${clock(span.from)}-${clock(afternoon)}`, overnight });
    return message('not-hours.backwards', { written, swapped: `${clock(span.until)}-${clock(span.from)}`, overnight });
  }
  return span;
}

/** The two times of a span, in minutes; undefined where there are not two. */
function endsOf(written: string): readonly [number, number] | undefined {
  const times = written.replace(/まで$/, '').split(/-|~|から|より|\bto\b/);
  const [from, until] = times.map((time) => readClock(time.trim()));
  return times.length === 2 && from !== undefined && until !== undefined ? [from, until] : undefined;
}

/** What is no span, with what is probably meant. */
function notSpan(written: string, whole: string): Message {
  if (closedWord.test(written.toLowerCase())) return message('not-hours.closed-and-open', { written: whole });
  if (written === '') return message('not-hours.comma', { written: whole });
  if (readClock(written.replace(/[-~]$|^[-~]/, '').trim()) !== undefined) return message('not-hours.one-time', { written });
  const instead = guessed(written);
  return instead === undefined ? message('not-hours', { written }) : message('not-hours.instead', { written, instead });
}

/** `9:00-17:00` from `9-17`, `9.00-17.00` and `0900-1700`. */
function guessed(written: string): string | undefined {
  const time = '(\\d{1,2})(?:[.:](\\d{1,2})|(\\d{2}))?';
  const found = new RegExp(`^${time}\\s*[-~]\\s*${time}$`).exec(written);
  if (found === null) return undefined;
  const [, fromHour = '', fromPoint, fromJoined, untilHour = '', untilPoint, untilJoined] = found;
  const [from, until] = (
    [
      [fromHour, fromPoint ?? fromJoined],
      [untilHour, untilPoint ?? untilJoined],
    ] as const
  ).map(([hour, minutes = '00']) => `${Number(hour)}:${minutes.padStart(2, '0')}`);
  const instead = `${from}-${until}`;
  return instead === written || 'key' in parseSpan(instead, instead) ? undefined : instead;
}
