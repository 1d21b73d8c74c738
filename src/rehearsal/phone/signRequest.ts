// Signs a request as the carrier does. https://www.twilio.com/docs/usage/security#validating-requests

import { createHmac } from 'node:crypto';

export type Form = Readonly<Record<string, string>>;

/** Base64 of the HMAC-SHA1 of the whole address and then the form's names and values, sorted by name. The key is the account's token. */
export function sign(token: string, url: string, form: Form): string {
  const signed = Object.keys(form)
    .sort()
    .reduce((text, name) => text + name + form[name], url);
  return createHmac('sha1', token).update(signed).digest('base64');
}
