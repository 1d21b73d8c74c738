// Signing in by name and password. A wrong name and a wrong password get the same words after the same work.

import type { Visit } from '../route.ts';
import { TooBusy } from './passwordHash.ts';
import type { PeopleParts } from './peopleParts.ts';
import { type Begun, beginSession, personWith } from './session.ts';

export type SignInOutcome =
  | { readonly begun: Begun }
  | { readonly refused: 'wrong' | 'busy' | 'no-role' }
  | { readonly refused: 'wait'; readonly waitMs: number };

// What is longer is no password of ours, and would cost more than another.
const longestPassword = 1000;
const unknownAddress = '';

export async function signIn(parts: PeopleParts, visit: Visit, name: string, password: string): Promise<SignInOutcome> {
  const { store, limits, audit, passwords } = parts;
  const { people } = await store();
  const key = people.keyOf(name).slice(0, 200);
  const address = visit.sender?.address ?? unknownAddress;
  const waitMs = limits.attempt(key, address, visit.now);
  if (waitMs > 0) return { refused: 'wait', waitMs };
  const person = await people.byName(key);
  try {
    const isRight = password.length <= longestPassword && (await passwords.isRight(password, person?.password));
    if (person === undefined || !isRight) {
      // What was typed as an unknown name may be a password, so it is not written down.
      await audit(person === undefined ? { who: undefined, what: 'sign-in-unknown' } : { who: person, what: 'sign-in-failed' });
      return { refused: 'wrong' };
    }
    limits.succeeded(key, address);
    if (personWith(person) === undefined) return { refused: 'no-role' };
    if (person.password !== undefined && passwords.isOutdated(person.password))
      await people.setPassword(person.id, await passwords.hash(password));
  } catch (fault) {
    if (fault instanceof TooBusy) return { refused: 'busy' };
    throw fault;
  }
  const begun = await beginSession(parts, visit, person.id, 'password');
  await audit({ who: person, what: 'sign-in' });
  return { begun };
}
