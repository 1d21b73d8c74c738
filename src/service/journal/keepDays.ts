// How many days the events of calls are kept, by centre.

import { addDays } from '../../hours/calendar.ts';
import type { CivilDate } from '../../hours/timetable.ts';

export type KeepDays = { readonly usual: number; readonly centres: Readonly<Record<string, number>> };

/** Thirteen months, so that a month can be compared with the same one a year before. */
export const usualKeepDays: KeepDays = { usual: 400, centres: {} };

const most = 3_660;

/** Days as they are written: `400`, `400, tokamachi=90`. Undefined where they are not. */
export function readKeepDays(written: string): KeepDays | undefined {
  let usual = usualKeepDays.usual;
  const centres: Record<string, number> = {};
  for (const part of written.split(',').map((each) => each.trim())) {
    const [, centre, days = ''] = /^(?:([a-z0-9-]{1,40})\s*=\s*)?(\d{1,4})$/.exec(part) ?? [];
    const count = Number(days);
    if (days === '' || count < 1 || count > most) return undefined;
    if (centre === undefined) usual = count;
    else centres[centre] = count;
  }
  return { usual, centres };
}

/** The first day of which each centre keeps its calls. */
export type KeptFrom = { readonly usual: CivilDate; readonly centres: Readonly<Record<string, CivilDate>> };

/** The same as dates, on a day. */
export function keptFrom({ usual, centres }: KeepDays, today: CivilDate): KeptFrom {
  return {
    usual: addDays(today, -usual),
    centres: Object.fromEntries(Object.entries(centres).map(([centre, days]) => [centre, addDays(today, -days)])),
  };
}
