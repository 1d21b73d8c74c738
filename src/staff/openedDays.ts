// Hours that open days that are closed otherwise, although they do not name these days: an exception for weeks that has Sundays in it, a
// season with “daily” in a line that is closed on Saturdays.

import { addDays, daysBetween } from '../hours/calendar.ts';
import { isNthName } from '../hours/monthDays.ts';
import { type Decision, decisionOn, rulesFor } from '../hours/rules.ts';
import { scheduleFor } from '../hours/schedule.ts';
import type { CivilDate, Group, Language, Timetable, Where } from '../hours/timetable.ts';
import { message } from '../messages/message.ts';
import { whereWritten } from './said.ts';
import { type Warning, warn } from './warning.ts';

const daysLooked = 400;
// A week has every kind of day.
const fewestDays = 7;

type Opened = { readonly where: Where | undefined; readonly date: CivilDate; readonly closed: Decision };

/** A warning for each exception of a week or longer that opens days on which the line is closed otherwise, beside days on which it is open. */
export function openedByStretches(timetable: Timetable, today: CivilDate): readonly Warning[] {
  const isLong = [...timetable.exceptions, ...(timetable.yearly ?? [])].some(
    ({ from, until, spans }) => spans.length > 0 && from !== until,
  );
  if (!isLong) return [];
  const usual = { ...timetable, exceptions: [], yearly: [] };
  return languagesOf(timetable).flatMap((language) => {
    const days = comparedDays(timetable, usual, language, today);
    const byPlace = Map.groupBy(
      days.filter(({ decided }) => (decided.by === 'exception' || decided.by === 'yearly') && decided.spans.length > 0),
      ({ decided }) => (decided.where === undefined ? '' : whereWritten(decided.where)),
    );
    return [...byPlace.values()].flatMap((same) => {
      const longest = same.findIndex(({ date }, index) => daysBetween(same[index - fewestDays + 1]?.date ?? date, date) === fewestDays - 1);
      const opened = same.filter(({ otherwise }) => otherwise.spans.length === 0);
      const [first] = opened;
      if (longest < 0 || first === undefined || opened.length === same.length) return [];
      return [warningOf('opens-closed-days', { where: first.decided.where, date: first.date, closed: first.otherwise }, opened.length)];
    });
  });
}

/** A warning for each season that opens days on which its group is closed, by a rule that is wider than the one that closes them. */
export function openedBySeasons(timetable: Timetable, today: CivilDate): readonly Warning[] {
  const seasonal = timetable.groups.filter(({ seasons }) => seasons !== undefined);
  return seasonal.flatMap((group) => {
    const { seasons: _, ...without } = group;
    const one = { ...timetable, exceptions: [], yearly: [], groups: [group] };
    const opened = comparedDays(one, { ...one, groups: [without] }, languageOf(group), today).filter(
      ({ date, decided, otherwise }) =>
        decided.season !== undefined &&
        decided.spans.length > 0 &&
        otherwise.spans.length === 0 &&
        otherwise.by !== 'not-in-force' &&
        widthOf(timetable, date, decided) > widthOf(timetable, date, otherwise),
    );
    const bySeason = Map.groupBy(opened, ({ decided }) => `${decided.season?.from} ${decided.season?.until}`);
    return [...bySeason.values()].flatMap((same) => {
      const [first] = same;
      const season = group.seasons?.find(({ from }) => from === first?.decided.season?.from);
      return first === undefined
        ? []
        : [warningOf('opens-closed-days.season', { where: season?.at, date: first.date, closed: first.otherwise }, same.length)];
    });
  });
}

type Compared = { readonly date: CivilDate; readonly decided: Decision; readonly otherwise: Decision };

/** What decides each day, and what would decide it in the other timetable, for each group of a language. */
function comparedDays(one: Timetable, other: Timetable, language: Language, today: CivilDate): readonly Compared[] {
  const usual = scheduleFor(other, language).groups;
  return scheduleFor(one, language).groups.flatMap((rules, index) => {
    const without = usual[index];
    if (without === undefined) return [];
    return Array.from({ length: daysLooked }, (_, ahead) => {
      const date = addDays(today, ahead);
      return { date, decided: decisionOn(one, rules, date), otherwise: decisionOn(other, without, date) };
    });
  });
}

/** How many rules are stronger than the one that decided. “Nothing” is closed by no rule, and only “daily” is wider than that. */
function widthOf(timetable: Timetable, date: CivilDate, { by }: Decision): number {
  const rules = rulesFor(timetable, date);
  if (by === 'nothing') return rules.length - 1.5;
  const found = rules.findIndex((rule) => rule === by || (rule === 'nth-weekday' && isNthName(by)));
  return found < 0 ? rules.indexOf('working-day-after') : found;
}

function languagesOf({ groups }: Timetable): readonly Language[] {
  return [...new Set(groups.map(languageOf))];
}

/** A language of the group; “und” is a language that no group names (BCP 47). */
function languageOf({ languages }: Group): Language {
  return languages === 'any' ? 'und' : (languages[0] ?? 'und');
}

function warningOf(key: 'opens-closed-days' | 'opens-closed-days.season', { where, date, closed }: Opened, count: number): Warning {
  const line = closed.where === undefined ? whereWritten(where ?? { file: '', line: 0 }) : whereWritten(closed.where);
  const rule = closed.by === 'nothing' ? 'daily' : closed.by;
  return warn('opens-closed-days', where, message(key, { count, date, line, rule }));
}
