// The exceptions of a line: other hours on one day, on several, on the same days of every year, or on the days of a shared list.

import type { Exception, Where, YearlyException } from '../../hours/timetable.ts';
import { type Message, message } from '../../messages/message.ts';
import { faultSince, isFurtherNotice, isTooLong, tooLong } from '../schema/dateFaults.ts';
import type { LineFile } from '../schema/schema.ts';
import type { Path } from '../yaml/document.ts';
import type { SharedDays } from './days.ts';
import type { Report } from './reportAt.ts';

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
      report([...at, ...mistake.at], mistake.says);
      continue;
    }
    const list = exception.days === undefined ? undefined : days?.get(exception.days);
    if (exception.days !== undefined && days !== undefined && list === undefined) {
      const written = exception.days;
      const known = [...days.keys()];
      report([...at, 'days'], known.length === 0 ? message('days-unknown.none', { written }) : message('days-unknown', { written, known }));
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

type Mistake = { readonly at: Path; readonly says: Message };

function mistakeIn(exception: Written): Mistake | undefined {
  const { date, from, until, yearly, days, reason, checked } = exception;
  const isStretch = from !== undefined || until !== undefined;
  const ways = [date !== undefined, isStretch, yearly !== undefined, days !== undefined].filter(Boolean).length;
  if (ways !== 1 || (isStretch && (from === undefined || until === undefined))) {
    return { at: [], says: message('exception-days') };
  }
  if (from !== undefined && until !== undefined && !isFurtherNotice(until)) {
    if (from > until) return { at: ['until'], says: message('ends-before-it-begins.exception') };
    if (isTooLong(from, until)) return { at: ['until'], says: tooLong };
  }
  const first = date ?? from;
  const far = first === undefined ? undefined : faultSince(checked, first);
  if (far !== undefined) return { at: [date === undefined ? 'from' : 'date'], says: far };
  if (reason === undefined && days === undefined) return { at: [], says: message('missing.reason') };
  return undefined;
}
