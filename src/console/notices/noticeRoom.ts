// How many notices there may be at once: more than a person reads. Each lengthens every page, and takes time from calls.

import { message } from '../../messages/message.ts';
import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { NewNotice } from '../../store/notices.ts';

const mostOpen = 100;

export const tooMany = message('notice-form.too-many', { most: mostOpen });

/** Whether a centre, or all centres together, has no room for more notices. */
export function isFull(current: readonly ConsoleNotice[], made: readonly NewNotice[]): boolean {
  return current.filter(({ centre }) => centre === made[0]?.centre).length + made.length > mostOpen;
}
