// The hours of a usual week, for paper that hangs for months: no exceptions, no closures, no extra openings, no holidays, no year-end.

import { addDays, holidayOn, weekdayOf } from '../hours/calendar.ts';
import { openingsBetween } from '../hours/openings.ts';
import { isWithin } from '../hours/rules.ts';
import type { CivilDate, Language, Timetable } from '../hours/timetable.ts';
import { instantAt, minuteOfDay } from '../hours/zone.ts';

/** Minutes after midnight; a whole day is 0 to 1440. */
export type UsualSpan = { readonly from: number; readonly until: number; readonly promised: boolean };

/** Neighbouring weekdays with the same hours, 1 is Monday; or the public holidays. */
export type UsualDays = {
  readonly days: { readonly from: number; readonly until: number } | 'holidays';
  readonly spans: readonly UsualSpan[];
};

const twoYears = 731;

/** The rows of a usual week from a day on. The holidays have a row of their own if their hours are not those of each weekday. */
export function usualWeek(timetable: Timetable, language: Language, zone: string, today: CivilDate): readonly UsualDays[] {
  const usual: Timetable = { ...timetable, exceptions: [], yearly: [], closures: [], openings: [] };
  const spansOn = (date: CivilDate) => spansOf(usual, language, zone, date);
  const rows: { days: { from: number; until: number }; readonly spans: readonly UsualSpan[] }[] = [];
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const date = firstDay(today, timetable, (day) => weekdayOf(day) === weekday && holidayOn(day) === undefined);
    const spans = date === undefined ? [] : spansOn(date);
    const last = rows.at(-1);
    if (last !== undefined && isSame(last.spans, spans)) last.days = { from: last.days.from, until: weekday };
    else rows.push({ days: { from: weekday, until: weekday }, spans });
  }
  // On a weekday, since a rule may be for Saturdays or Sundays only.
  const holiday = firstDay(today, timetable, (day) => weekdayOf(day) <= 5 && holidayOn(day) !== undefined);
  const onHolidays = holiday === undefined ? undefined : spansOn(holiday);
  const isUsual = onHolidays === undefined || rows.every(({ spans }) => isSame(spans, onHolidays));
  return isUsual ? rows : [...rows, { days: 'holidays', spans: onHolidays }];
}

function firstDay(today: CivilDate, { newYear }: Timetable, fits: (day: CivilDate) => boolean): CivilDate | undefined {
  for (let ahead = 0; ahead < twoYears; ahead += 1) {
    const day = addDays(today, ahead);
    if (!isWithin(newYear, day.slice(5)) && fits(day)) return day;
  }
  return undefined;
}

function spansOf(timetable: Timetable, language: Language, zone: string, date: CivilDate): readonly UsualSpan[] {
  const [from, until] = [instantAt(date, 0, zone), instantAt(date, 1440, zone)];
  return openingsBetween(timetable, language, from, until).map((opening) => ({
    from: minuteOfDay(opening.from, zone),
    until: opening.until === until ? 1440 : minuteOfDay(opening.until, zone),
    promised: opening.promised,
  }));
}

function isSame(one: readonly UsualSpan[], other: readonly UsualSpan[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ from, until, promised }, index) => {
      const span = other[index];
      return span?.from === from && span.until === until && span.promised === promised;
    })
  );
}
