// The openings of one line in one language as a calendar (RFC 5545), to which Google, Apple and Outlook can subscribe. Times are in UTC:
// a calendar shows them in its owner's zone, and the file needs no time zone data.

import { addDays } from '../hours/calendar.ts';
import type { Opening } from '../hours/openings.ts';
import type { CivilDate, Instant } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import { lineAt } from '../routing/lineAt.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import type { Answer } from './answer.ts';
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

/** Makes the calendar. Its bytes stay the same until the centre's next midnight. `address` is that of the service, without a slash at its end. */
export function* calendarFile(centre: Centre, line: Line, reader: Reader, now: Instant, address: string): Making<Answer> {
  const today = civilDate(now, centre.zone);
  const [from, until] = [instantAt(today, 0, centre.zone), instantAt(today, 1440, centre.zone)];
  const name = nameIn(line.name, reader, line.id);
  const stamp = utc(from);
  const uidEnd = `${reader.language}.${line.id}.${centre.id}@${new URL(address).host}`;
  const event = (uid: string, times: string, rest: string) =>
    // Without METHOD, DTSTAMP is the time of the last revision (§3.8.7.2). The calendar changes each midnight.
    `BEGIN:VEVENT\r\n${contentLine('UID', textValue(`${uid}.${uidEnd}`))}SEQUENCE:0\r\nDTSTAMP:${stamp}\r\n${times}${rest}END:VEVENT\r\n`;

  // Almost all events of a line say the same; its number, and the languages that a caller may need, can change on a day.
  const opened = new Map<string, string>();
  const describedAt = ({ from: at, promised }: Opening): string => {
    const words = describe(lineAt(line, at), reader, promised, civilDate(at, line.timetable.zone));
    const key = `${promised} ${words}`;
    const title = promised ? name : `${name} (${reader.say('answered')})`;
    const known = opened.get(key) ?? about(title, words, promised ? 'PROMISED' : 'ANSWERED');
    opened.set(key, known);
    return known;
  };
  const pieces = yield* piecesInSteps(line.timetable, reader.language, centre.zone, addDays(today, -daysBefore), daysBefore + daysAhead);
  const events: string[] = [];
  for (const [index, { number, date, piece }] of numbered(pieces, centre.zone).entries()) {
    if (index % eventsAStep === eventsAStep - 1) yield;
    const times = `DTSTART:${utc(piece.from)}\r\nDTEND:${utc(piece.until)}\r\n`;
    events.push(event(`${date}.${number}`, times, describedAt(piece)));
  }
  // A calendar needs at least one component (§3.6), and a subscriber must see that the line has no openings any more.
  if (pieces.length === 0) {
    const day = `DTSTART;VALUE=DATE:${today.replaceAll('-', '')}\r\n`;
    events.push(event(`${today}.closed`, day, about(`${name}: ${reader.say('closed')}`, undefined, 'CLOSED')));
  }
  yield;
  const body = `BEGIN:VCALENDAR\r\n${head(centre, line, reader, name, address)}${events.join('')}END:VCALENDAR\r\n`;
  return { body, type: 'text/calendar; charset=utf-8', from, until };
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

/** The properties that do not depend on the time. The subscriber is not shown as busy. */
function about(summary: string, description: string | undefined, category: string): string {
  return [
    contentLine('SUMMARY', textValue(summary)),
    contentLine('TRANSP', 'TRANSPARENT'),
    ...(description === undefined ? [] : [contentLine('DESCRIPTION', textValue(description))]),
    contentLine('CATEGORIES', category),
    contentLine('X-MICROSOFT-CDO-BUSYSTATUS', 'FREE'),
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

/** `20261129T150000Z`. */
function utc(at: Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');
}
