// The number of a line at an instant: the usual one, or one that stands in for it for a time. What is dialled, shown and spoken comes from here.

import type { Instant } from '../hours/timetable.ts';
import type { Line } from '../schedules/directory.ts';

/** The line with the number that is valid at an instant. Its other facts, and what is written of a temporary number, stay as they are. */
export function lineAt(line: Line, at: Instant): Line {
  const { temporary } = line;
  if (temporary === undefined || at >= temporary.until || (temporary.from !== undefined && at < temporary.from)) return line;
  const { number, printed, spoken } = temporary;
  // It rings in the place of all telephones of the desk.
  return { ...line, number, printed, spoken, ...(line.ringing !== undefined && { ringing: { ...line.ringing, telephones: [] } }) };
}
