// Whether a caller may ask to be called when a desk opens in their language.

import type { Instant, Language } from '../hours/timetable.ts';
import type { CentreNow } from './centreNow.ts';
import { linesFor, statusOf } from './lines.ts';

/** A callback is kept for so long: a desk that opens later is not promised. */
export const callbackDaysMs = 7 * 86_400_000;

/** Whether a line of the topic for which the centre calls back promises the language now, or within the days that a callback is kept. */
export function mayAskCallback(centre: CentreNow, topic: string, language: Language): boolean {
  const { callback, now } = centre;
  if (callback === undefined) return false;
  return linesFor(centre, topic).some((line) => {
    if (!callback.lines.includes(line.id)) return false;
    return statusOf(line, language) === 'promised' || isSoon(line.availability[language]?.promisedFrom, now);
  });
}

function isSoon(at: Instant | undefined, now: Instant): boolean {
  return at !== undefined && at < now + callbackDaysMs;
}
