// Sends answers with their cache headers, as 304 to a client that has them, and refuses with 429 if there is none.

import type { Response } from 'express';
import type { Instant } from '../hours/timetable.ts';
import { type Printed, staleMark } from './answer.ts';
import { asOfMark } from './asOf.ts';
import type { Found } from './keptAnswers.ts';

// Staff may close a line at any minute, and calls know at once. Caches may be this far behind.
const longestAgeSeconds = 300;

/**
 * Sends an answer. Caches may keep a true one until it ends, for five minutes at most. A stale one says when it was made
 * (`Last-Modified`), and caches must ask again each time. `refuse` writes the body of a 429.
 */
export function sendFound(response: Response, found: Found, now: Instant, refuse: () => void): void {
  switch (found.is) {
    case 'fresh':
      sendFresh(response, found.answer, now);
      break;
    case 'stale':
      sendStale(response, found.answer);
      break;
    case 'refused':
      response.status(429).set({ 'Retry-After': String(found.retryAfterSeconds), 'Cache-Control': 'no-store' });
      refuse();
      break;
    default:
      found satisfies never;
  }
}

/** Allows pages of other sites to read the response. */
export function forEverySite(response: Response): Response {
  return response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
}

function sendFresh(response: Response, answer: Printed, now: Instant): void {
  const { type, until } = answer;
  const age = Math.max(0, Math.min(Math.floor((until - now) / 1000), longestAgeSeconds));
  const { bytes, etag } = atInstant(answer, now);
  response.set({ 'Content-Type': type, 'Cache-Control': `public, max-age=${age}`, ETag: etag }).send(bytes);
}

/** The bytes with the minute in which they are sent. Its ETag names the minute, since other bytes need another one. */
function atInstant({ bytes, etag, asOf }: Printed, at: Instant): Pick<Printed, 'bytes' | 'etag'> {
  if (asOf === undefined) return { bytes, etag };
  const minute = Math.floor(at / 60_000).toString(36);
  return { bytes: Buffer.from(bytes.toString().replace(asOfMark, () => asOf(at))), etag: `${etag.slice(0, -1)}-${minute}"` };
}

// RFC 9111 §5.2.2.1 and §5.2.2.2: it is stale at once, and a cache must not give it without asking.
function sendStale(response: Response, answer: Printed): void {
  const { type, madeAt, staleNotice } = answer;
  const { bytes } = atInstant(answer, madeAt);
  const body = staleNotice === undefined ? bytes : Buffer.from(bytes.toString().replace(staleMark, () => staleNotice));
  response
    .set({ 'Content-Type': type, 'Cache-Control': 'public, max-age=0, must-revalidate', 'Last-Modified': new Date(madeAt).toUTCString() })
    .send(body);
}
