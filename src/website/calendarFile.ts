// The openings of one line in one language as a calendar (RFC 5545), to which Google, Apple and Outlook can subscribe. Times are in UTC:
// a calendar shows them in its owner's zone, and the file needs no time zone data.

import { addDays } from '../hours/calendar.ts';
import { nextClosureEdge } from '../hours/closedFor.ts';
import type { Opening } from '../hours/openings.ts';
import type { CivilDate, Instant } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import { lineAt } from '../routing/lineAt.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import type { Answer } from './answer.ts';
import { type CalendarEvent, eventWriter } from './calendarEvent.ts';
import { noticeEvents, reasonsByDay } from './calendarNotices.ts';
import { contentLine, textValue } from './calendarText.ts';
import { nameIn, needed, pressWords } from './lineWords.ts';
import type { Making } from './making.ts';
import { calendarOf, pageOf } from './pageAddresses.ts';
import { ownName, type Reader } from './reader.ts';
import { piecesInSteps } from './weekRows.ts';

/** The calendar begins so many days before today, so that the current week is whole … */
export const daysBefore = 7;
/** … and ends so many days after. */
export const daysAhead = 400;

// How often calendars should reload: a closure of an afternoon should be seen before it ends.
const lookAgain = 'PT1H';

// So many take about a millisecond.
const eventsAStep = 100;

type Source = {
  /** That of the service, without a slash at its end. */
  readonly address: string;
  /** When the schedules were last written. */
  readonly writtenAt: Instant;
};

/** Makes the calendar. Its bytes stay the same until the centre's next midnight, or until an announcement or a closure changes. */
export function* calendarFile(centre: Centre, line: Line, reader: Reader, now: Instant, source: Source): Making<Answer> {
  const { zone, announcements } = centre;
  const today = civilDate(now, zone);
  const [from, midnight] = [instantAt(today, 0, zone), instantAt(today, 1440, zone)];
  const name = nameIn(line.name, reader, line.id);
  // The revision of every event. See “Calendars carry the time of the last edit, or of midnight” in src/README.md.
  const revisedAt = Math.max(from, Math.min(source.writtenAt, now));
  const write = eventWriter(`${reader.language}.${line.id}.${centre.id}@${new URL(source.address).host}`, revisedAt);

  const first = addDays(today, -daysBefore);
  const pieces = yield* piecesInSteps(line.timetable, reader.language, zone, first, daysBefore + daysAhead);
  const reasons = yield* reasonsByDay(line.timetable, reader.language, first, daysBefore + daysAhead);
  const events: string[] = [];
  for (const [index, { number, date, piece }] of numbered(pieces, zone).entries()) {
    if (index % eventsAStep === eventsAStep - 1) yield;
    events.push(write(openingEvent(line, reader, name, `${date}.${number}`, piece, reasons.get(date) ?? [])));
  }
  const span = { from: instantAt(first, 0, zone), until: instantAt(addDays(today, daysAhead), 0, zone) };
  for (const event of noticeEvents({ centre, line, reader, name, now, span, reasons, pieces })) events.push(write(event));
  yield;
  const body = `BEGIN:VCALENDAR\r\n${head(centre, line, reader, name, source.address)}${events.join('')}END:VCALENDAR\r\n`;
  const edges = announcements.flatMap((each) => [each.from, each.until]).filter((edge) => edge !== undefined && edge > now);
  const until = Math.min(midnight, ...(edges as readonly Instant[]), nextClosureEdge(line.timetable, now));
  return { body, type: 'text/calendar; charset=utf-8', from, until };
}

function openingEvent(
  line: Line,
  reader: Reader,
  name: string,
  id: string,
  { from, until, promised }: Opening,
  reasons: readonly string[],
): CalendarEvent {
  return {
    id,
    from,
    until,
    summary: promised ? name : `${name} (${reader.say('answered')})`,
    description: [describe(lineAt(line, from), reader, promised, civilDate(from, line.timetable.zone)), ...reasons].join('\n'),
    category: promised ? 'PROMISED' : 'ANSWERED',
  };
}

function head(centre: Centre, line: Line, reader: Reader, name: string, address: string): string {
  const title = textValue(`${name} (${ownName(reader.language)})`);
  return [
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', textValue(`-//Madoguchi//opening hours//${reader.locale.toUpperCase()}`)),
    // RFC 7986 §5.5 and §5.8: the page with the same hours, and the address of this file.
    contentLine('URL', `${address}/${pageOf(centre.id, reader.language)}`),
    contentLine('SOURCE;VALUE=URI', `${address}/${calendarOf(centre.id, line.id, reader.language)}`),
    contentLine('NAME', title),
    contentLine('X-WR-CALNAME', title),
    contentLine('REFRESH-INTERVAL;VALUE=DURATION', lookAgain),
    contentLine('X-PUBLISHED-TTL', lookAgain),
  ].join('');
}

/** The number to call, the digit to press there, and the languages that are spoken. */
function describe(line: Line, reader: Reader, isPromised: boolean, date: CivilDate): string {
  const spoken = isPromised ? reader.say('promised') : needed(line.timetable, reader, date);
  return [`☎ ${line.printed}`, pressWords(line.digits?.press, reader), spoken].filter((sentence) => sentence !== undefined).join('\n');
}

/** Numbers the openings of each day from 1 on. */
function numbered(pieces: readonly Opening[], zone: string): readonly { date: CivilDate; number: number; piece: Opening }[] {
  let before = '';
  let number = 0;
  return pieces.map((piece) => {
    const date = civilDate(piece.from, zone);
    number = date === before ? number + 1 : 1;
    before = date;
    return { date, number, piece };
  });
}
