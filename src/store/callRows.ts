// A call's summary and its rings as rows.

import type { CallSummary, Ring } from '../journal/callSummary.ts';
import type { CallTable, PersonScope, RingTable } from './tables.ts';

/** Who called, as far as it is known: a number among the persons of the day, and how they were told apart. */
export type PersonOfDay = { readonly person: number | null; readonly scope: PersonScope };

/** The row of a call. */
export function callRow(summary: CallSummary, caller: PersonOfDay | undefined): CallTable {
  return {
    call: summary.call,
    centre: summary.centre,
    ...timesOf(summary.at),
    weekday: weekdayOf(summary.at),
    number: summary.number ?? null,
    language: summary.language ?? null,
    topic: summary.topic ?? null,
    person: caller?.person ?? null,
    person_scope: caller?.scope ?? null,
    reached: bit(summary.reached),
    talked_seconds: summary.talkedSeconds,
    seconds_to_ring: summary.secondsToRing ?? null,
    seconds_to_person: summary.secondsToPerson ?? null,
    closed_topic: summary.closedTopic ?? null,
    unanswered: bit(summary.unanswered),
    told_alternatives: bit(summary.toldAlternatives),
    offer_taken: summary.offerTaken ?? null,
    lost_in: summary.lostIn ?? null,
    abandoned: bit(summary.abandoned),
    hung_up_at: summary.hungUpAt ?? null,
    no_inputs: summary.noInputs,
    no_matches: summary.noMatches,
    read_outs: summary.readOuts,
    numbers_heard: summary.numbersHeard,
    turns: summary.turns,
    ended_status: summary.ended?.status ?? null,
    ended_seconds: summary.ended?.seconds ?? null,
    helped: summary.helped === undefined ? null : bit(summary.helped),
    wait_ended: summary.wait?.ended ?? null,
    wait_seconds: summary.wait?.seconds ?? null,
  };
}

/** The row of a line that rang. */
export function ringRow(ring: Ring): RingTable {
  return {
    call: ring.call,
    turn: ring.turn,
    centre: ring.centre,
    ...timesOf(ring.at),
    line: ring.line,
    topic: ring.topic,
    language: ring.language ?? null,
    desk_language: ring.deskLanguage,
    promised: bit(ring.promised),
    outcome: ring.outcome ?? null,
    ring_seconds: ring.ringSeconds ?? null,
    talked_seconds: ring.talkedSeconds ?? null,
  };
}

/** The wall clock of the centre is in the text: `2026-11-24T10:00:00+09:00`. */
function timesOf(at: string): { readonly at: string; readonly at_ms: number; readonly day: string; readonly hour: number } {
  return { at, at_ms: Date.parse(at), day: at.slice(0, 10), hour: Number(at.slice(11, 13)) };
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(at: string): number {
  return new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay() || 7;
}

function bit(is: boolean): number {
  return is ? 1 : 0;
}
