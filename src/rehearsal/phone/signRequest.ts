// How the carrier signs its requests. https://www.twilio.com/docs/usage/security#validating-requests

import { createHmac } from 'node:crypto';

export type Form = Readonly<Record<string, string>>;

/** Base64 of the HMAC-SHA1, keyed with the account's token, of the whole address and the form's names and values in the order of the names. */
export function sign(token: string, url: string, form: Form): string {
  const signed = Object.keys(form)
    .sort()
    .reduce((text, name) => text + name + form[name], url);
  return createHmac('sha1', token).update(signed).digest('base64');
}
