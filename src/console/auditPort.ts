// What was done in the console is written down: each page that changes something calls this. No password, token or number of a caller is
// ever among the facts.

import { randomBytes } from 'node:crypto';
import type { Instant } from '../hours/timetable.ts';
import { isoIn, usualZone } from '../hours/zone.ts';
import type { auditMessages } from '../messages/auditMessages.ts';
import type { AuditEntry } from '../store/audit.ts';
import type { Person } from './route.ts';

type CodeOf<Key> = Key extends `audit.what.${infer Code}` ? Code : never;
/** What can be done. Each has a sentence in `auditMessages`. */
export type AuditCode = CodeOf<keyof typeof auditMessages>;

/** Facts before or after a change. Small and flat: names, roles, times, words of a notice. */
export type AuditFacts = Readonly<Record<string, unknown>>;

export type Deed = {
  /** Who has signed in; undefined for a visitor, and for the operator at the terminal. */
  readonly who: Pick<Person, 'id' | 'name'> | undefined;
  readonly what: AuditCode;
  /** The centre, or `everyCentre`; absent for what is of no centre. */
  readonly centre?: string;
  readonly before?: AuditFacts;
  readonly after?: AuditFacts;
};

/** Writes down what was done. Rejects where the store is away. */
export type Audit = (deed: Deed) => Promise<void>;

const secret = /password|token|secret|cookie|caller/i;

/** The audit of a service. `add` keeps an entry. */
export function auditTo(add: (entry: AuditEntry) => Promise<void>, clock: () => Instant): Audit {
  return ({ who, what, centre, before, after }) => {
    const now = clock();
    return add({
      id: idAt(now),
      at: isoIn(now, usualZone),
      atMs: now,
      who: who?.name ?? '',
      ...(who !== undefined && { person: who.id }),
      what,
      ...(centre !== undefined && { centre }),
      ...(before !== undefined && { before: factsText(before) }),
      ...(after !== undefined && { after: factsText(after) }),
    });
  };
}

let written = 0;

/** Sorted by time, then by the order in which this process wrote. */
function idAt(now: Instant): string {
  written += 1;
  return `${String(now).padStart(15, '0')}-${String(written).padStart(9, '0')}-${randomBytes(6).toString('hex')}`;
}

function factsText(facts: AuditFacts): string {
  return JSON.stringify(facts, (name, value: unknown) => (secret.test(name) ? undefined : value));
}
