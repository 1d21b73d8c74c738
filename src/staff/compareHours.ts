// Which openings change between two directories, line by line and language by language.

import type { CivilDate, Language, Timetable } from '../hours/timetable.ts';
import type { Directory, Line } from '../schedules/directory.ts';
import { type Changes, changesByDay } from './dayChanges.ts';
import { sharedDifferences, type Window } from './timeline.ts';

/** What changes of a line. `centres` names the centres where it changes; it is empty where all that use the line are concerned, or none uses it. */
export type LineChanges = { readonly line: string; readonly centres: readonly string[]; readonly changes: readonly Changes[] };

/** `last` is the last day that is looked at. */
export type Days = Window & { readonly last: CivilDate };

type Use = { readonly line: Line; readonly centre?: string; readonly languages: readonly Language[] };

type Pair = {
  readonly line: string;
  readonly before: Timetable;
  readonly after: Timetable;
  readonly centres: string[];
  readonly languages: Set<Language>;
};

/** The lines whose hours are written differently. Lines that only one of the two directories has are not compared here. */
export function compareHours(before: Directory, after: Directory, days: Days): readonly LineChanges[] {
  const earlier = new Map(usesOf(before).map((use) => [nameOf(use), use]));
  const later = usesOf(after);
  const pairs = new Map<string, Pair>();
  for (const use of later) {
    const was = earlier.get(nameOf(use));
    if (was === undefined) continue;
    if (was.line.timetable === use.line.timetable) continue;
    const [one, other] = [hoursKey(was.line.timetable), hoursKey(use.line.timetable)];
    if (one === other) continue;
    const key = [use.line.id, one, other].join('\n');
    const pair = pairs.get(key) ?? {
      line: use.line.id,
      before: was.line.timetable,
      after: use.line.timetable,
      centres: [],
      languages: new Set(),
    };
    if (use.centre !== undefined) pair.centres.push(use.centre);
    for (const language of [...was.languages, ...use.languages]) pair.languages.add(language);
    pairs.set(key, pair);
  }
  const using = Map.groupBy(
    later.filter(({ centre }) => centre !== undefined),
    ({ line }) => line.id,
  );
  return [...pairs.values()].map((pair) => {
    const isEverywhere = (using.get(pair.line)?.length ?? 0) === pair.centres.length;
    return { line: pair.line, centres: isEverywhere ? [] : pair.centres, changes: changesOf(pair, days) };
  });
}

function changesOf({ before, after, languages }: Pair, days: Days): readonly Changes[] {
  return changesByDay(sharedDifferences([before], [after], [...languages], days), after.zone);
}

/** Every line as each centre uses it; a shared line that no centre uses, for the languages that it names. */
function usesOf({ centres, lines }: Directory): readonly Use[] {
  const used = [...centres.values()].flatMap(({ id, lines: own, languages }) =>
    [...own.values()].map((line): Use => ({ line, centre: id, languages })),
  );
  const ids = new Set(used.map(({ line }) => line.id));
  const unused = [...lines.values()].filter(({ id }) => !ids.has(id));
  return [...used, ...unused.map((line): Use => ({ line, languages: languagesNamed(line.timetable) }))];
}

function nameOf({ line, centre = '' }: Use): string {
  return `${centre} ${line.id}`;
}

/** Every language that the groups name. */
export function languagesNamed({ groups }: Timetable): readonly Language[] {
  return [...new Set(groups.flatMap(({ languages }) => (languages === 'any' ? [] : languages)))];
}

const keys = new WeakMap<Timetable, string>();

/** Text that is the same for timetables with the same hours, wherever they are written and whatever reasons they give. */
export function hoursKey(timetable: Timetable): string {
  const known = keys.get(timetable);
  if (known !== undefined) return known;
  const key = JSON.stringify(timetable, (name, value: unknown) =>
    ['where', 'at', 'reason', 'needed', 'interpreter', 'checked'].includes(name) ? undefined : value,
  );
  keys.set(timetable, key);
  return key;
}
