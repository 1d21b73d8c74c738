// Whether a form comes from one of our own pages. A page of another site can send one with the cookies of this browser; it can neither make
// the browser say that it is ours, nor read the token.

import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether the browser says that a request comes from a page of this site. Every browser since 2023 sends Sec-Fetch-Site on https and on this
 * machine, and no script can write it. Without it the Origin must be the public address, or on this machine the address that was asked.
 */
export function isOfThisSite(headers: IncomingHttpHeaders, publicUrl: string, isLoopback: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && (origin === publicUrl || (isLoopback && host !== undefined && origin === `http://${host}`));
}

/** The token of the forms of a browser, made of the word in its cookie. It does not lead back to the word. */
export function tokenOf(word: string): string {
  return createHmac('sha256', word).update('madoguchi form').digest('base64url');
}

/** Whether a token is the one that was meant, in the same time wherever they differ. No token is right where none is meant. */
export function isToken(given: string, meant: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(meant)];
  return meant !== '' && one.length === other.length && timingSafeEqual(one, other);
}
