// What a report must say, counted slowly from the events themselves: no summary, no row and no figure of the product is used.

import type { JournalEvent, TurnRecord } from '../../../src/journal/events.ts';

export type Recounted = {
  readonly attempts: number;
  readonly persons: number;
  readonly personsReached: number;
  readonly personsByInstance: number;
  readonly withheld: number;
  readonly reached: number;
  readonly toldAlternatives: number;
  readonly closed: number;
  readonly unanswered: number;
  readonly lost: number;
  readonly abandoned: number;
  readonly helped: number;
  readonly notHelped: number;
  readonly waited: number;
  readonly waitReached: number;
  readonly waitGaveUp: number;
  readonly talkedSeconds: number;
  readonly offersTaken: Readonly<Record<string, number>>;
  readonly lostIn: Readonly<Record<string, number>>;
  readonly secondsToRing: readonly number[];
  readonly secondsToPerson: readonly number[];
  readonly secondsWaited: readonly number[];
};

export type SlowCall = {
  readonly events: readonly JournalEvent[];
  readonly language: string;
  readonly topic: string;
  readonly first: JournalEvent;
};

/** The calls of the turns, however often and in whatever order these came. */
export function slowCalls(turns: readonly TurnRecord[]): readonly SlowCall[] {
  const byId = new Map(turns.flatMap(({ events }) => events).map((event) => [event.id, event]));
  const calls = Map.groupBy([...byId.values()], ({ call }) => call);
  return [...calls.values()].map((events) => {
    const inOrder = [...events].sort((one, other) => placeOf(one) - placeOf(other));
    const language = inOrder.filter((event) => event.language !== undefined).at(-1)?.language ?? 'none';
    const topic = inOrder.map(({ what }) => ('topic' in what ? what.topic : undefined)).find((each) => each !== undefined) ?? 'none';
    return { events: inOrder, language, topic, first: inOrder[0] as JournalEvent };
  });
}

function placeOf({ what, turn, id }: JournalEvent): number {
  return what.type === 'ended' ? 1e9 : turn * 1000 + Number(id.split('/').at(-1));
}

/** The count of some calls. `sharedDays` are the days whose key the instances shared. */
export function recount(calls: readonly SlowCall[], sharedDays: ReadonlySet<string>): Recounted {
  const all = calls.map(toldBy);
  const sum = (name: keyof { [Name in keyof Told as Told[Name] extends boolean ? Name : never]: true }) =>
    all.filter((told) => told[name]).length;
  const persons = (some: readonly Told[]) => new Set(some.flatMap(({ person }) => person ?? []));
  const waits = all.flatMap(({ wait }) => wait ?? []);
  return {
    attempts: calls.length,
    persons: persons(all).size,
    personsReached: persons(all.filter(({ reached }) => reached)).size,
    personsByInstance: [...persons(all)].filter((person) => !sharedDays.has(person.slice(0, 10))).length,
    withheld: sum('withheld'),
    reached: sum('reached'),
    toldAlternatives: sum('toldAlternatives'),
    closed: sum('closed'),
    unanswered: sum('unanswered'),
    lost: sum('lost'),
    abandoned: sum('abandoned'),
    helped: all.filter(({ helped }) => helped === true).length,
    notHelped: all.filter(({ helped }) => helped === false).length,
    waited: waits.length,
    waitReached: waits.filter(({ how }) => how === 'reached').length,
    waitGaveUp: waits.filter(({ how }) => how === 'gave up').length,
    secondsWaited: waits.map(({ seconds }) => seconds),
    talkedSeconds: all.reduce((seconds, { talkedSeconds }) => seconds + talkedSeconds, 0),
    offersTaken: tally(all.map(({ offer }) => offer)),
    lostIn: tally(all.map(({ lostIn }) => lostIn)),
    secondsToRing: all.flatMap(({ secondsToRing }) => secondsToRing ?? []),
    secondsToPerson: all.flatMap(({ secondsToPerson }) => secondsToPerson ?? []),
  };
}

/** What the events of one call tell. */
type Told = ReturnType<typeof readCall>;
// A call is in many groups, and is read once.
const read = new WeakMap<SlowCall, Told>();

function toldBy(call: SlowCall): Told {
  const told = read.get(call) ?? readCall(call);
  read.set(call, told);
  return told;
}

function readCall(call: SlowCall) {
  const { events, first } = call;
  const all = events.map(({ what }) => what);
  const closed = all.filter((what) => what.type === 'closed');
  const person = events.find((event) => event.person !== undefined)?.person;
  const rings = events.find(({ what }) => what.type === 'transfer-begun');
  return {
    person: person === undefined || person === 'withheld' ? undefined : `${person.day} ${person.mark}`,
    withheld: events.some((event) => event.person === 'withheld'),
    reached: isReached(call),
    toldAlternatives: closed.some(({ offers }) => offers.length > 0),
    closed: closed.some(({ attemptedLines }) => attemptedLines.length === 0),
    unanswered: closed.some(({ attemptedLines }) => attemptedLines.length > 0),
    lost: all.some(({ type }) => type === 'lost'),
    abandoned: isAbandoned(call),
    helped: all.findLast((what) => what.type === 'asked-afterwards')?.helped,
    wait: waitOf(call),
    talkedSeconds: talks(events).reduce((seconds, { talkedSeconds = 0 }) => seconds + talkedSeconds, 0),
    offer: all.find((what) => what.type === 'offer-taken')?.offer,
    lostIn: all.find((what) => what.type === 'lost')?.place,
    secondsToRing: rings && secondsFrom(first, rings),
    secondsToPerson: secondsToPerson(call),
  };
}

