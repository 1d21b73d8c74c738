// Every distinct availability that the tables of a centre produce in the coming days. Each change of the tables is read; equal ones count once.

import type { Availability } from '../../hours/availability.ts';
import { addDays } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, instantAt } from '../../hours/zone.ts';
import { type CentreNow, centreAt, centreHoldsUntil } from '../../routing/centreNow.ts';
import { momentOf } from '../../routing/moment.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';

/** `fine`: how far away the next openings are makes a difference too, since the words differ. `coarse`: only who is available, and one wrong key represents all. */
export type Grain = 'fine' | 'coarse';

/** `boundaries`: how many instants were read. */
export type FoundDesks = { readonly desks: readonly CentreNow[]; readonly boundaries: number };

/** The distinct availabilities of the days from an instant on, each at the first instant at which it occurs. */
export function distinctDesks(directory: Directory, centre: Centre, from: Instant, days: number, grain: Grain): FoundDesks {
  const until = instantAt(addDays(civilDate(from, centre.zone), days), 0, centre.zone);
  const found = new Map<string, CentreNow>();
  let boundaries = 0;
  for (let at = from; at < until; boundaries += 1) {
    const centreNow = centreAt(centre, directory.guidance, at, { callbacks: true, sms: true, lastWord: true });
    const key = describe(centreNow, grain);
    if (!found.has(key)) found.set(key, centreNow);
    at = centreHoldsUntil(centreNow, centre);
  }
  return { desks: [...found.values()], boundaries };
}

function describe(centreNow: CentreNow, grain: Grain): string {
  const lines = Object.values(centreNow.lines).map(({ id, availability }) => {
    // Languages with the same hours share one object, so each object is described once.
    const words = new Map<Availability, string>();
    const each = Object.entries(availability).map(([language, how]) => {
      const known = words.get(how) ?? describeAvailability(centreNow, how, grain);
      words.set(how, known);
      return `${language} ${known}`;
    });
    return `${id} ${each.join()}`;
  });
  return JSON.stringify([lines, centreNow.guidance, centreNow.announcements.map(({ ready, words }) => [ready, Object.keys(words)])]);
}

function describeAvailability(centreNow: CentreNow, { status, until, promisedFrom, answeredFrom }: Availability, grain: Grain): string {
  if (grain === 'coarse') return status;
  return [status, until !== undefined, distance(centreNow, promisedFrom), distance(centreNow, answeredFrom)].join(' ');
}

/** What the words for an instant depend on: never, today, tomorrow, this week or a date; and the time of day. */
function distance(centreNow: CentreNow, at: Instant | undefined): string {
  if (at === undefined) return 'never';
  const { daysAhead, hour, minute } = momentOf(at, centreNow.now, centreNow.zone);
  const ahead = [0, 1, 6].findIndex((days) => daysAhead <= days);
  return `${ahead} ${hour}:${minute}`;
}
