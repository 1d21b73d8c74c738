// The form that invites a person, and how it is read.

import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { formField, tokenField } from '../formField.ts';
import { type Role, roles, type Visit } from '../route.ts';
import { isRole } from './session.ts';
import { newWord } from './sessionCookies.ts';
import { isEmail, staffName } from './staffName.ts';

export type InviteAsked = { readonly name: string; readonly role: Role; readonly email?: string; readonly word?: string };
export type InviteFaults = { readonly faults: Readonly<Partial<Record<'name' | 'role' | 'email', string>>> };

/** What a form asks for, or what is wrong with it, by field. */
export function inviteAsked({ form, language }: Visit): InviteAsked | InviteFaults {
  const read = staffName(form.get('name') ?? '');
  const [role, email] = [form.get('role') ?? '', (form.get('email') ?? '').trim()];
  const faults = {
    ...('fault' in read && { name: sayKey(language, `people.name-${read.fault}`) }),
    ...(!isRole(role) && { role: sayKey(language, 'people.role-missing') }),
    ...(email !== '' && !isEmail(email) && { email: sayKey(language, 'people.email-wrong') }),
  };
  if (Object.keys(faults).length > 0 || !isRole(role) || 'fault' in read) return { faults };
  const word = form.get('word') ?? '';
  return { name: read.name, role, ...(email !== '' && { email }), ...(/^[\w-]{43}$/.test(word) && { word }) };
}

/** The form. What was typed stays in it. */
export function inviteForm(
  { language, form, token }: Visit,
  { action, hasOpenId, faults = {} }: { readonly action: string; readonly hasOpenId: boolean } & Partial<InviteFaults>,
): Html {
  const typed = (name: string) => form.get(name) ?? '';
  return html`<form class="sheet" method="post" action="${action}">
      ${tokenField(token)}
      <input type="hidden" name="word" value="${newWord()}">
      <p>${sayKey(language, 'people.invite-hint')}</p>
      ${formField({ name: 'name', label: sayKey(language, 'people.name-of-person'), value: typed('name'), ...(faults.name !== undefined && { fault: faults.name }) })}
      <fieldset>
        <legend>${sayKey(language, 'people.role')}</legend>
        ${faults.role !== undefined && html`<p class="fault">${faults.role}</p>`}
        <div class="choices">
          ${roles.map(
            (role) => html`<label class="choice">
              <input type="radio" name="role" value="${role}"${typed('role') === role && html` checked`} required>
              <span><b>${sayKey(language, `people.role.${role}`)}</b><br><span class="hint">${sayKey(language, `people.role-hint.${role}`)}</span></span>
            </label>`,
          )}
        </div>
      </fieldset>
      ${hasOpenId && formField({ name: 'email', label: sayKey(language, 'people.email'), type: 'email', value: typed('email'), isOptional: true, ...(faults.email !== undefined && { fault: faults.email }) })}
      <p class="acts"><button>${sayKey(language, 'people.make-link')}</button></p>
    </form>`;
}
