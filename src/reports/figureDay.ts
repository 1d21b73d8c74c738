// Makes the figures of one day from its calls and rings, which come in pages.

import type { CallRow, RingRow } from '../store/reportRows.ts';
import { type Counts, type Figures, type Grouping, groupings, noCounts, none, type RingCounts, type Times } from './callFigures.ts';

export type DayCounter = {
  readonly addCalls: (calls: readonly CallRow[]) => void;
  readonly addRings: (rings: readonly RingRow[]) => void;
  readonly figures: () => Figures;
};

type Mutable<Of> = { -readonly [Name in keyof Of]: Of[Name] extends number ? number : Record<string, number> };
type Group = { readonly counts: Mutable<Counts>; readonly persons: Map<number, { byInstance: boolean; reached: boolean }> };
type Groups = Map<string, Group>;

/** Counts a day. */
export function countDay(): DayCounter {
  const total = emptyGroup();
  const by = Object.fromEntries(groupings.map((each) => [each, new Map()])) as Record<Grouping, Groups>;
  const times: Record<string, Mutable<Times>> = {};
  const lines: Record<string, Record<string, Record<string, number> & { rung: number }>> = {};
  const closedAt: Record<string, Record<string, Record<string, number>>> = {};
  const spoken: Record<string, Record<string, number>> = {};
  let isEmpty = true;

  return {
    addCalls: (calls) => {
      for (const call of calls) {
        isEmpty = false;
        const { language, topic, number, hour, weekday } = call;
        addCall(total, call);
        const names: Record<Grouping, string> = {
          language: language ?? none,
          topic: topic ?? none,
          hour: String(hour),
          weekday: String(weekday),
          number: number ?? none,
        };
        for (const each of groupings) addCall(groupOf(by[each], names[each]), call);
        times[language ?? none] ??= { toRing: {}, toPerson: {}, talked: {} };
        addTimes(times[language ?? none] as Mutable<Times>, call);
        if (call.closed_topic !== null) {
          closedAt[weekday] ??= {};
          closedAt[weekday][hour] ??= {};
          count(closedAt[weekday][hour], language ?? none);
        }
        spoken[number ?? none] ??= {};
        count(spoken[number ?? none] as Record<string, number>, language ?? none);
      }
    },
    addRings: (rings) => {
      for (const { line, hour, outcome } of rings) {
        lines[line] ??= {};
        lines[line][hour] ??= { rung: 0 };
        lines[line][hour].rung += 1;
        count(lines[line][hour], outcome ?? 'unknown');
      }
    },
    figures: () => ({
      total: countsOf(total),
      by: Object.fromEntries(groupings.map((each) => [each, allCounts(by[each])])) as Figures['by'],
      times,
      lines: lines as Readonly<Record<string, Readonly<Record<string, RingCounts>>>>,
      closedAt,
      spoken,
      days: { all: isEmpty ? 0 : 1, summed: 0 },
    }),
  };
}

function emptyGroup(): Group {
  return { counts: structuredClone(noCounts), persons: new Map() };
}

function groupOf(groups: Groups, name: string): Group {
  const known = groups.get(name) ?? emptyGroup();
  groups.set(name, known);
  return known;
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
  if (call.person_scope === 'withheld') counts.withheld += 1;
  if (call.person === null) return;
  const known = persons.get(call.person);
  persons.set(call.person, {
    byInstance: call.person_scope === 'instance' || known?.byInstance === true,
    reached: call.reached === 1 || known?.reached === true,
  });
}

function addTimes({ toRing, toPerson, talked }: Mutable<Times>, call: CallRow): void {
  if (call.seconds_to_ring !== null) count(toRing, String(call.seconds_to_ring));
  if (call.seconds_to_person !== null) count(toPerson, String(call.seconds_to_person));
  if (call.reached === 1) count(talked, String(call.talked_seconds));
}

function allCounts(groups: Groups): Readonly<Record<string, Counts>> {
  return Object.fromEntries([...groups].map(([name, group]) => [name, countsOf(group)]));
}

function countsOf({ counts, persons }: Group): Counts {
  const each = [...persons.values()];
  return {
    ...counts,
    persons: each.length,
    personsByInstance: each.filter(({ byInstance }) => byInstance).length,
    personsReached: each.filter(({ reached }) => reached).length,
  };
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}
