// The board: the availability of every line of a centre now, its languages with the same availability joined.

import { type Availability, availabilitiesAt, availabilityAt } from '../hours/availability.ts';
import type { Instant, Language, Timetable } from '../hours/timetable.ts';
import { lineAt } from '../routing/lineAt.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import { announcementsAt, type StaffAnnouncement } from './announcements.ts';

export type BoardRow = {
  readonly languages: readonly Language[];
  readonly availability: Availability;
  /** For an open line that closes: its availability from then on. Absent where that is not known. */
  readonly after?: Availability;
  /** Why a line is closed that would otherwise be open. */
  readonly closure?: string;
};

export type BoardLine = { readonly line: string; readonly rows: readonly BoardRow[] };

export type Board = {
  readonly centre: string;
  readonly zone: string;
  readonly at: Instant;
  readonly languages: readonly Language[];
  /** What is announced, and until when. */
  readonly announcements: readonly StaffAnnouncement[];
  /** The numbers that stand in for the usual ones now. */
  readonly temporaryNumbers?: readonly {
    readonly line: string;
    readonly number: string;
    readonly until: Instant;
    readonly reason: string;
  }[];
  readonly lines: readonly BoardLine[];
};

/** The board of a centre, read from its timetables. A language that a line never serves is in none of its rows. */
export function boardAt({ id, zone, languages, lines, announcements }: Centre, at: Instant): Board {
  const temporaryNumbers = [...lines.values()].flatMap((line) => temporaryOf(line, at));
  return {
    centre: id,
    zone,
    at,
    languages,
    announcements: announcementsAt({ announcements }, at),
    ...(temporaryNumbers.length > 0 && { temporaryNumbers }),
    lines: [...lines.values()].map(({ id: line, timetable }) => ({
      line,
      rows: rowsOf(availabilitiesAt(timetable, languages, at)).map((row) => ({ ...row, ...moreOf(timetable, row, at) })),
    })),
  };
}

function temporaryOf(line: Line, at: Instant): NonNullable<Board['temporaryNumbers']> {
  const { temporary } = line;
  if (temporary === undefined || lineAt(line, at) === line) return [];
  return [{ line: line.id, number: temporary.printed, until: temporary.until, reason: temporary.reason }];
}

/** The languages of a line, those with the same availability together; the ones that it never serves are left out. */
export function rowsOf(availabilities: Readonly<Record<Language, Availability>>): readonly BoardRow[] {
  const served = Object.entries(availabilities).filter(([, availability]) => isServed(availability));
  const alike = Map.groupBy(served, ([, availability]) => JSON.stringify(availability));
  return [...alike.values()].flatMap((same) => {
    const availability = same[0]?.[1];
    return availability === undefined ? [] : [{ languages: same.map(([language]) => language), availability }];
  });
}

function isServed({ status, promisedFrom, answeredFrom, furtherNotice }: Availability): boolean {
  return status !== 'closed' || promisedFrom !== undefined || answeredFrom !== undefined || furtherNotice === true;
}

function moreOf(timetable: Timetable, { languages, availability }: BoardRow, at: Instant): Pick<BoardRow, 'after' | 'closure'> {
  const [language = ''] = languages;
  if (availability.status !== 'closed')
    return availability.until === undefined ? {} : { after: availabilityAt(timetable, language, availability.until) };
  const closure = timetable.closures.find(({ from, until = Number.POSITIVE_INFINITY }) => from <= at && at < until);
  const without = { ...timetable, closures: timetable.closures.filter((other) => other !== closure) };
  return closure !== undefined && availabilityAt(without, language, at).status !== 'closed' ? { closure: closure.reason } : {};
}
