// Who can take this call now: the lines to ring, in order; and when the first of them opens if there is none.

import type { Instant, Language } from '../hours/timetable.ts';
import type { Desk, DeskLine } from './centreNow.ts';

/** The word that stands for “a person” where a topic is expected: key 0 of every menu. */
export const personTopic = 'person';

/** The topic that is on key 1 of every centre, and whose first open line stops a lost card at any hour. */
export const lostCardTopic = 'lost-card';

/** The lines that serve a topic, in the order that staff prefer; none for a topic that the centre no longer has. */
export function linesFor(desk: Desk, topic: string): readonly DeskLine[] {
  const ids = topic === personTopic ? desk.person : (desk.topics.find(({ id }) => id === topic)?.lines ?? []);
  return ids.flatMap((id) => desk.lines[id] ?? []);
}

/**
 * The lines of a topic to ring now in a language: those that promise it, then those that only answer, each in the order of preference.
 * Lines that were tried already are left out, so that no line rings twice in one round.
 */
export function linesToRing(desk: Desk, topic: string, language: Language, tried: readonly string[] = []): readonly DeskLine[] {
  const lines = linesFor(desk, topic).filter(({ id }) => !tried.includes(id));
  return [
    ...lines.filter((line) => stands(line, language) === 'promised'),
    ...lines.filter((line) => stands(line, language) === 'answered'),
  ];
}

/** How a line stands in a language; a language that the centre does not offer is closed. */
export function stands(line: DeskLine, language: Language): 'promised' | 'answered' | 'closed' {
  return line.standing[language]?.is ?? 'closed';
}

/** The first instant at which a line of the topic opens in the language; where none ever promises it, at which somebody answers. */
export function opensNext(desk: Desk, topic: string, language: Language): Instant | undefined {
  const standings = linesFor(desk, topic).flatMap(({ standing }) => standing[language] ?? []);
  return earliest(standings.map(({ promisedFrom }) => promisedFrom)) ?? earliest(standings.map(({ answeredFrom }) => answeredFrom));
}

/** The line that stops a lost card now, for a caller of this language. Every checked centre has one at every hour. */
export function suspensionLine(desk: Desk, language: Language): DeskLine | undefined {
  return linesToRing(desk, lostCardTopic, language)[0] ?? linesFor(desk, lostCardTopic)[0];
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  return instants.reduce((first, at) => (at !== undefined && (first === undefined || at < first) ? at : first), undefined);
}
