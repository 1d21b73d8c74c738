// Invitations: how one is made, by an administrator on a page or by the operator at a terminal.

import type { Instant } from '../../hours/timetable.ts';
import type { StoredPerson } from '../../store/people.ts';
import type { StaffStore } from '../../store/staffStore.ts';
import { everyCentre, type Role } from '../route.ts';
import { hashOf, newWord } from './sessionCookies.ts';

/** Long enough for a person who works on other days. */
export const invitationMs = 3 * 86_400_000;

export type Invite = {
  readonly kind: 'join' | 'reset';
  readonly name: string;
  readonly centre: string;
  readonly role: Role;
  readonly email?: string;
  /** The name of who invites; empty for the operator. */
  readonly by: string;
};

export type Made = { readonly link: string; readonly until: Instant };

/** Makes an invitation, with the word of its form if it has one. Undefined where the word belongs to another invitation. */
export async function invite(
  { invitations }: StaffStore,
  { by, ...invitation }: Invite,
  now: Instant,
  publicUrl: string,
  word: string = newWord(),
): Promise<Made | undefined> {
  const until = now + invitationMs;
  const isMade = await invitations.make({ ...invitation, id: hashOf(word), madeBy: by, madeMs: now, untilMs: until });
  return isMade ? { link: `${publicUrl}/console/invitations/${word}`, until } : undefined;
}

/** Whether an administrator of a centre may let a person choose another password: one who has no role anywhere else. */
export function mayReset({ roles }: Pick<StoredPerson, 'roles'>, centre: string): boolean {
  return centre === everyCentre || (roles.length > 0 && roles.every((role) => role.centre === centre));
}
