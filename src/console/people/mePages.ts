// What a person does with their own account: another password, the devices where they are signed in.

import { sayKey } from '../../messages/sayMessage.ts';
import type { Person, Reply, Route, Visit } from '../route.ts';
import { mePage } from './mePage.ts';
import { chosenPassword } from './passwordFields.ts';
import { TooBusy } from './passwordHash.ts';
import type { PeopleParts } from './peopleParts.ts';
import { beginSession } from './session.ts';

const address = '/console/me';

export function meRoutes(parts: PeopleParts): readonly Route[] {
  return [
    { method: 'get', path: address, needs: 'person', answer: (visit) => show(parts, visit) },
    { method: 'post', path: `${address}/password`, needs: 'person', answer: (visit) => changePassword(parts, visit) },
    { method: 'post', path: `${address}/sessions/end`, needs: 'person', answer: (visit) => endSession(parts, visit) },
    { method: 'post', path: `${address}/sign-out-everywhere`, needs: 'person', answer: (visit) => signOutEverywhere(parts, visit) },
  ];
}

async function show({ store }: PeopleParts, visit: Visit, faults: { readonly current?: string; readonly chosen?: string } = {}) {
  const { person } = visit;
  if (person === undefined) return { to: '/console' };
  const { people, sessions } = await store();
  const hasPassword = (await people.byId(person.id))?.password !== undefined;
  return mePage(visit, { sessions: await sessions.of(person.id), hasPassword, faults });
}

async function changePassword(parts: PeopleParts, visit: Visit): Promise<Reply> {
  const { person, form, language, sender, now } = visit;
  const { people, sessions } = await parts.store();
  const stored = await people.byId(person?.id ?? '');
  if (person === undefined || stored?.password === undefined) return { to: address };
  const again = async (faults: Parameters<typeof show>[2], status: number): Promise<Reply> => ({
    ...(await show(parts, visit, faults)),
    status,
  });
  const key = people.keyOf(person.name);
  const waitMs = parts.limits.attempt(key, sender?.address ?? '', now);
  if (waitMs > 0) return again({ current: sayKey(language, 'people.wait', { count: Math.ceil(waitMs / 60_000) }) }, 429);
  try {
    if (!(await parts.passwords.isRight(form.get('current') ?? '', stored.password)))
      return await again({ current: sayKey(language, 'people.current-wrong') }, 422);
    parts.limits.succeeded(key, sender?.address ?? '');
    const chosen = chosenPassword(visit, person.name);
    if ('fault' in chosen) return await again({ chosen: chosen.fault }, 422);
    await people.setPassword(person.id, await parts.passwords.hash(chosen.password));
  } catch (fault) {
    if (fault instanceof TooBusy) return again({ current: sayKey(language, 'people.busy') }, 503);
    throw fault;
  }
  await sessions.endAll(person.id);
  const { cookies } = await beginSession(parts, visit, person.id, 'password');
  await parts.audit({ who: person, what: 'password-changed' });
  return { to: `${address}?password`, cookies };
}

async function endSession(parts: PeopleParts, { person, form }: Visit): Promise<Reply> {
  const { sessions } = await parts.store();
  const own = await sessions.of(person?.id ?? '');
  const ended = own.find(({ id }) => id === form.get('session'));
  if (ended !== undefined) {
    await sessions.end(ended.id);
    await parts.audit({ who: person, what: 'session-ended', before: { device: ended.agent } });
  }
  return { to: address };
}

async function signOutEverywhere(parts: PeopleParts, { person }: Visit): Promise<Reply> {
  if (person !== undefined) await endEverywhere(parts, person);
  return { to: '/console/signed-out', cookies: [parts.cookies.endSession()] };
}

async function endEverywhere({ store, audit }: PeopleParts, person: Person): Promise<void> {
  const { sessions } = await store();
  await sessions.endAll(person.id);
  await audit({ who: person, what: 'sign-out-everywhere' });
}
