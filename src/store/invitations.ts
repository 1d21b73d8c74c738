// Invitations: a link that a person opens once, to choose a password and get a role.

import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './database.ts';
import { nameKey, oneAtATime } from './people.ts';
import type { InvitationTable } from './peopleTables.ts';
import type { Tables } from './tables.ts';

export type InvitationKind = 'join' | 'reset';

export type StoredInvitation = {
  /** SHA-256 of the word in the link. */
  readonly id: string;
  /** `join` gives a role. `reset` is for a person who exists, and also lets them choose another password. */
  readonly kind: InvitationKind;
  readonly name: string;
  /** The centre of the role; for `reset` the centre whose administrator made it. `*` is all. */
  readonly centre: string;
  readonly role: string;
  readonly email?: string;
  /** The name of the person who made it; empty for the operator. */
  readonly madeBy: string;
  readonly madeMs: number;
  readonly untilMs: number;
};

export type Accepted = { readonly person: string } | { readonly refused: 'over' | 'taken' | 'not-theirs' };

/** A person who has signed in; a password; or an account at an OpenID provider. */
export type AcceptedBy =
  | { readonly person: string }
  | { readonly password: string }
  | { readonly subject: string; readonly email?: string };

export type Invitations = {
  /**
   * Keeps an invitation. Those before for the same name and centre end. One that is made twice, by a double click, is made once. Resolves to
   * false where its id belongs to another one.
   */
  readonly make: (invitation: StoredInvitation) => Promise<boolean>;
  /** One that can still be used. */
  readonly find: (id: string, now: number) => Promise<StoredInvitation | undefined>;
  /** Those that can still be used, of a centre or of all. */
  readonly open: (now: number, centre?: string) => Promise<readonly StoredInvitation[]>;
  readonly withdraw: (id: string, now: number) => Promise<boolean>;
  /** Withdraws those of a name: of every centre if none is named. */
  readonly withdrawAll: (name: string, now: number, centre?: string) => Promise<void>;
  /**
   * Uses an invitation, once. With `person`, who has signed in and gets the role; else a new person with this password or account, or for `reset` the
   * person of that name. Refused: it was used or has ended; another person has the name; it is not for this person.
   */
  readonly accept: (id: string, now: number, by: AcceptedBy) => Promise<Accepted>;
  readonly deleteOver: (before: number) => Promise<void>;
};

const every = '*';

