// On which lines a caller may wait while the desk is busy.

import type { CentreNow, Language } from './centreNow.ts';
import { linesFor, statusOf } from './lines.ts';

/** Whether a caller may wait for a line, or go on waiting after so many seconds: its desk allows it, and is still open. */
export function mayWait(centre: CentreNow, topic: string, id: string, language: Language, waitedSeconds = 0): boolean {
  const line = linesFor(centre, topic).find((each) => each.id === id);
  if (line === undefined || statusOf(line, language) === 'closed') return false;
  return waitedSeconds < 60 * (line.ringing?.waitMinutes ?? 0);
}
