// A week of callbacks in which everything goes wrong that can: instances are killed at any step, the carrier loses answers and reports, desks
// close, clocks jump. Time is made here, so a week takes a moment. What must be true at each moment is checked while it goes on.

import { putBack, take } from '../../../src/callbacks/byHand.ts';
import { type CallbackEntry, keptForMs } from '../../../src/callbacks/callback.ts';
import type { CarrierCall, Outgoing, Placed } from '../../../src/carrier/outgoing.ts';
import type { PlacedCalls } from '../../../src/carrier/placedCalls.ts';
import { openingsBetween } from '../../../src/hours/openings.ts';
import type { Closure, Instant } from '../../../src/hours/timetable.ts';
import type { Centre, Directory } from '../../../src/schedules/directory.ts';
import { asking } from '../../../src/service/callbacks/askCallback.ts';
import type { CallbackParts } from '../../../src/service/callbacks/callbackParts.ts';
import { callbackScheduler } from '../../../src/service/callbacks/callbackScheduler.ts';
import { callReports } from '../../../src/service/callbacks/callReports.ts';
import type { CallbackStore } from '../../../src/store/callbacks.ts';
import { timetable } from '../hours/notation.ts';
import { connectedDirectory } from '../service/connectedDirectory.ts';
import { callbackKeys } from '../store/madeCallbacks.ts';

const minute = 60_000;
const hour = 60 * minute;
export const begin = Date.parse('2026-12-28T08:00:00+09:00');

/** What a person does each time that they are called: the last entry goes on. */
export type Habit = readonly ('talks' | 'later' | 'no-more' | 'machine' | 'busy' | 'no-answer' | 'no-desk')[];

export type Week = {
  /** Hours of the two lines of the topic, in the notation of the tests. */
  readonly tables: readonly [string, string];
  readonly people: readonly { readonly asksAfterMinutes: number; readonly language: 'th' | 'vi'; readonly habit: Habit }[];
  /** Closures of both lines, each made known at an instant of the week. */
  readonly closures: readonly { readonly knownAfter: number; readonly fromAfter: number; readonly minutes: number }[];
  /** The steps of time, in seconds, again and again. */
  readonly steps: readonly number[];
  /** What goes wrong, drawn one after the other, again and again: each is from 0 to 99. */
  readonly luck: readonly number[];
};

type Life = {
  readonly number: string;
  readonly habit: Habit;
  id?: string;
  nth: number;
  readonly rangAt: { clock: Instant; real: Instant }[];
  isOver: boolean;
  hasTalked: boolean;
  isUnderWay: number;
};
type Call = {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly createdAt: Instant;
  readonly listedAt: Instant;
  status: CarrierCall['status'];
};

const mostCalls = 3;
const chaosMs = 30 * hour;
const quietStepMs = 5 * minute;
/** Where there is nothing left to place: only that nothing is placed is looked at. */
const doneStepMs = hour;
/** By then every desk was open for long enough. */
const liveMs = 96 * hour;

class Killed extends Error {}

