// Only requests that are signed with the account's token are the carrier's. The signature is checked before anything else is done.
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

/** Refuses a request whose signature is invalid. Mount it after the form is read. */
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
 * Whether the request target is a plain path, as in every request of the carrier. An absolute target (as sent to a proxy) would make the
 * library throw. For a path with `.` or `..`, the library also accepts the signature of the path that it resolves to.
 */
function isPlainPath(url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return path.startsWith('/') && !/\\|\/(?:\.|%2e)/i.test(path);
}

const goOn: RequestHandler = (_request, _response, next) => next();
