// An answer with the time in which it is true.

import { createHash } from 'node:crypto';
import type { Instant } from '../hours/timetable.ts';

export type Answer = {
  readonly body: string;
  /** With its charset: `text/html; charset=utf-8`. */
  readonly type: string;
  /** The answer is true from this instant on … */
  readonly from: Instant;
  /** … until before this one. */
  readonly until: Instant;
  /** Takes the place of `staleMark` in the body if the answer is given although it may have become wrong. */
  readonly staleNotice?: string;
  /** Takes the place of `asOfMark` in the body when it is sent, at the instant of sending. */
  readonly asOf?: (at: Instant) => string;
};

/** An answer as it is kept and sent. Equal bytes have the same strong ETag on every instance. */
export type Printed = Omit<Answer, 'body'> & { readonly bytes: Buffer; readonly etag: string; readonly madeAt: Instant };

/** Marks the place of the notice in a stale answer. */
export const staleMark = '<!--stale-->';

export function print({ body, ...about }: Answer, madeAt: Instant): Printed {
  const bytes = Buffer.from(body);
  return { ...about, madeAt, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}
