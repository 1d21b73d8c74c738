// Signing in with an account of the office: the way to the provider, and back.

import { sayKey } from '../../messages/sayMessage.ts';
import type { StoredPerson } from '../../store/people.ts';
import type { StaffStore } from '../../store/staffStore.ts';
import { html } from '../../website/html.ts';
import { isConsole } from '../consoleRouter.ts';
import { faultSummary } from '../formField.ts';
import type { PageReply, Reply, Route, Visit } from '../route.ts';
import type { OfficeAccount, OpenId } from './openId.ts';
import type { PeopleParts } from './peopleParts.ts';
import { beginSession, personWith } from './session.ts';
import { hashOf } from './sessionCookies.ts';

export const openIdAddress = '/console/sign-in/openid';
const waySeconds = 600;

/** None where no provider is set. */
export function openIdRoutes(parts: PeopleParts): readonly Route[] {
  const { openId } = parts;
  if (openId === undefined) return [];
  return [
    { method: 'get', path: openIdAddress, needs: 'visitor', answer: (visit) => begin(parts, openId, visit) },
    { method: 'get', path: `${openIdAddress}/back`, needs: 'visitor', answer: (visit) => back(parts, openId, visit) },
  ];
}

async function begin({ cookies, log }: PeopleParts, openId: OpenId, visit: Visit): Promise<Reply> {
  const wished = visit.query.get('to') ?? '';
  try {
    const { address, way } = await openId.begin(isConsole(wished) && wished.length <= 500 ? wished : '/console');
    return { to: address, cookies: [cookies.setWay(way, waySeconds)] };
  } catch (fault) {
    log(fault);
    return refusal(visit, 'people.openid-away', 503);
  }
}

async function back(parts: PeopleParts, openId: OpenId, visit: Visit): Promise<Reply> {
  const way = parts.cookies.way(visit.sender?.cookies ?? '');
  if (way === undefined) return refusal(visit, 'people.openid-failed', 403);
  let found: Awaited<ReturnType<OpenId['finish']>>;
  try {
    found = await openId.finish(visit.query, way);
  } catch (fault) {
    parts.log(fault);
    return refusal(visit, 'people.openid-failed', 403);
  }
  const { account, to } = found;
  const staff = await parts.store();
  const person = await personOf(staff, account, to, visit.now);
  if (person === undefined) return refusal(visit, 'people.openid-unknown', 403);
  if (personWith(person) === undefined) return refusal(visit, 'people.no-role', 403);
  const { cookies } = await beginSession(parts, visit, person.id, 'openid');
  await parts.audit({ who: person, what: 'sign-in' });
  const next = invitationIn(to) === undefined ? to : '/console';
  return { to: next, cookies: [...cookies, parts.cookies.setWay('', 0)] };
}

/** The person of an account: known by its subject, else by a verified e-mail address, else by the invitation from which they came. */
async function personOf(
  { people, invitations }: StaffStore,
  account: OfficeAccount,
  to: string,
  now: number,
): Promise<StoredPerson | undefined> {
  const { subject, email } = account;
  const known = await people.bySubject(subject);
  if (known !== undefined) return known;
  const mailed = email === undefined ? undefined : await people.byEmail(email);
  // A person who has another account at the provider keeps it.
  if (mailed !== undefined) {
    if (mailed.subject !== undefined) return undefined;
    await people.setSubject(mailed.id, subject);
    return mailed;
  }
  const word = invitationIn(to);
  const open = email === undefined ? undefined : (await invitations.open(now)).find((each) => each.kind === 'join' && each.email === email);
  const invitation = word === undefined ? open?.id : hashOf(word);
  if (invitation === undefined) return undefined;
  const accepted = await invitations.accept(invitation, now, { subject, ...(email !== undefined && { email }) });
  return 'person' in accepted ? people.byId(accepted.person) : undefined;
}

function invitationIn(to: string): string | undefined {
  return /^\/console\/invitations\/([\w-]+)$/.exec(to)?.[1];
}

function refusal(
  { language }: Visit,
  why: 'people.openid-away' | 'people.openid-failed' | 'people.openid-unknown' | 'people.no-role',
  status: number,
): PageReply {
  const title = sayKey(language, 'people.sign-in');
  const page = html`<h1>${title}</h1>${faultSummary([sayKey(language, why)])}<p class="acts"><a class="button second" href="/console/sign-in">${title}</a></p>`;
  return { title, page, status };
}
