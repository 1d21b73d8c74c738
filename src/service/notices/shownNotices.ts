// The notices of the store with which the tables of these days are made, for a running service and for a command: those that hold or come, and
// those of the last days.

import { dayMs } from '../../hours/calendar.ts';
import type { Instant } from '../../hours/timetable.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { NoticeStore } from '../../store/notices.ts';

/** A page shows this week, and a calendar some days back. */
export const shownMs = 8 * dayMs;

export type ShownNotices = {
  /** Those that were not ended early, also those that wait. */
  readonly open: readonly ConsoleNotice[];
  /** Those that were ended early, with that as their end. */
  readonly ended: readonly ConsoleNotice[];
};

/** Reads them. Rejects where the store is away. */
export async function readShownNotices(store: Pick<NoticeStore, 'endingAfter' | 'touching'>, now: Instant): Promise<ShownNotices> {
  const from = now - shownMs;
  return { open: await store.endingAfter(from), ended: (await store.touching(from, now)).flatMap(untilItsEnd) };
}

/** A closure or an opening that was ended early was in force until then: the hours of that day stay true on pages and in counts. */
function untilItsEnd({ endedAt, ...notice }: ConsoleNotice): readonly ConsoleNotice[] {
  if (endedAt === undefined || notice.kind === 'announcement' || endedAt <= notice.from) return [];
  return [{ ...notice, until: Math.min(notice.until, endedAt) }];
}
