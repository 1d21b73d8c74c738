// Deletes what is kept of the staff long enough: entries of the audit after two years; sessions, invitations and links
// of reviewers some time after their end.

import type { Logger } from 'pino';
import { dayMs } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import type { ConsoleStore } from '../../store/openConsoleStore.ts';

const auditDays = 731;
const overDays = 30;
const everyMs = 6 * 3_600_000;
const firstMs = 60_000;

type Kept = Pick<ConsoleStore, 'staff' | 'reviews'>;

export type Tidying = { readonly start: () => void; readonly stop: () => void };

/** Deletes once a minute after the start, and then four times a day. While the store is away it waits for the next time. */
export function tidyStaff(store: () => Promise<Kept>, clock: () => Instant, log: Pick<Logger, 'info' | 'warn'>): Tidying {
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => {
    timer = setTimeout(run, everyMs).unref();
    tidyOnce(store, clock()).then(
      (count) => count > 0 && log.info({ code: 'audit-deleted', count }, 'entries of the audit that are older than two years were deleted'),
      (fault: unknown) => log.warn({ code: 'staff-not-tidied', fault: String(fault) }, 'what is old of the staff could not be deleted'),
    );
  };
  return {
    start: () => {
      timer = setTimeout(run, firstMs).unref();
    },
    stop: () => clearTimeout(timer),
  };
}

/** Resolves to the number of entries of the audit that were deleted. */
export async function tidyOnce(store: () => Promise<Kept>, now: Instant): Promise<number> {
  const { staff, reviews } = await store();
  const { audit, sessions, invitations } = staff;
  const over = now - overDays * dayMs;
  await sessions.deleteOver(now, over);
  await invitations.deleteOver(over);
  await reviews.deleteOver(over);
  return audit.deleteBefore(now - auditDays * dayMs);
}
