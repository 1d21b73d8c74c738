// The tables of the staff: who may use the console, since when, and what they did there. Times are milliseconds since 1970.

/** A member of the staff. The password is a hash with its parameters; null where there is none. */
export type PeopleTable = {
  readonly id: string;
  readonly name: string;
  /** The name as it is compared: no two people have the same. */
  readonly name_key: string;
  readonly password: string | null;
  /** The e-mail address by which an OpenID provider knows the person, in small letters. */
  readonly email: string | null;
  /** The person at an OpenID provider: its address, a space, and its name of the person. */
  readonly subject: string | null;
  readonly made_ms: number;
};

/** What a person may do in a centre, or in all (`*`). One who was let out keeps the row, to be let in again. */
export type RoleTable = {
  readonly person: string;
  readonly centre: string;
  readonly role: string;
  readonly given_ms: number;
  readonly out_ms: number | null;
};

/** A browser in which a person has signed in. The key is the SHA-256 of what the browser's cookie says. */
export type SessionTable = {
  readonly id: string;
  readonly person: string;
  readonly how: string;
  readonly agent: string;
  readonly made_ms: number;
  readonly seen_ms: number;
  readonly until_ms: number;
};

/** An invitation. The key is the SHA-256 of the word in its link. */
export type InvitationTable = {
  readonly id: string;
  /** `join` gives a role; `reset` also lets the person choose another password. */
  readonly kind: string;
  readonly name: string;
  readonly name_key: string;
  readonly centre: string;
  readonly role: string;
  readonly email: string | null;
  readonly made_by: string;
  readonly made_ms: number;
  readonly until_ms: number;
  readonly used_ms: number | null;
  readonly withdrawn_ms: number | null;
};

/** What was done in the console. A row is never changed; after two years it is deleted. */
export type AuditTable = {
  readonly id: string;
  /** ISO 8601 with the offset of Japan. */
  readonly at: string;
  readonly at_ms: number;
  /** The name of the person; empty where no person has signed in. */
  readonly who: string;
  readonly person: string | null;
  /** A code, like `sign-in`. */
  readonly what: string;
  /** Null for what is of no centre, like a sign-in. */
  readonly centre: string | null;
  /** JSON. */
  readonly before: string | null;
  readonly after: string | null;
};

export type StaffTables = {
  people: PeopleTable;
  roles: RoleTable;
  sessions: SessionTable;
  invitations: InvitationTable;
  audit: AuditTable;
};
