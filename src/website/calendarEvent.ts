// One event of a calendar (RFC 5545 §3.6.1), with the stamps by which subscribers see that it has changed.

import type { CivilDate, Instant } from '../hours/timetable.ts';
import { contentLine, textValue } from './calendarText.ts';

export type CalendarEvent = {
  /** Its UID within the calendar; the same as long as it is the same event. */
  readonly id: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly category: 'PROMISED' | 'ANSWERED' | 'CLOSED' | 'NOTICE';
} & ({ readonly from: Instant; readonly until: Instant } | { readonly firstDay: CivilDate; readonly dayAfter: CivilDate });

/**
 * Writes events of one calendar, all with one revision. Without METHOD, DTSTAMP is the time of the last revision (§3.8.7.2), as is LAST-MODIFIED
 * (§3.8.7.3). SEQUENCE (§3.8.7.4) is an integer of 32 bits: seconds since 2000 suffice until 2068.
 */
export function eventWriter(uidEnd: string, revisedAt: Instant): (event: CalendarEvent) => string {
  const sequence = Math.max(0, Math.floor((revisedAt - Date.UTC(2000, 0, 1)) / 1000));
  const stamp = utc(revisedAt);
  const revision = `SEQUENCE:${sequence}\r\nDTSTAMP:${stamp}\r\nLAST-MODIFIED:${stamp}\r\n`;
  return (event) =>
    `BEGIN:VEVENT\r\n${contentLine('UID', textValue(`${event.id}.${uidEnd}`))}${revision}${times(event)}${about(event)}END:VEVENT\r\n`;
}

function times(event: CalendarEvent): string {
  if ('firstDay' in event) return `DTSTART;VALUE=DATE:${day(event.firstDay)}\r\nDTEND;VALUE=DATE:${day(event.dayAfter)}\r\n`;
  return `DTSTART:${utc(event.from)}\r\nDTEND:${utc(event.until)}\r\n`;
}

/** The properties that do not depend on the time. The subscriber is not shown as busy. */
function about({ summary, description, category }: CalendarEvent): string {
  return [
    contentLine('SUMMARY', textValue(summary)),
    contentLine('TRANSP', 'TRANSPARENT'),
    ...(description === undefined ? [] : [contentLine('DESCRIPTION', textValue(description))]),
    contentLine('CATEGORIES', category),
    contentLine('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE'),
  ].join('');
}

/** `20261129T150000Z`. */
export function utc(at: Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}

function day(date: CivilDate): string {
  return date.replaceAll('-', '');
}
