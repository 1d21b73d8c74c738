// Makes a usual change of hours in the file of its line. Everything that the change does not name stays as it is written.

import { addDays } from '../../hours/calendar.ts';
import { type DayRule, dayRules } from '../../hours/timetable.ts';
import { type Message, message } from '../../messages/message.ts';
import { readNthName } from '../nthNames.ts';
import { type TextPath, Unsuited } from '../yaml/editText.ts';
import type { Group } from '../yaml/printValue.ts';
import { type Data, type EditedFile, editFile, groupIn, listIn } from './editedFile.ts';
import { removeParts } from './removableParts.ts';
import { type Evidence, groupKeyOf, type HoursEdit, type RuleTexts } from './scheduleEdit.ts';
import { Unfit } from './unfit.ts';

/** The new text, or why the change does not fit the file as it is now. */
export type Edited = { readonly text: string } | { readonly unfit: Message };

/** Makes the change in a text. Never throws. */
export function editHours(written: string, edit: HoursEdit): Edited {
  const { place } = edit;
  try {
    const file = editFile(place.file, written);
    const path = place.line === undefined ? [] : ['lines', place.line];
    if (place.line !== undefined && !Object.hasOwn(groupIn(file.data, ['lines']), place.line)) throw new Unfit(message('edit.no-line'));
    change(file, path, edit);
    return { text: file.text() };
  } catch (fault) {
    if (fault instanceof Unfit) return { unfit: fault.why };
    if (fault instanceof Unsuited) return { unfit: message('edit.unsuited') };
    throw fault;
  }
}

function change(file: EditedFile, path: TextPath, edit: HoursEdit): void {
  const { kind, evidence } = edit;
  if (kind === 'week')
    changeGroups(file, path, edit.groups, (at) => {
      setRules(file, at, edit.rules);
      setEvidence(file, at, evidence);
    });
  else if (kind === 'season') changeGroups(file, path, edit.groups, (at) => addSeason(file, at, edit));
  else if (kind === 'from') changeGroups(file, path, edit.groups, (at, index) => beginOn(file, path, at, index, edit));
  // A newer decision comes first: of two for the same day, the first one in the file decides.
  else if (kind === 'exception') file.insert(path, 'exceptions', exceptionOf(edit), { index: 0, behind: aboveHours });
  else if (kind === 'number') setNumber(file, path, edit);
  else if (kind === 'remove') removeParts(file, path, edit.parts, (at) => setEvidence(file, at, evidence));
  else {
    kind satisfies 'year-end';
    file.set(path, 'new-year', { inBraces: { from: edit.from, until: edit.until } }, aboveHours);
    setEvidence(file, path, evidence);
  }
}

/** What stands above the hours of a line. */
const aboveHours = ['name', 'number', 'digits', 'zone', 'source', 'checked', 'confirmed', 'new-year', 'exceptions'];

/** The groups that are meant, the last one first, so that one that is added behind another moves none that is still to come. */
function changeGroups(file: EditedFile, path: TextPath, keys: readonly string[], each: (at: TextPath, index: number) => void): void {
  const all = listIn(groupIn(file.data, path), 'hours').map((group) => groupKeyOf(group as Data));
  const found = keys.map((key) => all.indexOf(key));
  if (found.length === 0 || found.includes(-1)) throw new Unfit(message('edit.no-group'));
  for (const index of found.toSorted((one, other) => other - one)) each([...path, 'hours', index], index);
}

type Season = Extract<HoursEdit, { readonly kind: 'season' }>;

/** No rule of its group applies in a season, so the season gets the group's whole week, with the changes. */
function addSeason(file: EditedFile, at: TextPath, { from, until, rules, evidence }: Season): void {
  const group = groupIn(file.data, at);
  const index = listIn(group, 'seasons').length;
  const usual = Object.entries(group).filter(([name]) => isRule(name));
  const week = weekWith(Object.fromEntries(usual), rules) as Group;
  file.insert(at, 'seasons', { from, until, ...week }, { index, behind: ruleNames(file, at) });
  setEvidence(file, at, evidence);
}

