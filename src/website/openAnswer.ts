// The answer of GET /open.json: every centre asked for, and the first instant at which any of it could be different.

import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import type { Directory } from '../schedules/directory.ts';
import type { Answer } from './answer.ts';
import type { Making } from './making.ts';
import { type OpenCentre, openNow } from './openNow.ts';
import type { Question } from './question.ts';

/** The same bytes until something changes: that is why `at` is in it only where it was asked for. */
export function* openAnswer({ guidance }: Directory, { centres, language, at }: Question, now: Instant): Making<Answer> {
  const open: OpenCentre[] = [];
  let first = Number.POSITIVE_INFINITY;
  for (const [index, centre] of centres.entries()) {
    if (index > 0) yield;
    const instant = at?.(centre.zone) ?? now;
    const answer = openNow(centre, guidance, instant, language === undefined ? undefined : [language]);
    first = Math.min(first, answer.until);
    open.push(at === undefined ? answer.open : { at: isoIn(instant, centre.zone), ...answer.open });
  }
  return {
    body: JSON.stringify({ centres: open }),
    type: 'application/json; charset=utf-8',
    from: now,
    // The answer for a given instant is true for good, unless staff edit.
    until: at === undefined ? first : Number.POSITIVE_INFINITY,
  };
}
