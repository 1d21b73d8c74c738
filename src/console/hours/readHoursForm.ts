// What a clerk typed into a form for a usual change, read and checked: the change as plain data, or what is wrong with which field. Pure.

import { isCivilDate } from '../../hours/calendar.ts';
import type { CivilDate } from '../../hours/timetable.ts';
import { type Message, message } from '../../messages/message.ts';
import { isRule } from '../../schedules/edit/editHours.ts';
import type { Evidence, HoursEdit, RuleTexts } from '../../schedules/edit/scheduleEdit.ts';
import { dayTyped } from '../typedDay.ts';
import { hoursTyped, otherRow, otherRule } from './hourRow.ts';
import type { WrittenLine } from './scheduleData.ts';

export type HoursFault = { readonly field: string; readonly message: Message };
export type ReadHours = { readonly edit: HoursEdit } | { readonly faults: readonly HoursFault[] };

type Report = (field: string, said: Message) => void;
export type Reading = { readonly form: URLSearchParams; readonly today: CivilDate; readonly report: Report };

export function readHoursForm(kind: HoursEdit['kind'], form: URLSearchParams, line: WrittenLine, today: CivilDate): ReadHours {
  const faults: HoursFault[] = [];
  const reportTo = (list: HoursFault[]) => (field: string, said: Message) => void list.push({ field, message: said });
  // The page asks for the evidence last, and its faults are listed in the order of the page.
  const ofEvidence: HoursFault[] = [];
  const evidence = evidenceTyped({ form, today, report: reportTo(ofEvidence) });
  const edit = editTyped(kind, { form, today, report: reportTo(faults) }, line, evidence);
  faults.push(...ofEvidence);
  return faults.length > 0 || edit === undefined ? { faults } : { edit };
}

function editTyped(kind: HoursEdit['kind'], reading: Reading, line: WrittenLine, evidence: Evidence): HoursEdit | undefined {
  const { form, report } = reading;
  const common = { place: line.place, evidence };
  const text = (name: string) => textTyped(form, name);
  const reason = (): string => {
    if (text('reason') === '') report('reason', message('hours-form.no-reason'));
    return text('reason');
  };
  switch (kind) {
    case 'week':
      return { kind, ...common, groups: groupsTyped(reading, line), rules: rulesTyped(reading) };
    case 'from': {
      const from = dayIn(reading, 'from');
      const [groups, rules] = [groupsTyped(reading, line), rulesTyped(reading)];
      return from === undefined ? undefined : { kind, ...common, groups, rules, from };
    }
    case 'season': {
      const [from, until] = [yearDayIn(reading, 'from'), yearDayIn(reading, 'until')];
      const [groups, rules] = [groupsTyped(reading, line), rulesTyped(reading)];
      return from === undefined || until === undefined ? undefined : { kind, ...common, groups, rules, from, until };
    }
    case 'exception': {
      const days = exceptionDays(reading);
      const { hours, faults } = hoursTyped(form, 'day');
      for (const fault of faults) report(fault.field, fault.message);
      if (hours === undefined && faults.length === 0) report('state.day', message('hours-form.no-hours'));
      const languages = form.getAll('language');
      const why = reason();
      return days === undefined || hours === undefined
        ? undefined
        : { kind, ...common, days, hours, reason: why, ...(languages.length > 0 && { languages }) };
    }
    case 'number': {
      const temporary = text('temporary');
      if (temporary === '') report('temporary', message('hours-form.no-number'));
      const from = text('from') === '' ? undefined : dayIn(reading, 'from');
      const until = dayIn(reading, 'until');
      const why = reason();
      return until === undefined ? undefined : { kind, ...common, temporary, until, reason: why, ...(from !== undefined && { from }) };
    }
    case 'year-end': {
      const [from, until] = [yearDayIn(reading, 'from'), yearDayIn(reading, 'until')];
      return from === undefined || until === undefined ? undefined : { kind, ...common, from, until };
    }
    case 'remove': {
      const parts = form.getAll('part');
      if (parts.length === 0) report('part', message('hours-remove.none'));
      return { kind, ...common, parts };
    }
    default:
      return kind satisfies never;
  }
}

/** Where it was seen, when, and whether the desk said so. */
export function evidenceTyped(reading: Reading): Evidence {
  const source = textTyped(reading.form, 'source');
  if (source === '') reading.report('source', message('hours-form.no-source'));
  const checked = dayIn(reading, 'checked') ?? reading.today;
  if (checked > reading.today) reading.report('checked', message('hours-form.checked-later'));
  return { source, checked, isConfirmed: reading.form.has('confirmed') };
}

/** A text on one line. */
export function textTyped(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

function groupsTyped({ form, report }: Reading, { groups }: WrittenLine): readonly string[] {
  const chosen = form.getAll('group');
  if (chosen.length === 0) report('group', message('hours-form.no-group'));
  // A group that another person removed meanwhile is said by the edit itself.
  return groups.length === 1 && chosen.length === 0 ? groups.map(({ key }) => key) : chosen;
}

/** The rows that change something. */
function rulesTyped({ form, report }: Reading): RuleTexts {
  const known = new Set(
    [...form.keys()].flatMap((name) => /^state\.(.+)$/.exec(name)?.[1] ?? []).filter((row) => row !== otherRow && row !== 'day'),
  );
  const rules: Record<string, string> = {};
  for (const row of [...known, otherRow]) {
    const { hours, faults } = hoursTyped(form, row);
    for (const fault of faults) report(fault.field, fault.message);
    if (hours === undefined) continue;
    const rule = row === otherRow ? otherRule(form) : row;
    if (rule === undefined || !isRule(rule)) report('day', message('hours-form.no-day'));
    else rules[rule] = hours;
  }
  if (Object.keys(rules).length === 0) report('day', message('hours-form.nothing'));
  return rules;
}

function exceptionDays(reading: Reading): Extract<HoursEdit, { readonly kind: 'exception' }>['days'] | undefined {
  const how = reading.form.get('days');
  if (how === 'yearly') {
    const yearly = yearDayIn(reading, 'yearly');
    return yearly === undefined ? undefined : { yearly };
  }
  const from = dayIn(reading, 'date');
  if (how !== 'several') return from === undefined ? undefined : { date: from };
  const until = dayIn(reading, 'last');
  if (from !== undefined && until !== undefined && until < from) reading.report('last', message('hours-form.before'));
  return from === undefined || until === undefined ? undefined : { from, until };
}

function dayIn({ form, today, report }: Reading, name: string): CivilDate | undefined {
  const typed = textTyped(form, name);
  const found = isCivilDate(typed) ? typed : dayTyped(typed, today);
  if (found === undefined)
    report(name, typed === '' ? message('hours-form.no-date') : message('hours-form.not-a-date', { written: typed }));
  return found;
}

/** `08-13` from a day of any year, `8/13`, `8月13日`. */
function yearDayIn({ form, today, report }: Reading, name: string): string | undefined {
  const typed = textTyped(form, name);
  const short = /^(\d\d)-(\d\d)$/.exec(typed);
  const found = short === null ? dayTyped(typed, today)?.slice(5) : typed;
  if (found === undefined)
    report(name, typed === '' ? message('hours-form.no-date') : message('hours-form.not-a-year-day', { written: typed }));
  return found;
}
