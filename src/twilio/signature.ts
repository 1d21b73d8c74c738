// Who may speak for the carrier: whoever signs with the account's token. Looked at before anything else is done.
// https://www.twilio.com/docs/usage/security#validating-requests

import type { RequestHandler } from 'express';
import webhooks from 'twilio/lib/webhooks/webhooks.js';
import type { Form } from './form.ts';

export type Signing = {
  /** Every token that counts; two of them while one replaces the other. */
  readonly tokens: readonly string[];
  /** The address under which the carrier knows this service, without a slash at its end. What `Host` says is not believed. */
  readonly publicUrl: string;
};

const header = 'x-twilio-signature';

/** Refuses a request that carries no signature, before its body is read. */
export const requireSignature: RequestHandler = (request, response, next) => {
  if (request.get(header) === undefined) response.status(403).type('text/plain').send('Not signed.\n');
  else next();
};

/** Refuses a request whose signature is not ours to believe. The form has been read by now. */
export function verifySignature({ tokens, publicUrl }: Signing, onRefusal: (path: string) => void): RequestHandler {
  return (request, response, next) => {
    const signature = request.get(header) ?? '';
    const form = (request.body ?? {}) as Form;
    const url = publicUrl + request.originalUrl;
    if (tokens.some((token) => webhooks.validateRequest(token, signature, url, form))) return next();
    onRefusal(request.path);
    response.status(403).type('text/plain').send('The signature does not hold. Check the auth token and PUBLIC_URL.\n');
  };
}