function setRules(file: EditedFile, at: TextPath, rules: RuleTexts): void {
  for (const [rule, hours] of Object.entries(rules)) {
    const written = sameRule(groupIn(file.data, at), rule);
    if (hours === '') file.remove(at, written);
    else file.set(at, written, hours, ['languages', 'from', 'until', ...ruleNames(file, at).filter((name) => isBefore(name, rule))]);
  }
}

/** The name by which the group has the rule already: `第3火曜日` for `third-tuesday`. */
function sameRule(group: Data, rule: string): string {
  const nth = readNthName(rule)?.name;
  return Object.keys(group).find((name) => name === rule || (nth !== undefined && readNthName(name)?.name === nth)) ?? rule;
}

/** The rules for the days of a week that a group has, in its order. */
function ruleNames(file: EditedFile, at: TextPath): readonly string[] {
  return Object.keys(groupIn(file.data, at)).filter((name) => isRule(name) || ['languages', 'from', 'until'].includes(name));
}

/** Whether a name is that of a rule for the days of a week. */
export function isRule(name: string): boolean {
  return dayRules.includes(name as DayRule) || readNthName(name) !== undefined;
}

/** Wide rules come first: weekdays, weekends, one weekday, an nth one, holidays, the year-end. */
function isBefore(one: string, other: string): boolean {
  return orderOf(one) <= orderOf(other);
}

function orderOf(rule: string): number {
  const index = dayRules.indexOf(rule as DayRule);
  return index < 0 ? dayRules.indexOf('holidays') - 0.5 : index;
}

function setEvidence(file: EditedFile, at: TextPath, { source, checked, isConfirmed }: Evidence): void {
  file.set(at, 'source', source);
  file.set(at, 'checked', checked, ['source']);
  if (isConfirmed) file.remove(at, 'confirmed');
  else file.set(at, 'confirmed', false, ['checked']);
}

function evidenceOf({ source, checked, isConfirmed }: Evidence): Group {
  return { source, checked, ...(!isConfirmed && { confirmed: false }) };
}

type From = Extract<HoursEdit, { readonly kind: 'from' }>;

/** The group ends on the day before, and a copy with the new hours begins. */
function beginOn(file: EditedFile, path: TextPath, at: TextPath, index: number, { from, rules, evidence }: From): void {
  const { languages, from: begins, until, source: _source, checked: _checked, confirmed: _confirmed, ...rest } = groupIn(file.data, at);
  if (typeof until === 'string' && until < from) throw new Unfit(message('edit.ended', { until }));
  if (typeof begins === 'string' && begins >= from) throw new Unfit(message('edit.not-begun', { from: begins }));
  const copy: Record<string, unknown> = {
    languages,
    from,
    ...(until !== undefined && { until }),
    ...weekWith(rest, rules),
    ...evidenceOf(evidence),
  };
  file.insert(path, 'hours', copy as Group, { index: index + 1 });
  file.set(at, 'until', addDays(from, -1), ['languages', 'from']);
}

/** The rules of a week with changes, wide ones first, and what else the group has behind them. */
function weekWith(group: Data, rules: RuleTexts): Data {
  const week = new Map(Object.entries(group));
  for (const [rule, hours] of Object.entries(rules)) {
    const written = sameRule(group, rule);
    if (hours === '') week.delete(written);
    else week.set(written, hours);
  }
  const [days, others] = [[...week].filter(([name]) => isRule(name)), [...week].filter(([name]) => !isRule(name))];
  return Object.fromEntries([...days.toSorted(([one], [other]) => orderOf(one) - orderOf(other)), ...others]);
}

type ExceptionEdit = Extract<HoursEdit, { readonly kind: 'exception' }>;

function exceptionOf({ days, hours, languages, reason, evidence }: ExceptionEdit): Group {
  return { ...days, ...(languages !== undefined && { languages }), hours, reason, ...evidenceOf(evidence) };
}

type NumberEdit = Extract<HoursEdit, { readonly kind: 'number' }>;

function setNumber(file: EditedFile, path: TextPath, { temporary, from, until, reason, evidence }: NumberEdit): void {
  const { number } = groupIn(file.data, path);
  const now = typeof number === 'object' && number !== null ? (number as Data).now : number;
  const value = { now: String(now), temporary, ...(from !== undefined && { from }), until, reason };
  file.set(path, 'number', value);
  setEvidence(file, path, evidence);
}
