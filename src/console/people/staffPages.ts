// The pages on which an administrator lets people in and out: of one centre, or of all.

import { sayKey } from '../../messages/sayMessage.ts';
import { everyCentre, type PageReply, type Reply, type Role, type Route, type Visit } from '../route.ts';
import { invite, mayReset } from './invitation.ts';
import { inviteAsked } from './inviteForm.ts';
import { linkPage } from './linkPage.ts';
import type { PeopleParts } from './peopleParts.ts';
import { isRole } from './session.ts';
import { scopeOf, staffAddress } from './staffAddress.ts';
import { staffPage, type Told } from './staffPage.ts';

const places = ['/console/centres/:centre/people', '/console/people'] as const;

export function staffRoutes(parts: PeopleParts): readonly Route[] {
  const acts = { invite: inviteByForm, role: changeRole, out: letOut, in: letIn, again: makeReset, withdraw } as const;
  return places.flatMap((path): Route[] => [
    { method: 'get', path, needs: 'admin', answer: (visit) => list(parts, visit) },
    ...Object.entries(acts).map(
      ([act, answer]): Route => ({
        method: 'post',
        path: `${path}/${act}`,
        needs: 'admin',
        answer: (visit) => answer(parts, visit),
      }),
    ),
  ]);
}

async function list({ store, ...parts }: PeopleParts, visit: Visit, told?: Told): Promise<PageReply> {
  const scope = scopeOf(visit);
  const { people, invitations } = await store();
  const done = visit.query.get('done');
  return staffPage(visit, {
    scope,
    people: await people.all(scope),
    above: scope === everyCentre ? [] : await people.all(everyCentre),
    open: await invitations.open(visit.now, scope),
    ...(told !== undefined ? { told } : done !== null && { told: { isDone: true, words: sayKey(visit.language, 'people.done') } }),
    hasOpenId: parts.openId !== undefined,
  });
}

function done(visit: Visit): Reply {
  return { to: `${staffAddress(scopeOf(visit))}?done` };
}

async function inviteByForm(parts: PeopleParts, visit: Visit): Promise<Reply> {
  const asked = inviteAsked(visit);
  if ('faults' in asked) return { ...(await list(parts, visit, { isDone: false, asked })), status: 422 };
  const store = await parts.store();
  const scope = scopeOf(visit);
  const { word, ...who } = asked;
  const invitation = { kind: 'join', ...who, centre: scope, by: visit.person?.name ?? '' } as const;
  const isKnown = (await store.people.byName(who.name)) !== undefined;
  const made = await invite(store, invitation, visit.now, parts.publicUrl, word);
  if (made === undefined) return gone(parts, visit);
  await parts.audit({ who: visit.person, what: 'invited', centre: scope, after: { name: who.name, role: who.role } });
  return linkPage(visit, { ...made, name: who.name, advice: isKnown ? 'people.link-known' : undefined, back: staffAddress(scope) });
}

async function makeReset(parts: PeopleParts, visit: Visit): Promise<Reply> {
  const store = await parts.store();
  const scope = scopeOf(visit);
  const person = await store.people.byId(visit.form.get('person') ?? '');
  const role = person?.roles.find(({ centre }) => centre === scope)?.role;
  if (person === undefined || role === undefined || !isRole(role)) return gone(parts, visit);
  if (!mayReset(person, scope)) return refused(parts, visit, 'people.wider');
  const invitation = { kind: 'reset', name: person.name, centre: scope, role, by: visit.person?.name ?? '' } as const;
  const made = await invite(store, invitation, visit.now, parts.publicUrl, wordOf(visit));
  if (made === undefined) return gone(parts, visit);
  await parts.audit({ who: visit.person, what: 'invited-again', centre: scope, after: { name: person.name } });
  return linkPage(visit, { ...made, name: person.name, advice: 'people.link-reset', back: staffAddress(scope) });
}

/** The word of an invitation is made with its form, so that a double click makes one invitation and shows one link. */
function wordOf({ form }: Pick<Visit, 'form'>): string | undefined {
  const word = form.get('word') ?? '';
  return /^[\w-]{43}$/.test(word) ? word : undefined;
}

async function changeRole(parts: PeopleParts, visit: Visit): Promise<Reply> {
  const wanted = visit.form.get('role') ?? '';
  return isRole(wanted) ? change(parts, visit, { role: wanted }) : gone(parts, visit);
}

const letOut = (parts: PeopleParts, visit: Visit) => change(parts, visit, { outAt: visit.now });
const letIn = (parts: PeopleParts, visit: Visit) => change(parts, visit, { outAt: null });

async function change(parts: PeopleParts, visit: Visit, wanted: { readonly role?: Role; readonly outAt?: number | null }): Promise<Reply> {
  const { people, sessions } = await parts.store();
  const centre = scopeOf(visit);
  const person = await people.byId(visit.form.get('person') ?? '');
  const before = person?.roles.find((role) => role.centre === centre);
  if (person === undefined || before === undefined) return gone(parts, visit);
  if (!(await people.changeRole(person.id, centre, wanted))) return refused(parts, visit, 'people.last-admin');
  const what = wanted.role !== undefined ? 'role-changed' : wanted.outAt === null ? 'let-in' : 'let-out';
  if (what === 'let-out') await sessions.endAll(person.id);
  if (wanted.outAt !== null && wanted.role !== 'admin') await withdrawMadeBy(parts, visit, person.name);
  const facts = { name: person.name, role: before.role };
  await parts.audit({
    who: visit.person,
    what,
    centre,
    before: facts,
    after: { name: person.name, role: wanted.role ?? before.role },
  });
  return done(visit);
}

/** A person who is no administrator any more, or is out, leaves no link behind that lets others in, or themselves. */
async function withdrawMadeBy(parts: PeopleParts, visit: Visit, by: string): Promise<void> {
  const { invitations } = await parts.store();
  const centre = scopeOf(visit);
  for (const { id, name, role, madeBy } of await invitations.open(visit.now, centre))
    if (madeBy === by && (await invitations.withdraw(id, visit.now)))
      await parts.audit({ who: visit.person, what: 'invitation-withdrawn', centre, before: { name, role } });
}

async function withdraw(parts: PeopleParts, visit: Visit): Promise<Reply> {
  const { invitations } = await parts.store();
  const centre = scopeOf(visit);
  const id = visit.form.get('invitation') ?? '';
  const found = await invitations.find(id, visit.now);
  if (found?.centre !== centre || !(await invitations.withdraw(id, visit.now))) return gone(parts, visit);
  await parts.audit({ who: visit.person, what: 'invitation-withdrawn', centre, before: { name: found.name, role: found.role } });
  return done(visit);
}

const gone = (parts: PeopleParts, visit: Visit) => refused(parts, visit, 'people.gone');

async function refused(parts: PeopleParts, visit: Visit, why: 'people.gone' | 'people.last-admin' | 'people.wider'): Promise<Reply> {
  const page = await list(parts, visit, { isDone: false, words: sayKey(visit.language, why) });
  return { ...page, status: 409 };
}
