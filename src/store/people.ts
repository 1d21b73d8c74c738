// The people who may use the console, and their roles.

import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** A role in a centre, or in all (`*`). */
export type StoredRole = {
  readonly centre: string;
  readonly role: string;
  /** Whether the person was let out, and may be let in again. */
  readonly isOut: boolean;
};

export type StoredPerson = {
  readonly id: string;
  readonly name: string;
  /** A hash with its parameters; absent where the person has none. */
  readonly password?: string;
  readonly email?: string;
  readonly subject?: string;
  readonly roles: readonly StoredRole[];
};

export type People = {
  /** A name as it is compared: the width of letters, their case and spaces do not matter. */
  readonly keyOf: (name: string) => string;
  readonly byId: (id: string) => Promise<StoredPerson | undefined>;
  readonly byName: (name: string) => Promise<StoredPerson | undefined>;
  readonly byEmail: (email: string) => Promise<StoredPerson | undefined>;
  readonly bySubject: (subject: string) => Promise<StoredPerson | undefined>;
  /** All people, or those who have a role in a centre, in the order of their names. */
  readonly all: (centre?: string) => Promise<readonly StoredPerson[]>;
  readonly setPassword: (id: string, password: string) => Promise<void>;
  readonly setSubject: (id: string, subject: string) => Promise<void>;
  /**
   * Changes a role that a person has in a centre. Resolves to false, and changes nothing, where the person has none there, or where no
   * administrator of the centre or of all centres would be left.
   */
  readonly changeRole: (id: string, centre: string, change: { readonly role?: string; readonly outAt?: number | null }) => Promise<boolean>;
  /** Takes roles away without asking who is left: for the operator. Of every centre if none is named. Resolves to their number. */
  readonly removeRoles: (id: string, centre?: string) => Promise<number>;
};

const every = '*';

/** A name as it is compared: the width of letters, their case and spaces do not matter. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

export function peopleIn(database: Database): People {
  const { db } = database;
  const one = async (column: 'id' | 'name_key' | 'email' | 'subject', value: string) => (await read(database, [column, value])).at(0);
  return {
    keyOf: nameKey,
    byId: (id) => one('id', id),
    byName: (name) => one('name_key', nameKey(name)),
    byEmail: (email) => one('email', email.toLowerCase()),
    bySubject: (subject) => one('subject', subject),
    all: async (centre) => {
      const everybody = await read(database);
      return centre === undefined ? everybody : everybody.filter(({ roles }) => roles.some((role) => role.centre === centre));
    },
    setPassword: async (id, password) => void (await db.updateTable('people').set({ password }).where('id', '=', id).execute()),
    setSubject: async (id, subject) => void (await db.updateTable('people').set({ subject }).where('id', '=', id).execute()),
    changeRole: (id, centre, change) => changeRole(database, id, centre, change),
    removeRoles: async (id, centre) => {
      const removed = db.deleteFrom('roles').where('person', '=', id);
      const { numDeletedRows } = await (centre === undefined ? removed : removed.where('centre', '=', centre)).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

async function read({ db }: Database, by?: readonly ['id' | 'name_key' | 'email' | 'subject', string]): Promise<readonly StoredPerson[]> {
  const query = db
    .selectFrom('people')
    .leftJoin('roles', 'roles.person', 'people.id')
    .select(['people.id', 'name', 'name_key', 'password', 'email', 'subject', 'centre', 'role', 'out_ms'])
    .orderBy('name_key')
    .orderBy('centre');
  const rows = await (by === undefined ? query : query.where(`people.${by[0]}`, '=', by[1])).execute();
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { id, name, password, email, subject } = first;
    const roles = same.flatMap(({ centre, role, out_ms }) =>
      centre === null || role === null ? [] : [{ centre, role, isOut: out_ms !== null }],
    );
    return [
      {
        id,
        name,
        ...(password !== null && { password }),
        ...(email !== null && { email }),
        ...(subject !== null && { subject }),
        roles,
      },
    ];
  });
}

async function changeRole(
  database: Database,
  id: string,
  centre: string,
  { role, outAt }: Parameters<People['changeRole']>[2],
): Promise<boolean> {
  class NobodyLeft extends Error {}
  try {
    return await database.db.transaction().execute(async (within) => {
      await oneAtATime(database, within);
      const changed = await within
        .updateTable('roles')
        .set({ ...(role !== undefined && { role }), ...(outAt !== undefined && { out_ms: outAt }) })
        .where('person', '=', id)
        .where('centre', '=', centre)
        .executeTakeFirst();
      if (Number(changed.numUpdatedRows) === 0) return false;
      if (!(await hasAdmin(within, centre))) throw new NobodyLeft();
      return true;
    });
  } catch (fault) {
    if (fault instanceof NobodyLeft) return false;
    throw fault;
  }
}

async function hasAdmin(within: Transaction<Tables>, centre: string): Promise<boolean> {
  const admin = await within
    .selectFrom('roles')
    .select('person')
    .where('centre', 'in', [centre, every])
    .where('role', '=', 'admin')
    .where('out_ms', 'is', null)
    .executeTakeFirst();
  return admin !== undefined;
}

/** Two administrators who let each other out at once: the second waits for the first. SQLite has one writer at a time. */
export async function oneAtATime({ kind }: Database, within: Transaction<Tables>): Promise<void> {
  if (kind === 'postgres') await sql`select pg_advisory_xact_lock(hashtext('madoguchi roles'))`.execute(within);
}
