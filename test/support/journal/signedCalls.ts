// Calls with known outcomes to a running service, signed as the carrier signs them, and what a report must say of them.

import { createHash } from 'node:crypto';
import { encoded, type Fields, signatureOf } from '../../../src/tools/fuzz/carrierForm.ts';
import { nextOf } from '../carrier/carrier.ts';

export type Target = { readonly url: string; readonly token: string };

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

type Ask = (path: string, fields: Fields) => Promise<string>;

/** Places a call from its beginning to its end. Resolves to the documents. With `twice` each request is sent again, the older ones late. */
export async function placeSigned({ url, token }: Target, { call, from, kind }: SignedCall, twice = false): Promise<readonly string[]> {
  const about = { CallSid: call, From: from, Caller: from, To: '+815000000001', Called: '+815000000001', CallStatus: 'in-progress' };
  const sent: (readonly [string, Fields])[] = [];
  const post = async (path: string, fields: Fields): Promise<string> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Twilio-Signature': signatureOf(token, url + path, fields) },
      body: encoded(fields),
    });
    if (response.status >= 300) throw new Error(`${path} was answered with ${response.status}`);
    return response.text();
  };
  const documents: string[] = [];
  const ask: Ask = async (path, fields) => {
    const form = { ...about, ...fields };
    sent.push([path, form]);
    const document = await post(path, form);
    if (document !== '') documents.push(document);
    return document;
  };
  const next = () => nextOf(documents.at(-1) ?? '');
  await ask('/voice', {});
  if (kind === 'loses the way') {
    await ask(next(), {});
    await ask(next(), {});
  } else {
    await ask(next(), { Digits: '8' });
    if (kind !== 'hangs up in the topics') await ask(next(), { Digits: '2' });
  }
  if (kind === 'reached') await ask(next(), { DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '125' });
  if (kind === 'talks for a moment') await ask(next(), { DialCallStatus: 'completed', DialBridged: 'true', DialCallDuration: '4' });
  if (kind === 'hangs up while it rings') await ask(next(), { DialCallStatus: 'canceled', CallStatus: 'completed' });
  if (twice) {
    // The end overtakes the last turn, which then comes again, and the others after it.
    await ask('/voice/status', { CallStatus: 'completed', CallDuration: '61' });
    for (const [path, form] of sent.toReversed()) await post(path, form);
  } else await ask('/voice/status', { CallStatus: 'completed', CallDuration: '61' });
  return documents;
}
