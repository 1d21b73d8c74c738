// The boards in what a running service answers to GET /open.json. Another server, or another version, may answer anything.

import type { Availability } from '../hours/availability.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import { instantOf, isZone } from '../hours/zone.ts';
import type { StaffAnnouncement } from '../staff/announcements.ts';
import { type Board, rowsOf } from '../staff/board.ts';

type Fields = Readonly<Record<string, unknown>>;

const statuses: readonly unknown[] = ['promised', 'answered', 'closed'] satisfies readonly Availability['status'][];
const times = ['until', 'closedFrom', 'promisedFrom', 'answeredFrom'] as const;

/** A board of each centre; undefined where there is none, or where any part of the answer is not in this form. */
export function boardsIn(answer: unknown, at: Instant): readonly Board[] | undefined {
  try {
    const boards = listOf(fieldsOf(answer).centres).map((centre) => boardOf(fieldsOf(centre), at));
    return boards.length > 0 ? boards : undefined;
  } catch (fault) {
    if (fault instanceof OtherForm) return undefined;
    throw fault;
  }
}

class OtherForm extends Error {}

function boardOf({ id, zone, lines, announcements = [] }: Fields, at: Instant): Board {
  const timeZone = wordOf(zone);
  if (!isZone(timeZone)) throw new OtherForm();
  const read = listOf(lines).map((line) => {
    const { id: name, languages } = fieldsOf(line);
    const found = Object.entries(fieldsOf(languages)).map(([language, said]): [Language, Availability] => [
      wordOf(language),
      availabilityIn(fieldsOf(said), timeZone),
    ]);
    return { name: wordOf(name), found };
  });
  if (read.length === 0) throw new OtherForm();
  return {
    centre: wordOf(id),
    zone: timeZone,
    at,
    languages: [...new Set(read.flatMap(({ found }) => found.map(([language]) => language)))],
    announcements: listOf(announcements).map((each) => announcementOf(fieldsOf(each), timeZone)),
    lines: read.map(({ name, found }) => ({ line: name, rows: rowsOf(Object.fromEntries(found)) })),
  };
}

function announcementOf({ ready, until, everywhere }: Fields, zone: string): StaffAnnouncement {
  return {
    ...(ready !== undefined && { what: wordOf(ready) }),
    ...(until !== undefined && { until: timeIn(until, zone) }),
    ...(everywhere === true && { everywhere }),
  };
}

function availabilityIn(said: Fields, zone: string): Availability {
  if (!statuses.includes(said.is)) throw new OtherForm();
  const instants = times.flatMap((name) => (said[name] === undefined ? [] : [[name, timeIn(said[name], zone)] as const]));
  const furtherNotice = said.furtherNotice === true && { furtherNotice: true as const };
  return { status: said.is as Availability['status'], ...Object.fromEntries(instants), ...furtherNotice };
}

function timeIn(written: unknown, zone: string): Instant {
  const instant = typeof written === 'string' ? instantOf(written, zone) : undefined;
  if (instant === undefined || !Number.isFinite(instant)) throw new OtherForm();
  return instant;
}

function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new OtherForm();
  return value as Fields;
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new OtherForm();
  return value;
}

/** One line of text: it is printed. */
function wordOf(value: unknown): string {
  if (typeof value !== 'string' || /^$|\p{C}/u.test(value)) throw new OtherForm();
  return value;
}
