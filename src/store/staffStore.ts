// What the console keeps of the staff: people, sessions, invitations, and what was done.

import { type AuditRows, auditIn } from './audit.ts';
import type { Database } from './database.ts';
import { type Invitations, invitationsIn } from './invitations.ts';
import { type People, peopleIn } from './people.ts';
import { type Sessions, sessionsIn } from './sessions.ts';

export type StaffStore = {
  readonly people: People;
  readonly sessions: Sessions;
  readonly invitations: Invitations;
  readonly audit: AuditRows;
};

export function staffStore(database: Database): StaffStore {
  return {
    people: peopleIn(database),
    sessions: sessionsIn(database),
    invitations: invitationsIn(database),
    audit: auditIn(database),
  };
}