/** Lives the week. Throws at the first moment at which something is not as it must be. Resolves to how often things went wrong. */
export async function liveWeek(
  week: Week,
  store: CallbackStore,
): Promise<{ readonly placed: number; readonly killed: number; readonly unknown: number }> {
  let real = begin;
  let skew = 0;
  let drawn = 0;
  const luck = (): number => {
    drawn += 1;
    return real - begin > chaosMs ? 99 : (week.luck[drawn % week.luck.length] ?? 99);
  };
  const clock = () => real + skew;
  /** The clock is set wrong, by more than an hour and a half at most, or right again. */
  const maybeSet = (percent: number): void => {
    if (luck() >= percent) return;
    skew = skew === 0 ? (luck() - 50) * 2 * minute : 0;
  };
  const base = connectedDirectory();
  const directory = keptDirectory(() => tablesAt(base, week, real));
  const lives = new Map(week.people.map(({ habit }, index) => [`+8190000000${10 + index}`, newLife(`+8190000000${10 + index}`, habit)]));
  const calls: Call[] = [];
  const due: { readonly at: Instant; readonly run: () => Promise<unknown> }[] = [];
  /** The scheduler catches what is thrown, so what is wrong is told here. */
  const wrong: string[] = [];
  let killed = 0;
  let unknown = 0;

  /** Never returns where the instance is killed before or after the work. */
  const maybeKilled = async <Result>(kill: () => void, work: () => Promise<Result>): Promise<Result> => {
    const fate = luck();
    if (fate < 1) kill();
    if (fate < 1) return new Promise<never>(() => {});
    const result = await work();
    if (fate >= 2) return result;
    kill();
    return new Promise<never>(() => {});
  };

  const carrierOf = (kill: () => void): Outgoing => ({
    placeCall: ({ to, from, statusUrl }) =>
      maybeKilled(kill, async (): Promise<Placed> => {
        const fate = luck();
        const isPlaced = fate >= 17;
        const sid = isPlaced ? place(to, from, new URL(statusUrl).searchParams.get('token') ?? '').sid : '';
        // The clock is set while the answer is awaited.
        maybeSet(25);
        if (fate < 8) return { notDone: '429' };
        if (fate < 14) return { unknown: 'ECONNABORTED' };
        if (!isPlaced) return { refused: 'account', code: '20003' };
        if (fate >= 55) return { sid };
        unknown += 1;
        return { unknown: 'ECONNRESET' };
      }),
    callsTo: ({ to, from }) =>
      maybeKilled(kill, async () => {
        if (luck() < 30) throw Object.assign(new Error('away'), { status: 503 });
        return calls.filter((call) => call.to === to && call.from === from && call.listedAt <= real).reverse();
      }),
    sendText: async () => ({ unknown: 'never' }),
    removeText: async () => {},
  });

  const place = (to: string, from: string, token: string): Call => {
    const life = lives.get(to);
    if (life?.id === undefined) throw new Error('a number was called that nobody gave');
    wrong.push(...placingFaults(life, directory(), clock(), real, week));
    life.rangAt.push({ clock: clock(), real });
    life.nth += 1;
    const sid = `CA${calls.length}`;
    // In the list after nearly three minutes at most.
    const call: Call = { sid, to, from, createdAt: real, listedAt: real + (luck() % 50) * 3_400, status: 'queued' };
    calls.push(call);
    live(life, call, token);
    return call;
  };

  /** What happens in a call, and when it is told. Keys are requests for the next document, so they are told at once. */
  const live = (life: Life, call: Call, token: string): void => {
    const does = life.habit[Math.min(life.nth, life.habit.length) - 1] ?? 'machine';
    life.isUnderWay += 1;
    // Some calls are never reported at all.
    const isSilent = luck() < 40;
    const report = (after: number, status: CarrierCall['status']): void => {
      later(after, async () => {
        call.status = status === 'initiated' ? 'queued' : status;
      });
      const fate = luck();
      if (isSilent || fate < 25) return;
      const told = () => reports().reported(token, { sid: call.sid, status });
      later(after + (fate < 40 ? 200_000 : 0), told);
      if (fate > 80) later(after + 10_000, told);
    };
    report(1_000, 'initiated');
    report(2_000, 'ringing');
    const isAnswered = !['busy', 'no-answer'].includes(does);
    const end = isAnswered ? 90_000 : 30_000;
    if (isAnswered) report(8_000, 'in-progress');
    if (does === 'talks' || does === 'no-desk') later(20_000, () => reports().pressed(token, 'connect', call.sid));
    if (does === 'talks')
      later(60_000, async () => {
        life.hasTalked = true;
        await reports().talked(token);
      });
    if (does === 'later') later(20_000, () => reports().pressed(token, 'later', call.sid));
    if (does === 'no-more')
      later(20_000, async () => {
        life.isOver = true;
        await reports().pressed(token, 'no-more', call.sid);
      });
    later(end, async () => {
      life.isUnderWay -= 1;
    });
    report(end, isAnswered ? 'completed' : (does as 'busy' | 'no-answer'));
  };
  const later = (after: number, run: () => Promise<unknown>) => void due.push({ at: real + after, run });

  /** A member of the staff takes a callback, and does not call after all. */
  const takeByHand = async (): Promise<void> => {
    const life = [...lives.values()][luck() % lives.size];
    if (life?.id === undefined) return;
    const { id } = life;
    const taken = take('佐藤', clock());
    if ((await store.change(id, taken.found, taken.to, clock())) === undefined) return;
    later(luck() * 3 * minute, async () => {
      const found = await store.find(id);
      const back = putBack(found ?? { tries: 0 });
      await store.change(id, back.found, back.to, clock());
    });
  };

  let instances = 0;
  const partsOf = (kill: () => void): CallbackParts => ({
    callbacks: async () => killing(store, (work) => maybeKilled(kill, work)),
    directory,
    clock,
    realClock: clock,
    monotonic: () => real,
    keys: callbackKeys,
    outgoing: carrierOf(kill),
    addressesOf: ({ token }) => ({ url: 'https://a.jp/voice', fallbackUrl: 'https://a.jp/f', statusUrl: `https://a.jp/s?token=${token}` }),
    instance: `instance-${instances}`,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    onEvent: () => {},
    atOnce: () => 3,
    paceMs: 1_000,
  });
  // The webhooks reach an instance that lives, whichever it is.
  const quiet: CallbackParts = { ...partsOf(() => {}), callbacks: async () => store };
  const reports = (): PlacedCalls => callReports(quiet);
  const asks = asking(quiet);

  let ending: () => void = () => {};
  const start = () => {
    instances += 1;
    return callbackScheduler(partsOf(() => ending()));
  };
  let running = start();
  /** One look of an instance, or its death. */
  const look = async (): Promise<void> => {
    const death = new Promise<never>((_, reject) => {
      ending = () => reject(new Killed());
    });
    try {
      await Promise.race([running.look(), death]);
    } catch (fault) {
      if (!(fault instanceof Killed)) throw fault;
      killed += 1;
      running = start();
    }
  };

  const asked = [...lives.values()].map((life, index) => ({ life, person: week.people[index] }));
  for (let step = 0; real < begin + liveMs; step += 1) {
    const isChaos = real - begin <= chaosMs;
    const quietMs = due.length === 0 && [...lives.values()].every(isDone) ? doneStepMs : quietStepMs;
    real += isChaos ? (week.steps[step % week.steps.length] ?? 60) * 1000 : quietMs;
    maybeSet(8);
    if (!isChaos) skew = 0;
    for (const { life, person } of asked) {
      if (person === undefined || life.id !== undefined || real < begin + person.asksAfterMinutes * minute) continue;
      life.id = `id-${life.number}`;
      await asks.ask({ id: life.id, centre: 'hokkaido', topic: 'card', language: person.language, number: life.number });
    }
    if (isChaos && luck() < 4) await takeByHand();
    for (const next of due.splice(0).sort((a, b) => a.at - b.at)) {
      if (next.at <= real) await next.run();
      else due.push(next);
    }
    await look();
    if (wrong.length > 0) throw new Error(wrong.join('\n'));
  }
  for (const { life } of asked) await checkEnd(life, store, 'unreached');
  real += keptForMs;
  await look();
  for (const { life } of asked) await checkEnd(life, store, 'expired');
  return { placed: calls.length, killed, unknown };
}

