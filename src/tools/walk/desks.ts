// Every distinct desk that the tables of a centre produce: its lines read at each boundary of the coming days, the same ones counted once.

import type { Standing } from '../../hours/availability.ts';
import { addDays } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import { civilDate, instantAt } from '../../hours/zone.ts';
import { type Desk, deskAt, deskHoldsUntil } from '../../routing/centreNow.ts';
import { momentOf } from '../../routing/moment.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';

/** `fine`: also how far away each next opening is, since it is said in other words. `coarse`: only who is there; one wrong key stands for all. */
export type Grain = 'fine' | 'coarse';

export type FoundDesks = { readonly desks: readonly Desk[]; readonly boundaries: number };

/** The distinct desks between an instant and so many days after it, each with the first instant at which it stands. */
export function distinctDesks(directory: Directory, centre: Centre, from: Instant, days: number, grain: Grain): FoundDesks {
  const until = instantAt(addDays(civilDate(from, centre.zone), days), 0, centre.zone);
  const found = new Map<string, Desk>();
  let boundaries = 0;
  for (let at = from; at < until; boundaries += 1) {
    const desk = deskAt(centre, directory.guidance, at);
    const key = describe(desk, grain);
    if (!found.has(key)) found.set(key, desk);
    at = deskHoldsUntil(desk, centre);
  }
  return { desks: [...found.values()], boundaries };
}

function describe(desk: Desk, grain: Grain): string {
  const lines = Object.values(desk.lines).map(({ id, standing }) => {
    // Languages that share their hours share the very object, so that its words are looked for once.
    const words = new Map<Standing, string>();
    const each = Object.entries(standing).map(([language, how]) => {
      const known = words.get(how) ?? describeStanding(desk, how, grain);
      words.set(how, known);
      return `${language} ${known}`;
    });
    return `${id} ${each.join()}`;
  });
  return JSON.stringify([lines, desk.guidance, desk.announcement !== undefined]);
}

function describeStanding(desk: Desk, { is, until, promisedFrom, answeredFrom }: Standing, grain: Grain): string {
  if (grain === 'coarse') return is;
  return [is, until !== undefined, distance(desk, promisedFrom), distance(desk, answeredFrom)].join(' ');
}

/** What decides the words for an instant: never, today, tomorrow, this week, a date; and the minutes. */
function distance(desk: Desk, at: Instant | undefined): string {
  if (at === undefined) return 'never';
  const { daysAhead, hour, minute } = momentOf(at, desk.now, desk.zone);
  const ahead = [0, 1, 6].findIndex((days) => daysAhead <= days);
  return `${ahead} ${hour}:${minute}`;
}
