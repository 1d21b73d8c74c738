// The console's notices. Every change counts up one number, so that a look for changes reads one row. A change names the revision that its
// person saw: where another person was faster, nothing is changed and the person is told.

import { type Kysely, sql, type Transaction } from 'kysely';
import type { Instant } from '../hours/timetable.ts';
import type { ConsoleNotice } from '../schedules/consoleNotice.ts';
import type { Database } from './database.ts';
import { noticeOf, rowOf } from './noticeRows.ts';
import type { NoticeTable } from './noticeTables.ts';
import type { Tables } from './tables.ts';

/** The number of changes of all notices, and when the last one was made: later than every one before, on any instance. */
export type NoticeRevision = { readonly revision: number; readonly changedAt: Instant };

export type NewNotice = Omit<ConsoleNotice, 'revision' | 'endedAt' | 'confirmed'>;

/** What may be changed: the end, that it waits, that it was ended early. `revision`: that of the notice that the person saw. */
export type NoticeChange = {
  readonly id: string;
  readonly revision: number;
  readonly until?: Instant;
  readonly confirmed?: true;
  readonly endedAt?: Instant;
};

/** `stale`: the first of the notices that is not as the person saw it; absent `now`: there is no such notice. */
export type Changed =
  | { readonly notices: readonly ConsoleNotice[] }
  | { readonly stale: { readonly id: string; readonly now?: ConsoleNotice } };

export type NoticeStore = {
  /**
   * Adds notices that were made together, all or none. One whose id is known is the same form sent again: it stays as it is. Resolves to
   * them as they are stored.
   */
  readonly save: (notices: readonly NewNotice[], at: Instant) => Promise<readonly ConsoleNotice[]>;
  /** Changes notices together, all or none. */
  readonly change: (changes: readonly NoticeChange[], at: Instant) => Promise<Changed>;
  readonly find: (id: string) => Promise<ConsoleNotice | undefined>;
  /** Those that were made together with that one, itself among them. */
  readonly group: (id: string) => Promise<readonly ConsoleNotice[]>;
  /** Those that end after an instant and were not ended early, the ones that begin first at the top. Those that wait are among them. */
  readonly endingAfter: (at: Instant) => Promise<readonly ConsoleNotice[]>;
  /** Those of some centres that are over at an instant or were ended early, the newest first. */
  readonly past: (at: Instant, most: number, centres: readonly string[]) => Promise<readonly ConsoleNotice[]>;
  /** Those that touch a span and were made before its end, also if they were ended since: for the tables of a moment. */
  readonly touching: (from: Instant, until: Instant) => Promise<readonly ConsoleNotice[]>;
  readonly revision: () => Promise<NoticeRevision>;
};

/** The channel on which PostgreSQL tells of a change. */
export const noticeChannel = 'madoguchi_notices';