function newLife(number: string, habit: Habit): Life {
  return { number, habit, nth: 0, rangAt: [], isOver: false, hasTalked: false, isUnderWay: 0 };
}

function isDone({ isOver, hasTalked, rangAt, isUnderWay }: Life): boolean {
  return isUnderWay === 0 && (isOver || hasTalked || rangAt.length >= mostCalls);
}

/** Nothing twice, nothing outside hours, nothing after the end: what is wrong with a call that is placed now. */
function placingFaults(life: Life, directory: Directory, clock: Instant, real: Instant, week: Week): readonly string[] {
  const { number, rangAt } = life;
  const person = week.people[Number(number.slice(-2)) - 10];
  const centre = directory.centres.get('hokkaido') as Centre;
  const last = rangAt.at(-1);
  const faults = {
    'was called outside of hours': person === undefined || !isPromised(centre, person.language, clock),
    'wanted no call any more': life.isOver,
    'had talked to a desk': life.hasTalked,
    'was called twice at once': life.isUnderWay > 0,
    'was called again less than half an hour later': last !== undefined && Math.max(clock - last.clock, real - last.real) < 30 * minute,
    'was called a fourth time': rangAt.length >= mostCalls,
  };
  const at = new Date(clock).toISOString();
  return Object.entries(faults).flatMap(([what, isSo]) => (isSo ? [`${number} ${what}, at ${at}`] : []));
}

