// One line, from its file's form to the directory's: number, digits, timetable; and what a schema cannot see.

import type { Closure, DayRule, Group, Language, Timetable, Where } from '../../hours/timetable.ts';
import { dayRules } from '../../hours/timetable.ts';
import { instantOf } from '../../hours/zone.ts';
import type { Line } from '../directory.ts';
import { isFurtherNotice, isTooLong, tooLong } from '../schema/dateFaults.ts';
import { telephoneOf } from '../schema/parsedNumber.ts';
import type { LineFile } from '../schema/schema.ts';
import { quote } from '../sentences.ts';
import { type Path, whereIn } from '../yaml/document.ts';
import { type BuildContext, type Report, reportIn } from './context.ts';
import { exceptionsOf } from './exceptions.ts';
import { checkLanguages } from './languages.ts';
import { refuseDeskFields, ringingOf } from './ringing.ts';

type LineContext = BuildContext & {
  /** The line's place in the file: at the top, or under the `lines` of a centre. */
  readonly path: Path;
  readonly zone: string;
  /** The first language of the centre that runs this line; absent for a line that many centres share. */
  readonly language?: Language;
};

// 年末年始 in every document that was read. The two documents of the centres do not write its days.
const usualNewYear = { from: '12-29', until: '01-03' };

/** Builds a line and adds what is wrong with it to the problems. */
export function buildLine(id: string, written: LineFile, context: LineContext): Line {
  const { yaml, path, zone, vocabulary } = context;
  const report = reportIn(context, path);
  checkLanguages(['name'], Object.keys(written.name), vocabulary, report);
  written.hours.forEach((group, index) => {
    checkLanguages(['hours', index, 'languages'], group.languages === 'any' ? [] : group.languages, vocabulary, report);
    checkLanguages(['hours', index, 'needed'], group.needed ?? [], vocabulary, report);
    checkNothingMissing(group, index, report);
    if (group.languages === 'any' && group.needed === undefined) {
      const message = 'these hours promise no language, so say which ones a caller may need there. Add “needed: [ja]”.';
      report(['hours', index], 'needed-missing', message);
    }
    if (group.languages !== 'any' && group.interpreter !== undefined) {
      const message =
        'these hours promise their languages, so nobody calls an interpreter. Write “interpreter” where it says “languages: any”.';
      report(['hours', index, 'interpreter'], 'interpreter-promised', message);
    }
  });
  const whereOf = (at: Path) => whereIn(yaml, [...path, ...at]);
  const { exceptions, yearly } = exceptionsOf(written.exceptions, { days: context.days, whereOf, report });
  written.exceptions.forEach(({ languages }, index) => {
    checkLanguages(['exceptions', index, 'languages'], languages === 'any' ? [] : (languages ?? []), vocabulary, report);
  });
  const ringing = ringingOf(written, context.language ?? 'ja', report);
  if (context.language === undefined) refuseDeskFields(written, report);
  checkLanguages(['desk-language'], written['desk-language'] === undefined ? [] : [written['desk-language']], vocabulary, report);
  return {
    id,
    name: written.name,
    ...telephoneOf(written.number),
    ...(written.digits !== undefined && {
      digits: { press: written.digits.press, send: written.digits.send, waitSeconds: written.digits.wait },
    }),
    ...(ringing !== undefined && { ringing }),
    where: whereOf([]),
    timetable: {
      zone,
      newYear: written['new-year'] === undefined ? usualNewYear : { ...written['new-year'], where: whereOf(['new-year']) },
      groups: written.hours.map((group, index) => groupOf(group, (rule) => whereOf(['hours', index, rule]))),
      exceptions,
      ...(yearly.length > 0 && { yearly }),
      closures: closuresOf(written.closures, ['closures'], zone, { whereOf, report }).filter((closure) => closure !== undefined),
    } satisfies Timetable,
  };
}

/** Reads closures, both the ones of a line and the ones of a centre; undefined for one with a mistake. */
export function closuresOf(
  written: LineFile['closures'],
  at: Path,
  zone: string,
  { whereOf, report }: { readonly whereOf: (at: Path) => Where; readonly report: Report },
): readonly (Closure | undefined)[] {
  return written.map(({ from, until, reason, checked }, index) => {
    const begin = instantOf(from, zone);
    const rest = { reason, ...(checked !== undefined && { checked }), where: whereOf([...at, index]) };
    const isEndless = isFurtherNotice(until);
    const end = isEndless ? undefined : instantOf(until, zone);
    if (begin === undefined) report([...at, index, 'from'], 'not-a-time', notATime(from));
    if (end === undefined && !isEndless) report([...at, index, 'until'], 'not-a-time', notATime(until));
    if (begin !== undefined && isEndless) return { from: begin, ...rest };
    if (begin === undefined || end === undefined) return undefined;
    if (end <= begin)
      report([...at, index, 'until'], 'ends-before-it-begins', 'the closure ends before it begins. Write an “until” after the “from”.');
    if (isTooLong(from, until)) report([...at, index, 'until'], tooLong.code, tooLong.sentence);
    return { from: begin, until: end, ...rest };
  });
}

/** The problem of a time in the right form, on a day that does not exist or in the hour that a clock change skips. */
export function notATime(written: string): string {
  return `${quote(written)} is not a time that exists. Write a time like “2026-11-24T13:00”.`;
}

function groupOf(written: LineFile['hours'][number], whereOf: (rule: DayRule) => Where): Group {
  const rules = dayRules.filter((rule) => written[rule] !== undefined);
  return {
    languages: written.languages,
    needed: written.needed ?? [],
    ...(written.interpreter === true && { interpreter: true }),
    rules: Object.fromEntries(rules.map((rule) => [rule, written[rule]])),
    where: Object.fromEntries(rules.map((rule) => [rule, whereOf(rule)])),
  };
}

/** A group with weekdays must have hours for public holidays and for year-end: a missing rule never means open. */
function checkNothingMissing(group: LineFile['hours'][number], index: number, report: Report): void {
  if (group.daily !== undefined) return;
  for (const rule of ['holidays', 'new-year'] as const) {
    if (group[rule] === undefined)
      report(['hours', index], 'rule-missing', `the hours on ${rule} are missing. Add “${rule}: closed”, or the hours.`);
  }
}
