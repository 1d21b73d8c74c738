// Notices as they apply to one centre: its announcements, and its lines with the closures that reach them.

import type { Closure } from '../../hours/timetable.ts';
import { instantOf } from '../../hours/zone.ts';
import type { Announcement, Line } from '../directory.ts';
import type { Closing, Notices } from '../notice.ts';

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

type Closable = {
  readonly lines: ReadonlyMap<string, Line>;
  /** The names of the lines that are the centre's own. */
  readonly own: ReadonlySet<string>;
  /** The names of those that stop a lost card day and night. */
  readonly kept: ReadonlySet<string>;
};

/**
 * The lines, each with the closures that reach it. A shared line is closed for this centre only: the line itself stays as it is. A line that
 * stops a lost card day and night is closed only by its name, and then the check of the lost card (coverage.ts) says whether it may be.
 */
export function closeLines({ lines, own, kept }: Closable, closings: readonly Closing[]): ReadonlyMap<string, Line> {
  if (closings.length === 0) return lines;
  const reaches = (id: string, { lines: closed, everywhere }: Closing): boolean => {
    const isNamed = typeof closed !== 'string';
    if (kept.has(id) && (everywhere || !isNamed)) return false;
    return isNamed ? closed.includes(id) : closed === 'all' || own.has(id);
  };
  const reaching = (id: string) => closings.filter((closing) => reaches(id, closing));
  return new Map([...lines].map(([id, line]) => [id, withClosures(line, reaching(id))]));
}

// Centres for which a shared line is closed in the same way share the closed line: what is computed from its hours is then computed once.
const closedBefore = new WeakMap<Line, readonly Line[]>();

function withClosures(line: Line, closings: readonly Closing[]): Line {
  if (closings.length === 0) return line;
  const closures = [...line.timetable.closures, ...closings.map(({ closure }) => closure)];
  const before = closedBefore.get(line) ?? [];
  const same = before.find(({ timetable }) => areSame(timetable.closures, closures));
  if (same !== undefined) return same;
  const made = { ...line, timetable: { ...line.timetable, closures } };
  // A centre's own closure is an object of its own, so only those of all centres are ever found again.
  if (closings.every(({ everywhere }) => everywhere)) closedBefore.set(line, [...before, made]);
  return made;
}

function areSame(some: readonly Closure[], others: readonly Closure[]): boolean {
  return some.length === others.length && some.every((closure, index) => closure === others[index]);
}
