// The calls that we owe. Each change names the state in which it found the callback: where another writer was faster, nothing is changed and
// the caller is told. A callback that is over loses its number in the same statement.

import type { Kysely, Transaction } from 'kysely';
import {
  type Callback,
  type CallbackEntry,
  type CallbackStatus,
  keptForMs,
  type NewCallback,
  openStatuses,
  type Sealed,
} from '../callbacks/callback.ts';
import type { Instant } from '../hours/timetable.ts';
import { type CallbackChange, callbackOf, ended, entryOf, rowOfNew, setBy } from './callbackRows.ts';
import type { CallbackTable } from './callbackTables.ts';
import { type Claim, type Claimed, claimOne, type DueGroup } from './claims.ts';
import type { Database } from './database.ts';
import { eraseDeleted } from './eraseDeleted.ts';
import type { Tables } from './tables.ts';

/** The state in which a change must find the callback. */
export type Found = {
  readonly status: readonly CallbackStatus[];
  readonly token?: string;
  readonly claimedBy?: string;
  /** The words of the staff beside it; null where there are none. */
  readonly note?: string | null;
};

/** Callbacks of a centre that staff should look at. */
export type WaitingCallbacks = {
  /** Those whose time has come. */
  readonly due: number;
  /** Those that all tries did not reach. */
  readonly unreached: number;
};

export type CallbackStore = {
  /**
   * Keeps a callback. Where one is open for the same number and topic, under any of the fingerprints, that one is the answer, and nothing is
   * kept; one that was tried in vain is given up for the new one. The same request that comes twice (`id`) is new both times.
   */
  readonly ask: (asked: NewCallback, fingerprints: readonly string[]) => Promise<{ readonly callback: Callback; readonly isNew: boolean }>;
  readonly find: (id: string) => Promise<Callback | undefined>;
  readonly findByToken: (token: string) => Promise<Callback | undefined>;
  /** The open one for a number and topic. */
  readonly findByFingerprint: (fingerprints: readonly string[]) => Promise<Callback | undefined>;
  /** Changes a callback that is in one of these states; one that is over then loses its number. Undefined where it is in another state. */
  readonly change: (id: string, found: Found, to: CallbackChange, at: Instant) => Promise<CallbackEntry | undefined>;
  /** Those of a centre, or of all, without numbers: the open ones by when they are due, then those that are over, the newest first. */
  readonly list: (centre?: string) => Promise<readonly CallbackEntry[]>;
  /** The sealed numbers of some callbacks, by their ids; none for those that are over. */
  readonly sealedOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, Sealed>>;
  readonly waitingIn: (centre: string, now: Instant) => Promise<WaitingCallbacks>;
  /** Those that wait to become due. */
  readonly waiting: () => Promise<readonly CallbackEntry[]>;
  /** Moves what is due, of those that still wait. */
  readonly moveDue: (moves: readonly { readonly id: string; readonly dueAt: Instant | undefined }[]) => Promise<void>;
  readonly dueGroups: (now: Instant) => Promise<readonly DueGroup[]>;
  /** Claims the first one of a group that is due, for one instance. */
  readonly claim: (claim: Claim) => Promise<Claimed>;
  /** Those whose claim ended by itself. */
  readonly lapsed: (now: Instant) => Promise<readonly Callback[]>;
  /** The carrier's ids of calls that are known to be of callbacks other than this one. */
  readonly sidsOfOthers: (id: string) => Promise<ReadonlySet<string>>;
  /** Ends those that were asked for seven days ago, and deletes what is over for seven days. Resolves to those that it ended. */
  readonly expire: (now: Instant) => Promise<readonly CallbackEntry[]>;
  /** How many there are of each status. */
  readonly counts: () => Promise<Readonly<Partial<Record<CallbackStatus, number>>>>;
  /** Overwrites the bytes of what was deleted. False where a reader holds the database: try again. */
  readonly erase: () => Promise<boolean>;
};

