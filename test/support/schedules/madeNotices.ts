// Notices of the console, for tests.

import type { ConsoleNotice } from '../../../src/schedules/consoleNotice.ts';
import { tokyo } from '../staff/sides.ts';

let made = 0;

/** A closure of the town's own lines on 25 November 2026 from 10:00 to 17:00, with some fields in the place of these. */
export function noticeOf(more: Partial<ConsoleNotice> = {}): ConsoleNotice {
  made += 1;
  return {
    id: `notice-${String(made).padStart(4, '0')}`,
    centre: 'town',
    kind: 'closure',
    from: tokyo('2026-11-25T10:00'),
    until: tokyo('2026-11-25T17:00'),
    reason: '職員研修',
    madeBy: '佐藤',
    madeAt: tokyo('2026-11-24T09:00'),
    revision: made,
    ...more,
  };
}
