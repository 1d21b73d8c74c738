// Who may speak for the carrier: whoever signs with the account's token. Looked at before anything else is done.
// https://www.twilio.com/docs/usage/security#validating-requests

import type { RequestHandler } from 'express';
import webhooks from 'twilio/lib/webhooks/webhooks.js';
import type { Form } from './form.ts';
import { refuse } from './refuse.ts';

export type Signing = {
  /** Every token that counts; two of them while one replaces the other. */
  readonly tokens: readonly string[];
  /** The address under which the carrier knows this service, without a slash at its end. What `Host` says is not believed. */
  readonly publicUrl: string;
  /** Asked before a refusal is said, for whoever is refused too often; it may answer in its own way. */
  readonly beforeRefusal?: RequestHandler | undefined;
};

const header = 'x-twilio-signature';

/** Refuses a request that carries no signature, before its body is read. */
export function requireSignature({ beforeRefusal = goOn }: Signing): RequestHandler {
  return (request, response, next) => {
    if (request.headers[header] !== undefined) return next();
    beforeRefusal(request, response, () => refuse(response, 403, 'not-signed', 'Not signed.'));
  };
}

/** Refuses a request whose signature is not ours to believe. The form has been read by now. */
export function verifySignature({ tokens, publicUrl, beforeRefusal = goOn }: Signing, onRefusal: (path: string) => void): RequestHandler {
  return (request, response, next) => {
    const signature = String(request.headers[header] ?? '');
    const form = (request.body ?? {}) as Form;
    const { originalUrl } = request;
    // With an absolute address, as a proxy is asked, what is put together here would be no address, and the library would throw.
    const isPath = originalUrl.startsWith('/');
    if (isPath && tokens.some((token) => webhooks.validateRequest(token, signature, publicUrl + originalUrl, form))) return next();
    beforeRefusal(request, response, () => {
      onRefusal(request.path);
      refuse(response, 403, 'wrong-signature', 'The signature is wrong. Check the auth token and PUBLIC_URL.');
    });
  };
}

const goOn: RequestHandler = (_request, _response, next) => next();
