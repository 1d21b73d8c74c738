// A change of hours in a sentence: “2 hours less on each of 3 days: closed 16:00–18:00; Tue 2026-12-29 to Thu 2026-12-31”.

import type { CivilDate } from '../hours/timetable.ts';
import type { DayChange, Part } from './dayChanges.ts';
import { clock, duration } from './said.ts';
import type { Status } from './timeline.ts';
import { whichDays } from './whichDays.ts';

const becomes: Readonly<Record<Status, Readonly<Partial<Record<Status, string>>>>> = {
  promised: { closed: 'closed', answered: 'answered but not promised any more' },
  answered: { closed: 'closed (was answered, not promised)', promised: 'promised (was only answered)' },
  closed: { promised: 'open', answered: 'answered, language not promised,' },
};

/** What changes on such days, how much, and which days they are. */
export function changeSaid({ dates, parts }: DayChange, last: CivilDate): string {
  const each = dates.length === 1 ? 'on 1 day' : `on each of ${dates.length} days`;
  return `${amounts(parts)} ${each}: ${partsSaid(parts)}; ${whichDays(dates, last)}`;
}

/** `closed 16:00–18:00, open 20:00–21:00`. */
function partsSaid(parts: readonly Part[]): string {
  const said = new Map<string, Part[]>();
  for (const part of parts) {
    const what = becomes[part.before][part.after] ?? part.after;
    said.set(what, [...(said.get(what) ?? []), part]);
  }
  return [...said].map(([what, same]) => `${what} ${spansOf(same)}`).join(', ');
}

/** `9:00–12:00 and 13:00–17:00`. */
export function spansOf(parts: readonly Part[]): string {
  return parts.map(({ from, until }) => (from === 0 && until === 1440 ? 'all day' : `${clock(from)}–${clock(until)}`)).join(' and ');
}

/** `2 hours less`, `1 hour more and 2 hours less`, `2 hours no longer promised`. */
function amounts(parts: readonly Part[]): string {
  const sum = (holds: (part: Part) => boolean) => parts.filter(holds).reduce((total, { minutes }) => total + minutes, 0);
  const more = sum(({ before }) => before === 'closed');
  const less = sum(({ after }) => after === 'closed');
  const unpromised = sum(({ before, after }) => before === 'promised' && after === 'answered');
  const promised = sum(({ before, after }) => before === 'answered' && after === 'promised');
  return [
    ...(more > 0 ? [`${duration(more)} more`] : []),
    ...(less > 0 ? [`${duration(less)} less`] : []),
    ...(unpromised > 0 ? [`${duration(unpromised)} no longer promised`] : []),
    ...(promised > 0 ? [`${duration(promised)} newly promised`] : []),
  ].join(' and ');
}
