// The carrier's requests to the service: a signed form goes out, a document comes back.

import { CarrierFault, invalidAddress, noConnection, retrievalFailed, tooLarge, wrongContentType } from './fault.ts';
import { type Form, sign } from './signRequest.ts';
import type { Method } from './verbs.ts';

export type Request = {
  readonly url: string;
  readonly method: Method;
  readonly fields: Form;
  /** The caller is gone: the answer is not looked at. */
  readonly isLast?: true;
};

export type Carrier = {
  readonly token: string;
  /** Maps a public address to the one that is really asked: the same, or a port of this machine. */
  readonly reach: (url: string) => string;
  /** The languages in which a service in rehearsal adds the words as comments: `ne`, `en`. */
  readonly glosses: readonly string[];
  /** The instant at which a service in rehearsal answers, ISO 8601 with an offset. If absent: by its own clock. */
  readonly at?: string;
};

// The carrier's limits: 15 seconds, 64 kB, these content types. https://www.twilio.com/docs/voice/twiml
const mostMilliseconds = 15_000;
const mostBytes = 64 * 1024;
const documentTypes = /^(text|application)\/xml\b|^text\/html\b/;

/** The document that answers a signed request. Throws a CarrierFault if the carrier would report an error. */
export async function askFor(carrier: Carrier, request: Request): Promise<string> {
  const response = await send(carrier, request);
  const body = await response.text();
  if (!response.ok) {
    throw new CarrierFault(
      retrievalFailed,
      `${request.method} ${request.url} was answered ${response.status}: ${body.trim().slice(0, 200)}`,
    );
  }
  const type = response.headers.get('content-type') ?? '';
  if (!documentTypes.test(type)) throw new CarrierFault(wrongContentType, `${request.url} was answered with “${type}”, which is no TwiML.`);
  if (Buffer.byteLength(body) > mostBytes) throw new CarrierFault(tooLarge, `${request.url} was answered with more than 64 kB.`);
  return body;
}

/** Sends a signed request and returns the response, whatever it is. */
export async function send({ token, reach, glosses, at }: Carrier, { url, method, fields }: Request): Promise<Response> {
  const query = new URLSearchParams(fields).toString();
  const inQuery = method === 'GET' && query !== '';
  const address = inQuery ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
  const form = method === 'POST' ? fields : {};
  try {
    return await fetch(reach(address), {
      method,
      headers: {
        'X-Twilio-Signature': sign(token, address, form),
        ...(glosses.length > 0 && { 'X-Madoguchi-Gloss': glosses.join(',') }),
        ...(at !== undefined && { 'X-Madoguchi-At': at }),
        ...(method === 'POST' && { 'Content-Type': 'application/x-www-form-urlencoded' }),
      },
      ...(method === 'POST' && { body: query }),
      redirect: 'follow',
      signal: AbortSignal.timeout(mostMilliseconds),
    });
  } catch (fault) {
    const { cause } = fault as { readonly cause?: { readonly message?: string } };
    throw new CarrierFault(noConnection, `${reach(address)} cannot be reached: ${cause?.message ?? String(fault)}`);
  }
}

/** An address of a document, made absolute. `at` is the document's own address. */
export function resolve(address: string, at: string): string {
  const url = URL.parse(address, at);
  if (url === null) throw new CarrierFault(invalidAddress, `“${address}” is not an address.`);
  return url.href;
}
