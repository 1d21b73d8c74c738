// One line, from its file's form to the directory's: number, digits, timetable; and what a schema cannot see.

import type { Closure, Language, Timetable, Where } from '../../hours/timetable.ts';
import { instantOf } from '../../hours/zone.ts';
import { message } from '../../messages/message.ts';
import type { Line } from '../directory.ts';
import { isFurtherNotice, isTooLong, tooLong } from '../schema/dateFaults.ts';
import type { LineFile } from '../schema/schema.ts';
import { type Path, whereIn } from '../yaml/document.ts';
import type { BuildContext } from './context.ts';
import { exceptionsOf } from './exceptions.ts';
import { groupsOf } from './hoursGroups.ts';
import { checkLanguages } from './languages.ts';
import { numbersOf } from './lineNumber.ts';
import { type Report, reportIn } from './reportAt.ts';
import { refuseDeskFields, refuseWhatCarrierCannot, ringingOf } from './ringing.ts';

export type LineContext = BuildContext & {
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
  const whereOf = (at: Path) => whereIn(yaml, [...path, ...at]);
  const newYear = written['new-year'] === undefined ? usualNewYear : { ...written['new-year'], where: whereOf(['new-year']) };
  const { exceptions, yearly } = exceptionsOf(written.exceptions, { days: context.days, whereOf, report });
  written.exceptions.forEach(({ languages }, index) => {
    checkLanguages(['exceptions', index, 'languages'], languages === 'any' ? [] : (languages ?? []), vocabulary, report);
  });
  const ringing = ringingOf(written, context.language ?? 'ja', report);
  if (context.language === undefined) refuseDeskFields(written, report);
  refuseWhatCarrierCannot(written, vocabulary, report);
  checkLanguages(['desk-language'], written['desk-language'] === undefined ? [] : [written['desk-language']], vocabulary, report);
  return {
    id,
    name: written.name,
    ...numbersOf(written, { zone, whereOf, report }),
    ...(written.digits !== undefined && {
      digits: { press: written.digits.press, send: written.digits.send, waitSeconds: written.digits.wait },
    }),
    ...(ringing !== undefined && { ringing }),
    where: whereOf([]),
    timetable: {
      zone,
      newYear,
      groups: groupsOf(written.hours, { vocabulary, newYear, whereOf, report }),
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
    if (begin === undefined) report([...at, index, 'from'], message('not-a-time.not-there', { written: from }));
    if (end === undefined && !isEndless) report([...at, index, 'until'], message('not-a-time.not-there', { written: until }));
    if (begin !== undefined && isEndless) return { from: begin, ...rest };
    if (begin === undefined || end === undefined) return undefined;
    if (end <= begin) report([...at, index, 'until'], message('ends-before-it-begins.closure'));
    if (isTooLong(from, until)) report([...at, index, 'until'], tooLong);
    return { from: begin, until: end, ...rest };
  });
}
