// Notices as they apply to one centre: its announcements, and its lines with the closures that reach them.

import { instantOf } from '../../hours/zone.ts';
import type { Announcement, Centre, Line } from '../directory.ts';
import type { Closing, Notices } from '../notice.ts';
import { alwaysOpen } from './coverage.ts';

/** The closures on the clock of a zone. */
export function closingsIn({ closures }: Notices, zone: string): readonly Closing[] {
  return closures.flatMap(({ from: begins, until: ends, lines, ...rest }) => {
    const [from, until] = [instantOf(begins, zone), instantIn(ends, zone)];
    return from === undefined ? [] : [{ lines, everywhere: true, closure: { from, ...(until !== undefined && { until }), ...rest } }];
  });
}

/** The announcements on the clock of a zone. */
export function announcementsIn({ announcements }: Notices, zone: string): readonly Announcement[] {
  return announcements.map(({ from: begins, until: ends, ...rest }) => {
    const [from, until] = [instantIn(begins, zone), instantIn(ends, zone)];
    return { ...(from !== undefined && { from }), ...(until !== undefined && { until }), ...rest, everywhere: true };
  });
}

function instantIn(written: string | undefined, zone: string): number | undefined {
  return written === undefined ? undefined : instantOf(written, zone);
}

type LinesOfCentre = Pick<Centre, 'lines' | 'topics'> & {
  /** The names of the lines that are the centre's own. */
  readonly own: ReadonlySet<string>;
};

/**
 * The lines, each with the closures that reach it. A shared line is closed for this centre only: the line itself stays as it is. A line that
 * stops a lost card day and night is closed only by its name, and then the check of the lost card (coverage.ts) says whether it may be.
 */
export function closeLines({ lines, topics, own }: LinesOfCentre, closings: readonly Closing[]): ReadonlyMap<string, Line> {
  if (closings.length === 0) return lines;
  const kept = alwaysOpen({ lines, topics });
  const reaches = (id: string, { lines: closed, everywhere }: Closing): boolean => {
    const isNamed = typeof closed !== 'string';
    if (kept.has(id) && (everywhere || !isNamed)) return false;
    return isNamed ? closed.includes(id) : closed === 'all' || own.has(id);
  };
  return new Map(
    [...lines].map(([id, line]) => [
      id,
      withClosures(
        line,
        closings.filter((closing) => reaches(id, closing)),
      ),
    ]),
  );
}

function withClosures(line: Line, closings: readonly Closing[]): Line {
  if (closings.length === 0) return line;
  const closures = [...line.timetable.closures, ...closings.map(({ closure }) => closure)];
  return { ...line, timetable: { ...line.timetable, closures } };
}
