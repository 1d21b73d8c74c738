// An answer that stays true for a while: its bytes, its type, and from when until when it is true.

import { createHash } from 'node:crypto';
import type { Instant } from '../hours/timetable.ts';

export type Answer = {
  readonly body: string;
  /** With its charset: `text/html; charset=utf-8`. */
  readonly type: string;
  /** True from here on … */
  readonly from: Instant;
  /** … and no longer here. */
  readonly until: Instant;
  /** What takes the place of `staleMark` in the body when the answer is given although it may be true no more. */
  readonly staleNotice?: string;
};

/** An answer as it is kept and sent. The same bytes have the same strong ETag on every instance. */
export type Printed = Omit<Answer, 'body'> & { readonly bytes: Buffer; readonly etag: string; readonly madeAt: Instant };

/** The place for the notice of a stale answer, which is empty in a fresh one. */
export const staleMark = '<!--stale-->';

export function print({ body, ...about }: Answer, madeAt: Instant): Printed {
  const bytes = Buffer.from(body);
  return { ...about, madeAt, bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"` };
}
