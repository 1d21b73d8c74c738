// The board: how every line of a centre stands now, its languages with the same standing joined.

import { type Standing, standingAt, standingsAt } from '../hours/availability.ts';
import type { Instant, Language, Timetable } from '../hours/timetable.ts';
import type { Centre } from '../schedules/directory.ts';

export type BoardRow = {
  readonly languages: readonly Language[];
  readonly standing: Standing;
  /** For an open line with an end: how it stands from then on. Absent where that is not known. */
  readonly after?: Standing;
  /** Why a line is closed that would otherwise be open. */
  readonly closure?: string;
};

export type BoardLine = { readonly line: string; readonly rows: readonly BoardRow[] };

export type Board = {
  readonly centre: string;
  readonly zone: string;
  readonly at: Instant;
  readonly languages: readonly Language[];
  /** Until when an announcement is spoken. */
  readonly announcementUntil?: Instant;
  readonly lines: readonly BoardLine[];
};

/** The board of a centre, read from its timetables. A language that a line never serves is in none of its rows. */
export function boardAt({ id, zone, languages, lines, announcement }: Centre, at: Instant): Board {
  return {
    centre: id,
    zone,
    at,
    languages,
    ...(announcement !== undefined && at < announcement.until && { announcementUntil: announcement.until }),
    lines: [...lines.values()].map(({ id: line, timetable }) => ({
      line,
      rows: rowsOf(standingsAt(timetable, languages, at)).map((row) => ({ ...row, ...moreOf(timetable, row, at) })),
    })),
  };
}

/** The languages of a line, those with the same standing together; the ones that it never serves are left out. */
export function rowsOf(standings: Readonly<Record<Language, Standing>>): readonly BoardRow[] {
  const served = Object.entries(standings).filter(([, standing]) => isServed(standing));
  const alike = Map.groupBy(served, ([, standing]) => JSON.stringify(standing));
  return [...alike.values()].flatMap((same) => {
    const standing = same[0]?.[1];
    return standing === undefined ? [] : [{ languages: same.map(([language]) => language), standing }];
  });
}

function isServed({ is, promisedFrom, answeredFrom }: Standing): boolean {
  return is !== 'closed' || promisedFrom !== undefined || answeredFrom !== undefined;
}

function moreOf(timetable: Timetable, { languages, standing }: BoardRow, at: Instant): Pick<BoardRow, 'after' | 'closure'> {
  const [language = ''] = languages;
  if (standing.is !== 'closed') return standing.until === undefined ? {} : { after: standingAt(timetable, language, standing.until) };
  const closure = timetable.closures.find(({ from, until }) => from <= at && at < until);
  const without = { ...timetable, closures: timetable.closures.filter((other) => other !== closure) };
  return closure !== undefined && standingAt(without, language, at).is !== 'closed' ? { closure: closure.reason } : {};
}
