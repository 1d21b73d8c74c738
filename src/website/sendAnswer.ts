// How answers leave: with what caches need to know, as 304 to a client that has them, and with what a client is told where there are none.

import type { Response } from 'express';
import type { Instant } from '../hours/timetable.ts';
import { type Printed, staleMark } from './answer.ts';
import type { Found } from './keptAnswers.ts';

// Staff may close a line at any minute, and the telephone knows at once: a cache is at most this far behind.
const longestAgeSeconds = 300;

/**
 * Sends what was found. Caches may keep a true answer until it ends, for five minutes at most. A stale one says when it was made
 * (`Last-Modified`), has no ETag, and is never given again without asking. `refuse` writes the body where nothing was found.
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

/** What any page of any site may read. */
export function forEverySite(response: Response): Response {
  return response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
}

function sendFresh(response: Response, { bytes, type, etag, until }: Printed, now: Instant): void {
  const age = Math.max(0, Math.min(Math.floor((until - now) / 1000), longestAgeSeconds));
  response.set({ 'Content-Type': type, 'Cache-Control': `public, max-age=${age}`, ETag: etag }).send(bytes);
}

// RFC 9111 §5.2.2.1 and §5.2.2.2: stale from the first second, and to be asked for again each time.
function sendStale(response: Response, { bytes, type, madeAt, staleNotice }: Printed): void {
  const body = staleNotice === undefined ? bytes : Buffer.from(bytes.toString().replace(staleMark, () => staleNotice));
  response
    .set({ 'Content-Type': type, 'Cache-Control': 'public, max-age=0, must-revalidate', 'Last-Modified': new Date(madeAt).toUTCString() })
    .send(body);
}
