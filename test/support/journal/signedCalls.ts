// Calls with known outcomes to a running service, signed as the carrier signs them, and what a report must say of them.

import { createHash } from 'node:crypto';
import { signedRequests, type Target } from '../carrier/signedRequests.ts';

/** What a caller does after choosing Thai and the card. */
export const callKinds = ['reached', 'hangs up while it rings', 'hangs up in the topics', 'loses the way', 'talks for a moment'] as const;
export type CallKind = (typeof callKinds)[number];

export type SignedCall = { readonly call: string; readonly from: string; readonly kind: CallKind };

/** Call number `index` of a test; its caller has called before where `index` is one more than a multiple of three. */
export function signedCall(index: number): SignedCall {
  const caller = index % 3 === 1 ? index - 1 : index;
  const call = `CA${createHash('md5').update(`call ${index}`).digest('hex')}`;
  return { call, from: `+8190${72_100_000 + caller * 7919}`, kind: callKinds[index % callKinds.length] ?? 'reached' };
}

/** Places a call from its beginning to its end. Resolves to the documents. With `twice` each request is sent again, the older ones late. */
export async function placeSigned(target: Target, { call, from, kind }: SignedCall, twice = false): Promise<readonly string[]> {
  const { ask, answer, again, documents } = signedRequests(target, { call, from });
  await ask('/voice', {});
  if (kind === 'loses the way') {
    await answer({});
    await answer({});
  } else {
    await answer({ Digits: '8' });
    if (kind !== 'hangs up in the topics') await answer({ Digits: '2' });
  }
  if (kind === 'reached') await answer({ DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '125' });
  if (kind === 'talks for a moment') await answer({ DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '4' });
  if (kind === 'hangs up while it rings') await answer({ DialCallStatus: 'canceled', CallStatus: 'completed' });
  await ask('/voice/status', { CallStatus: 'completed', CallDuration: '61' });
  // The end overtakes the last turn, which then comes again, and the others after it.
  if (twice) await again();
  return documents;
}
