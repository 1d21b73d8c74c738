// What a snapshot says of callbacks: which lines call back, and where no opening follows in which that could be done.

import type { Availability } from '../hours/availability.ts';
import { openingsBetween } from '../hours/openings.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import type { CallbackRule, Centre } from '../schedules/directory.ts';
import { callbackDaysMs, leastLeftMs, leastOpenMs } from './callbackTimes.ts';

/**
 * The lines for which callers may ask to be called. `notAgain`: the languages in which a line is not promised for long enough within the days
 * that a callback is kept, from now on, or after the opening of now.
 */
export type CallbackNow = Pick<CallbackRule, 'lines'> & { readonly notAgain?: Readonly<Record<string, readonly Language[]>> };

// A snapshot holds for a day at most.
const dayMs = 86_400_000;

/** The lines of the rule, and the languages in which they do not open again in time. */
export function callbackNow(
  { lines, languages }: Pick<Centre, 'lines' | 'languages'>,
  { lines: ids }: CallbackRule,
  linesNow: Readonly<Record<string, { readonly availability: Readonly<Record<Language, Availability>> }>>,
  now: Instant,
): CallbackNow {
  const found = ids.flatMap((id) => {
    const [line, availability = {}] = [lines.get(id), linesNow[id]?.availability];
    if (line === undefined) return [];
    const opensAgain = (language: Language): boolean => {
      const { status, until } = availability[language] ?? { status: 'closed' };
      if (status === 'promised' && until === undefined) return true;
      const [from, by] = status === 'promised' && until !== undefined ? [until, until - leastLeftMs] : [now, now + dayMs];
      return openingsBetween(line.timetable, language, from, by + callbackDaysMs + leastOpenMs).some(
        (opening) => opening.promised && opening.until - opening.from > leastOpenMs,
      );
    };
    const never = languages.filter((language) => !opensAgain(language));
    return never.length === 0 ? [] : [[id, never] as const];
  });
  return { lines: ids, ...(found.length > 0 && { notAgain: Object.fromEntries(found) }) };
}
