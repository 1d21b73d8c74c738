// The exceptions of a line: other hours on one day, on several, on the same days of every year, or on the days of a shared list.

import type { Exception, Where, YearlyException } from '../../hours/timetable.ts';
import type { Message } from '../../messages/message.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { faultSince, isFurtherNotice, isTooLong, tooLong } from '../schema/dateFaults.ts';
import type { LineFile } from '../schema/schema.ts';
import { listed, quote } from '../sentences.ts';
import type { Path } from '../yaml/document.ts';
import type { Report } from './context.ts';
import type { SharedDays } from './days.ts';

type Written = LineFile['exceptions'][number];

type ExceptionContext = {
  /** Undefined where the file of the shared days has mistakes of its own. */
  readonly days: ReadonlyMap<string, SharedDays> | undefined;
  readonly whereOf: (at: Path) => Where;
  readonly report: Report;
};

type Exceptions = { readonly exceptions: readonly Exception[]; readonly yearly: readonly YearlyException[] };

/** Reads the exceptions and reports what is wrong with them; one with a mistake is left out. */
export function exceptionsOf(written: readonly Written[], { days, whereOf, report }: ExceptionContext): Exceptions {
  const exceptions: Exception[] = [];
  const yearly: YearlyException[] = [];
  for (const [index, exception] of written.entries()) {
    const at = ['exceptions', index];
    const mistake = mistakeIn(exception);
    if (mistake !== undefined) {
      report([...at, ...mistake.at], mistake.code, mistake.says);
      continue;
    }
    const list = exception.days === undefined ? undefined : days?.get(exception.days);
    if (exception.days !== undefined && days !== undefined && list === undefined) {
      const advice = days.size === 0 ? 'Write the list there first.' : `Write one of: ${listed(days.keys())}.`;
      report([...at, 'days'], 'days-unknown', `there is no list ${quote(exception.days)} in days.yaml. ${advice}`);
      continue;
    }
    const reason = exception.reason ?? list?.reason;
    const rest = {
      spans: exception.hours,
      where: whereOf(at),
      ...(reason !== undefined && { reason }),
      ...(exception.languages !== undefined && { languages: exception.languages }),
    };
    const { date, from = date, until = date } = exception;
    if (from !== undefined && until !== undefined && isFurtherNotice(until)) exceptions.push({ from, checked: exception.checked, ...rest });
    else if (from !== undefined && until !== undefined) exceptions.push({ from, until, ...rest });
    for (const stretch of list?.dated ?? []) exceptions.push({ ...stretch, ...rest });
    for (const stretch of [exception.yearly ?? [], list?.yearly ?? []].flat()) yearly.push({ ...stretch, ...rest });
  }
  return { exceptions, yearly };
}

type Mistake = { readonly at: Path; readonly code: ProblemCode; readonly says: Message | string };

function mistakeIn(exception: Written): Mistake | undefined {
  const { date, from, until, yearly, days, reason, checked } = exception;
  const isStretch = from !== undefined || until !== undefined;
  const ways = [date !== undefined, isStretch, yearly !== undefined, days !== undefined].filter(Boolean).length;
  if (ways !== 1 || (isStretch && (from === undefined || until === undefined))) {
    return {
      at: [],
      code: 'exception-days',
      says: 'an exception is for one “date”, for the days “from” and “until”, for days “yearly”, or for the “days” of a shared list. Write one of them.',
    };
  }
  if (from !== undefined && until !== undefined && !isFurtherNotice(until)) {
    if (from > until)
      return {
        at: ['until'],
        code: 'ends-before-it-begins',
        says: 'the exception ends before it begins. Write an “until” that is not before the “from”.',
      };
    if (isTooLong(from, until)) return { at: ['until'], code: tooLong.code, says: tooLong.sentence };
  }
  const first = date ?? from;
  const far = first === undefined ? undefined : faultSince(checked, first);
  if (far !== undefined) return { at: [date === undefined ? 'from' : 'date'], code: far.code, says: far.sentence };
  if (reason === undefined && days === undefined) return { at: [], code: 'missing', says: '“reason” is missing. Add a line “reason: …”.' };
  return undefined;
}
