// Whether a caller may ask to be called when a desk opens in their language.

import type { Instant, Language } from '../hours/timetable.ts';
import { callbackDaysMs, leastLeftMs } from './callbackTimes.ts';
import type { CentreNow } from './centreNow.ts';
import { linesFor, statusOf } from './lines.ts';

/** Whether a line of the topic for which the centre calls back promises the language now, or within the days that a callback is kept. */
export function mayAskCallback(centre: CentreNow, topic: string, language: Language): boolean {
  const { callback, now } = centre;
  if (callback === undefined) return false;
  return linesFor(centre, topic).some((line) => {
    if (!callback.lines.includes(line.id)) return false;
    const { until, promisedFrom } = line.availability[language] ?? {};
    const opensAgain = callback.notAgain?.[line.id]?.includes(language) !== true;
    if (statusOf(line, language) === 'promised') return opensAgain || until === undefined || until - now > leastLeftMs;
    return opensAgain && isSoon(promisedFrom, now);
  });
}

function isSoon(at: Instant | undefined, now: Instant): boolean {
  return at !== undefined && at < now + callbackDaysMs;
}
