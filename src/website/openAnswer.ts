// The answer of GET /open.json: every requested centre, and until when the answer is true.

import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import type { Directory } from '../schedules/directory.ts';
import type { Answer } from './answer.ts';
import type { Making } from './making.ts';
import { type OpenCentre, openNow } from './openNow.ts';
import type { Question } from './question.ts';

/** Makes the answer. Its bytes stay the same until something changes, so it has `at` only where an instant was requested. */
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
    // The answer for a given instant stays true until staff edit the schedules.
    until: at === undefined ? first : Number.POSITIVE_INFINITY,
  };
}
