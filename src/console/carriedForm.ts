// A form that came when its session was over: what was typed is kept in the page, and sent again with one button.

import { sayKey } from '../messages/sayMessage.ts';
import { type Html, html } from '../website/html.ts';
import { hiddenFields, tokenField } from './formField.ts';
import type { PageReply, Visit } from './route.ts';

/** Where a form was sent, and its fields. */
export type CarriedForm = { readonly to: string; readonly fields: URLSearchParams };

/** The fields that are carried: all but the token of the session that is over. Undefined for a form with a password, which no page repeats. */
export function carriedOf(to: string, form: URLSearchParams): CarriedForm | undefined {
  const fields = new URLSearchParams([...form].filter(([name]) => name !== 'token'));
  return [...fields.keys()].some((name) => /password/i.test(name)) ? undefined : { to, fields };
}

/** A form that sends the fields again, with the token of the session that there is now. */
export function sendAgainForm({ language }: Pick<Visit, 'language'>, { to, fields }: CarriedForm, token: string): Html {
  return html`<form method="post" action="${to}">
      ${tokenField(token)}
      ${hiddenFields(fields)}
      <p class="acts"><button>${sayKey(language, 'console.send-again')}</button></p>
    </form>`;
}

/** The page that says that nothing was lost. */
export function sendAgainPage(visit: Visit, carried: CarriedForm, token: string): PageReply {
  const title = sayKey(visit.language, 'console.not-lost');
  const page = html`<h1>${title}</h1>
    <p>${sayKey(visit.language, 'console.not-lost-advice')}</p>
    ${sendAgainForm(visit, carried, token)}
    <p><a href="/console">${sayKey(visit.language, 'console.do-not-send')}</a></p>`;
  return { page, title };
}
