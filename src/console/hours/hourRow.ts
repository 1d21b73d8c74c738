// One row of a form: which days, and from when until when they are open, with a break at noon. Each row is a rule of the week.

import { clock } from '../../messages/dateWords.ts';
import { type Message, message } from '../../messages/message.ts';
import { readNthName } from '../../schedules/nthNames.ts';
import { timeTyped } from '../typedDay.ts';
import { offeredDays } from './ruleWords.ts';

export const rowStates = ['same', 'open', 'closed', 'gone'] as const;

/** The field of a row by the name of its rule: another name would be another row after another person's edit. */
export type RowField = 'state' | 'open' | 'close' | 'pause' | 'resume';

export function rowFieldName(row: string, field: RowField): string {
  return `${field}.${row}`;
}

/** The row for a day that has no rule yet. */
export const otherRow = 'other';

export type RowFault = { readonly field: string; readonly message: Message };

/** The hours that a row says; undefined where it says that nothing changes. */
export function hoursTyped(form: URLSearchParams, row: string): { readonly hours?: string; readonly faults: readonly RowFault[] } {
  const state = form.get(rowFieldName(row, 'state')) ?? 'same';
  if (state === 'closed') return { hours: 'closed', faults: [] };
  if (state === 'gone') return { hours: '', faults: [] };
  if (state !== 'open') return { faults: [] };
  const faults: RowFault[] = [];
  const time = (field: RowField, isNeeded: boolean): number | undefined => {
    const name = rowFieldName(row, field);
    const typed = (form.get(name) ?? '').trim();
    const found = typed === '24:00' ? 1440 : timeTyped(typed);
    if (found === undefined && (typed !== '' || isNeeded))
      faults.push({
        field: name,
        message: typed === '' ? message('hours-form.no-time') : message('hours-form.not-a-time', { written: typed }),
      });
    return found;
  };
  const [open, close] = [time('open', true), time('close', true)];
  const hasBreak = ['pause', 'resume'].some((field) => (form.get(rowFieldName(row, field as RowField)) ?? '').trim() !== '');
  const [pause, resume] = [time('pause', hasBreak), time('resume', hasBreak)];
  if (open === undefined || close === undefined || faults.length > 0) return { faults };
  // Hours that end after midnight are those of the day on which they begin.
  const end = close <= open ? close + 1440 : close;
  if (pause === undefined || resume === undefined) return { hours: spanText(open, end), faults };
  if (open < pause && pause < resume && resume < end) return { hours: `${spanText(open, pause)}, ${spanText(resume, end)}`, faults };
  return { faults: [{ field: rowFieldName(row, 'pause'), message: message('hours-form.break-outside') }] };
}

/** The rule that the row for another day names: a day of each week, or an nth weekday of the month. */
export function otherRule(form: URLSearchParams): string | undefined {
  const [nth, day] = [form.get('nth') ?? '', form.get('day') ?? ''];
  if (!offeredDays.some((each) => each === day)) return undefined;
  return nth === '' ? day : readNthName(`${nth}-${day}`)?.name;
}

/** What the fields of a row hold at first: the hours that are written, where they are one or two spans of a day. */
export function rowOf(written: string): Readonly<Partial<Record<RowField, string>>> {
  if (written === 'closed') return { state: 'closed' };
  const spans = [...written.matchAll(/(\d{1,2}:\d\d)\s*-\s*(\d{1,2}:\d\d)/g)].map(([, from = '', until = '']) => [from, until] as const);
  const [first, second] = spans;
  if (first === undefined || spans.length > 2) return {};
  const padded = (time: string) => {
    const [hour = '0', minute = '00'] = time.split(':');
    return `${String(Number(hour) % 24).padStart(2, '0')}:${minute}`;
  };
  if (second === undefined) return { state: 'open', open: padded(first[0]), close: padded(first[1]) };
  return { state: 'open', open: padded(first[0]), pause: padded(first[1]), resume: padded(second[0]), close: padded(second[1]) };
}

function spanText(from: number, until: number): string {
  return `${clock(from)}-${clock(until)}`;
}
