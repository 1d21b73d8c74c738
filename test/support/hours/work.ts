// How much work a question about hours is: how often it reads a rule, an exception or the zone of a timetable. A walk from day to day reads
// them for each day, so that the count shows what a clock would show, on any machine.

import type { Timetable } from '../../../src/hours/timetable.ts';
import type { Directory, Line } from '../../../src/schedules/directory.ts';

export type Counter = { reads: number };

/** The timetable, counting. The same timetable gives another object each time, about which nothing is known yet. */
export function counted(table: Timetable, counter: Counter): Timetable {
  const counting = <Thing extends object>(thing: Thing, ...names: readonly string[]): Thing =>
    new Proxy(thing, {
      get: (target, name, receiver) => {
        if (typeof name === 'string' && names.includes(name)) counter.reads += 1;
        return Reflect.get(target, name, receiver);
      },
    });
  return counting(
    {
      ...table,
      groups: table.groups.map(({ seasons, ...group }) =>
        counting({ ...group, ...(seasons !== undefined && { seasons: seasons.map((season) => counting(season, 'rules')) }) }, 'rules'),
      ),
      exceptions: table.exceptions.map((exception) => counting(exception, 'spans')),
      ...(table.yearly !== undefined && { yearly: table.yearly.map((exception) => counting(exception, 'spans')) }),
    },
    'zone',
    'newYear',
  );
}

/** The directory, counting; lines that were the same object still are. */
export function countedDirectory(directory: Directory, counter: Counter): Directory {
  const known = new Map<Line, Line>();
  const count = (line: Line): Line => {
    const found = known.get(line) ?? { ...line, timetable: counted(line.timetable, counter) };
    known.set(line, found);
    return found;
  };
  const each = (lines: ReadonlyMap<string, Line>) => new Map([...lines].map(([id, line]) => [id, count(line)]));
  return {
    ...directory,
    lines: each(directory.lines),
    centres: new Map([...directory.centres].map(([id, centre]) => [id, { ...centre, lines: each(centre.lines) }])),
  };
}

/** How many reads the question needs of a timetable about which nothing is known yet. */
export function workOf(table: Timetable, ask: (table: Timetable) => unknown): number {
  const counter: Counter = { reads: 0 };
  ask(counted(table, counter));
  return counter.reads;
}
