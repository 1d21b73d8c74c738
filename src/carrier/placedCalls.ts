// What becomes of the calls that we placed, as the carrier's requests tell it. Each request names the token of its call.

import type { CallbackChoice } from '../call/calledBack.ts';
import type { CallStatus } from './outgoing.ts';

export type PlacedCalls = {
  /** The carrier says how a call goes. Reports come late, twice, in any order, or never. Rejects where it cannot be noted. */
  readonly reported: (token: string, report: { readonly sid: string; readonly status: CallStatus }) => Promise<void>;
  /**
   * The person pressed a key in the carrier's call `sid`. Resolves to whether it was noted: not where the callback is over. Rejects where it
   * cannot be noted.
   */
  readonly pressed: (token: string, choice: CallbackChoice, sid: string | undefined) => Promise<boolean>;
  /** The person talked to a desk. */
  readonly talked: (token: string) => Promise<void>;
};

const tokenForm = /^[\w-]{10,64}$/;

/** The address that is told how a placed call goes. */
export function placedStatusAddress(token: string): string {
  return `/voice/callback/status?token=${token}`;
}

/** The token in the address of a report, on a call or a text; undefined where it has another form. */
export function reportTokenAt(address: string): string | undefined {
  const token = URL.parse(address, 'http://madoguchi')?.searchParams.get('token') ?? '';
  return tokenForm.test(token) ? token : undefined;
}
