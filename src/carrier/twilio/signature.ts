// Only requests that are signed with the account's token, or with a shared key, are the carrier's. The signature is checked before anything
// else is done. https://www.twilio.com/docs/usage/security#validating-requests

import type { Request, RequestHandler } from 'express';
import webhooks from 'twilio/lib/webhooks/webhooks.js';
import type { Signing } from '../carrier.ts';
import { refuse } from '../refuse.ts';
import type { Traits } from '../traits.ts';
import type { Form } from './form.ts';
import { secretsFor, settingsHeader, sharedKeyAlgorithm } from './sharedKeys.ts';

type Headers = Traits['signatureHeaders'];

/** Refuses a request that carries no signature, before its body is read. */
export function requireSignature({ beforeRefusal = goOn }: Signing, headers: Headers): RequestHandler {
  return (request, response, next) => {
    if (signatureIn(request, headers) !== undefined) return next();
    beforeRefusal(request, response, () => refuse(response, 403, 'not-signed', 'Not signed.'));
  };
}

/** Refuses a request whose signature is invalid. Mount it after the form is read. */
export function verifySignature(signing: Signing, headers: Headers, onRefusal: (path: string) => void): RequestHandler {
  const { publicUrl, beforeRefusal = goOn } = signing;
  return (request, response, next) => {
    const signature = signatureIn(request, headers) ?? '';
    const form = (request.body ?? {}) as Form;
    const { originalUrl } = request;
    const { secrets, algorithm } = secretsOf(signing, String(request.headers[settingsHeader] ?? ''));
    const isSigned = (secret: string) => webhooks.validateRequest(secret, signature, publicUrl + originalUrl, form, algorithm);
    if (isPlainPath(originalUrl) && secrets.some(isSigned)) return next();
    beforeRefusal(request, response, () => {
      onRefusal(request.path);
      refuse(response, 403, 'wrong-signature', 'The signature is wrong. Check the auth token and PUBLIC_URL.');
    });
  };
}

/** The signature, in the first of these headers that the request has. */
function signatureIn({ headers: sent }: Request, headers: Headers): string | undefined {
  const name = headers.find((each) => sent[each] !== undefined);
  return name === undefined ? undefined : String(sent[name]);
}

/** What may have signed a request. The token does not count where the second header says that a shared key signed. */
function secretsOf(
  { tokens, sharedKeys = [], requiresSharedKey = false }: Signing,
  settings: string,
): { readonly secrets: readonly string[]; readonly algorithm?: string } {
  if (settings !== '') return { secrets: secretsFor(settings, sharedKeys), algorithm: sharedKeyAlgorithm };
  return { secrets: requiresSharedKey ? [] : tokens };
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
