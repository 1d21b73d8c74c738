// Who can take this call now: the lines to ring, in order; and when the first of them opens if there is none.

import type { Instant, Language } from '../hours/timetable.ts';
import type { CentreNow, LineNow } from './centreNow.ts';
import { isWithinYear } from './moment.ts';

/** The word for “a person” where a topic is expected: key 0 of every menu. */
export const personTopic = 'person';

/** The topic that is on key 1 of every centre, and whose first open line stops a lost card at any hour. */
export const lostCardTopic = 'lost-card';

/** The lines that serve a topic, in the order that staff prefer; none for a topic that the centre no longer has. */
export function linesFor(centreNow: CentreNow, topic: string): readonly LineNow[] {
  const ids = topic === personTopic ? centreNow.person : (centreNow.topics.find(({ id }) => id === topic)?.lines ?? []);
  return ids.flatMap((id) => centreNow.lines[id] ?? []);
}

/**
 * The lines of a topic to ring now in a language: those that promise it, then those that only answer, each in the order of preference.
 * `attemptedLines` are left out, so that no line rings twice in one round.
 */
export function linesToRing(
  centreNow: CentreNow,
  topic: string,
  language: Language,
  attemptedLines: readonly string[] = [],
): readonly LineNow[] {
  const lines = linesFor(centreNow, topic).filter(({ id }) => !attemptedLines.includes(id));
  return [
    ...lines.filter((line) => statusOf(line, language) === 'promised'),
    ...lines.filter((line) => statusOf(line, language) === 'answered'),
  ];
}

/** The availability of a line in a language; closed if the centre does not offer the language. */
export function statusOf(line: LineNow, language: Language): 'promised' | 'answered' | 'closed' {
  return line.availability[language]?.status ?? 'closed';
}

/**
 * The first instant at which a line of the topic opens in the language; where none promises it, at which a line answers. Undefined where that
 * is a year away or more: a caller hears the date without its year, and would call on the wrong one.
 */
export function opensNext(centreNow: CentreNow, topic: string, language: Language): Instant | undefined {
  const availabilities = linesFor(centreNow, topic).flatMap(({ availability }) => availability[language] ?? []);
  const isSoon = (at: Instant | undefined) => at !== undefined && isWithinYear(at, centreNow.now, centreNow.zone);
  return (
    earliest(availabilities.map(({ promisedFrom }) => promisedFrom).filter(isSoon)) ??
    earliest(availabilities.map(({ answeredFrom }) => answeredFrom).filter(isSoon))
  );
}

/** The line that stops a lost card now, for a caller of this language. Every checked centre has one at every hour. */
export function suspensionLine(centreNow: CentreNow, language: Language): LineNow | undefined {
  return linesToRing(centreNow, lostCardTopic, language)[0] ?? linesFor(centreNow, lostCardTopic)[0];
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce((first, at) => (at !== undefined && (first === undefined || at < first) ? at : first), undefined);
}
