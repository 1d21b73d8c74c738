// What the pages of sign-in, roles and invitations work with.

import type { StaffStore } from '../../store/staffStore.ts';
import type { Audit } from '../auditPort.ts';
import type { OpenId } from './openId.ts';
import type { Passwords } from './passwordHash.ts';
import type { SessionCookies } from './sessionCookies.ts';
import type { SignInLimits } from './signInLimits.ts';

export type PeopleParts = {
  /** Rejects where the store is away. */
  readonly store: () => Promise<StaffStore>;
  readonly audit: Audit;
  readonly cookies: SessionCookies;
  readonly limits: SignInLimits;
  readonly passwords: Passwords;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Whether a password would travel readably: http to another machine. */
  readonly isReadable: boolean;
  /** Where people sign in with an account of their office; absent where they cannot. */
  readonly openId?: OpenId;
  /** Writes down why a provider could not be asked. */
  readonly log: (fault: unknown) => void;
  /** Whether the demo account is offered: in a rehearsal on this machine. */
  readonly isDemo: boolean;
};
