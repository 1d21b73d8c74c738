// Which notices a second person must confirm, in a centre that asks for it: what staff begin for a disaster, what leaves no desk open, and a later end
// of what was confirmed. Pure.

import { dayMs } from '../../hours/calendar.ts';
import { type Interval, subtract, union } from '../../hours/intervals.ts';
import { openingsBetween } from '../../hours/openings.ts';
import { alwaysOpenIn } from '../../schedules/build/alwaysOpenIn.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre, Directory, Line } from '../../schedules/directory.ts';
import { alike } from '../../staff/timeline.ts';
import { everyCentre } from '../route.ts';

type Asked = {
  readonly notices: readonly Pick<ConsoleNotice, 'centre' | 'kind' | 'from' | 'until' | 'drill'>[];
  /** Whether they need a second person whatever they close. */
  readonly always: boolean;
  /** The directory as the files have it, with the notices that are known, and with these too. */
  readonly files: Directory;
  readonly before: Directory;
  readonly after: Directory;
};

// A closure of a year is looked at in parts: most leave no desk open on their first days, or never.
const daysAtOnce = 30;

/** The centres of the notices that ask for a second person. A drill needs none. */
export function centresInTwo({ notices, files }: Pick<Asked, 'notices' | 'files'>): readonly Centre[] {
  if (notices.some(({ drill }) => drill === true)) return [];
  return [...files.centres.values()].filter(
    ({ id, confirmsInTwo }) => confirmsInTwo === true && notices.some(({ centre }) => centre === id || centre === everyCentre),
  );
}

/** Whether a second person must confirm the notices. */
export function needsTwo({ notices, always, files, before, after }: Asked): boolean {
  const touched = centresInTwo({ notices, files });
  if (always) return touched.length > 0;
  return touched.some(({ id }) => {
    const [one, other] = [before.centres.get(id), after.centres.get(id)];
    return (
      one !== undefined &&
      other !== undefined &&
      notices.some((notice) => notice.kind === 'closure' && leavesNone(one, other, { ...notice, kept: alwaysOpenIn(files, id), files }))
    );
  });
}

type Looked = Interval & { readonly kept: ReadonlySet<string>; readonly files: Directory };

/** Whether at some time no desk is open any more: none of the centre's own, or none at all, but for those that stop a lost card day and night. */
function leavesNone(before: Centre, after: Centre, { from, until, kept, files }: Looked): boolean {
  const desks = (isDesk: (line: Line) => boolean) =>
    [before, after].map(({ lines }) => [...lines.values()].filter((line) => !kept.has(line.id) && isDesk(line)));
  const sets = [desks(({ id }) => !files.lines.has(id)), desks(() => true)];
  return sets.some(([open = [], left = []]) => {
    if (open.every((line, index) => line.timetable === left[index]?.timetable)) return false;
    for (let at = from; at < until; at += daysAtOnce * dayMs) {
      const window = { from: at, until: Math.min(until, at + daysAtOnce * dayMs) };
      const [one, other] = [open, left].map((lines) => openIn(lines, before.languages, window));
      if (subtract(one ?? [], other ?? []).length > 0) return true;
    }
    return false;
  });
}

/** When a desk is open, for whatever language. */
function openIn(lines: readonly Line[], languages: readonly string[], { from, until }: Interval): readonly Interval[] {
  return union(
    lines.flatMap(({ timetable }) =>
      alike([timetable], languages).flatMap(([language]) => openingsBetween(timetable, language, from, until)),
    ),
  );
}
