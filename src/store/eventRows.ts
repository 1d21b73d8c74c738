// An event as a row, and back.

import type { JournalEvent } from '../journal/events.ts';
import type { EventTable } from './tables.ts';

/** The end of a call belongs to no turn: it has a number that no turn has. */
const endTurn = -1;

/** The row of an event. The day's mark of the caller is no part of it. */
export function rowOf(event: JournalEvent, version: number): EventTable {
  const { id, call, turn, at, centre, number, language, deskLanguage, sinceAnswer, left, what } = event;
  const { type, ...facts } = what;
  const isEnd = type === 'ended';
  return {
    call,
    turn: isEnd ? endTurn : turn,
    seq: isEnd ? 0 : Number(id.slice(id.lastIndexOf('/') + 1)) || 0,
    version,
    type,
    centre,
    at,
    at_ms: Date.parse(at),
    number: number ?? null,
    language: language ?? null,
    desk_language: deskLanguage ?? null,
    since_answer: sinceAnswer ?? null,
    left_at: left ?? null,
    facts: JSON.stringify(facts),
  };
}

/** The event of a row. Facts that are damaged are left out: then the event is not whole (`journal/wholeEvent.ts`). */
export function eventOf(row: EventTable): JournalEvent {
  const { call, turn, seq, type, centre, at, number, language, desk_language, since_answer, left_at, facts } = row;
  const isEnd = turn === endTurn;
  return {
    id: isEnd ? `${call}/end` : `${call}/${turn}/${seq}`,
    call,
    turn: isEnd ? 0 : turn,
    at,
    centre,
    ...(number !== null && { number }),
    ...(language !== null && { language }),
    ...(desk_language !== null && { deskLanguage: desk_language }),
    ...(since_answer !== null && { sinceAnswer: since_answer }),
    ...(left_at !== null && { left: left_at as NonNullable<JournalEvent['left']> }),
    what: { type, ...factsIn(facts) } as JournalEvent['what'],
  };
}

function factsIn(text: string): object {
  try {
    const facts: unknown = JSON.parse(text);
    return typeof facts === 'object' && facts !== null && !Array.isArray(facts) ? facts : {};
  } catch {
    return {};
  }
}
