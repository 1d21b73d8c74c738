// The ends that a form offers: when the desks close today, midnight, noon tomorrow; for an opening the full hours after that.

import { addDays, minuteMs } from '../../hours/calendar.ts';
import { openingsBetween } from '../../hours/openings.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, instantAt } from '../../hours/zone.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { Purpose } from './draft.ts';

const hourMs = 60 * minuteMs;
const noon = 720;
const midnight = 1440;

/** An end, and what it is: when the desks close, the end of today, noon tomorrow, a full hour. */
export type EndChoice = { readonly at: Instant; readonly is: 'closing' | 'midnight' | 'noon' | 'hour' };

/** Ends after now, in order. */
export function endChoices(purpose: Purpose, centre: Centre, now: Instant): readonly EndChoice[] {
  const today = civilDate(now, centre.zone);
  const closes = closesToday(centre, now);
  if (purpose === 'open') {
    const first = Math.ceil((Math.max(closes ?? now, now) + 1) / hourMs) * hourMs;
    return [first, first + hourMs, first + 2 * hourMs].map((at) => ({ at, is: 'hour' }));
  }
  return [
    ...(closes === undefined ? [] : [{ at: closes, is: 'closing' as const }]),
    { at: instantAt(today, midnight, centre.zone), is: 'midnight' },
    { at: instantAt(addDays(today, 1), noon, centre.zone), is: 'noon' },
  ];
}

/** When the last of the lines on which a caller talks to a person closes today; undefined where none is open any more. */
function closesToday({ lines, person, languages, zone }: Centre, now: Instant): Instant | undefined {
  const end = instantAt(civilDate(now, zone), midnight, zone);
  const ends = person.flatMap((id) => {
    const line = lines.get(id);
    return line === undefined
      ? []
      : languages.flatMap((language) => openingsBetween(line.timetable, language, now, end).map(({ until }) => until));
  });
  const within = ends.filter((at) => at < end);
  return within.length === 0 ? undefined : Math.max(...within);
}
