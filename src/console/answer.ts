// An answer that stays true for a while: kept as long as it is, sent with a strong ETag, and told to caches until when.

import { createHash } from 'node:crypto';
import type { Response } from 'express';
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

/**
 * Keeps what was made, by key, as long as it is true and the source is the same object; at most so many answers.
 * @returns the answer that holds now.
 */
export function keepAnswers(most: number): (source: object, key: string, now: Instant, make: () => Answer) => Kept {
  const kept = new Map<string, Kept>();
  let keptFor: object | undefined;
  return (source, key, now, make) => {
    if (keptFor !== source) kept.clear();
    keptFor = source;
    const known = kept.get(key);
    if (known !== undefined && now >= known.from && now < known.until) return known;
    if (kept.size >= most) kept.clear();
    const fresh = withEtag(make());
    kept.set(key, fresh);
    return fresh;
  };
}

/** The same bytes have the same tag, on every instance. */
export function withEtag(answer: Answer): Kept {
  return { ...answer, etag: `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 27)}"` };
}

/** Sends it, or 304 to whoever has it. Caches may keep it until it ends, and for five minutes at most. */
export function sendAnswer(response: Response, { body, type, etag, until }: Kept, now: Instant): void {
  const age = Math.max(0, Math.min(Math.floor((until - now) / 1000), longestAgeSeconds));
  response.set({ 'Content-Type': type, 'Cache-Control': `public, max-age=${age}`, ETag: etag }).send(body);
}

/** What any page of any centre may read. */
export function forEverybody(response: Response): Response {
  return response.set({ 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' });
}
