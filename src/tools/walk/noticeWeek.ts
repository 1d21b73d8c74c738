// A week with a notice of every kind: a line is closed, everything is closed, the desks stay open longer, something is announced, and a disaster
// closes and announces at once. Each is over before the next begins, so that the walk comes over every beginning and every end.

import { addDays } from '../../hours/calendar.ts';
import type { CivilDate, Instant } from '../../hours/timetable.ts';
import { civilDate, instantAt } from '../../hours/zone.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Centre } from '../../schedules/directory.ts';

export const noticeDays = 8;

/** The notices of the week that begins on the day after an instant. */
export function noticeWeek(centre: Centre, from: Instant): readonly ConsoleNotice[] {
  const first = addDays(civilDate(from, centre.zone), 1);
  const day = (ahead: number): CivilDate => addDays(first, ahead);
  const notice = (id: string, begins: Instant, ends: Instant, more: Partial<ConsoleNotice>): ConsoleNotice => ({
    id,
    centre: centre.id,
    kind: 'closure',
    from: begins,
    until: ends,
    reason: 'the walk',
    madeBy: 'the walk',
    madeAt: from,
    revision: 1,
    ...more,
  });
  const at = (ahead: number, hour: number) => instantAt(day(ahead), hour * 60, centre.zone);
  const desk = [...new Set([...centre.topics.slice(1).flatMap(({ lines }) => lines), ...centre.person])].slice(0, 1);
  return [
    notice('a line is closed', at(0, 10), at(0, 15), { lines: desk }),
    notice('everything is closed', at(1, 12), at(2, 12), { lines: 'all' }),
    notice('the desks are open longer', at(3, 19), at(4, 2), { kind: 'opening', lines: 'all' }),
    notice('something is announced', at(4, 9), at(4, 17), { kind: 'announcement', ready: 'long-waits' }),
    notice('a disaster closes', at(5, 12), at(6, 12), { centre: '*', lines: 'all', group: 'a disaster closes' }),
    notice('a disaster is announced', at(5, 12), at(6, 12), {
      centre: '*',
      kind: 'announcement',
      ready: 'typhoon',
      group: 'a disaster closes',
    }),
  ];
}
