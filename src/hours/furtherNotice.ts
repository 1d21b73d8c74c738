// “Until further notice” (当分の間): closures and exceptions that staff wrote without an end, because they do not know it yet.

import type { Timetable } from './timetable.ts';

const withoutThem = new WeakMap<Timetable, Timetable | undefined>();

/** The timetable without everything that has no end; undefined where there is no such thing. Asked again, it is the same object. */
export function withoutFurtherNotice(timetable: Timetable): Timetable | undefined {
  if (withoutThem.has(timetable)) return withoutThem.get(timetable);
  const closures = timetable.closures.filter(({ until }) => until !== undefined);
  const exceptions = timetable.exceptions.filter(({ until }) => until !== undefined);
  const isSame = closures.length === timetable.closures.length && exceptions.length === timetable.exceptions.length;
  const without = isSame ? undefined : { ...timetable, closures, exceptions };
  withoutThem.set(timetable, without);
  return without;
}
