// The groups of hours of a line, each with its week, its seasons and its days, and what can be wrong inside one of them.

import { shareADay } from '../../hours/everyYear.ts';
import { dayRules, type Group, type Season, type Week, type Where } from '../../hours/timetable.ts';
import { type MessageValue, message } from '../../messages/message.ts';
import { faultSince, isTooLong } from '../schema/dateFaults.ts';
import type { LineFile } from '../schema/schema.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Path } from '../yaml/document.ts';
import { checkLanguages } from './languages.ts';
import { checkGroupsApart, checkNthApart, checkSeasonsApart } from './overlaps.ts';
import type { Report } from './reportAt.ts';

type GroupFile = LineFile['hours'][number];
type SeasonFile = NonNullable<GroupFile['seasons']>[number];
type WeekFile = Pick<SeasonFile, (typeof dayRules)[number] | 'nth'>;

type GroupsContext = {
  readonly vocabulary: Vocabulary;
  /** The year-end of the line, as months and days. */
  readonly newYear: { readonly from: string; readonly until: string };
  readonly whereOf: (at: Path) => Where;
  readonly report: Report;
};

/** Reads the groups, and reports what is wrong with them. */
export function groupsOf(written: LineFile['hours'], context: GroupsContext): readonly Group[] {
  const groups = written.map((group, index) => {
    checkGroup(group, index, context);
    return groupOf(group, ['hours', index], context.whereOf);
  });
  checkGroupsApart(groups, context.report);
  return groups;
}

function groupOf(written: GroupFile, at: Path, whereOf: (at: Path) => Where): Group {
  const { from, until, seasons = [] } = written;
  const isDated = from !== undefined || until !== undefined;
  return {
    languages: written.languages,
    needed: written.needed ?? [],
    ...(written.interpreter === true && { interpreter: true }),
    ...weekOf(written, at, whereOf),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    at: whereOf(isDated ? [...at, from === undefined ? 'until' : 'from'] : at),
    ...(seasons.length > 0 && {
      seasons: seasons.map((season, index): Season => {
        const place = [...at, 'seasons', index];
        return { from: season.from, until: season.until, ...weekOf(season, place, whereOf), at: whereOf(place) };
      }),
    }),
  };
}

function weekOf(written: WeekFile, at: Path, whereOf: (at: Path) => Where): Week {
  const rules = dayRules.filter((rule) => written[rule] !== undefined);
  return {
    rules: Object.fromEntries(rules.map((rule) => [rule, written[rule]])),
    where: Object.fromEntries(rules.map((rule) => [rule, whereOf([...at, rule])])),
    ...(written.nth.length > 0 && { nth: written.nth.map(({ written: name, ...days }) => ({ ...days, where: whereOf([...at, name]) })) }),
  };
}

function checkGroup(group: GroupFile, index: number, { vocabulary, newYear, whereOf, report }: GroupsContext): void {
  const at: Path = ['hours', index];
  const { languages, needed, interpreter, from, until, checked, seasons = [] } = group;
  checkLanguages([...at, 'languages'], languages === 'any' ? [] : languages, vocabulary, report);
  checkLanguages([...at, 'needed'], needed ?? [], vocabulary, report);
  if (languages === 'any' && needed === undefined) report(at, message('needed-missing'));
  if (languages !== 'any' && interpreter !== undefined) report([...at, 'interpreter'], message('interpreter-promised'));
  if (from !== undefined && until !== undefined && until < from) report([...at, 'until'], message('ends-before-it-begins.hours'));
  for (const [name, day] of Object.entries({ from, until })) {
    const far = day === undefined ? undefined : faultSince(checked, day);
    if (far !== undefined) report([...at, name], far);
    else if (name === 'until' && from !== undefined && day !== undefined && isTooLong(from, day))
      report([...at, name], message('date-too-far.hours'));
  }
  checkNothingMissing(group, at, true, report);
  checkNthApart(group, at, whereOf, report);
  for (const [place, season] of seasons.entries()) {
    const seasonAt = [...at, 'seasons', place];
    checkNothingMissing(season, seasonAt, shareADay(season, newYear), report);
    checkNthApart(season, seasonAt, whereOf, report);
  }
  checkSeasonsApart(seasons, [...at, 'seasons'], whereOf, report);
}

/** A week with weekdays must have hours for public holidays and, if it has the year-end, for that: a missing rule never means open. */
function checkNothingMissing(week: WeekFile, at: Path, hasYearEnd: boolean, report: Report): void {
  if (week.daily !== undefined) return;
  const missing = (rule: MessageValue) => report(at, message('rule-missing', { rule }));
  if (week.holidays === undefined && week['weekday-holidays'] === undefined) missing('holidays');
  if (hasYearEnd && week['new-year'] === undefined) missing('new-year');
}
