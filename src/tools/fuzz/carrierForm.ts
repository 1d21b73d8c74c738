// Forms with repeated fields, encoded and signed as the carrier's manual says. Made from the manual, not from the service's own check.
// https://www.twilio.com/docs/usage/security#validating-requests

import { createHmac } from 'node:crypto';

/** A form; a field with several values is sent several times. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * The HMAC over the address and every field's name and value, sorted by name; a repeated field counts once for each value. The algorithm
 * is `sha1` with the account's token, `sha256` with a shared key.
 */
export function signatureOf(token: string, url: string, fields: Fields, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  const parts = Object.keys(fields)
    .sort()
    .flatMap((name) => [...new Set([fields[name] ?? ''].flat())].sort().map((value) => name + value));
  return createHmac(algorithm, token)
    .update(url + parts.join(''))
    .digest('base64');
}

/** `application/x-www-form-urlencoded`, as the carrier writes it. */
export function encoded(fields: Fields): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => [value].flat().map((each) => `${encodeURIComponent(name)}=${encodeURIComponent(each)}`))
    .join('&');
}
