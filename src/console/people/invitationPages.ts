// The page behind the link of an invitation. Opening it changes nothing: programs that look at links in mails use none up.

import { sayKey } from '../../messages/sayMessage.ts';
import type { StoredInvitation } from '../../store/invitations.ts';
import type { StaffStore } from '../../store/staffStore.ts';
import { type Html, html } from '../../website/html.ts';
import { faultSummary, tokenField } from '../formField.ts';
import { everyCentre, type PageReply, type Reply, type Route, type Visit } from '../route.ts';
import { centreName } from '../staffWords.ts';
import { openIdAddress } from './openIdPages.ts';
import { chosenPassword, passwordFields } from './passwordFields.ts';
import { TooBusy } from './passwordHash.ts';
import type { PeopleParts } from './peopleParts.ts';
import { beginSession, isRole } from './session.ts';
import { hashOf } from './sessionCookies.ts';

const path = '/console/invitations/:word';

export function invitationRoutes(parts: PeopleParts): readonly Route[] {
  return [
    { method: 'get', path, needs: 'visitor', answer: (visit) => show(parts, visit) },
    { method: 'post', path, needs: 'visitor', answer: (visit) => accept(parts, visit) },
  ];
}

type Opened = {
  readonly invitation: StoredInvitation;
  readonly staff: StaffStore /** The person of the name, if there is one. */;
  readonly known?: string;
};

async function opened({ store }: PeopleParts, { parts, now }: Visit): Promise<Opened | undefined> {
  const staff = await store();
  const invitation = await staff.invitations.find(hashOf(parts.word ?? ''), now);
  if (invitation === undefined) return undefined;
  const known = (await staff.people.byName(invitation.name))?.id;
  return { invitation, staff, ...(known !== undefined && { known }) };
}

async function show(parts: PeopleParts, visit: Visit): Promise<Reply> {
  const found = await opened(parts, visit);
  if (found === undefined) return over(visit);
  const isForKnown = found.invitation.kind === 'join' && found.known !== undefined;
  return isForKnown ? acceptPage(visit, found) : choosePage(parts, visit, found.invitation);
}

async function accept(parts: PeopleParts, visit: Visit): Promise<Reply> {
  const found = await opened(parts, visit);
  if (found === undefined) return over(visit);
  const { invitation, known } = found;
  return invitation.kind === 'join' && known !== undefined ? acceptAs(parts, visit, found) : acceptWithPassword(parts, visit, found);
}

async function acceptAs(parts: PeopleParts, visit: Visit, found: Opened): Promise<Reply> {
  const { invitation, staff, known } = found;
  if (visit.person === undefined || visit.person.id !== known) return acceptPage(visit, found);
  const accepted = await staff.invitations.accept(invitation.id, visit.now, { person: visit.person.id });
  if ('refused' in accepted) return over(visit);
  await told(parts, visit.person, invitation);
  return { to: '/console' };
}

async function acceptWithPassword(parts: PeopleParts, visit: Visit, { invitation, staff }: Opened): Promise<Reply> {
  const chosen = chosenPassword(visit, invitation.name);
  if ('fault' in chosen) return { ...choosePage(parts, visit, invitation, chosen.fault), status: 422 };
  try {
    const accepted = await staff.invitations.accept(invitation.id, visit.now, { password: await parts.passwords.hash(chosen.password) });
    if ('refused' in accepted) return over(visit);
    const { person } = accepted;
    if (invitation.kind === 'reset') await staff.sessions.endAll(person);
    const { cookies } = await beginSession(parts, visit, person, 'invitation');
    await told(parts, { id: person, name: invitation.name }, invitation);
    return { to: '/console', cookies };
  } catch (fault) {
    if (!(fault instanceof TooBusy)) throw fault;
    return { ...choosePage(parts, visit, invitation, sayKey(visit.language, 'people.busy')), status: 503, retryAfterSeconds: 5 };
  }
}

function told(
  parts: PeopleParts,
  who: { readonly id: string; readonly name: string },
  { kind, centre, role }: StoredInvitation,
): Promise<void> {
  return kind === 'reset'
    ? parts.audit({ who, what: 'password-changed', centre })
    : parts.audit({ who, what: 'invitation-accepted', centre, after: { name: who.name, role } });
}

/** For a person who has no password, or chooses another one. */
function choosePage({ openId }: PeopleParts, visit: Visit, { kind, name, centre, role }: StoredInvitation, fault?: string): PageReply {
  const { language, token } = visit;
  const title = sayKey(language, kind === 'reset' ? 'people.new-password-of' : 'people.welcome', { name });
  const page = html`<h1>${title}</h1>
    ${faultSummary(fault === undefined ? [] : [fault])}
    <p>${sayKey(language, 'people.welcome-hint', { name })}</p>
    ${kind === 'join' && html`<p>${roleSaid(visit, 'people.accept-role', centre, role)}</p>`}
    <form class="sheet narrow" method="post">
      ${tokenField(token)}
      <input class="hidden" type="text" name="username" value="${name}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
      ${passwordFields(visit, fault)}
      <p class="acts"><button>${sayKey(language, 'people.begin')}</button></p>
    </form>
    ${kind === 'join' && openId !== undefined && html`<p class="acts"><a class="button second" href="${openIdAddress}?${new URLSearchParams({ to: `/console/invitations/${visit.parts.word ?? ''}` }).toString()}">${sayKey(language, 'people.openid-begin')}</a></p>`}`;
  return { title, page };
}

/** For a person who has an account already. */
function acceptPage(visit: Visit, { invitation, known }: Opened): PageReply {
  const { language, person, parts, token } = visit;
  const { name, centre, role } = invitation;
  const title = sayKey(language, 'people.welcome', { name });
  const own = `/console/invitations/${parts.word ?? ''}`;
  const signIn = `/console/sign-in?${new URLSearchParams({ to: own }).toString()}`;
  const what: Html =
    person === undefined
      ? html`<p>${roleSaid(visit, 'people.accept-hint', centre, role)}</p>
    <p class="acts"><a class="button" href="${signIn}">${sayKey(language, 'people.sign-in')}</a></p>`
      : person.id === known
        ? html`<p>${roleSaid(visit, 'people.accept-role', centre, role)}</p>
    <form method="post" action="${own}">${tokenField(token)}<p class="acts"><button>${sayKey(language, 'people.accept')}</button></p></form>`
        : faultSummary([sayKey(language, 'people.accept-other', { name, you: person.name })]) || html``;
  return { title, page: html`<h1>${title}</h1>${what}` };
}

function roleSaid(
  { language, directory }: Visit,
  words: 'people.accept-role' | 'people.accept-hint',
  centre: string,
  role: string,
): string {
  const found = directory.centres.get(centre);
  const name = centre === everyCentre ? sayKey(language, 'people.all-centres') : found === undefined ? centre : centreName(found, language);
  return sayKey(language, words, { centre: name, role: isRole(role) ? sayKey(language, `people.role.${role}`) : role });
}

function over({ language }: Visit): PageReply {
  const title = sayKey(language, 'people.invitation-over');
  const page = html`<h1>${title}</h1>
    <p>${sayKey(language, 'people.invitation-over-advice')}</p>
    <p><a class="button second" href="/console/sign-in">${sayKey(language, 'people.sign-in')}</a></p>`;
  return { title, page, status: 404 };
}