/** Whether a line of the topic promises the language for ten minutes more. Read from the tables, apart from what is tried here. */
function isPromised(centre: Centre, language: string, at: Instant): boolean {
  const lines = centre.topics.find(({ id }) => id === 'card')?.lines ?? [];
  return lines.some((id) => {
    const table = centre.lines.get(id)?.timetable;
    const openings = table === undefined ? [] : openingsBetween(table, language, at - 24 * hour, at + 24 * hour);
    return openings.some(({ from, until, promised }) => promised && from <= at && until > at + 10 * minute);
  });
}

/** Nothing forgotten: each is over as its person made it, or all tries were in vain. */
async function checkEnd(life: Life, store: CallbackStore, vain: 'unreached' | 'expired'): Promise<void> {
  const found: CallbackEntry | undefined = life.id === undefined ? undefined : await store.find(life.id);
  if (found === undefined) return;
  const want = life.isOver ? ['cancelled'] : life.hasTalked ? ['kept'] : [vain];
  if (!want.includes(found.status)) throw new Error(`${life.number} ended as ${found.status}, not as ${want.join()}`);
  if (found.status === vain && life.rangAt.length < mostCalls)
    throw new Error(`${life.number} was forgotten after ${life.rangAt.length} calls: ${JSON.stringify(found)}`);
  if (found.status !== 'unreached' && ('sealed' in found || 'fingerprint' in found))
    throw new Error(`the number of ${life.number} was kept`);
}

/** The store, in which each step may be the last of its instance. */
function killing(store: CallbackStore, through: <Result>(work: () => Promise<Result>) => Promise<Result>): CallbackStore {
  return new Proxy(store, {
    get: (target, name) => {
      // It is awaited, and is no promise.
      if (name === 'then') return undefined;
      const method = target[name as keyof CallbackStore] as (...given: readonly unknown[]) => Promise<unknown>;
      return (...given: readonly unknown[]) => through(() => method(...given));
    },
  });
}

function tablesAt(base: Directory, { tables, closures }: Week, real: Instant): Directory {
  const known: Closure[] = closures
    .filter(({ knownAfter }) => real >= begin + knownAfter * minute)
    .map(({ fromAfter, minutes }) => ({
      from: begin + fromAfter * minute,
      until: begin + (fromAfter + minutes) * minute,
      reason: 'a test',
    }));
  const centre = base.centres.get('hokkaido') as Centre;
  const [first, second] = centre.topics.find(({ id }) => id === 'card')?.lines ?? [];
  const lines = new Map(centre.lines);
  for (const [id, text] of [
    [first, tables[0]],
    [second, tables[1]],
  ] as const) {
    const line = id === undefined ? undefined : lines.get(id);
    if (line !== undefined) lines.set(line.id, { ...line, timetable: { ...timetable(text), closures: known } });
  }
  for (const id of centre.topics.find((topic) => topic.id === 'card')?.lines.slice(2) ?? []) lines.delete(id);
  return { ...base, centres: new Map([...base.centres, ['hokkaido', { ...centre, lines }]]) };
}

/** A directory is another object only where something is closed that was not. */
function keptDirectory(make: () => Directory): () => Directory {
  let made: Directory | undefined;
  let key = '';
  return () => {
    const next = make();
    const now = JSON.stringify([...(next.centres.get('hokkaido')?.lines.values() ?? [])].map(({ timetable: table }) => table.closures));
    if (made === undefined || now !== key) made = next;
    key = now;
    return made;
  };
}
