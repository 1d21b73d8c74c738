// Who has signed in: the session of a browser's cookie, its person and their roles as they are now.

import type { Instant } from '../../hours/timetable.ts';
import type { StoredPerson } from '../../store/people.ts';
import type { SignedIn } from '../consoleRouter.ts';
import { tokenOf } from '../ownForm.ts';
import { everyCentre, type Person, type Role, roles, type Visit } from '../route.ts';
import type { PeopleParts } from './peopleParts.ts';
import { hashOf, newWord } from './sessionCookies.ts';

const hourMs = 3_600_000;
/** A working day, and a week. */
export const idleMs = 8 * hourMs;
export const longestMs = 7 * 24 * hourMs;
const seenEveryMs = 60_000;

/** The person of the rehearsal. It is in no table, so it does not outlive the rehearsal. */
export const demoPerson: Person = { id: 'demo', name: '練習用の職員', roles: { [everyCentre]: 'admin' } };

/** Who sends a request, by its cookies, at an instant. A look does not count as using the session. */
export async function signedInBy(parts: PeopleParts, cookies: string, now: Instant, isUse: boolean): Promise<SignedIn> {
  const word = parts.cookies.session(cookies);
  const found = word === undefined ? undefined : await personOfSession(parts, hashOf(word), now, isUse);
  if (word !== undefined && found !== undefined) return { person: found, token: tokenOf(word), session: hashOf(word) };
  const visitor = parts.cookies.visitor(cookies);
  if (visitor !== undefined) return { person: undefined, token: tokenOf(visitor) };
  const made = newWord();
  return { person: undefined, token: tokenOf(made), cookies: [parts.cookies.setVisitor(made)] };
}

async function personOfSession(parts: PeopleParts, id: string, now: Instant, isUse: boolean): Promise<Person | undefined> {
  const { sessions, people } = await parts.store();
  const session = await sessions.find(id);
  if (session === undefined || now >= session.untilMs || now >= session.seenMs + idleMs) return undefined;
  const person = await who();
  // Backwards only where the clock was set back.
  if (person !== undefined && isUse && Math.abs(now - session.seenMs) >= seenEveryMs) await sessions.seen(id, now);
  return person;

  async function who(): Promise<Person | undefined> {
    if (session?.how === 'demo') return parts.isDemo ? demoPerson : undefined;
    const stored = await people.byId(session?.person ?? '');
    return stored && personWith(stored);
  }
}

/** A person with the roles that count now; undefined where there are none. */
export function personWith({ id, name, roles: given }: StoredPerson): Person | undefined {
  const valid = given.filter(({ role, isOut }) => !isOut && isRole(role));
  return valid.length === 0 ? undefined : { id, name, roles: Object.fromEntries(valid.map(({ centre, role }) => [centre, role as Role])) };
}

export function isRole(role: string): role is Role {
  return roles.some((each) => each === role);
}

export type Begun = { readonly token: string; readonly cookies: readonly string[]; readonly session: string };

/** Begins a session with a new word; the one that this browser had ends. */
export async function beginSession(
  { store, cookies }: PeopleParts,
  { sender, now }: Pick<Visit, 'sender' | 'now'>,
  person: string,
  how: 'password' | 'openid' | 'invitation' | 'demo',
): Promise<Begun> {
  const { sessions } = await store();
  if (sender?.session !== undefined) await sessions.end(sender.session);
  const word = newWord();
  const id = hashOf(word);
  await sessions.begin({ id, person, how, agent: sender?.agent ?? '', madeMs: now, seenMs: now, untilMs: now + longestMs });
  return { token: tokenOf(word), cookies: [cookies.setSession(word)], session: id };
}
