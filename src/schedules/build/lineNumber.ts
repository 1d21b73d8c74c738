// The number of a line, and one that stands in for it for a time.

import { addDays } from '../../hours/calendar.ts';
import type { Instant, Where } from '../../hours/timetable.ts';
import { instantAt, instantOf } from '../../hours/zone.ts';
import { message } from '../../messages/message.ts';
import type { Line, Telephone, TemporaryNumber } from '../directory.ts';
import { faultSince, isTooLong } from '../schema/dateFaults.ts';
import { type ParsedNumber, telephoneOf } from '../schema/parsedNumber.ts';
import type { LineFile } from '../schema/schema.ts';
import type { Path } from '../yaml/document.ts';
import type { Report } from './reportAt.ts';

type NumberContext = { readonly zone: string; readonly whereOf: (at: Path) => Where; readonly report: Report };

/** The numbers of a line; without the temporary one where that has a mistake, which is reported. */
export function numbersOf(
  { number: { now, temporary }, checked }: LineFile,
  { zone, whereOf, report }: NumberContext,
): Telephone & Pick<Line, 'temporary'> {
  const usual = telephoneOf(now);
  if (temporary === undefined) return usual;
  const { from, until, reason } = temporary;
  const begin = from === undefined ? undefined : instantOf(from, zone);
  const end = endOf(until, zone);
  if (from !== undefined && begin === undefined) report(['number', 'from'], message('not-a-time.not-there', { written: from }));
  if (end === undefined) report(['number', 'until'], message('not-a-time.not-there', { written: until }));
  if (end === undefined || (from !== undefined && begin === undefined)) return usual;
  if (begin !== undefined && end <= begin) report(['number', 'until'], message('ends-before-it-begins.number'));
  const far = faultSince(checked, until.slice(0, 10));
  if (from !== undefined && isTooLong(from.slice(0, 10), until.slice(0, 10))) report(['number', 'until'], message('date-too-far.number'));
  else if (far !== undefined) report(['number', from === undefined ? 'until' : 'from'], far);
  const standIn: TemporaryNumber = {
    ...telephoneOf(temporary.number),
    ...(begin !== undefined && { from: begin }),
    until: end,
    reason,
    where: whereOf(['number']),
  };
  return { ...usual, temporary: standIn };
}

type DialledNumber = { readonly number: ParsedNumber; readonly at: Path };

/** Every number that a line may dial, with its place in the file. */
export function dialledNumbers({ number: { now, temporary }, numbers = [] }: LineFile): readonly DialledNumber[] {
  const others = numbers.map((number, index) => ({ number, at: ['numbers', index] }));
  if (temporary === undefined) return [{ number: now, at: ['number'] }, ...others];
  return [{ number: now, at: ['number', 'now'] }, { number: temporary.number, at: ['number', 'temporary'] }, ...others];
}

/** The end of a last day, or the time itself. */
function endOf(written: string, zone: string): Instant | undefined {
  return written.includes('T') ? instantOf(written, zone) : instantAt(addDays(written, 1), 0, zone);
}
