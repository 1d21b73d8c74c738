// Who may speak for the carrier: a client that signs with the account's token. Looked at before anything else is done.
// https://www.twilio.com/docs/usage/security#validating-requests

import type { RequestHandler } from 'express';
import webhooks from 'twilio/lib/webhooks/webhooks.js';
import type { Signing } from '../carrier.ts';
import { refuse } from '../refuse.ts';
import type { Form } from './form.ts';

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
    const isSigned = (token: string) => webhooks.validateRequest(token, signature, publicUrl + originalUrl, form);
    if (isPlainPath(originalUrl) && tokens.some(isSigned)) return next();
    beforeRefusal(request, response, () => {
      onRefusal(request.path);
      refuse(response, 403, 'wrong-signature', 'The signature is wrong. Check the auth token and PUBLIC_URL.');
    });
  };
}

/**
 * Whether an address is a path as the carrier asks for it. With an absolute one, as a proxy is asked, what is put together here would be no
 * address, and the library would throw. With `.` or `..` in it, the library also believes the signature of the path to which it leads.
 */
function isPlainPath(url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return path.startsWith('/') && !/\\|\/(?:\.|%2e)/i.test(path);
}

const goOn: RequestHandler = (_request, _response, next) => next();
