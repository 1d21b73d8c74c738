// The texts that were sent to callers: that one is about to leave, so that it never leaves twice, and the carrier's id, until the text is
// deleted there. Nothing of a number or of the words.

import type { Instant } from '../hours/timetable.ts';
import type { Database } from './database.ts';
import type { TextTable } from './textTable.ts';

export type TextStatus = 'sending' | 'sent' | 'refused' | 'unknown' | 'removed';

export type Text = {
  readonly id: string;
  readonly at: Instant;
  readonly status: TextStatus;
  readonly sid?: string;
  readonly tries: number;
};

export type NewText = { readonly id: string; readonly call: string; readonly at: Instant; readonly removeAt: Instant };

/** `sid`: null forgets it. */
export type TextChange = {
  readonly status?: TextStatus;
  readonly sid?: string | null;
  readonly removeAt?: Instant;
  readonly tries?: number;
};

export type TextStore = {
  /**
   * Writes down that a text is about to leave; undefined where it may. Resolves to the one of the same id that is there already, or to
   * `too many` where the call has so many, or has one of which it is not known whether it left.
   */
  readonly begin: (text: NewText, mostOfCall: number) => Promise<Text | 'too many' | undefined>;
  readonly find: (id: string) => Promise<Text | undefined>;
  /** Changes a text that is in one of these states. Resolves to whether it was. */
  readonly change: (id: string, found: readonly TextStatus[], to: TextChange) => Promise<boolean>;
  /** Those that are to be deleted at the carrier by now, the oldest first. */
  readonly toRemove: (now: Instant, most: number) => Promise<readonly Text[]>;
  /** How many are still to be deleted at the carrier, and since when the oldest is there. */
  readonly waiting: () => Promise<{ readonly count: number; readonly oldest?: Instant }>;
  /** Forgets what was sent before an instant and needs no deleting. */
  readonly forget: (before: Instant) => Promise<void>;
};

/** The texts of a database. Every method rejects where it is away. */
export function textStore({ db }: Pick<Database, 'db'>): TextStore {
  const find = async (id: string): Promise<Text | undefined> => {
    const row = await db.selectFrom('texts').selectAll().where('id', '=', id).executeTakeFirst();
    return row && textOf(row);
  };
  return {
    begin: async ({ id, call, at, removeAt }, mostOfCall) => {
      const others = await db.selectFrom('texts').select(['id', 'status']).where('call', '=', call).where('id', '!=', id).execute();
      const isUnknown = others.some(({ status }) => status === 'unknown' || status === 'sending');
      if (others.length >= mostOfCall || isUnknown) return (await find(id)) ?? 'too many';
      const added = await db
        .insertInto('texts')
        .values({ id, call, at_ms: at, status: 'sending', sid: null, remove_ms: removeAt, tries: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return Number(added.numInsertedOrUpdatedRows ?? 0) > 0 ? undefined : find(id);
    },
    find,
    change: async (id, found, { status, sid, removeAt, tries }) => {
      const changed = await db
        .updateTable('texts')
        .set({
          ...(status !== undefined && { status }),
          ...(sid !== undefined && { sid }),
          ...(removeAt !== undefined && { remove_ms: removeAt }),
          ...(tries !== undefined && { tries }),
        })
        .where('id', '=', id)
        .where('status', 'in', found)
        .executeTakeFirst();
      return Number(changed.numUpdatedRows) > 0;
    },
    toRemove: async (now, most) => {
      const rows = await db
        .selectFrom('texts')
        .selectAll()
        .where('sid', 'is not', null)
        .where('remove_ms', '<=', now)
        .orderBy('remove_ms')
        .limit(most)
        .execute();
      return rows.map(textOf);
    },
    waiting: async () => {
      const row = await db
        .selectFrom('texts')
        .select(({ fn }) => [fn.countAll().as('count'), fn.min('at_ms').as('oldest')])
        .where('sid', 'is not', null)
        .executeTakeFirstOrThrow();
      return { count: Number(row.count), ...(row.oldest !== null && { oldest: Number(row.oldest) }) };
    },
    forget: async (before) => {
      await db.deleteFrom('texts').where('sid', 'is', null).where('at_ms', '<', before).execute();
    },
  };
}

function textOf({ id, at_ms, status, sid, tries }: TextTable): Text {
  return { id, at: Number(at_ms), status: status as TextStatus, ...(sid !== null && { sid }), tries: Number(tries) };
}
