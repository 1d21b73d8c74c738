// Makes the figures of one day from its calls and rings, which come in pages.

import type { CallRow, RingRow } from '../store/reportRows.ts';
import {
  type Counts,
  type Figures,
  groupings,
  noCounts,
  none,
  noTimes,
  type RingCounts,
  type TimesCounted,
  timesOf,
} from './callFigures.ts';
import { countSeconds } from './histogram.ts';

export type DayCounter = {
  readonly addCalls: (calls: readonly CallRow[]) => void;
  readonly addRings: (rings: readonly RingRow[]) => void;
  readonly figures: () => Figures;
};

type Mutable<Of> = { -readonly [Name in keyof Of]: Of[Name] extends number ? number : Record<string, number> };
/** Of each person whether they were reached, and whether one instance alone told them apart, as two bits. */
type Group = { readonly counts: Mutable<Counts>; readonly persons: Map<number, number> };
type Groups = Map<string, Group>;

const [isReached, isByInstance] = [1, 2];

/** Counts a day. */
export function countDay(): DayCounter {
  const total = emptyGroup();
  const by = { language: new Map(), topic: new Map(), hour: new Map(), weekday: new Map(), number: new Map() } satisfies Record<
    string,
    Groups
  >;
  const times = new Map<string, TimesCounted>();
  const lines: Record<string, Record<string, Record<string, number> & { rung: number; calls: number }>> = {};
  const closedAt: Record<string, Record<string, Record<string, number>>> = {};
  const spoken: Record<string, Record<string, number>> = {};
  let last: { readonly call: string; readonly lines: Set<string> } | undefined;
  let isEmpty = true;

  const addCalls = (calls: readonly CallRow[]): void => {
    for (const call of calls) {
      isEmpty = false;
      const { weekday, hour } = call;
      const language = call.language ?? none;
      const number = call.number ?? none;
      addCall(total, call);
      addCall(groupOf(by.language, language), call);
      addCall(groupOf(by.topic, call.topic ?? none), call);
      addCall(groupOf(by.hour, String(hour)), call);
      addCall(groupOf(by.weekday, String(weekday)), call);
      addCall(groupOf(by.number, number), call);
      addTimes(times, language, call);
      if (call.closed_topic !== null) {
        closedAt[weekday] ??= {};
        closedAt[weekday][hour] ??= {};
        count(closedAt[weekday][hour], language);
      }
      spoken[number] ??= {};
      count(spoken[number] as Record<string, number>, language);
    }
  };

  return {
    addCalls,
    addRings: (rings) => {
      for (const { call, line, hour, outcome } of rings) {
        if (last?.call !== call) last = { call, lines: new Set() };
        lines[line] ??= {};
        lines[line][hour] ??= { rung: 0, calls: 0 };
        const counts = lines[line][hour];
        counts.rung += 1;
        if (!last.lines.has(line)) counts.calls += 1;
        last.lines.add(line);
        count(counts, outcome ?? 'unknown');
      }
    },
    figures: () => ({
      total: countsOf(total),
      by: Object.fromEntries(groupings.map((each) => [each, allCounts(by[each])])) as Figures['by'],
      times: Object.fromEntries([...times].map(([language, each]) => [language, timesOf(each)])),
      lines: lines as Readonly<Record<string, Readonly<Record<string, RingCounts>>>>,
      closedAt,
      spoken,
      days: { all: isEmpty ? 0 : 1, summed: 0 },
    }),
  };
}

function emptyGroup(): Group {
  return { counts: { ...noCounts, lostIn: {}, offersTaken: {}, hungUpAt: {} }, persons: new Map() };
}

function groupOf(groups: Groups, name: string): Group {
  const known = groups.get(name);
  if (known !== undefined) return known;
  const made = emptyGroup();
  groups.set(name, made);
  return made;
}

function addCall({ counts, persons }: Group, call: CallRow): void {
  counts.attempts += 1;
  counts.reached += call.reached;
  counts.toldAlternatives += call.told_alternatives;
  counts.unanswered += call.unanswered;
  counts.abandoned += call.abandoned;
  counts.talkedSeconds += call.talked_seconds;
  if (call.closed_topic !== null) counts.closed += 1;
  if (call.lost_in !== null) {
    counts.lost += 1;
    count(counts.lostIn, call.lost_in);
  }
  if (call.offer_taken !== null) count(counts.offersTaken, call.offer_taken);
  if (call.hung_up_at !== null) count(counts.hungUpAt, call.hung_up_at);
  if (call.helped === 1) counts.helped += 1;
  if (call.helped === 0) counts.notHelped += 1;
  if (call.wait_ended !== null) {
    counts.waited += 1;
    if (call.wait_ended === 'reached') counts.waitReached += 1;
    if (call.wait_ended === 'gave-up') counts.waitGaveUp += 1;
  }
  if (call.person_scope === 'withheld') counts.withheld += 1;
  if (call.person === null) return;
  const known = persons.get(call.person);
  const now = (known ?? 0) | (call.reached === 1 ? isReached : 0) | (call.person_scope === 'instance' ? isByInstance : 0);
  if (now !== known) persons.set(call.person, now);
}

function addTimes(times: Map<string, TimesCounted>, language: string, call: CallRow): void {
  const known = times.get(language) ?? noTimes();
  times.set(language, known);
  if (call.seconds_to_ring !== null) countSeconds(known.toRing, call.seconds_to_ring);
  if (call.seconds_to_person !== null) countSeconds(known.toPerson, call.seconds_to_person);
  if (call.reached === 1) countSeconds(known.talked, call.talked_seconds);
  if (call.wait_seconds !== null) countSeconds(known.waited, call.wait_seconds);
}

function allCounts(groups: Groups): Readonly<Record<string, Counts>> {
  return Object.fromEntries([...groups].map(([name, group]) => [name, countsOf(group)]));
}

function countsOf({ counts, persons }: Group): Counts {
  const personsWith = (bit: number) => persons.values().reduce((sum, bits) => ((bits & bit) === 0 ? sum : sum + 1), 0);
  return { ...counts, persons: persons.size, personsByInstance: personsWith(isByInstance), personsReached: personsWith(isReached) };
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
