// On which lines a caller may wait while the desk is busy.

import type { CentreNow, Language } from './centreNow.ts';
import { linesFor, statusOf } from './lines.ts';

/** Whether a caller may wait for a line, or go on waiting after so many half minutes: its desk allows it, and is still open. */
export function mayWait(centre: CentreNow, topic: string, id: string, language: Language, halfMinutes = 0): boolean {
  const line = linesFor(centre, topic).find((each) => each.id === id);
  if (line === undefined || statusOf(line, language) === 'closed') return false;
  return halfMinutes < 2 * (line.ringing?.waitMinutes ?? 0);
}