/** The callbacks of a database. Every method rejects where it is away. */
export function callbackStore(database: Database): CallbackStore {
  const { db, kind } = database;
  const rows = () => db.selectFrom('callbacks').selectAll();
  const one = async (query: Promise<CallbackTable | undefined>) => {
    const row = await query;
    return row && callbackOf(row);
  };
  return {
    ask: (asked, fingerprints) => db.transaction().execute((within) => ask(within, asked, fingerprints)),
    find: (id) => one(rows().where('id', '=', id).executeTakeFirst()),
    findByToken: (token) => one(rows().where('token', '=', token).executeTakeFirst()),
    findByFingerprint: (fingerprints) =>
      one(
        rows()
          .where('fingerprint', 'in', [...fingerprints])
          .executeTakeFirst(),
      ),
    change: async (id, found, to, at) => {
      const row = await changeOne(db, id, found, to, at);
      return row && entryOf(row);
    },
    list: async (centre) => {
      const all = rows().orderBy('asked_ms').orderBy('id');
      const found = await (centre === undefined ? all : all.where('centre', '=', centre)).execute();
      const isOver = ({ endedAt }: CallbackEntry) => endedAt !== undefined;
      const entries = found.map(entryOf);
      const last = Number.POSITIVE_INFINITY;
      return [
        ...entries.filter((each) => !isOver(each)).sort((a, b) => (a.dueAt ?? last) - (b.dueAt ?? last) || a.askedAt - b.askedAt),
        ...entries.filter(isOver).sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0)),
      ];
    },
    sealedOf: async (ids) => {
      if (ids.length === 0) return new Map();
      const found = await db
        .selectFrom('callbacks')
        .select(['id', 'key_id', 'sealed'])
        .where('id', 'in', [...ids])
        .execute();
      return new Map(
        found.flatMap(({ id, key_id, sealed }) => (key_id === null || sealed === null ? [] : [[id, { keyId: key_id, text: sealed }]])),
      );
    },
    waitingIn: async (centre, now) => {
      const found = await db
        .selectFrom('callbacks')
        .select('status')
        .select(({ fn }) => fn.countAll().as('count'))
        .where('centre', '=', centre)
        .where(({ eb, or, and }) => or([eb('status', '=', 'unreached'), and([eb('status', '=', 'asked'), eb('due_ms', '<=', now)])]))
        .groupBy('status')
        .execute();
      const countOf = (status: CallbackStatus) => Number(found.find((each) => each.status === status)?.count ?? 0);
      return { due: countOf('asked'), unreached: countOf('unreached') };
    },
    waiting: async () => (await rows().where('status', '=', 'asked').orderBy('id').execute()).map(entryOf),
    moveDue: async (moves) => {
      if (moves.length === 0) return;
      await db.transaction().execute(async (within) => {
        for (const { id, dueAt } of moves)
          await within
            .updateTable('callbacks')
            .set({ due_ms: dueAt ?? null })
            .where('id', '=', id)
            .where('status', '=', 'asked')
            .execute();
      });
    },
    dueGroups: async (now) => {
      const found = await db
        .selectFrom('callbacks')
        .select(['centre', 'topic', 'language'])
        .select(({ fn }) => fn.min('due_ms').as('first'))
        .where('status', '=', 'asked')
        .where('due_ms', '<=', now)
        .groupBy(['centre', 'topic', 'language'])
        .orderBy('first')
        .orderBy('centre')
        .orderBy('topic')
        .orderBy('language')
        .execute();
      return found.map(({ first, ...group }) => ({ ...group, dueAt: Number(first) }));
    },
    claim: (claim) => db.transaction().execute((within) => claimOne(within, kind, claim)),
    lapsed: async (now) =>
      (
        await rows()
          .where('status', 'in', ['claimed', 'placing', 'unknown', 'ringing', 'connected', 'taken'])
          .where('claimed_until_ms', '<=', now)
          .orderBy('claimed_until_ms')
          .orderBy('id')
          .execute()
      ).map(callbackOf),
    sidsOfOthers: async (id) => {
      const found = await db
        .selectFrom('callbacks')
        .select(['sid', 'past_sids'])
        .where('id', '<>', id)
        .where(({ eb, or }) => or([eb('sid', 'is not', null), eb('past_sids', 'is not', null)]))
        .execute();
      return new Set(found.flatMap(({ sid, past_sids }) => [...(sid === null ? [] : [sid]), ...(past_sids?.split(' ') ?? [])]));
    },
    expire: (now) => db.transaction().execute((within) => expire(within, now)),
    counts: async () => {
      const found = await db
        .selectFrom('callbacks')
        .select('status')
        .select(({ fn }) => fn.countAll().as('count'))
        .groupBy('status')
        .execute();
      return Object.fromEntries(found.map(({ status, count }) => [status, Number(count)]));
    },
    erase: () => eraseDeleted(database, 'callbacks'),
  };
}

async function ask(
  within: Transaction<Tables>,
  asked: NewCallback,
  fingerprints: readonly string[],
): Promise<{ readonly callback: Callback; readonly isNew: boolean }> {
  const open = within
    .selectFrom('callbacks')
    .selectAll()
    .where('fingerprint', 'in', [asked.fingerprint, ...fingerprints]);
  const known = await open.executeTakeFirst();
  if (known !== undefined && known.status !== 'unreached') return { callback: callbackOf(known), isNew: known.id === asked.id };
  if (known !== undefined) await within.updateTable('callbacks').set(ended('given-up', asked.askedAt)).where('id', '=', known.id).execute();
  await within
    .insertInto('callbacks')
    .values(rowOfNew(asked))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // Another instance, or the same request that came twice, may have been faster.
  const same = await within
    .selectFrom('callbacks')
    .selectAll()
    .where(({ eb, or }) => or([eb('fingerprint', '=', asked.fingerprint), eb('id', '=', asked.id)]))
    .executeTakeFirstOrThrow();
  return { callback: callbackOf(same), isNew: same.id === asked.id };
}

function changeOne(
  db: Kysely<Tables>,
  id: string,
  { status, token, claimedBy, note }: Found,
  to: CallbackChange,
  at: Instant,
): Promise<CallbackTable | undefined> {
  let query = db
    .updateTable('callbacks')
    .set(setBy(to, at))
    .where('id', '=', id)
    .where('status', 'in', [...status]);
  if (token !== undefined) query = query.where('token', '=', token);
  if (claimedBy !== undefined) query = query.where('claimed_by', '=', claimedBy);
  if (note !== undefined) query = query.where('note', note === null ? 'is' : '=', note);
  return query.returningAll().executeTakeFirst();
}

async function expire(within: Transaction<Tables>, now: Instant): Promise<readonly CallbackEntry[]> {
  await within
    .deleteFrom('callbacks')
    .where('ended_ms', '<=', now - keptForMs)
    .execute();
  const over = await within
    .updateTable('callbacks')
    .set(ended('expired', now))
    .where('asked_ms', '<=', now - keptForMs)
    .where('status', 'in', [...openStatuses])
    .returningAll()
    .execute();
  return over.map(entryOf);
}
