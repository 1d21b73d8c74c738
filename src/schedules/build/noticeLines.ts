// The lines of a centre with what notices of the console close and open there. A line that no notice reaches stays the same object.

import type { Timetable } from '../../hours/timetable.ts';
import type { Line } from '../directory.ts';
import type { ClosedLines } from '../notice.ts';
import type { NoticePart } from './noticeParts.ts';

type Reachable = {
  readonly lines: ReadonlyMap<string, Line>;
  /** Whether a line is the centre's own. */
  readonly isOwn: (id: string) => boolean;
  /** The lines that stop a lost card day and night. No notice closes them. */
  readonly kept: ReadonlySet<string>;
};

/** The lines; the same map where no notice reaches one of them. */
export function linesWith({ lines, isOwn, kept }: Reachable, parts: readonly NoticePart[]): ReadonlyMap<string, Line> {
  const changing = parts.filter((part) => 'lines' in part);
  if (changing.length === 0) return lines;
  const reaches = (id: string, wanted: ClosedLines, isEverywhere: boolean): boolean => {
    if (typeof wanted === 'string') return !kept.has(id) && (wanted === 'all' || isOwn(id));
    // Two centres may have a line of their own with one name.
    return wanted.includes(id) && !(isEverywhere && isOwn(id));
  };
  const changed = new Map<string, Line>();
  for (const [id, line] of lines) {
    const reaching = changing.filter((part) => reaches(id, part.lines, part.notice.centre === '*') && !('closure' in part && kept.has(id)));
    if (reaching.length > 0) changed.set(id, lineWith(line, reaching));
  }
  return changed.size === 0 ? lines : new Map([...lines].map(([id, line]) => [id, changed.get(id) ?? line]));
}

type Made = { readonly parts: readonly NoticePart[]; readonly line: Line };

// Centres for which a shared line is changed in the same way share the changed line: what is computed of its hours is then computed once.
const madeBefore = new WeakMap<Line, readonly Made[]>();
const mostKept = 4;

function lineWith(line: Line, parts: readonly NoticePart[]): Line {
  const before = madeBefore.get(line) ?? [];
  const known = before.find((each) => sameParts(each.parts, parts));
  if (known !== undefined) return known.line;
  const made = { ...line, timetable: timetableWith(line.timetable, parts) };
  madeBefore.set(line, [{ parts, line: made }, ...before].slice(0, mostKept));
  return made;
}

function timetableWith(timetable: Timetable, parts: readonly NoticePart[]): Timetable {
  const closures = parts.flatMap((part) => ('closure' in part ? [part.closure] : []));
  const openings = parts.flatMap((part) => ('opening' in part ? [part.opening] : []));
  return {
    ...timetable,
    closures: [...timetable.closures, ...closures],
    ...(openings.length > 0 && { openings: [...(timetable.openings ?? []), ...openings] }),
  };
}

/** Whether both are the very same parts. */
export function sameParts(some: readonly NoticePart[], others: readonly NoticePart[]): boolean {
  return some.length === others.length && some.every((part, index) => part === others[index]);
}
