// What was done in the console: rows that are added and read, and deleted when they are old. Nothing changes one.

import type { Database } from './database.ts';

export type AuditEntry = {
  /** Grows with time, so that entries of the same instant stay in their order. */
  readonly id: string;
  /** ISO 8601 with the offset of Japan. */
  readonly at: string;
  readonly atMs: number;
  /** The name of the person as it was then; empty where no person had signed in. */
  readonly who: string;
  readonly person?: string;
  /** A code, like `sign-in`. */
  readonly what: string;
  /** Absent for what is of no centre. `*` is all. */
  readonly centre?: string;
  /** JSON. */
  readonly before?: string;
  readonly after?: string;
};

export type AuditQuestion = {
  /** Entries of a centre, of all centres, and of no centre by a person who has a role in the centre. Everything if absent. */
  readonly centre?: string;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly who?: string;
  readonly most: number;
};

export type AuditRows = {
  readonly add: (entry: AuditEntry) => Promise<void>;
  /** The newest first. */
  readonly list: (question: AuditQuestion) => Promise<readonly AuditEntry[]>;
  readonly deleteBefore: (ms: number) => Promise<number>;
};

const every = '*';

export function auditIn({ db }: Database): AuditRows {
  return {
    add: async ({ atMs, person, centre, before, after, ...rest }) =>
      void (await db
        .insertInto('audit')
        .values({
          ...rest,
          at_ms: atMs,
          person: person ?? null,
          centre: centre ?? null,
          before: before ?? null,
          after: after ?? null,
        })
        .execute()),
    list: async ({ centre, fromMs, untilMs, who, most }) => {
      let query = db.selectFrom('audit').selectAll().where('at_ms', '>=', fromMs).where('at_ms', '<', untilMs);
      if (who !== undefined) query = query.where('who', '=', who);
      if (centre !== undefined)
        query = query.where(({ eb, or, and, selectFrom }) =>
          or([
            eb('audit.centre', 'in', [centre, every]),
            and([
              eb('audit.centre', 'is', null),
              eb('audit.person', 'in', selectFrom('roles').select('roles.person').where('roles.centre', '=', centre)),
            ]),
          ]),
        );
      const rows = await query.orderBy('at_ms', 'desc').orderBy('id', 'desc').limit(most).execute();
      return rows.map(({ at_ms, person, centre: place, before, after, ...rest }) => ({
        ...rest,
        atMs: at_ms,
        ...(person !== null && { person }),
        ...(place !== null && { centre: place }),
        ...(before !== null && { before }),
        ...(after !== null && { after }),
      }));
    },
    deleteBefore: async (ms) => Number((await db.deleteFrom('audit').where('at_ms', '<', ms).executeTakeFirst()).numDeletedRows),
  };
}