export function invitationsIn(database: Database): Invitations {
  const { db } = database;
  const usable = (now: number) =>
    db.selectFrom('invitations').selectAll().where('used_ms', 'is', null).where('withdrawn_ms', 'is', null).where('until_ms', '>', now);
  return {
    make: (invitation) => make(database, invitation),
    find: async (id, now) => {
      const row = await usable(now).where('id', '=', id).executeTakeFirst();
      return row && invitationOf(row);
    },
    open: async (now, centre) => {
      const rows = await (centre === undefined ? usable(now) : usable(now).where('centre', '=', centre)).orderBy('made_ms').execute();
      return rows.map(invitationOf);
    },
    withdraw: async (id, now) => {
      const { numUpdatedRows } = await db
        .updateTable('invitations')
        .set({ withdrawn_ms: now })
        .where('id', '=', id)
        .where('used_ms', 'is', null)
        .where('withdrawn_ms', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },
    withdrawAll: (name, now, centre) => withdrawAll(db, nameKey(name), now, centre),
    accept: (id, now, by) => accept(database, id, now, by),
    deleteOver: async (before) => void (await db.deleteFrom('invitations').where('until_ms', '<', before).execute()),
  };
}

async function withdrawAll(db: Kysely<Tables>, key: string, now: number, centre?: string): Promise<void> {
  const all = db
    .updateTable('invitations')
    .set({ withdrawn_ms: now })
    .where('name_key', '=', key)
    .where('used_ms', 'is', null)
    .where('withdrawn_ms', 'is', null);
  await (centre === undefined ? all : all.where('centre', '=', centre)).execute();
}

function make(database: Database, invitation: StoredInvitation): Promise<boolean> {
  const { id, kind, name, centre, role, email, madeBy, madeMs, untilMs } = invitation;
  const key = nameKey(name);
  return database.db.transaction().execute(async (within) => {
    await oneAtATime(database, within);
    const same = await within.selectFrom('invitations').selectAll().where('id', '=', id).executeTakeFirst();
    if (same !== undefined) return same.name_key === key && same.centre === centre && same.role === role && same.kind === kind;
    await withdrawAll(within, key, madeMs, centre);
    await within
      .insertInto('invitations')
      .values({
        id,
        kind,
        name,
        name_key: key,
        centre,
        role,
        email: email?.toLowerCase() ?? null,
        made_by: madeBy,
        made_ms: madeMs,
        until_ms: untilMs,
        used_ms: null,
        withdrawn_ms: null,
      })
      .execute();
    return true;
  });
}

class Refused extends Error {
  readonly refused: Extract<Accepted, { refused: unknown }>['refused'];
  constructor(refused: Refused['refused']) {
    super(refused);
    this.refused = refused;
  }
}

async function accept(database: Database, id: string, now: number, by: AcceptedBy): Promise<Accepted> {
  try {
    return await database.db.transaction().execute(async (within) => {
      await oneAtATime(database, within);
      const used = await within
        .updateTable('invitations')
        .set({ used_ms: now })
        .where('id', '=', id)
        .where('used_ms', 'is', null)
        .where('withdrawn_ms', 'is', null)
        .where('until_ms', '>', now)
        .returningAll()
        .executeTakeFirst();
      if (used === undefined) throw new Refused('over');
      const person = await personOf(within, used, now, by);
      if (used.kind === 'join') await giveRole(within, person, used, now);
      return { person };
    });
  } catch (fault) {
    if (fault instanceof Refused) return { refused: fault.refused };
    throw fault;
  }
}

/** Who gets what an invitation gives. */
async function personOf(
  within: Transaction<Tables>,
  { kind, name, name_key, centre, email }: InvitationTable,
  now: number,
  by: AcceptedBy,
): Promise<string> {
  const named = await within.selectFrom('people').select('id').where('name_key', '=', name_key).executeTakeFirst();
  if ('person' in by) {
    if (named?.id !== by.person) throw new Refused('not-theirs');
    return by.person;
  }
  if (kind === 'reset') {
    if (named === undefined || !('password' in by)) throw new Refused('over');
    await refuseWider(within, named.id, centre);
    await within.updateTable('people').set({ password: by.password }).where('id', '=', named.id).execute();
    return named.id;
  }
  if (named !== undefined) throw new Refused('taken');
  const id = randomUUID();
  const own = 'subject' in by ? (by.email?.toLowerCase() ?? null) : email;
  const shared = own === null ? undefined : await within.selectFrom('people').select('id').where('email', '=', own).executeTakeFirst();
  await within
    .insertInto('people')
    .values({
      id,
      name,
      name_key,
      password: 'password' in by ? by.password : null,
      email: shared === undefined ? own : null,
      subject: 'subject' in by ? by.subject : null,
      made_ms: now,
    })
    .execute();
  return id;
}

/** The administrator of a centre who made it may not get at a person who has since been given more than this centre. */
async function refuseWider(within: Transaction<Tables>, person: string, centre: string): Promise<void> {
  if (centre === every) return;
  const wider = await within
    .selectFrom('roles')
    .select('centre')
    .where('person', '=', person)
    .where('centre', '<>', centre)
    .executeTakeFirst();
  if (wider !== undefined) throw new Refused('not-theirs');
}

async function giveRole(within: Transaction<Tables>, person: string, { centre, role }: InvitationTable, now: number): Promise<void> {
  await within
    .insertInto('roles')
    .values({ person, centre, role, given_ms: now, out_ms: null })
    .onConflict((conflict) => conflict.columns(['person', 'centre']).doUpdateSet({ role, given_ms: now, out_ms: null }))
    .execute();
}

function invitationOf(row: InvitationTable): StoredInvitation {
  const { id, kind, name, centre, role, email, made_by, made_ms, until_ms } = row;
  return {
    id,
    kind: kind === 'reset' ? 'reset' : 'join',
    name,
    centre,
    role,
    ...(email !== null && { email }),
    madeBy: made_by,
    madeMs: made_ms,
    untilMs: until_ms,
  };
}
