// The requests of one call to a running service, signed as the carrier signs them.

import { encoded, type Fields, nextOf, signatureOf } from './carrier.ts';

/** `signedAs`: the public address of the service, where it is another. */
export type Target = { readonly url: string; readonly token: string; readonly signedAs?: string };

export type SignedRequests = {
  /** Sends a request of the call. Rejects where it is refused. */
  readonly ask: (path: string, fields: Fields) => Promise<void>;
  /** Sends a request to the address that the last document names. */
  readonly answer: (fields: Fields) => Promise<void>;
  /** Every answer that had a document. */
  readonly documents: readonly string[];
  /** Sends every request so far again, the latest first. */
  readonly again: () => Promise<void>;
};

/** The requests of a call from a number to the first number of Hokkaido. */
export function signedRequests(
  { url, token, signedAs = url }: Target,
  { call, from }: { readonly call: string; readonly from: string },
): SignedRequests {
  const about = { CallSid: call, From: from, Caller: from, To: '+815000000001', Called: '+815000000001', CallStatus: 'in-progress' };
  const sent: (readonly [string, Fields])[] = [];
  const documents: string[] = [];
  const post = async (path: string, fields: Fields): Promise<string> => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Twilio-Signature': signatureOf(token, signedAs + path, fields) },
      body: encoded(fields),
    });
    if (response.status >= 300) throw new Error(`${path} was answered with ${response.status}`);
    return response.text();
  };
  const ask = async (path: string, fields: Fields): Promise<void> => {
    const form = { ...about, ...fields };
    sent.push([path, form]);
    const document = await post(path, form);
    if (document !== '') documents.push(document);
  };
  return {
    ask,
    answer: (fields) => ask(nextOf(documents.at(-1) ?? ''), fields),
    documents,
    again: async () => {
      for (const [path, form] of sent.toReversed()) await post(path, form);
    },
  };
}
