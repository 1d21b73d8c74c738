// A call in one line, made from its events in whatever order they came. Pure. Reports count these lines; the events stay beside them.

import type { Outcome } from '../call/heard.ts';
import type { Language } from '../call/speech.ts';
import type { Offer, State } from '../call/state.ts';
import type { IsoTime, JournalEvent } from './events.ts';
import { type Wait, waitIn } from './waits.ts';
import { wholeEvent } from './wholeEvent.ts';

export type CallSummary = {
  readonly call: string;
  readonly centre: string;
  /** The number of ours that was called. */
  readonly number?: string;
  /** The first event: the arrival, where it is known. */
  readonly at: IsoTime;
  /** The language that the caller chose last; absent where none was chosen. */
  readonly language?: Language;
  /** What the caller wanted first. */
  readonly topic?: string;
  /** A person talked to the caller for ten seconds or more. */
  readonly reached: boolean;
  readonly talkedSeconds: number;
  /** From the answer to the first ringing, and to the first person. */
  readonly secondsToRing?: number;
  readonly secondsToPerson?: number;
  /** What was wanted when no line was open; absent where no closed doors were met. */
  readonly closedTopic?: string;
  /** Lines rang, and none answered. */
  readonly unanswered: boolean;
  /** Alternatives were read to the caller. */
  readonly toldAlternatives: boolean;
  /** The first alternative that was taken. */
  readonly offerTaken?: Offer['kind'];
  /** The first menu in which the caller was lost. */
  readonly lostIn?: State['place'];
  /** The caller hung up while a line rang. */
  readonly abandoned: boolean;
  /** Where the caller hung up; absent where the service ended the call, or where the call's end is not known yet. */
  readonly hungUpAt?: State['place'];
  readonly noInputs: number;
  readonly noMatches: number;
  readonly readOuts: number;
  readonly numbersHeard: number;
  /** Whether the caller got what they needed, as they last said; absent where they were not asked, or did not say. */
  readonly helped?: boolean;
  /** Absent where the caller did not wait for a busy desk. */
  readonly wait?: Wait;
  readonly turns: number;
  /** How the carrier says that the call ended, and after how many seconds; absent while it goes on. */
  readonly ended?: { readonly status: string; readonly seconds: number };
};

/** A line that rang in a call. */
export type Ring = {
  readonly call: string;
  readonly centre: string;
  readonly at: IsoTime;
  /** Of the event with which it began. */
  readonly turn: number;
  readonly line: string;
  readonly topic: string;
  readonly language?: Language;
  readonly deskLanguage: Language;
  readonly promised: boolean;
  /** Absent while it rings, and where the carrier never said. */
  readonly outcome?: Outcome;
  readonly ringSeconds?: number;
  readonly talkedSeconds?: number;
};

export type CallAndRings = { readonly call: CallSummary; readonly rings: readonly Ring[] };

// Bridged for less time, a caller has met a wrong number, a machine or a mistake.
const reachedSeconds = 10;
// The words before a ringing, and the ringing: a call that ends later than this after a transfer began was talking.
const longestRingSeconds = 60;

