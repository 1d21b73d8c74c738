// Every distinct desk that the tables of a centre produce: its lines read at each boundary of the coming days, the same ones counted once.

import type { Availability } from '../../hours/availability.ts';
import { addDays } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, instantAt } from '../../hours/zone.ts';
import { type CentreNow, centreAt, centreHoldsUntil } from '../../routing/centreNow.ts';
import { momentOf } from '../../routing/moment.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';

/** `fine`: also how far away each next opening is, since it is said in other words. `coarse`: only who is there; one wrong key stands for all. */
export type Grain = 'fine' | 'coarse';

export type FoundDesks = { readonly desks: readonly CentreNow[]; readonly boundaries: number };

/** The distinct desks between an instant and so many days after it, each with the first instant at which it stands. */
export function distinctDesks(directory: Directory, centre: Centre, from: Instant, days: number, grain: Grain): FoundDesks {
  const until = instantAt(addDays(civilDate(from, centre.zone), days), 0, centre.zone);
  const found = new Map<string, CentreNow>();
  let boundaries = 0;
  for (let at = from; at < until; boundaries += 1) {
    const centreNow = centreAt(centre, directory.guidance, at);
    const key = describe(centreNow, grain);
    if (!found.has(key)) found.set(key, centreNow);
    at = centreHoldsUntil(centreNow, centre);
  }
  return { desks: [...found.values()], boundaries };
}

function describe(centreNow: CentreNow, grain: Grain): string {
  const lines = Object.values(centreNow.lines).map(({ id, availability }) => {
    // Languages that share their hours share the very object, so that its words are looked for once.
    const words = new Map<Availability, string>();
    const each = Object.entries(availability).map(([language, how]) => {
      const known = words.get(how) ?? describeStanding(centreNow, how, grain);
      words.set(how, known);
      return `${language} ${known}`;
    });
    return `${id} ${each.join()}`;
  });
  return JSON.stringify([lines, centreNow.guidance, centreNow.announcement !== undefined]);
}

function describeStanding(centreNow: CentreNow, { status, until, promisedFrom, answeredFrom }: Availability, grain: Grain): string {
  if (grain === 'coarse') return status;
  return [status, until !== undefined, distance(centreNow, promisedFrom), distance(centreNow, answeredFrom)].join(' ');
}

/** What decides the words for an instant: never, today, tomorrow, this week, a date; and the minutes. */
function distance(centreNow: CentreNow, at: Instant | undefined): string {
  if (at === undefined) return 'never';
  const { daysAhead, hour, minute } = momentOf(at, centreNow.now, centreNow.zone);
  const ahead = [0, 1, 6].findIndex((days) => daysAhead <= days);
  return `${ahead} ${hour}:${minute}`;
}
