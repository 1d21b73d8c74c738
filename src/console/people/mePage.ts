// The page of one's own account.

import { momentWords } from '../../messages/dateWords.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { StoredSession } from '../../store/sessions.ts';
import { type Html, html } from '../../website/html.ts';
import { faultSummary, formField, tokenField } from '../formField.ts';
import { everyCentre, type PageReply, type Visit } from '../route.ts';
import { centreName } from '../staffWords.ts';
import { momentOf } from './linkPage.ts';
import { passwordFields } from './passwordFields.ts';
import { idleMs } from './session.ts';

export type MeShown = {
  readonly sessions: readonly StoredSession[];
  readonly hasPassword: boolean;
  readonly faults: { readonly current?: string; readonly chosen?: string };
};

export function mePage(visit: Visit, { sessions, hasPassword, faults }: MeShown): PageReply {
  const { language, person, query, now } = visit;
  const title = sayKey(language, 'people.account');
  const living = sessions.filter(({ untilMs, seenMs }) => now < untilMs && now < seenMs + idleMs);
  const page = html`<h1>${title}</h1>
    ${query.has('password') && html`<p class="told done" role="status">${sayKey(language, 'people.password-changed')}</p>`}
    ${faultSummary(Object.values(faults))}
    <p>${person?.name ?? ''}</p>
    <h2>${sayKey(language, 'people.your-roles')}</h2>
    <ul>${Object.entries(person?.roles ?? {}).map(([centre, role]) => html`<li>${nameOf(visit, centre)}: ${sayKey(language, `people.role.${role}`)}</li>`)}</ul>
    ${hasPassword && passwordSection(visit, faults)}
    <h2>${sayKey(language, 'people.sessions')}</h2>
    ${sessionTable(visit, living)}
    <form class="sheet" method="post" action="/console/me/sign-out-everywhere">${tokenField(visit.token)}
      <p>${sayKey(language, 'people.sign-out-everywhere-hint')}</p>
      <p class="acts"><button class="stop">${sayKey(language, 'people.sign-out-everywhere')}</button></p>
    </form>`;
  return { title, page };
}

function nameOf({ language, directory }: Visit, centre: string): string {
  const found = directory.centres.get(centre);
  return centre === everyCentre ? sayKey(language, 'people.all-centres') : found === undefined ? centre : centreName(found, language);
}

function passwordSection(visit: Visit, { current, chosen }: MeShown['faults']): Html {
  const { language, person, token } = visit;
  return html`<h2>${sayKey(language, 'people.change-password')}</h2>
    <form class="sheet narrow" method="post" action="/console/me/password">${tokenField(token)}
      <input class="hidden" type="text" name="username" value="${person?.name ?? ''}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
      ${formField({ name: 'current', label: sayKey(language, 'people.current-password'), type: 'password', autocomplete: 'current-password', ...(current !== undefined && { fault: current }) })}
      ${passwordFields(visit, chosen)}
      <p class="acts"><button>${sayKey(language, 'people.change-password')}</button></p>
    </form>`;
}

function sessionTable({ language, sender, token }: Visit, sessions: readonly StoredSession[]): Html {
  return html`<div class="wide"><table>
      <thead><tr><th scope="col">${sayKey(language, 'people.device')}</th><th scope="col">${sayKey(language, 'people.since')}</th><th scope="col">${sayKey(language, 'people.last-used')}</th><th scope="col">${sayKey(language, 'people.acts')}</th></tr></thead>
      <tbody>${sessions.map(({ id, agent, madeMs, seenMs }) => {
        const device = agent === '' ? sayKey(language, 'people.unknown-device') : agent;
        const at = momentOf(seenMs);
        return html`<tr>
          <th scope="row">${device}</th>
          <td>${momentWords(language, momentOf(madeMs))}</td>
          <td>${momentWords(language, at)}</td>
          <td>${
            id === sender?.session
              ? sayKey(language, 'people.this-device')
              : html`<form method="post" action="/console/me/sessions/end">${tokenField(token)}<input type="hidden" name="session" value="${id}"><button class="second" aria-label="${sayKey(language, 'people.end-session-of', { device, at })}">${sayKey(language, 'people.end-session')}</button></form>`
          }</td>
        </tr>`;
      })}</tbody>
    </table></div>`;
}
