// The first of three steps: what a clerk wants to close, open or announce, until when, and why.

import { randomUUID } from 'node:crypto';
import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { stepList, tokenField } from '../formField.ts';
import type { Purpose } from './draft.ts';
import { announcementFields, type Form, formFaults, lineFields, reasonFields, timeFields } from './formFields.ts';

/** The ready announcements that a form offers. A disaster has its own. */
const disasters = ['typhoon', 'earthquake', 'heavy-snow', 'line-trouble'];

export function noticeForm(given: Form, token: string): Html {
  const { purpose, centre, language, form, faults, ready } = given;
  const id = form.get('id') ?? randomUUID();
  const everyday = ready.map(({ name }) => name);
  return html`<h1>${sayKey(language, `notice-form.title-${purpose}`)}</h1>
    ${steps(language, 1)}
    ${formFaults(faults, language)}
    <form method="post" action="${addressOf(centre.id, `notices/${purpose}`)}" novalidate>
      ${tokenField(token)}
      <input type="hidden" name="id" value="${id}">
      ${partsOf(given, purpose === 'disaster' ? disasters : everyday)}
      ${
        purpose === 'disaster' &&
        html`<fieldset><legend>${sayKey(language, 'notice-form.drill-title')}</legend>
        <label class="choice"><input type="checkbox" name="drill" value="yes"${form.has('drill') && html` checked`}> <span>${sayKey(language, 'notice-form.drill')}</span></label></fieldset>`
      }
      <div class="acts">
        <button name="step" value="preview">${sayKey(language, 'notice-form.preview')}</button>
        <a class="button second" href="${addressOf(centre.id)}">${sayKey(language, 'notice-form.cancel')}</a>
      </div>
      <p class="hint">${sayKey(language, 'notice-form.nothing-yet')}</p>
    </form>`;
}

function partsOf(given: Form, offered: readonly string[]): readonly Html[] {
  const parts: Readonly<Record<Purpose, () => readonly Html[]>> = {
    close: () => [lineFields(given), timeFields(given), reasonFields(given), announcementFields(given, offered, false)],
    announce: () => [announcementFields(given, offered, true), timeFields(given), everywhereField(given)],
    open: () => [lineFields(given), timeFields(given), reasonFields(given)],
    disaster: () => [announcementFields(given, offered, true), lineFields(given), timeFields(given)],
  };
  return parts[given.purpose]();
}

/** An announcement closes nothing, so it asks only whether it is for every centre. */
function everywhereField({ mayEverywhere, language, form }: Form): Html {
  if (!mayEverywhere) return html``;
  const isChosen = form.get('what') === 'everywhere';
  return html`<p><label class="choice"><input type="checkbox" name="what" value="everywhere"${isChosen && html` checked`}> <span>${sayKey(language, 'notice-form.announce-everywhere')}</span></label></p>`;
}

/** Where the clerk is among the three steps. */
export function steps(language: Form['language'], current: 1 | 2 | 3): Html {
  const words = ['notice-form.step-1', 'notice-form.step-2', 'notice-form.step-3'] as const;
  return stepList(
    words.map((word) => sayKey(language, word)),
    current,
  );
}
