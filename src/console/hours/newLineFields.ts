// The fields of a new desk: its name in the languages of the centre, its number, its hours. What is missing is said, and may follow later.

import type { Language } from '../../hours/timetable.ts';
import { languageName } from '../../messages/dateWords.ts';
import { message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Words } from '../../schedules/directory.ts';
import type { NewLine } from '../../schedules/edit/addToSchedules.ts';
import { type Html, html } from '../../website/html.ts';
import { timeField } from '../formParts.ts';
import { hoursTyped, rowFieldName } from './hourRow.ts';
import { evidenceFields, type FormFields, faultHtml, textAsked } from './hoursFields.ts';
import { evidenceTyped, type Reading, textTyped } from './readHoursForm.ts';

const idForm = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/** Names in each language. `prefix`: that of the fields. */
export function namesAsked(prefix: string, languages: readonly Language[], given: FormFields): Html {
  const { language } = given;
  return html`<fieldset><legend>${sayKey(language, 'hours-new.names')}</legend><p class="hint">${sayKey(language, 'hours-new.names-hint')}</p>${faultHtml(prefix, given)}
      <div class="names">${languages.map((each) => textAsked(`${prefix}-${each}`, languageName(language, each), given))}</div></fieldset>`;
}

/** The names that were typed. Japanese is needed: staff read it. */
export function namesTyped({ form, report }: Reading, prefix: string, languages: readonly Language[]): Words {
  const typed = languages.map((each) => [each, textTyped(form, `${prefix}-${each}`)] as const).filter(([, name]) => name !== '');
  const names = Object.fromEntries(typed);
  if (names.ja === undefined) report(`${prefix}-ja`, message('hours-new.no-name'));
  return names;
}

export function idTyped({ form, report }: Reading, name: string): string {
  const id = textTyped(form, name);
  if (!idForm.test(id)) report(name, id === '' ? message('hours-new.no-id') : message('hours-new.not-an-id', { written: id }));
  return id;
}

export function newLineFields(languages: readonly Language[], given: FormFields): Html {
  const { form, language } = given;
  const isFirst = !form.has('id');
  const checked = (name: string, value: string, usual: boolean) => (isFirst ? usual : form.getAll(name).includes(value)) && html` checked`;
  const time = (field: 'open' | 'pause' | 'resume' | 'close') => {
    const id = rowFieldName('weekdays', field);
    const fault = faultHtml(id, given);
    return html`<div class="field"><label class="title" for="${id}">${sayKey(language, `hours-form.${field}`)}</label>${timeField(id, form.get(id) ?? '', fault !== false)}${fault}</div>`;
  };
  return html`${textAsked('line-id', sayKey(language, 'hours-new.line-id'), given, '', sayKey(language, 'hours-new.id-hint'))}
      ${namesAsked('name', languages, given)}
      ${textAsked('number', sayKey(language, 'hours-new.number'), given)}
      <fieldset><legend>${sayKey(language, 'hours-new.languages')}</legend>${faultHtml('spoken', given)}
        <div class="choices">${languages.map((each) => html`<label class="choice"><input type="checkbox" name="spoken" value="${each}"${checked('spoken', each, each === 'ja')}> <span>${languageName(language, each)}</span></label>`)}</div>
        <p><label class="choice"><input type="checkbox" name="others" value="yes"${checked('others', 'yes', true)}> <span>${sayKey(language, 'hours-new.others')}</span></label></p></fieldset>
      <fieldset><legend>${sayKey(language, 'hours-new.weekdays')}</legend><p class="hint">${sayKey(language, 'hours-new.weekdays-hint')}</p>
        <div class="fields times">${time('open')}${time('pause')}${time('resume')}${time('close')}</div></fieldset>
      ${evidenceFields(given)}`;
}

/** The new line that was typed. Its free days are closed; a form changes them afterwards. */
export function newLineTyped(reading: Reading, languages: readonly Language[]): NewLine {
  const { form, report } = reading;
  const id = idTyped(reading, 'line-id');
  const name = namesTyped(reading, 'name', languages);
  const number = textTyped(form, 'number');
  if (number === '') report('number', message('hours-form.no-number'));
  const spoken = languages.filter((each) => form.getAll('spoken').includes(each));
  if (spoken.length === 0) report('spoken', message('hours-new.no-language'));
  const row = new URLSearchParams(form);
  row.set(rowFieldName('weekdays', 'state'), 'open');
  const { hours = 'closed', faults } = hoursTyped(row, 'weekdays');
  for (const fault of faults) report(fault.field, fault.message);
  const evidence = evidenceTyped(reading);
  const rules = { weekdays: hours, weekends: 'closed', holidays: 'closed', 'new-year': 'closed' };
  return { id, name, number, languages: spoken, answersOthers: form.has('others'), rules, evidence };
}
