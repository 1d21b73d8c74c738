// The fields of the forms for usual changes. Each works without a script, and says beside itself what is wrong with it.

import type { CivilDate } from '../../hours/timetable.ts';
import { ordinals } from '../../hours/timetable.ts';
import { languageName, languageNames } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { HoursEdit } from '../../schedules/edit/scheduleEdit.ts';
import { type Html, html } from '../../website/html.ts';
import { dateField, optionHtml, timeField } from '../formParts.ts';
import { otherRow, type RowField, rowFieldName, rowOf, rowStates } from './hourRow.ts';
import type { HoursFault } from './readHoursForm.ts';
import { hoursSaid, offeredDays, ordinalSaid, ruleSaid } from './ruleWords.ts';
import type { WrittenGroup, WrittenLine } from './scheduleData.ts';

export type FormFields = {
  readonly form: URLSearchParams;
  readonly faults: readonly HoursFault[];
  readonly language: StaffLanguage;
  readonly today: CivilDate;
};

/** The fields of a change of a line. */
export function hoursFields(kind: Exclude<HoursEdit['kind'], 'remove'>, line: WrittenLine, given: FormFields): readonly Html[] {
  const { language } = given;
  const ask = (
    name: string,
    key: Parameters<typeof sayKey>[1] &
      `hours-form.${'from-day' | 'until-day' | 'season-from' | 'season-until' | 'year-from' | 'year-until' | 'number-from'}`,
    usual = '',
    isDate = true,
  ) => (isDate ? dayAsked(name, sayKey(language, key), given, usual) : textAsked(name, sayKey(language, key), given, usual));
  switch (kind) {
    case 'week':
      return [groupsAsked(line.groups, given), rowsAsked(line.groups, given)];
    case 'from':
      return [
        html`<div class="fields">${ask('from', 'hours-form.from-day')}</div>`,
        groupsAsked(line.groups, given, isOpenEnded),
        rowsAsked(line.groups, given),
      ];
    case 'season':
      return [
        html`<div class="fields">${ask('from', 'hours-form.season-from', '', false)}${ask('until', 'hours-form.season-until', '', false)}</div>`,
        groupsAsked(line.groups, given),
        rowsAsked(line.groups, given),
      ];
    case 'exception':
      return [
        exceptionDays(given),
        dayRow(given),
        languagesAsked(line, given),
        textAsked('reason', sayKey(language, 'hours-form.reason'), given),
      ];
    case 'number':
      return [
        html`<p>${sayKey(language, 'hours-form.usual-number', { number: line.number })}</p>`,
        textAsked('temporary', sayKey(language, 'hours-form.temporary'), given),
        html`<div class="fields">${ask('from', 'hours-form.number-from')}${ask('until', 'hours-form.until-day')}</div>`,
        textAsked('reason', sayKey(language, 'hours-form.reason'), given),
      ];
    case 'year-end':
      return [
        html`<div class="fields">${ask('from', 'hours-form.year-from', line.newYear?.from ?? '12-29', false)}${ask('until', 'hours-form.year-until', line.newYear?.until ?? '01-03', false)}</div>`,
      ];
    default:
      return kind satisfies never;
  }
}

/** Where it was seen. Asked for with every change. */
export function evidenceFields(given: FormFields): Html {
  const { language, today, form } = given;
  return html`<fieldset><legend>${sayKey(language, 'hours-form.evidence')}</legend>
      ${textAsked('source', sayKey(language, 'hours-form.source'), given, '', sayKey(language, 'hours-form.source-hint'))}
      <div class="fields">${dayAsked('checked', sayKey(language, 'hours-form.checked'), given, today)}</div>
      <p><label class="choice"><input type="checkbox" name="confirmed" value="yes"${form.has('confirmed') && html` checked`}> <span>${sayKey(language, 'hours-form.confirmed')}</span></label></p>
    </fieldset>`;
}