/** The summary of a call. At least one event; all of the same call. Events that cannot be read are left out of it. */
export function summaryOf(events: readonly [JournalEvent, ...JournalEvent[]]): CallAndRings {
  const inOrder = events.map(wholeEvent).sort(byTurn) as [JournalEvent, ...JournalEvent[]];
  const turns = inOrder.filter(({ what }) => what.type !== 'ended');
  const begun = turns[0] ?? inOrder[0];
  const rings = ringsIn(turns);
  const last = turns.at(-1);
  const end = pick(inOrder, 'ended')[0];
  const ended = end?.what;
  const hungUp =
    pick(turns, 'hung-up')[0]?.what.place ??
    (ended !== undefined && last?.left !== undefined && last.left !== 'end' ? last.left : undefined);
  const closed = pick(turns, 'closed');
  const talked = rings.filter(({ outcome }) => outcome === 'answered');
  const person = talked[0];
  const number = inOrder.find((event) => event.number !== undefined)?.number;
  const language = turns.findLast((event) => event.language !== undefined)?.language;
  const topic = turns.map(({ what }) => ('topic' in what ? what.topic : undefined)).find((each) => each !== undefined);
  const taken = pick(turns, 'offer-taken')[0];
  const lost = pick(turns, 'lost')[0];
  const closedDoor = closed.find(({ what }) => what.attemptedLines.length === 0);
  const ringing = rings[0];
  const said = pick(turns, 'asked-afterwards').at(-1);
  const wait = waitIn(turns, talked.filter(isReached), end);
  return {
    call: {
      call: begun.call,
      centre: begun.centre,
      ...(number !== undefined && { number }),
      at: begun.at,
      ...(language !== undefined && { language }),
      ...(topic !== undefined && { topic }),
      reached: talked.some(isReached),
      talkedSeconds: talked.reduce((sum, { talkedSeconds = 0 }) => sum + talkedSeconds, 0),
      ...(ringing !== undefined && { secondsToRing: secondsBetween(begun.at, ringing.at) }),
      ...(person !== undefined && { secondsToPerson: secondsBetween(begun.at, person.at) + (person.ringSeconds ?? 0) }),
      ...(closedDoor !== undefined && { closedTopic: closedDoor.what.topic }),
      unanswered: closed.some(({ what }) => what.attemptedLines.length > 0),
      toldAlternatives: closed.some(({ what }) => what.offers.length > 0),
      ...(taken !== undefined && { offerTaken: taken.what.offer }),
      ...(lost !== undefined && { lostIn: lost.what.place }),
      abandoned: rings.some(({ outcome }) => outcome === 'abandoned') || leftRinging(rings.at(-1), last, ended?.seconds, begun.at),
      ...(hungUp !== undefined && { hungUpAt: hungUp }),
      noInputs: pick(turns, 'no-input').length,
      noMatches: pick(turns, 'no-match').length,
      readOuts: pick(turns, 'read-out').length,
      numbersHeard: pick(turns, 'numbers-heard').length,
      ...(said !== undefined && { helped: said.what.helped }),
      ...(wait !== undefined && { wait }),
      turns: new Set(turns.map(({ turn }) => turn)).size,
      ...(ended !== undefined && { ended: { status: ended.status, seconds: ended.seconds } }),
    },
    rings,
  };
}

/** A talk whose seconds the carrier never said was one. */
function isReached({ talkedSeconds = reachedSeconds }: Ring): boolean {
  return talkedSeconds >= reachedSeconds;
}

/** The end of a call has no turn, and comes last. */
function byTurn(one: JournalEvent, other: JournalEvent): number {
  return orderOf(one) - orderOf(other);
}

function orderOf({ id, turn, what }: JournalEvent): number {
  return what.type === 'ended' ? Number.POSITIVE_INFINITY : turn * 100 + Number(id.slice(id.lastIndexOf('/') + 1));
}

type Of<Type extends JournalEvent['what']['type']> = JournalEvent & {
  readonly what: Extract<JournalEvent['what'], { readonly type: Type }>;
};

function pick<Type extends JournalEvent['what']['type']>(events: readonly JournalEvent[], type: Type): readonly Of<Type>[] {
  return events.filter((event): event is Of<Type> => event.what.type === type);
}

/** Each line that rang, with the end that follows its beginning. */
function ringsIn(turns: readonly JournalEvent[]): readonly Ring[] {
  return turns.flatMap(({ call, centre, at, turn, what }, index): readonly Ring[] => {
    if (what.type !== 'transfer-begun') return [];
    const { line, topic, language, deskLanguage, promised } = what;
    const end = pick(turns.slice(index + 1), 'transfer-ended')[0];
    const isItsEnd =
      end !== undefined && end.what.line === line && pick(turns.slice(index + 1, turns.indexOf(end)), 'transfer-begun').length === 0;
    const known = language !== undefined && { language };
    const begun: Ring = { call, centre, at, turn, line, topic, ...known, deskLanguage, promised };
    if (!isItsEnd) return [begun];
    const { outcome, seconds = secondsBetween(at, end.at), talkedSeconds } = end.what;
    const ringSeconds = Math.max(0, Math.round(10 * (seconds - (talkedSeconds ?? 0))) / 10);
    return [{ ...begun, outcome, ringSeconds, ...(talkedSeconds !== undefined && { talkedSeconds }) }];
  });
}

/** Whether a call ended while its last line rang, although the carrier did not say how the line ended. */
function leftRinging(ring: Ring | undefined, last: JournalEvent | undefined, endedAfter: number | undefined, begunAt: IsoTime): boolean {
  if (ring === undefined || ring.outcome !== undefined || last?.left !== 'transfer' || endedAfter === undefined) return false;
  return endedAfter - secondsBetween(begunAt, ring.at) <= longestRingSeconds;
}

function secondsBetween(from: IsoTime, until: IsoTime): number {
  return Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 100) / 10);
}
