// What of a timetable matters for one language: its groups, for each the exceptions, and the extra openings. It is worked out once for each
// timetable.

import { lastDay } from './calendar.ts';
import { everyYear } from './everyYear.ts';
import type { Interval } from './intervals.ts';
import { union } from './intervals.ts';
import { precedenceOf, stretchesWhere } from './precedence.ts';
import type { GroupRules, SeasonRules, WeekRules } from './rules.ts';
import {
  type DayRule,
  type Exception,
  type ExtraOpening,
  type Group,
  type Language,
  nextWorkingDayRules,
  type Timetable,
  type Week,
  type YearlyException,
} from './timetable.ts';

/** Languages with the same key have the same hours, and share this very object. */
export type LanguageSchedule = { readonly key: string; readonly groups: readonly GroupRules[]; readonly extra: ExtraHours };

/** The extra openings of a line in a language, those of each kind joined. */
export type ExtraHours = { readonly promised: readonly Interval[]; readonly answered: readonly Interval[] };

type Prepared = {
  readonly byLanguage: Map<Language, LanguageSchedule>;
  readonly byKey: Map<string, LanguageSchedule>;
  readonly closures: readonly Interval[];
};

// Timetables never change; a changed file makes another one.
const prepared = new WeakMap<Timetable, Prepared>();

/** The groups of a line that apply to a language. */
export function scheduleFor(timetable: Timetable, language: Language): LanguageSchedule {
  const { byLanguage, byKey } = prepare(timetable);
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const selections = timetable.groups.flatMap((group, index) =>
    includes(group, language) ? [select(timetable, group, index, language)] : [],
  );
  const extra = extraFor(timetable, language);
  const key = [...selections, ...extra].map((selection) => selection.key).join(' ');
  const schedule = byKey.get(key) ?? { key, groups: selections.map(rulesOf), extra: joined(extra) };
  byKey.set(key, schedule);
  byLanguage.set(language, schedule);
  return schedule;
}

/** The closures of a timetable, joined; one until further notice ends at infinity. */
export function closedIntervals(timetable: Timetable): readonly Interval[] {
  return prepare(timetable).closures;
}

function prepare(timetable: Timetable): Prepared {
  const known = prepared.get(timetable);
  if (known !== undefined) return known;
  const closures = union(timetable.closures.map(({ from, until = Number.POSITIVE_INFINITY }) => ({ from, until })));
  const fresh: Prepared = { byLanguage: new Map(), byKey: new Map(), closures };
  prepared.set(timetable, fresh);
  return fresh;
}

type Selection = {
  readonly key: string;
  readonly group: Group;
  readonly exceptions: readonly Exception[];
  readonly yearly: readonly YearlyException[];
};

function select({ exceptions, yearly = [] }: Timetable, group: Group, index: number, language: Language): Selection {
  const dated = exceptions.flatMap((exception, place) => (appliesTo(exception, group, language) ? [place] : []));
  const everyYear = yearly.flatMap((exception, place) => (appliesTo(exception, group, language) ? [place] : []));
  return {
    key: [index, ...dated, ...everyYear.map((place) => `y${place}`)].join('+'),
    group,
    exceptions: dated.flatMap((place) => exceptions[place] ?? []),
    yearly: everyYear.flatMap((place) => yearly[place] ?? []),
  };
}

function rulesOf({ group, exceptions, yearly }: Selection): GroupRules {
  const dated = precedenceOf(exceptions, ({ from, until = lastDay }) => [{ from, until }]);
  const closed = stretchesWhere(dated, ({ spans }) => spans.length === 0);
  const usual = weekRulesOf(group);
  const seasons = group.seasons?.map((season): SeasonRules => ({ from: season.from, until: season.until, ...weekRulesOf(season) }));
  const weeks: readonly WeekRules[] = [usual, ...(seasons ?? [])];
  return {
    group,
    dated,
    closed: precedenceOf(closed, (stretch) => [stretch]),
    yearly: everyYear(yearly),
    opensByYearly: yearly.some(({ spans }) => spans.length > 0),
    usual,
    ...(seasons !== undefined && { seasons: everyYear(seasons) }),
    opensAtAll: weeks.some(opensEver),
    opensOnFifth: weeks.some(({ opens }) => opens.byNth.some(({ ordinals }) => ordinals.includes('fifth'))),
  };
}

function weekRulesOf(week: Week): WeekRules {
  const { rules, nth = [] } = week;
  const open = (Object.keys(rules) as DayRule[]).filter((rule) => (rules[rule]?.length ?? 0) > 0);
  const byDate: readonly DayRule[] = ['new-year', 'holidays', 'weekday-holidays'];
  return {
    week,
    moving: nextWorkingDayRules.filter((rule) => rules[rule] !== undefined),
    opens: {
      byNewYear: open.includes('new-year'),
      byHoliday: open.includes('holidays') || open.includes('weekday-holidays'),
      byWeek: open.some((rule) => !byDate.includes(rule)),
      byNth: nth.filter(({ spans }) => spans.length > 0),
    },
  };
}

function opensEver({ opens }: WeekRules): boolean {
  return opens.byNewYear || opens.byHoliday || opens.byWeek || opens.byNth.length > 0;
}

/** An extra opening as it applies to one language. */
export type ExtraForLanguage = { readonly key: string; readonly opening: ExtraOpening; readonly promised: boolean };

/** The extra openings that apply to a language, in the order in which they are written. */
export function extraFor({ groups, openings = [] }: Timetable, language: Language): readonly ExtraForLanguage[] {
  return openings.flatMap((opening, place): readonly ExtraForLanguage[] => {
    const { languages } = opening;
    const isNamed =
      languages?.includes(language) ?? groups.some((group) => group.languages !== 'any' && group.languages.includes(language));
    if (isNamed) return [{ key: `e${place}`, opening, promised: true }];
    const isAnswered = languages === undefined && groups.some((group) => group.languages === 'any');
    return isAnswered ? [{ key: `a${place}`, opening, promised: false }] : [];
  });
}

function joined(extra: readonly ExtraForLanguage[]): ExtraHours {
  const those = (isPromised: boolean) => union(extra.flatMap(({ opening, promised }) => (promised === isPromised ? [opening] : [])));
  return { promised: those(true), answered: those(false) };
}

function includes({ languages }: Group, language: Language): boolean {
  return languages === 'any' || languages.includes(language);
}

/** An exception for some languages leaves the others of the same group as they are. */
function appliesTo({ languages }: Pick<Exception, 'languages'>, group: Group, language: Language): boolean {
  if (languages === undefined) return true;
  if (languages === 'any' || group.languages === 'any') return languages === group.languages;
  return languages.includes(language);
}
