// One line, from its file's form to the directory's: number, digits, timetable; and what a schema cannot see.

import type { Closure, DayRule, Group, Timetable, Where } from '../../hours/timetable.ts';
import { dayRules } from '../../hours/timetable.ts';
import { instantOf } from '../../hours/zone.ts';
import type { Line } from '../directory.ts';
import type { Problem } from '../problem.ts';
import { isFurtherNotice, isTooLong, tooLong } from '../schema/dateFaults.ts';
import type { LineFile } from '../schema/schema.ts';
import { whereIn, type YamlFile } from '../yaml/document.ts';
import type { SharedDays } from './days.ts';
import { internationalForm } from './dialling.ts';
import { exceptionsOf } from './exceptions.ts';
import type { Vocabulary } from './loadDirectory.ts';

type Surroundings = {
  readonly yaml: YamlFile;
  /** Where in the file the line stands: at the top, or under the `lines` of a centre. */
  readonly path: readonly PropertyKey[];
  readonly zone: string;
  /** Closures of the centre that hold for this line. */
  readonly closures: readonly Closure[];
  /** The lists of days that several lines share; undefined where their file has mistakes of its own. */
  readonly days: ReadonlyMap<string, SharedDays> | undefined;
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
};

// 年末年始 in every source found (facts §1).
const usualNewYear = { from: '12-29', until: '01-03' };

/** Builds a line and adds what is wrong with it to the problems. */
export function buildLine(id: string, written: LineFile, around: Surroundings): Line {
  const { yaml, path, zone, vocabulary, problems } = around;
  const say = (at: readonly PropertyKey[], message: string) => problems.push(yaml.problemAt([...path, ...at], message));
  checkLanguages(['name'], Object.keys(written.name), vocabulary, say);
  written.hours.forEach((group, index) => {
    checkLanguages(['hours', index, 'languages'], group.languages === 'any' ? [] : group.languages, vocabulary, say);
    checkLanguages(['hours', index, 'needed'], group.needed ?? [], vocabulary, say);
    checkNothingMissing(group, index, say);
    if (group.languages === 'any' && group.needed === undefined) {
      say(['hours', index], 'these hours promise no language, so say which ones a caller may need there. Add “needed: [ja]”.');
    }
  });
  const whereOf = (at: readonly PropertyKey[]) => whereIn(yaml, [...path, ...at]);
  const { exceptions, yearly } = exceptionsOf(written.exceptions, { days: around.days, whereOf, say });
  written.exceptions.forEach(({ languages }, index) => {
    checkLanguages(['exceptions', index, 'languages'], languages === 'any' ? [] : (languages ?? []), vocabulary, say);
  });
  return {
    id,
    name: written.name,
    number: internationalForm(written.number),
    printed: written.number,
    ...(written.digits !== undefined && {
      digits: { press: written.digits.press, send: written.digits.send, waitSeconds: written.digits.wait },
    }),
    where: whereOf([]),
    timetable: {
      zone,
      newYear: written['new-year'] === undefined ? usualNewYear : { ...written['new-year'], where: whereOf(['new-year']) },
      groups: written.hours.map((group, index) => groupOf(group, (rule) => whereOf(['hours', index, rule]))),
      exceptions,
      ...(yearly.length > 0 && { yearly }),
      closures: [
        ...around.closures,
        ...closuresOf(written.closures, ['closures'], zone, { whereOf, say }).filter((closure) => closure !== undefined),
      ],
    } satisfies Timetable,
  };
}

type Say = (at: readonly PropertyKey[], message: string) => void;

/** Reads closures, both the ones of a line and the ones of a centre; undefined stands for one with a mistake. */
export function closuresOf(
  written: LineFile['closures'],
  at: readonly PropertyKey[],
  zone: string,
  { whereOf, say }: { readonly whereOf: (at: readonly PropertyKey[]) => Where; readonly say: Say },
): readonly (Closure | undefined)[] {
  return written.map(({ from, until, reason, checked }, index) => {
    const begin = instantOf(from, zone);
    const rest = { reason, ...(checked !== undefined && { checked }), where: whereOf([...at, index]) };
    const isEndless = isFurtherNotice(until);
    const end = isEndless ? undefined : instantOf(until, zone);
    if (begin === undefined) say([...at, index, 'from'], `“${from}” is not a time that exists. Write a time like “2026-11-24T13:00”.`);
    if (end === undefined && !isEndless)
      say([...at, index, 'until'], `“${until}” is not a time that exists. Write a time like “2026-11-24T13:00”.`);
    if (begin !== undefined && isEndless) return { from: begin, ...rest };
    if (begin === undefined || end === undefined) return undefined;
    if (end <= begin) say([...at, index, 'until'], 'the closure ends before it begins. Write an “until” after the “from”.');
    if (isTooLong(from, until)) say([...at, index, 'until'], tooLong);
    return { from: begin, until: end, ...rest };
  });
}

/** Names every language in a list that no catalogue speaks. */
export function checkLanguages(at: readonly PropertyKey[], languages: readonly string[], vocabulary: Vocabulary, say: Say): void {
  for (const language of languages) {
    if (!vocabulary.languages.includes(language)) {
      say(at, `the language “${language}” has no catalogue. Write one of: ${vocabulary.languages.join(', ')}.`);
    }
  }
}

function groupOf(written: LineFile['hours'][number], whereOf: (rule: DayRule) => Where): Group {
  const rules = dayRules.filter((rule) => written[rule] !== undefined);
  return {
    languages: written.languages,
    needed: written.needed ?? [],
    rules: Object.fromEntries(rules.map((rule) => [rule, written[rule]])),
    where: Object.fromEntries(rules.map((rule) => [rule, whereOf(rule)])),
  };
}

/** A group that goes by weekdays says what holds on public holidays and at year-end: nothing missing ever means open. */
function checkNothingMissing(group: LineFile['hours'][number], index: number, say: Say): void {
  if (group.daily !== undefined) return;
  for (const rule of ['holidays', 'new-year'] as const) {
    if (group[rule] === undefined)
      say(['hours', index], `these hours do not say what holds on ${rule}. Add “${rule}: closed”, or the hours.`);
  }
}