/** What is wrong with a field. Its id is named by the field. */
export function faultHtml(field: string, { faults, language }: FormFields): Html | false {
  const found = faults.filter((fault) => fault.field === field);
  return found.length > 0 && html`<p class="fault" id="${field}-fault">${found.map(({ message }) => say(language, message)).join(' ')}</p>`;
}

export function textAsked(name: string, label: string, given: FormFields, usual = '', hint?: string): Html {
  const fault = faultHtml(name, given);
  const told = [hint !== undefined && `${name}-hint`, fault !== false && `${name}-fault`].filter((each) => each !== false).join(' ');
  return html`<div class="field"><label class="title" for="${name}">${label}</label>${hint !== undefined && html`<p class="hint" id="${name}-hint">${hint}</p>`}${fault}
      <input id="${name}" name="${name}" value="${given.form.get(name) ?? usual}" autocomplete="off"${fault !== false && html` aria-invalid="true"`}${told !== '' && html` aria-describedby="${told}"`}></div>`;
}

function dayAsked(name: string, label: string, given: FormFields, usual = ''): Html {
  const fault = faultHtml(name, given);
  return html`<div class="field"><label class="title" for="${name}">${label}</label>${fault}${dateField(name, given.form.get(name) ?? usual, fault !== false)}</div>`;
}

/** Hours that are not over. */
function isRunning(until: CivilDate | undefined, today: CivilDate): boolean {
  return until === undefined || until >= today;
}

/** Hours that go on, so that new ones can take their place. */
function isOpenEnded(until: CivilDate | undefined): boolean {
  return until === undefined;
}

/** The hours of which languages. All are chosen at first, but for those that are over. */
function groupsAsked(groups: readonly WrittenGroup[], given: FormFields, isUsual = isRunning): Html {
  const { form, language, today } = given;
  const isFirst = !form.has('id');
  const chosen = ({ key, until }: WrittenGroup) => (isFirst ? isUsual(until, today) : form.getAll('group').includes(key));
  return html`<fieldset><legend>${sayKey(language, 'hours-form.groups')}</legend>${faultHtml('group', given)}
      <div class="choices">${groups.map((group) => html`<label class="choice"><input type="checkbox" name="group" value="${group.key}"${chosen(group) && html` checked`}> <span>${groupSaid(group, language)}</span></label>`)}</div>
    </fieldset>`;
}

/** `日本語、英語（2027年4月1日から）`. */
export function groupSaid({ languages, from, until }: Pick<WrittenGroup, 'languages' | 'from' | 'until'>, language: StaffLanguage): string {
  const spoken = languages === 'any' ? sayKey(language, 'hours-form.any') : languageNames(language, languages);
  const days = [
    ...(from === undefined ? [] : [sayKey(language, 'hours-form.begins', { from })]),
    ...(until === undefined ? [] : [sayKey(language, 'hours-form.ends', { until })]),
  ].join(language === 'ja' ? '、' : ', ');
  return days === '' ? spoken : language === 'ja' ? `${spoken}（${days}）` : `${spoken} (${days})`;
}

/** A row for each rule that the groups have, and one for another day. */
function rowsAsked(groups: readonly WrittenGroup[], given: FormFields): Html {
  const { language, form } = given;
  const rules = new Map<string, string>(groups.flatMap(({ rules: each }) => each).toReversed());
  const names = [...new Set(groups.flatMap(({ rules: each }) => each.map(([name]) => name)))];
  const typed = [...form.keys()]
    .flatMap((name) => /^state\.(.+)$/.exec(name)?.[1] ?? [])
    .filter((row) => row !== otherRow && !names.includes(row));
  const rows = [...names, ...typed].map((name) => rowHtml(name, ruleSaid(name, language), rules.get(name), given));
  return html`<fieldset><legend>${sayKey(language, 'hours-form.days')}</legend><p class="hint">${sayKey(language, 'hours-form.days-hint')}</p>${faultHtml('day', given)}
      ${rows}
      ${rowHtml(otherRow, sayKey(language, 'hours-form.other-day'), undefined, given, otherDay(given))}
    </fieldset>`;
}

