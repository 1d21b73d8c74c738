// The hours of a day as staff write them: `9:00-12:00, 13:00-17:00`, `22:00-26:00`, `closed`.

import type { Span } from '../../hours/timetable.ts';
import { quote } from '../sentences.ts';

const lastMinute = 48 * 60;

/**
 * Reads spans, in the order of the day.
 * @returns the spans, or a sentence that says what is wrong and what to write instead.
 */
export function parseSpans(text: string): readonly Span[] | string {
  if (text.trim() === 'closed') return [];
  const spans: Span[] = [];
  for (const part of text.split(',')) {
    const span = parseSpan(part.trim());
    if (typeof span === 'string') return span;
    const last = spans.at(-1);
    if (last !== undefined && span.from < last.until) {
      return `the hours ${quote(part.trim())} overlap or come before the ones in front of them. Write each span once, in the order of the day: “9:00-12:00, 13:00-17:00”.`;
    }
    spans.push(span);
  }
  return spans;
}

function parseSpan(text: string): Span | string {
  const match = /^(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/.exec(text);
  if (match === null)
    return `${quote(text)} is not a span of hours. Write it like “9:00-17:30”, several as “9:00-12:00, 13:00-17:00”, or “closed”.`;
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = match.slice(1).map(Number);
  if (fromMinute > 59 || untilMinute > 59)
    return `${quote(text)} has more than 59 minutes in an hour. Write hours and minutes like “17:30”.`;
  const span = { from: fromHour * 60 + fromMinute, until: untilHour * 60 + untilMinute };
  if (span.from >= 1440) return `${quote(text)} begins after midnight. Write it on the next day, from “${clock(span.from - 1440)}”.`;
  if (span.until > lastMinute) return `${quote(text)} runs past the end of the next day. Write at most “48:00” as the end.`;
  if (span.until === span.from) return `${quote(text)} has no length. Write “closed”, or “0:00-24:00” for the whole day.`;
  if (span.until < span.from) {
    return `${quote(text)} runs backwards. For hours that pass midnight write “${clock(span.from)}-${clock(span.until + 1440)}”.`;
  }
  return span;
}

/** `9:30` from 570; past midnight `26:00`. */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
