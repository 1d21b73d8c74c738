// The openings of one line in one language as a calendar (RFC 5545) that Google, Apple and Outlook subscribe to. The library writes it:
// lines of 75 octets, CRLF, escapes. Times are in UTC, which every calendar shows on its owner's own wall, with no table of zones to agree on.

import ical, { ICalEventBusyStatus, ICalEventTransparency } from 'ical-generator';
import { addDays } from '../hours/calendar.ts';
import type { Opening } from '../hours/openings.ts';
import type { Instant } from '../hours/timetable.ts';
import { civilDate, instantAt } from '../hours/zone.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import type { Answer } from './keptAnswer.ts';
import { nameIn, needed, pressWords } from './lineWords.ts';
import { pageOf } from './pageFrame.ts';
import { ownName, type Reader } from './reader.ts';
import { piecesOf } from './weekRows.ts';

/** Days of the calendar before today, so that the current week stays whole, and from today on. */
export const daysBefore = 7;
export const daysAhead = 400;

// How often calendars are asked to look again: a closure of this afternoon should be seen before it ends.
const lookAgainSeconds = 3600;

/** The calendar, which is the same bytes until the next midnight of the centre. `address` is that of the service, without a slash at its end. */
export function calendarFile(centre: Centre, line: Line, reader: Reader, now: Instant, address: string): Answer {
  const today = civilDate(now, centre.zone);
  const [from, until] = [instantAt(today, 0, centre.zone), instantAt(today, 1440, centre.zone)];
  const name = nameIn(line.name, reader, line.id);
  const calendar = ical({
    name: `${name} (${ownName(reader.language)})`,
    prodId: { company: 'Madoguchi', product: 'opening hours', language: reader.locale.toUpperCase() },
    // RFC 7986 §5.5 and §5.8: the same on a page, and where this file is.
    url: `${address}/${pageOf(centre.id, reader.language)}`,
    source: `${address}/hours/${centre.id}/${line.id}/${reader.language}.ics`,
    ttl: lookAgainSeconds,
  });
  const uid = (when: string) => `${when}.${reader.language}.${line.id}.${centre.id}@${new URL(address).host}`;
  const common = {
    // Without METHOD this is the instant of the last revision (§3.8.7.2): that of the day, since each day the calendar begins a day later.
    stamp: new Date(from),
    // Whoever subscribes is not busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  };
  const pieces = piecesOf(line.timetable, reader.language, centre.zone, addDays(today, -daysBefore), daysBefore + daysAhead);
  let before = '';
  let count = 0;
  for (const piece of pieces) {
    const date = civilDate(piece.from, centre.zone);
    count = date === before ? count + 1 : 1;
    before = date;
    calendar.createEvent({
      ...common,
      id: uid(`${date}.${count}`),
      start: new Date(piece.from),
      end: new Date(piece.until),
      summary: piece.promised ? name : `${name} (${reader.say('answered')})`,
      description: describe(line, reader, piece),
      categories: [{ name: piece.promised ? 'PROMISED' : 'ANSWERED' }],
    });
  }
  // A calendar has at least one component (§3.6), and a subscriber whose line is no more must see that, not the openings of last week.
  if (pieces.length === 0) {
    calendar.createEvent({
      ...common,
      id: uid(`${today}.closed`),
      start: new Date(Date.parse(today)),
      allDay: true,
      timezone: 'UTC',
      summary: `${name}: ${reader.say('closed')}`,
      categories: [{ name: 'CLOSED' }],
    });
  }
  return { body: calendar.toString(), type: 'text/calendar; charset=utf-8', from, until };
}

/** The number to call, the digit to press there, and what is spoken; where the language is not promised, the title says so. */
function describe(line: Line, reader: Reader, { promised }: Opening): string {
  const spoken = promised ? reader.say('promised') : needed(line.timetable, reader);
  return [`☎ ${line.printed}`, pressWords(line.digits?.press, reader), spoken].filter((sentence) => sentence !== undefined).join('\n');
}
