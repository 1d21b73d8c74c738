// The answer of GET /open.json: every centre asked for, and the first instant at which any of it could be different.

import type { Instant } from '../hours/timetable.ts';
import { isoIn } from '../hours/zone.ts';
import type { Directory } from '../schedules/directory.ts';
import type { Answer } from './keptAnswer.ts';
import { openNow } from './openNow.ts';
import type { Question } from './question.ts';

/** The same bytes until something changes: that is why `at` is in it only where it was asked for. */
export function openAnswer({ guidance }: Directory, { centres, language, at }: Question, now: Instant): Answer {
  const answers = centres.map((centre) => {
    const instant = at?.(centre.zone) ?? now;
    const { open, until } = openNow(centre, guidance, instant, language === undefined ? undefined : [language]);
    return { until, open: at === undefined ? open : { at: isoIn(instant, centre.zone), ...open } };
  });
  return {
    body: JSON.stringify({ centres: answers.map(({ open }) => open) }),
    type: 'application/json; charset=utf-8',
    from: now,
    // What holds at a given instant holds for good, unless staff edit.
    until: at === undefined ? Math.min(...answers.map(({ until }) => until)) : Number.POSITIVE_INFINITY,
  };
}