/** Until the first talk began. */
function secondsToPerson({ events, first }: SlowCall): number | undefined {
  const [talk] = talks(events);
  const at = events.findIndex(({ what }) => what === talk);
  const end = events[at]?.what;
  const begun = events.slice(0, Math.max(0, at)).findLast(({ what }) => what.type === 'transfer-begun');
  if (begun === undefined || end?.type !== 'transfer-ended') return undefined;
  return secondsFrom(first, begun) + (end.seconds ?? 0) - (end.talkedSeconds ?? 0);
}

/** How often each line rang, and how that ended. */
export function recountLines(calls: readonly SlowCall[]): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const lines: Record<string, Record<string, number>> = {};
  for (const { events } of calls) {
    for (const [index, { what, at }] of events.entries()) {
      if (what.type !== 'transfer-begun') continue;
      const next = events.slice(index + 1).find((each) => each.what.type === 'transfer-begun' || each.what.type === 'transfer-ended')?.what;
      const outcome = next?.type === 'transfer-ended' && next.line === what.line ? next.outcome : 'unknown';
      // Rings are of the day on which they rang: a line that rings before and after midnight has the call on both.
      const isSame = (each: JournalEvent) =>
        each.what.type === 'transfer-begun' && each.what.line === what.line && each.at.slice(0, 10) === at.slice(0, 10);
      const isFirst = !events.slice(0, index).some(isSame);
      lines[what.line] ??= { rung: 0, calls: 0 };
      for (const name of isFirst ? ['rung', 'calls', outcome] : ['rung', outcome])
        (lines[what.line] as Record<string, number>)[name] = (lines[what.line]?.[name] ?? 0) + 1;
    }
  }
  return lines;
}

/** The value that so many of a hundred do not exceed. */
export function nearestRank(values: readonly number[], of100: number): number | null {
  const inOrder = [...values].sort((one, other) => one - other);
  return inOrder[Math.ceil((inOrder.length * of100) / 100) - 1] ?? null;
}

/** The talks of transfers that are known to have begun: the turn of the beginning may come later than that of the end. */
function talks(events: readonly JournalEvent[]): readonly { readonly talkedSeconds?: number }[] {
  return events.flatMap(({ what }, index) => {
    const before = events
      .slice(0, index)
      .findLast((each) => each.what.type === 'transfer-begun' || each.what.type === 'transfer-ended')?.what;
    return what.type === 'transfer-ended' && what.outcome === 'answered' && before?.type === 'transfer-begun' && before.line === what.line
      ? [what]
      : [];
  });
}

function isReached({ events }: SlowCall): boolean {
  return talks(events).some(({ talkedSeconds = 10 }) => talkedSeconds >= 10);
}

function isAbandoned({ events, first }: SlowCall): boolean {
  const isKnown = events.some(({ what }, index) => {
    const before = events
      .slice(0, index)
      .findLast((each) => each.what.type === 'transfer-begun' || each.what.type === 'transfer-ended')?.what;
    return what.type === 'transfer-ended' && what.outcome === 'abandoned' && before?.type === 'transfer-begun' && before.line === what.line;
  });
  if (isKnown) return true;
  const end = events.map(({ what }) => what).find((what) => what.type === 'ended');
  const last = events.filter(({ what }) => what.type !== 'ended').at(-1);
  // It rang when the carrier last said something, and the call was over within a minute.
  return last?.what.type === 'transfer-begun' && end !== undefined && end.seconds - secondsFrom(first, last) <= 60;
}

/** How the caller's first waiting went, told turn by turn. */
function waitOf({ events }: SlowCall): { readonly how: 'reached' | 'gave up' | 'other'; readonly seconds: number } | undefined {
  const choice = events.find(({ what }) => what.type === 'offer-taken' && what.offer === 'wait');
  if (choice === undefined) return undefined;
  const seconds = (event: JournalEvent) => Math.max(0, secondsFrom(choice, event));
  const turns = [...Map.groupBy(events, ({ turn, what }) => (what.type === 'ended' ? 'end' : turn)).entries()];
  const reached = talks(events).filter(({ talkedSeconds = 10 }) => talkedSeconds >= 10);
  let begun: JournalEvent | undefined;
  let isWaiting = true;
  for (const [turn, some] of turns.filter(([each]) => each === 'end' || each > choice.turn)) {
    if (turn === 'end') return { how: 'gave up', seconds: seconds(some[0] as JournalEvent) };
    for (const event of some) {
      if (event.what.type === 'transfer-begun') begun = event;
      if (event.what.type === 'transfer-ended' && begun !== undefined && reached.includes(event.what))
        return { how: 'reached', seconds: seconds(begun) + (event.what.seconds ?? 0) - (event.what.talkedSeconds ?? 0) };
    }
    const left = some[0]?.left;
    const types = new Set(some.map(({ what }) => what.type));
    if (left !== 'waiting' && left !== 'transfer') {
      const isOwnWish = types.has('hung-up') || (isWaiting && !types.has('closed'));
      return { how: isOwnWish ? 'gave up' : 'other', seconds: seconds(some[0] as JournalEvent) };
    }
    isWaiting = left === 'waiting';
  }
  const last = events.findLast(({ what }) => what.type !== 'ended') ?? choice;
  return { how: 'other', seconds: seconds(last) };
}

function secondsFrom(one: JournalEvent, other: JournalEvent): number {
  return (Date.parse(other.at) - Date.parse(one.at)) / 1000;
}

function tally(names: readonly (string | undefined)[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
