// Groups of hours and temporary numbers that are over, or that make no difference. They end by themselves, and staff can remove them.

import type { Instant } from '../hours/timetable.ts';
import { civilDate } from '../hours/zone.ts';
import { message } from '../messages/message.ts';
import type { Directory, Line } from '../schedules/directory.ts';
import { linesOf } from './checkDates.ts';
import { momentWritten } from './said.ts';
import { oncePerPlace, type Warning, warn } from './warning.ts';

/** The warnings, each place once, however many centres use the line. */
export function checkEnded(directory: Directory, at: Instant): readonly Warning[] {
  const found = [...linesOf(directory)].flatMap((line) => [...endedHours(line, at), ...endedNumber(line, at)]);
  return oncePerPlace(found);
}

function endedHours({ timetable }: Line, at: Instant): readonly Warning[] {
  const today = civilDate(at, timetable.zone);
  return timetable.groups.flatMap(({ until, at: where }) =>
    until === undefined || until >= today ? [] : [warn('over', where, message('over.hours', { until }))],
  );
}

function endedNumber({ number, printed: usual, temporary, timetable: { zone } }: Line, at: Instant): readonly Warning[] {
  if (temporary === undefined) return [];
  const { printed, until, where } = temporary;
  const values = { number: printed, usual, until: momentWritten(until, zone) };
  if (until <= at) return [warn('over', where, message('over.number', values))];
  return temporary.number === number ? [warn('changes-nothing', where, message('changes-nothing.number', { number: printed }))] : [];
}
