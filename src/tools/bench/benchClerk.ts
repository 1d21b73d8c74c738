// A person of the console for a bench, who has signed in.

import { hashOf, newWord, sessionCookies } from '../../console/people/sessionCookies.ts';
import type { Role } from '../../console/route.ts';
import { dayMs } from '../../hours/calendar.ts';
import { openConsoleStore } from '../../store/openConsoleStore.ts';

export type Clerk = { readonly role: Role; readonly cookie: string };

export type WantedClerk = { readonly file: string; readonly role: Role; readonly centre: string };

/** Puts the person into the SQLite file of a store. Resolves to the cookie of the browser. */
export async function clerkIn({ file, role, centre }: WantedClerk, publicUrl: string): Promise<string> {
  const store = await openConsoleStore({ file });
  const { invitations, people, sessions } = store.staff;
  const [now, name] = [Date.now(), `bench ${role}`];
  const id = hashOf(newWord());
  await invitations.make({ id, kind: 'join', name, centre, role, madeBy: '', madeMs: now, untilMs: now + 1 });
  await invitations.accept(id, now, { password: 'none' });
  const person = (await people.byName(name))?.id ?? '';
  const word = newWord();
  await sessions.begin({ id: hashOf(word), person, how: 'password', agent: '', madeMs: now, seenMs: now, untilMs: now + dayMs });
  await store.close();
  return sessionCookies(publicUrl, false).setSession(word).split(';', 1)[0] ?? '';
}
