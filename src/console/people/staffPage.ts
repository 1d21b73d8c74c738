// The list of the people of a centre, or of all centres, with what an administrator can do.

import { momentWords } from '../../messages/dateWords.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { StoredInvitation } from '../../store/invitations.ts';
import type { StoredPerson, StoredRole } from '../../store/people.ts';
import { type Html, html } from '../../website/html.ts';
import { faultSummary, tokenField } from '../formField.ts';
import { everyCentre, type PageReply, roles, type Visit } from '../route.ts';
import { centreName } from '../staffWords.ts';
import { mayReset } from './invitation.ts';
import { type InviteFaults, inviteForm } from './inviteForm.ts';
import { momentOf } from './linkPage.ts';
import { isRole } from './session.ts';
import { newWord } from './sessionCookies.ts';
import { staffAddress } from './staffAddress.ts';

export type Told = { readonly isDone: boolean; readonly words?: string; readonly asked?: InviteFaults };

export type StaffShown = {
  readonly scope: string;
  readonly people: readonly StoredPerson[];
  /** Those of all centres, who may come into this one too. */
  readonly above: readonly StoredPerson[];
  readonly open: readonly StoredInvitation[];
  readonly told?: Told;
  readonly hasOpenId: boolean;
};

export function staffPage(visit: Visit, { scope, people, above, open, told, hasOpenId }: StaffShown): PageReply {
  const { language, centre } = visit;
  const title =
    centre === undefined
      ? sayKey(language, 'people.everywhere')
      : sayKey(language, 'people.staff-of', { centre: centreName(centre, language) });
  const faults = told?.asked?.faults ?? {};
  const page = html`<h1>${title}</h1>
    ${told?.words !== undefined && (told.isDone ? html`<p class="told done" role="status">${told.words}</p>` : faultSummary([told.words]))}
    ${faultSummary(Object.values(faults))}
    ${people.length === 0 ? html`<p>${sayKey(language, 'people.nobody')}</p>` : peopleList(visit, scope, people)}
    ${above.length > 0 && aboveSection(visit, above)}
    ${open.length > 0 && openSection(visit, scope, open)}
    <h2 id="invite">${sayKey(language, 'people.invite')}</h2>
    ${inviteForm(visit, { action: staffAddress(scope, 'invite'), hasOpenId, faults })}`;
  return { title, page };
}

function peopleList(visit: Visit, scope: string, people: readonly StoredPerson[]): Html {
  return html`<ul class="sheets plain">${people.map((person) => {
    const role = person.roles.find(({ centre }) => centre === scope);
    return role !== undefined && personSheet(visit, scope, person, role);
  })}</ul>`;
}

function personSheet(visit: Visit, scope: string, person: StoredPerson, { role, isOut }: StoredRole): Html {
  const { language } = visit;
  const hidden = html`${tokenField(visit.token)}<input type="hidden" name="person" value="${person.id}">`;
  const act = (name: string, words: string, more: Html | false = false) =>
    html`<form method="post" action="${staffAddress(scope, name)}">${hidden}${more}<button class="second">${words}<span class="hidden"> ${person.name}</span></button></form>`;
  return html`<li class="sheet">
        <h2>${person.name} <span class="state ${isOut ? 'closed' : 'open'}">${sayKey(language, isOut ? 'people.state-out' : 'people.state-in')}</span></h2>
        <form class="row" method="post" action="${staffAddress(scope, 'role')}">${hidden}
          <select name="role" aria-label="${sayKey(language, 'people.change-role-of', { name: person.name })}">${roles.map((each) => html`<option value="${each}"${each === role && html` selected`}>${sayKey(language, `people.role.${each}`)}</option>`)}</select>
          <button class="second">${sayKey(language, 'people.change')}<span class="hidden"> ${person.name}</span></button>
        </form>
        <div class="row">
          ${act(isOut ? 'in' : 'out', sayKey(language, isOut ? 'people.let-in' : 'people.let-out'))}
          ${mayReset(person, scope) && act('again', sayKey(language, 'people.new-password'), html`<input type="hidden" name="word" value="${newWord()}">`)}
        </div>
      </li>`;
}

function aboveSection({ language }: Visit, above: readonly StoredPerson[]): Html {
  return html`<h2>${sayKey(language, 'people.everywhere')}</h2>
    <p class="soft">${sayKey(language, 'people.everywhere-hint')}</p>
    <ul>${above.flatMap(({ name, roles: given }) =>
      given
        .filter(({ centre, isOut }) => centre === everyCentre && !isOut)
        .map(({ role }) => html`<li>${name} (${isRole(role) ? sayKey(language, `people.role.${role}`) : role})</li>`),
    )}</ul>`;
}

function openSection({ language, token }: Visit, scope: string, open: readonly StoredInvitation[]): Html {
  return html`<h2>${sayKey(language, 'people.invited')}</h2>
    <div class="wide"><table>
      <thead><tr><th scope="col">${sayKey(language, 'people.name-of-person')}</th><th scope="col">${sayKey(language, 'people.role')}</th><th scope="col">${sayKey(language, 'people.invited-by')}</th><th scope="col">${sayKey(language, 'people.until')}</th><th scope="col">${sayKey(language, 'people.acts')}</th></tr></thead>
      <tbody>${open.map(
        ({ id, name, role, kind, madeBy, untilMs }) => html`<tr>
          <th scope="row">${name}</th>
          <td>${kind === 'reset' ? sayKey(language, 'people.new-password') : isRole(role) ? sayKey(language, `people.role.${role}`) : role}</td>
          <td>${madeBy === '' ? sayKey(language, 'people.operator') : madeBy}</td>
          <td>${momentWords(language, momentOf(untilMs))}</td>
          <td><form method="post" action="${staffAddress(scope, 'withdraw')}">${tokenField(token)}<input type="hidden" name="invitation" value="${id}"><button class="second">${sayKey(language, 'people.withdraw')}<span class="hidden"> ${name}</span></button></form></td>
        </tr>`,
      )}</tbody>
    </table></div>`;
}
