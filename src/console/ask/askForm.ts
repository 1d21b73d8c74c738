// The form of the question. Fields keep what was typed in them.

import { languageName } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { faultLinks } from '../formField.ts';
import { dateField, fieldFault, optionHtml, timeField } from '../formParts.ts';
import { type Field, numbersIn, type Typed, topicsOf } from './asked.ts';

type Named = { readonly reader: StaffLanguage; readonly topicName: (id: string) => string };

/** The form, with the faults of what was typed before it and beside each field. */
export function askForm(centre: Centre, { typed, own, faults }: Typed, { reader, topicName }: Named): Html {
  const fault = (field: Field) => fieldFault(field, faults.get(field), reader);
  const marked = (field: Field) => faults.has(field);
  const dedicated = numbersIn(centre, typed.language);
  const keys = new Map(centre.topics.map(({ id, key }) => [id, key]));
  return html`${faultLinks(
    sayKey(reader, 'ask.faults'),
    [...faults].map(([field, said]) => [field, say(reader, said)]),
  )}
    <form method="get" action="${addressOf(centre.id, 'ask')}" class="sheet">
      <div class="fields">
        <p><label class="title" for="language">${sayKey(reader, 'ask.language')}</label>
          <select id="language" name="language"${invalid('language', marked('language'))}>${centre.languages.map((each) => optionHtml(each, languageName(reader, each), typed.language))}</select>${fault('language')}</p>
        <p><label class="title" for="topic">${sayKey(reader, 'ask.topic')}</label>
          <select id="topic" name="topic"${invalid('topic', marked('topic'))}>${topicsOf(centre).map((id) => optionHtml(id, `${keys.get(id) ?? '0'}　${topicName(id)}`, typed.topic))}</select>${fault('topic')}</p>
        <p><label class="title" for="date">${sayKey(reader, 'ask.date')}</label>${dateField('date', typed.date, marked('date'), 'ask-now')}${fault('date')}</p>
        <p><label class="title" for="time">${sayKey(reader, 'ask.time')}</label>${timeField('time', typed.time, marked('time'), 'ask-now')}${fault('time')}</p>
        <p class="submit"><button>${sayKey(reader, 'ask.show')}</button></p>
      </div>
      <p class="hint" id="ask-now">${sayKey(reader, 'ask.empty-is-now')}</p>
      ${dedicated.length > 0 && html`<p><label class="choice"><input type="checkbox" name="own" value="1"${own && html` checked`}>${sayKey(reader, 'ask.own-number', { numbers: dedicated })}</label></p>`}
    </form>`;
}

function invalid(field: Field, isInvalid: boolean): Html | false {
  return isInvalid && html` aria-invalid="true" aria-describedby="${field}-fault"`;
}
