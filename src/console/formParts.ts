// Fields that several pages have.

import { isCivilDate } from '../hours/calendar.ts';
import type { Message, StaffLanguage } from '../messages/message.ts';
import { say } from '../messages/sayMessage.ts';
import { type Html, html } from '../website/html.ts';

/** A day. The browser's own field shows nothing but days, so what is no day is shown in a field for text. */
export function dateField(name: string, typed: string, isInvalid: boolean, hint?: string): Html {
  const type = typed === '' || isCivilDate(typed) ? 'date' : 'text';
  return html`<input id="${name}" name="${name}" type="${type}" value="${typed}"${described(name, isInvalid, hint)}>`;
}

/** A time of day, in the same way. */
export function timeField(name: string, typed: string, isInvalid: boolean, hint?: string): Html {
  const type = typed === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(typed) ? 'time' : 'text';
  return html`<input id="${name}" name="${name}" type="${type}" value="${typed}"${described(name, isInvalid, hint)}>`;
}

/** An entry of a list, chosen if it is the value that was typed. */
export function optionHtml(value: string, words: string, typed: string): Html {
  return html`<option value="${value}"${value === typed && html` selected`}>${words}</option>`;
}

/** What is wrong with a field, below it. */
export function fieldFault(name: string, fault: Message | undefined, reader: StaffLanguage): Html | false {
  return fault !== undefined && html`<span class="fault" id="${name}-fault">${say(reader, fault)}</span>`;
}

function described(name: string, isInvalid: boolean, hint: string | undefined): Html {
  const by = [...(hint === undefined ? [] : [hint]), ...(isInvalid ? [`${name}-fault`] : [])];
  return html`${by.length > 0 && html` aria-describedby="${by.join(' ')}"`}${isInvalid && html` aria-invalid="true"`}`;
}
