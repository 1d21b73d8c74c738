// Moves what the outbox has to the store, in batches, and deletes what is stored; shares the keys of the day; deletes what is too old. The
// store may be away at any time: everything is tried again, and nothing is lost by it.

import { closeSync, openSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { daysBetween } from '../../hours/calendar.ts';
import { summaryOf } from '../../journal/callSummary.ts';
import { type DayKey, eventVersion, type TurnRecord } from '../../journal/events.ts';
import { adoptOrphans, makeFolder } from '../../journal/outbox/ownFolder.ts';
import { readSegment, type Segment, segmentsIn, shorten, unreadIn } from '../../journal/outbox/segments.ts';
import type { Message } from '../../messages/message.ts';
import type { StoreAddress } from '../../store/database.ts';
import { faultReason } from '../../store/faultReason.ts';
import { openStore, type Store } from '../../store/openStore.ts';
import { StoreRefusal } from '../../store/storeRefusal.ts';
import { createPreparing } from './preparing.ts';
import type { FromThread, StoringOrder, Today } from './threadMessages.ts';

export type Storing = {
  /** Moves what is complete in a folder. Resolves when all of it is stored, or the store is away. Never rejects. */
  readonly move: (folder: string) => Promise<void>;
  /** Shares keys, ends days, deletes what is too old. */
  readonly keepHouse: (day: Today) => Promise<void>;
  /** Prepares what reports read, for some milliseconds. Resolves to whether there is more to do now. Never rejects. */
  readonly prepare: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

// A batch is one transaction.
const mostTurns = 2_000;
// A store that is away is asked again after a second at first, and after at most fifteen.
const firstRetryMs = 1_000;
const lastRetryMs = 15_000;
// A clock that is this far ahead of the newest call is taken to be wrong: it would delete calls that must be kept.
const mostDaysAhead = 31;

/** The work of the thread. `post` tells the main thread. */
export function createStoring(
  { outbox, address, mostBytes }: StoringOrder,
  post: (message: FromThread) => void,
  open: (address: StoreAddress) => Promise<Store> = openStore,
): Storing {
  let store: Store | undefined;
  let reason: string | undefined;
  let refusal: Message | undefined;
  let stored = 0;
  let unread = 0;
  let waitMs = 0;
  let nextTry = 0;
  let waiting: readonly Segment[] = [];
  let today = '';
  const preparing = createPreparing();
  let prepareAfter = 0;
  const lost = new Map<string, number>();

  const opened = async (): Promise<Store> => {
    if (store !== undefined) return store;
    if ('file' in address) {
      makeFolder(dirname(address.file));
      // It has the key of the day: only its owner may read it.
      closeSync(openSync(address.file, 'a', 0o600));
    }
    store = await open(address);
    return store;
  };

  /** Does something with the store, unless it was away a moment ago. Resolves to whether it was done. */
  const withStore = async (work: (store: Store) => Promise<unknown>): Promise<boolean> => {
    if (performance.now() < nextTry) return false;
    try {
      await work(await opened());
      reason = undefined;
      refusal = undefined;
      waitMs = 0;
      return true;
    } catch (fault) {
      reason = faultReason(fault);
      refusal = fault instanceof StoreRefusal ? fault.said : undefined;
      waitMs = Math.min(lastRetryMs, Math.max(firstRetryMs, waitMs * 2));
      nextTry = performance.now() + waitMs;
      return false;
    }
  };

  const tell = (): void => {
    const oldest = waiting[0];
    post({
      is: 'status',
      status: {
        isUp: store !== undefined && reason === undefined,
        ...(reason !== undefined && { reason }),
        ...(refusal !== undefined && { refusal }),
        waitingBytes: waiting.reduce((sum, { bytes }) => sum + bytes, 0),
        ...(oldest !== undefined && { oldestMs: oldest.writtenMs }),
        stored,
        unread,
        lost: Object.fromEntries(lost),
      },
    });
  };

  const lose = (counts: Iterable<readonly [string, number]>): void => {
    for (const [kind, count] of counts) if (count > 0) lost.set(kind, (lost.get(kind) ?? 0) + count);
  };

  /** Stores a batch. Where the database refuses what is in it, and is not just away or locked, each turn alone; such a turn is given up. */
  const save = async (by: Store, turns: readonly TurnRecord[]): Promise<void> => {
    try {
      stored += await by.save(turns, summaryOf);
      if (turns.some(({ events }) => events.some(({ at }) => at.slice(0, 10) < today))) preparing.lookAgain();
    } catch (fault) {
      if (!isDataFault(fault)) throw fault;
      if (turns.length === 1) lose([['unstorable', turns[0]?.events.length ?? 0]]);
      else for (const turn of turns) await save(by, [turn]);
    }
  };

  return {
    move: async (folder) => {
      adoptOrphans(outbox, folder);
      const short = shorten(segmentsIn(folder), mostBytes);
      lose(short.lost);
      waiting = short.left;
      unread = unreadIn(folder);
      // Nothing is read while the store is not asked.
      while (waiting.length > 0 && performance.now() >= nextTry) {
        const batch = firstBatch(waiting);
        if (!(await withStore((by) => save(by, batch.turns)))) break;
        lose([['unreadable', batch.unreadable]]);
        for (const { path } of batch.segments) remove(path);
        waiting = waiting.slice(batch.segments.length);
      }
      // So that its state is known although nothing waits.
      if (store === undefined) await withStore(async () => {});
      tell();
    },
    keepHouse: async ({ today: day, now, offered, marksFrom, keptFrom }) => {
      today = day;
      preparing.lookAgain(day);
      await withStore(async (by) => {
        for (const key of offered) await shareKey(by, key, post);
        await by.endDays(today, marksFrom);
        const newest = await by.newestDay();
        if (newest === undefined || daysBetween(newest, today) > mostDaysAhead) return;
        for (const centre of await by.centres()) {
          const before = Object.hasOwn(keptFrom.centres, centre) ? keptFrom.centres[centre] : keptFrom.usual;
          const deleted = await by.deleteBefore(centre, before ?? keptFrom.usual, now, eventVersion);
          if (deleted !== undefined) post({ is: 'deleted', deleted });
        }
      });
      tell();
    },
    prepare: async () => {
      const now = performance.now();
      if (store === undefined || now < nextTry || now < prepareAfter) return false;
      try {
        return await preparing.step(store.reports);
      } catch {
        // Storing finds out whether the store is away, and does not wait for figures that cannot be made.
        prepareAfter = now + lastRetryMs;
        return false;
      }
    },
    close: async () => {
      await store?.close().catch(() => {});
    },
  };
}

async function shareKey(store: Store, key: DayKey, post: (message: FromThread) => void): Promise<void> {
  const shared = await store.shareDayKey(key);
  if (shared !== undefined) post({ is: 'key', key: shared });
}

/** The first segments, so many that a transaction is worth it. */
function firstBatch(waiting: readonly Segment[]): {
  readonly segments: readonly Segment[];
  readonly turns: readonly TurnRecord[];
  readonly unreadable: number;
} {
  const segments: Segment[] = [];
  const turns: TurnRecord[] = [];
  let unreadable = 0;
  for (const segment of waiting) {
    if (turns.length >= mostTurns) break;
    const read = readSegment(segment.path);
    turns.push(...read.turns);
    unreadable += read.unreadable;
    segments.push(segment);
  }
  return { segments, turns, unreadable };
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is stored again, which changes nothing.
  }
}

/** Whether it is the row that the database refuses: SQLite's constraints and mismatches, PostgreSQL's classes 22 and 23. */
function isDataFault(fault: unknown): boolean {
  const { code, errcode } = fault as { readonly code?: unknown; readonly errcode?: unknown };
  if (typeof errcode === 'number') return [18, 19, 20, 25].includes(errcode & 0xff);
  return fault instanceof TypeError || (typeof code === 'string' && /^2[23]/.test(code)) || code === 'ERR_INVALID_ARG_TYPE';
}
