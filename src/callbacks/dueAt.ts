// When a callback may be placed: while a line of its topic promises its language, and not in the line's last ten minutes. Pure; read anew
// from the tables of the moment, so closures and notices move what is due.

import { openingsBetween } from '../hours/openings.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import { leastOpenMs } from '../routing/callbackTimes.ts';
import { personTopic } from '../routing/lines.ts';
import type { Centre, Line } from '../schedules/directory.ts';

/** What a callback is about. */
export type Wanted = { readonly topic: string; readonly language: Language };

/** A desk that closes in ten minutes begins no talk that was asked for the day before. */
export const lastMinutesMs = leastOpenMs;

/** From `from` on, and before `until`. */
export type Search = { readonly from: Instant; readonly until: Instant };

/**
 * The lines for which a callback may be placed, in the order that staff prefer; none where the centre has no such topic or language. Where the
 * centre has turned callbacks off, those that were asked for before are still owed, by any of the topic's lines.
 */
export function callbackLines(centre: Centre, { topic, language }: Wanted): readonly Line[] {
  if (!centre.languages.includes(language)) return [];
  const ids = topic === personTopic ? centre.person : (centre.topics.find(({ id }) => id === topic)?.lines ?? []);
  const lines = ids.flatMap((id) => centre.lines.get(id) ?? []);
  return lines.filter(({ id }) => centre.callback?.lines.includes(id) ?? true);
}

/** The first instant at which a callback may be placed; undefined where there is none. */
export function dueAt(centre: Centre, wanted: Wanted, { from, until }: Search): Instant | undefined {
  const firsts = callbackLines(centre, wanted).flatMap(({ timetable }) => {
    const found = openingsBetween(timetable, wanted.language, from, until + lastMinutesMs);
    return found.find((opening) => opening.promised && opening.until - lastMinutesMs > opening.from)?.from ?? [];
  });
  const first = Math.min(...firsts);
  return first < until ? first : undefined;
}

/** The lines for which it may be placed at an instant, in the order that staff prefer. */
export function mayPlaceNow(centre: Centre, wanted: Wanted, now: Instant): readonly Line[] {
  return callbackLines(centre, wanted).filter(({ timetable }) => {
    const [first] = openingsBetween(timetable, wanted.language, now, now + lastMinutesMs + 1);
    return first?.promised === true && first.from === now && first.until > now + lastMinutesMs;
  });
}
