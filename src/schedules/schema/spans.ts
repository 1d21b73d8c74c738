// The hours of a day as staff write them: `9:00-12:00, 13:00-17:00`, `22:00-26:00`, `closed`.

import type { Span } from '../../hours/timetable.ts';
import { type Message, message } from '../../messages/message.ts';

const lastMinute = 48 * 60;

/**
 * Reads spans, in the order of the day.
 * @returns the spans, or what is wrong and what to write instead.
 */
export function parseSpans(text: string): readonly Span[] | Message {
  if (text.trim() === 'closed') return [];
  const spans: Span[] = [];
  for (const part of text.split(',')) {
    const span = parseSpan(part.trim());
    if ('key' in span) return span;
    const last = spans.at(-1);
    if (last !== undefined && span.from < last.until) {
      return message('not-hours.overlap', { written: part.trim() });
    }
    spans.push(span);
  }
  return spans;
}

function parseSpan(written: string): Span | Message {
  const match = /^(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})$/.exec(written);
  if (match === null) return message('not-hours', { written });
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = match.slice(1).map(Number);
  if (fromMinute > 59 || untilMinute > 59) return message('not-hours.minutes', { written });
  const span = { from: fromHour * 60 + fromMinute, until: untilHour * 60 + untilMinute };
  if (span.from >= 1440) return message('not-hours.after-midnight', { written, from: clock(span.from - 1440) });
  if (span.until > lastMinute) return message('not-hours.too-late', { written });
  if (span.until === span.from) return message('not-hours.no-length', { written });
  if (span.until < span.from) {
    return message('not-hours.backwards', { written, instead: `${clock(span.from)}-${clock(span.until + 1440)}` });
  }
  return span;
}

/** `9:30` from 570; past midnight `26:00`. */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