function otherDay({ form, language }: FormFields): Html {
  const [nth, day] = [form.get('nth') ?? '', form.get('day') ?? ''];
  return html`<div class="fields"><div class="field"><label class="title" for="nth">${sayKey(language, 'hours-form.nth')}</label>
      <select id="nth" name="nth">${optionHtml('', sayKey(language, 'hours-form.every'), nth)}${ordinals.map((each) => optionHtml(each, ordinalSaid(each, language), nth))}</select></div>
    <div class="field"><label class="title" for="day">${sayKey(language, 'hours-form.day')}</label>
      <select id="day" name="day">${optionHtml('', sayKey(language, 'hours-form.choose'), day)}${offeredDays.map((each) => optionHtml(each, ruleSaid(each, language), day))}</select></div></div>`;
}

function rowHtml(row: string, name: string, written: string | undefined, given: FormFields, above?: Html): Html {
  const { form, language } = given;
  const usual = rowOf(written ?? '');
  const state = form.get(rowFieldName(row, 'state')) ?? 'same';
  const states = rowStates.filter((each) => each !== 'gone' || (written !== undefined && row !== 'day'));
  const time = (field: RowField) => {
    const id = rowFieldName(row, field);
    const fault = faultHtml(id, given);
    const before = field === 'state' ? '' : (usual[field] ?? '');
    return html`<div class="field"><label class="title" for="${id}">${sayKey(language, `hours-form.${field as 'open' | 'close' | 'pause' | 'resume'}`)}</label>${timeField(id, form.get(id) ?? before, fault !== false)}${fault}</div>`;
  };
  return html`<div class="sheet" role="group" aria-label="${name}">
      <p><strong>${name}</strong>${written !== undefined && html` <span class="soft">${sayKey(language, 'hours-form.now', { hours: hoursSaid(written, language) })}</span>`}</p>
      ${above}${faultHtml(rowFieldName(row, 'state'), given)}
      <div class="states">${states.map((each) => html`<label class="choice"><input type="radio" name="${rowFieldName(row, 'state')}" value="${each}"${state === each && html` checked`}> <span>${sayKey(language, row === otherRow && each === 'same' ? 'hours-form.state-none' : `hours-form.state-${each}`)}</span></label>`)}</div>
      <div class="fields times">${time('open')}${time('pause')}${time('resume')}${time('close')}</div>
    </div>`;
}

function exceptionDays(given: FormFields): Html {
  const { form, language } = given;
  const how = form.get('days') ?? 'one';
  const choice = (value: 'one' | 'several' | 'yearly') =>
    html`<label class="choice"><input type="radio" name="days" value="${value}"${how === value && html` checked`}> <span>${sayKey(language, `hours-form.days-${value}`)}</span></label>`;
  return html`<fieldset><legend>${sayKey(language, 'hours-form.which-days')}</legend>
      <div class="choices">${choice('one')}${choice('several')}${choice('yearly')}</div>
      <div class="fields">${dayAsked('date', sayKey(language, 'hours-form.date'), given)}${dayAsked('last', sayKey(language, 'hours-form.last'), given)}${textAsked('yearly', sayKey(language, 'hours-form.yearly'), given)}</div>
    </fieldset>`;
}

function dayRow(given: FormFields): Html {
  return rowHtml('day', sayKey(given.language, 'hours-form.hours-then'), undefined, given);
}

/** None chosen is all of them. */
function languagesAsked({ groups }: WrittenLine, { form, language }: FormFields): Html {
  const spoken = [...new Set(groups.flatMap(({ languages }) => (languages === 'any' ? [] : languages)))];
  return html`<details${form.has('language') && html` open`}><summary>${sayKey(language, 'hours-form.some-languages')}</summary>
      <div class="choices">${spoken.map((each) => html`<label class="choice"><input type="checkbox" name="language" value="${each}"${form.getAll('language').includes(each) && html` checked`}> <span>${languageName(language, each)}</span></label>`)}</div></details>`;
}
