// Places the calls that we owe, on any instance: what is due is claimed by one of them, and looked after by whichever comes first when a
// claim ends by itself. A step that fails is taken again a few seconds later.

import { type CallbackEntry, type CallbackStatus, endedStatuses } from '../../callbacks/callback.ts';
import { mayPlaceNow } from '../../callbacks/dueAt.ts';
import type { Outgoing } from '../../carrier/outgoing.ts';
import type { Instant } from '../../hours/timetable.ts';
import { describeFault } from '../../journal/describeFault.ts';
import type { CallbackStore } from '../../store/callbacks.ts';
import type { DueGroup } from '../../store/claims.ts';
import { faultReason } from '../../store/faultReason.ts';
import type { CallbackParts } from './callbackParts.ts';
import { lookAfter, type Missing } from './lookAfter.ts';
import { type PlacingFault, placeCallback } from './placeCallback.ts';
import { dueOf } from './whatFollows.ts';

export type CallbackStatusNow = {
  /** Whether the store answered the last look; undefined before the first one. */
  readonly storeUp: boolean | undefined;
  readonly counts: Readonly<Partial<Record<CallbackStatus, number>>>;
  /** How long the one waits that is due for the longest. */
  readonly overdueSeconds: number;
  /** What keeps callbacks, or those of a centre, from being placed. */
  readonly faults: readonly PlacingFault[];
  /** Whether callbacks are placed at all, or only called by hand. */
  readonly places: boolean;
};

export type CallbackScheduler = {
  readonly start: () => void;
  /** One look: what ended is let go, what moved is moved, what is due is placed. Never rejects. Resolves to whether one was placed. */
  readonly look: () => Promise<boolean>;
  readonly status: () => CallbackStatusNow;
  /** Finishes the request that is under way. */
  readonly stop: () => Promise<void>;
};

const usualPaceMs = 1_000;
const usualEveryMs = 5_000;
const pauseMs = 5 * 60_000;
const claimMs = 60_000;
const stopMs = 5_000;
const eraseEveryMs = 60_000;

/** Makes a scheduler that has not begun. */
export function callbackScheduler(parts: CallbackParts): CallbackScheduler {
  const { clock, realClock, log, paceMs = usualPaceMs, everyMs = usualEveryMs } = parts;
  let storeUp: boolean | undefined;
  let counts: CallbackStatusNow['counts'] = {};
  let overdueSince: Instant | undefined;
  const faults = new Map<string, { readonly fault: PlacingFault; readonly at: Instant }>();
  let pausedUntil = Number.NEGATIVE_INFINITY;
  let erasedAt: Instant | undefined;
  let erasedEnded = -1;
  const missing: Missing = new Map();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<boolean> | undefined;
  let isStopped = false;

  const lookOnce = async (): Promise<boolean> => {
    try {
      const store = await parts.callbacks();
      for (const each of await store.expire(clock())) parts.onEvent({ type: 'expired', callback: each });
      for (const each of await store.lapsed(clock())) await lookAfter(parts, store, each, missing);
      await moveDue(store);
      const isPlaced = await placeDue(store);
      await watch(store);
      if (storeUp === false) log.info({ code: 'callbacks-store-back' }, 'the callbacks are read from the database again');
      storeUp = true;
      return isPlaced;
    } catch (thrown) {
      if (storeUp !== false)
        log.error(
          { code: 'callbacks-store-away', reason: faultReason(thrown), fault: describeFault(thrown) },
          'the callbacks cannot be read',
        );
      storeUp = false;
      return false;
    }
  };

  /** Closures and notices move what is due. What may be placed now keeps its turn. */
  const moveDue = async (store: CallbackStore): Promise<void> => {
    const now = clock();
    const moves = (await store.waiting()).flatMap((each) => {
      if (each.dueAt !== undefined && each.dueAt <= now && linesNow(each, now).length > 0) return [];
      const dueAt = dueOf(parts, each, Math.max(each.notBefore, now));
      return dueAt === each.dueAt ? [] : [{ id: each.id, dueAt }];
    });
    await store.moveDue(moves);
  };

  const linesNow = ({ centre, topic, language }: Pick<CallbackEntry, 'centre' | 'topic' | 'language'>, now: Instant) => {
    const found = parts.directory().centres.get(centre);
    return found === undefined ? [] : mayPlaceNow(found, { topic, language }, now).map((line) => ({ centre: found, line: line.id }));
  };

  const placeDue = async (store: CallbackStore): Promise<boolean> => {
    const { outgoing } = parts;
    if (outgoing === undefined || isStopped || isPaused()) return false;
    for (const group of await store.dueGroups(clock())) {
      const placed = await placeOneOf(store, group, outgoing);
      if (placed !== 'none') return placed === 'placed';
    }
    return false;
  };

  const isPaused = (): boolean => realClock() < pausedUntil && pausedUntil - realClock() <= pauseMs;

  const placeOneOf = async (store: CallbackStore, group: DueGroup, outgoing: Outgoing): Promise<'placed' | 'paced' | 'none'> => {
    const now = clock();
    for (const { centre, line } of linesNow(group, now)) {
      const most = parts.atOnce?.(centre, line) ?? 1;
      const { topic, language } = group;
      const claim = { centre: group.centre, topic, language, line, most, now, by: parts.instance, until: now + claimMs };
      const found = await store.claim({ ...claim, paceMs, realNow: realClock() });
      if ('why' in found) {
        if (found.why === 'full') continue;
        return found.why;
      }
      const fault = await placeCallback({ ...parts, outgoing }, store, found.claimed);
      if (fault !== undefined) {
        faults.set(`${fault.code} ${fault.detail}`, { fault, at: realClock() });
        if (fault.isForAll) pausedUntil = realClock() + pauseMs;
        log.error({ ...fault }, 'callbacks cannot be placed: it is tried again in some minutes');
      }
      return 'placed';
    }
    return 'none';
  };

  const watch = async (store: CallbackStore): Promise<void> => {
    counts = await store.counts();
    overdueSince = (await store.dueGroups(clock()))[0]?.dueAt;
    const ended = endedStatuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
    if (ended === erasedEnded || (erasedAt !== undefined && Math.abs(realClock() - erasedAt) < eraseEveryMs)) return;
    // What is over has lost its number in the table; the log of the database still has its bytes.
    if (!(await store.erase())) return;
    erasedAt = realClock();
    erasedEnded = ended;
  };

  const look = (): Promise<boolean> => {
    looking ??= lookOnce().finally(() => {
      looking = undefined;
    });
    return looking;
  };
  const go = (): void => {
    void look().then((isPlaced) => {
      if (!isStopped) timer = setTimeout(go, isPlaced ? Math.min(paceMs, everyMs) : everyMs).unref();
    });
  };

  return {
    start: go,
    look,
    status: () => ({
      storeUp,
      counts,
      overdueSeconds: overdueSince === undefined ? 0 : Math.max(0, (clock() - overdueSince) / 1000),
      // Each is met again in some minutes, as long as it is there.
      faults: [...faults.values()].filter(({ at }) => Math.abs(realClock() - at) < 2 * pauseMs).map(({ fault }) => fault),
      places: parts.outgoing !== undefined,
    }),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await Promise.race([looking, new Promise((late) => setTimeout(late, stopMs).unref())]);
    },
  };
}
