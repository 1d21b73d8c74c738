// An answer that stays true for a while: kept as long as it is, sent with a strong ETag, and told to caches until when.

import { createHash } from 'node:crypto';
import type { Response } from 'express';
import { LRUCache } from 'lru-cache';
import type { Instant } from '../hours/timetable.ts';

export type Answer = {
  readonly body: string;
  /** With its charset: `text/html; charset=utf-8`. */
  readonly type: string;
  /** True from here on … */
  readonly from: Instant;
  /** … and no longer here. */
  readonly until: Instant;
};

type Kept = Answer & { readonly etag: string };

// Staff may close a line this minute, and the phone knows at once: no cache may know better for longer than this.
const longestAgeSeconds = 300;

const tooMuch = 'Too much is asked for at once. Ask again in a minute.\n';

/**
 * Keeps what was made, by key, as long as it is true and the source is the same object; at most so many answers.
 * @returns the answer that holds now; undefined where it would have to be made, and may not be.
 */
export function keepAnswers(
  most: number,
  mayMake: () => boolean,
): (source: object, key: string, now: Instant, make: () => Answer) => Kept | undefined {
  const kept = new LRUCache<string, Kept>({ max: most });
  let keptFor: object | undefined;
  return (source, key, now, make) => {
    if (keptFor !== source) kept.clear();
    keptFor = source;
    const known = kept.get(key);
    if (known !== undefined && now >= known.from && now < known.until) return known;
    if (!mayMake()) return undefined;
    const fresh = withEtag(make());
    kept.set(key, fresh);
    return fresh;
  };
}

/** The same bytes have the same tag, on every instance. */
export function withEtag(answer: Answer): Kept {
  return { ...answer, etag: `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"` };
}

/** Sends it, or 304 to whoever has it. Caches may keep it until it ends, and for five minutes at most. Without one: 429. */
export function sendAnswer(response: Response, answer: Kept | undefined, now: Instant): void {
  if (answer === undefined) {
    response.status(429).set({ 'Retry-After': '60', 'Cache-Control': 'no-store' }).type('text/plain').send(tooMuch);
    return;
  }
  const { body, type, etag, until } = answer;
  const age = Math.max(0, Math.min(Math.floor((until - now) / 1000), longestAgeSeconds));
  response.set({ 'Content-Type': type, 'Cache-Control': `public, max-age=${age}`, ETag: etag }).send(body);
}

/** What any page of any centre may read. */
export function forEverybody(response: Response): Response {
  return response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
}