/** The notices of a database. Every method rejects where it is away. */
export function noticeStore({ db, kind }: Database): NoticeStore {
  const rows = () => db.selectFrom('notices').selectAll();
  const read = (found: readonly NoticeTable[]) => found.map(noticeOf);
  return {
    save: (notices, at) =>
      db.transaction().execute(async (within) => {
        const stored: ConsoleNotice[] = [];
        let revision: number | undefined;
        for (const notice of notices) {
          const known = await within.selectFrom('notices').selectAll().where('id', '=', notice.id).executeTakeFirst();
          revision ??= known === undefined ? await countUp(within, kind, at) : undefined;
          if (known === undefined) await insert(within, { ...notice, revision: revision ?? 0 });
          const row = known ?? (await within.selectFrom('notices').selectAll().where('id', '=', notice.id).executeTakeFirstOrThrow());
          stored.push(noticeOf(row));
        }
        return stored;
      }),
    change: (changes, at) => changeAll(db, kind, changes, at),
    find: async (id) => {
      const row = await rows().where('id', '=', id).executeTakeFirst();
      return row && noticeOf(row);
    },
    group: async (id) =>
      read(
        await rows()
          .where(({ or, eb }) => or([eb('id', '=', id), eb('group_id', '=', id)]))
          .orderBy('made_at_ms')
          .orderBy('id')
          .execute(),
      ),
    endingAfter: async (at) =>
      read(await rows().where('until_ms', '>', at).where('ended_at_ms', 'is', null).orderBy('from_ms').orderBy('id').execute()),
    past: async (at, most, centres) =>
      read(
        await rows()
          .where('centre', 'in', centres)
          .where(({ or, eb }) => or([eb('until_ms', '<=', at), eb('ended_at_ms', 'is not', null)]))
          .orderBy(({ fn }) => fn.coalesce('ended_at_ms', 'until_ms'), 'desc')
          .orderBy('id')
          .limit(most)
          .execute(),
      ),
    touching: async (from, until) =>
      read(
        await rows()
          .where('from_ms', '<', until)
          .where('until_ms', '>', from)
          .where('made_at_ms', '<', until)
          .where(({ or, eb }) => or([eb('ended_at_ms', 'is', null), eb('ended_at_ms', '>', from)]))
          .orderBy('from_ms')
          .orderBy('id')
          .execute(),
      ),
    revision: async () => {
      const row = await db.selectFrom('notice_revision').selectAll().executeTakeFirstOrThrow();
      return { revision: Number(row.revision), changedAt: Number(row.changed_at_ms) };
    },
  };
}

class Stale extends Error {
  readonly stale: { readonly id: string; readonly now?: ConsoleNotice };

  constructor(id: string, now: ConsoleNotice | undefined) {
    super('stale');
    this.stale = { id, ...(now !== undefined && { now }) };
  }
}

async function changeAll(db: Kysely<Tables>, kind: Database['kind'], changes: readonly NoticeChange[], at: Instant): Promise<Changed> {
  try {
    return await db.transaction().execute(async (within) => {
      const revision = await countUp(within, kind, at);
      const notices: ConsoleNotice[] = [];
      for (const change of changes) notices.push(await changeOne(within, change, revision));
      return { notices };
    });
  } catch (fault) {
    if (fault instanceof Stale) return { stale: fault.stale };
    throw fault;
  }
}

async function changeOne(within: Transaction<Tables>, change: NoticeChange, revision: number): Promise<ConsoleNotice> {
  const { id, until, confirmed, endedAt } = change;
  const row = await within.selectFrom('notices').selectAll().where('id', '=', id).executeTakeFirst();
  const now = row && noticeOf(row);
  if (now === undefined || now.revision !== change.revision || now.endedAt !== undefined) throw new Stale(id, now);
  const { waiting, ...rest } = now;
  const changed: ConsoleNotice = {
    ...rest,
    ...(waiting === true && (confirmed === true ? { confirmed } : { waiting })),
    ...(until !== undefined && { until }),
    ...(endedAt !== undefined && { endedAt }),
    revision,
  };
  await within.updateTable('notices').set(rowOf(changed)).where('id', '=', id).execute();
  return changed;
}

async function insert(within: Transaction<Tables>, notice: ConsoleNotice): Promise<void> {
  await within
    .insertInto('notices')
    .values(rowOf(notice))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The next revision. Its row is held until the transaction ends, so changes are made one after the other and none is overlooked. */
async function countUp(within: Transaction<Tables>, kind: Database['kind'], at: Instant): Promise<number> {
  const { revision, changed_at_ms } = await within
    .updateTable('notice_revision')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .returning(['revision', 'changed_at_ms'])
    .executeTakeFirstOrThrow();
  // Calendars tell a change by its second.
  const changedAt = Math.max(at, Number(changed_at_ms) + 1000);
  await within.updateTable('notice_revision').set({ changed_at_ms: changedAt }).execute();
  // Heard when the transaction ends. https://www.postgresql.org/docs/current/sql-notify.html
  if (kind === 'postgres') await sql`select pg_notify(${noticeChannel}, '')`.execute(within);
  return Number(revision);
}
