// A notice in the audit: what it was, and what it is.

import type { Instant } from '../../hours/timetable.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { Audit, AuditCode } from '../auditPort.ts';
import type { Visit } from '../route.ts';

/** Writes down what a person did with a notice; `before` is absent for a new one. Rejects where the store is away. */
export function noteNotice(
  audit: Audit,
  { person }: Pick<Visit, 'person'>,
  what: AuditCode,
  before: ConsoleNotice | undefined,
  after: ConsoleNotice,
): Promise<void> {
  return audit({
    who: person,
    what,
    centre: after.centre,
    ...(before !== undefined && { before: factsOf(before) }),
    after: factsOf(after),
  });
}

function factsOf({ revision: _counts, ...notice }: ConsoleNotice): Readonly<Record<string, unknown>> {
  const iso = (at: Instant) => new Date(at).toISOString();
  return {
    ...notice,
    from: iso(notice.from),
    until: iso(notice.until),
    madeAt: iso(notice.madeAt),
    ...(notice.endedAt !== undefined && { endedAt: iso(notice.endedAt) }),
  };
}
