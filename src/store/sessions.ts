// The browsers in which people have signed in.

import type { Database } from './database.ts';

export type StoredSession = {
  /** SHA-256 of the word in the browser's cookie. */
  readonly id: string;
  readonly person: string;
  /** How the person signed in: `password`, `openid`, `invitation`, `demo`. */
  readonly how: string;
  /** What browser it is, for its owner to know it by. */
  readonly agent: string;
  readonly madeMs: number;
  /** When it was last used, to the minute. */
  readonly seenMs: number;
  /** When it ends, however often it is used. */
  readonly untilMs: number;
};

export type Sessions = {
  readonly begin: (session: StoredSession) => Promise<void>;
  readonly find: (id: string) => Promise<StoredSession | undefined>;
  readonly seen: (id: string, at: number) => Promise<void>;
  readonly end: (id: string) => Promise<void>;
  /** Ends all sessions of a person, but one if it is named. Resolves to their number. */
  readonly endAll: (person: string, but?: string) => Promise<number>;
  readonly of: (person: string) => Promise<readonly StoredSession[]>;
  /** Deletes the sessions that ended before an instant, or were last used before another one. */
  readonly deleteOver: (endedBefore: number, unusedSince: number) => Promise<void>;
};

export function sessionsIn({ db }: Database): Sessions {
  return {
    begin: async ({ madeMs, seenMs, untilMs, ...rest }) =>
      void (await db
        .insertInto('sessions')
        .values({ ...rest, made_ms: madeMs, seen_ms: seenMs, until_ms: untilMs })
        .execute()),
    find: async (id) => {
      const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst();
      return row && sessionOf(row);
    },
    seen: async (id, at) => void (await db.updateTable('sessions').set({ seen_ms: at }).where('id', '=', id).execute()),
    end: async (id) => void (await db.deleteFrom('sessions').where('id', '=', id).execute()),
    endAll: async (person, but) => {
      const all = db.deleteFrom('sessions').where('person', '=', person);
      const { numDeletedRows } = await (but === undefined ? all : all.where('id', '<>', but)).executeTakeFirst();
      return Number(numDeletedRows);
    },
    of: async (person) => {
      const rows = await db.selectFrom('sessions').selectAll().where('person', '=', person).orderBy('seen_ms', 'desc').execute();
      return rows.map(sessionOf);
    },
    deleteOver: async (endedBefore, unusedSince) =>
      void (await db
        .deleteFrom('sessions')
        .where(({ eb, or }) => or([eb('until_ms', '<', endedBefore), eb('seen_ms', '<', unusedSince)]))
        .execute()),
  };
}

function sessionOf(row: {
  readonly id: string;
  readonly person: string;
  readonly how: string;
  readonly agent: string;
  readonly made_ms: number;
  readonly seen_ms: number;
  readonly until_ms: number;
}): StoredSession {
  const { id, person, how, agent, made_ms, seen_ms, until_ms } = row;
  return { id, person, how, agent, madeMs: made_ms, seenMs: seen_ms, untilMs: until_ms };
}
