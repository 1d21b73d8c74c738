// What a text answers: which number, when it is open, and until when that is true. The same as a call says at that instant.

import type { Instant, Language } from '../hours/timetable.ts';
import type { CentreNow } from '../routing/centreNow.ts';
import { lineAt } from '../routing/lineAt.ts';
import { lineToTell } from '../routing/lineToTell.ts';
import type { Centre, Line } from '../schedules/directory.ts';

export type SmsAnswer = {
  readonly number: string;
  /** A key that the caller must press in the menu of that number. */
  readonly digits?: string;
  /** When it opens, or until when it is open; absent where it is always open, where that is not known, and where it is over in a moment. */
  readonly opens?: Instant;
  readonly until?: Instant;
  /** From this instant on the answer may be another one; absent where none is known. */
  readonly trueUntil?: Instant;
};

/** The answer for a topic in a language; undefined where no line of the centre has one. What ends in less than `leastMs` is not said. */
export function smsAnswer(centre: Centre, centreNow: CentreNow, topic: string, language: Language, leastMs: number): SmsAnswer | undefined {
  const { now } = centreNow;
  const found = lineToTell(centreNow, topic, language);
  const line = found && centre.lines.get(found.line.id);
  if (found === undefined || line === undefined) return undefined;
  const changes = found.opens ?? found.until;
  const isOverSoon = changes !== undefined && changes - now < leastMs;
  // A number that stands in for a while may be over when the desk opens, or in a moment.
  const number = lineAt(line, Math.max(found.opens ?? now, now + leastMs)).printed;
  const ends = [isOverSoon ? undefined : changes, ...numberChanges(line)].filter((at) => at !== undefined && at - now >= leastMs);
  const trueUntil = ends.length === 0 ? undefined : Math.min(...(ends as Instant[]));
  return {
    number,
    ...(line.digits !== undefined && !line.digits.send && { digits: line.digits.press }),
    ...(!isOverSoon && found.opens !== undefined && { opens: found.opens }),
    ...(!isOverSoon && found.until !== undefined && { until: found.until }),
    ...(trueUntil !== undefined && { trueUntil }),
  };
}

function numberChanges({ temporary }: Line): readonly (Instant | undefined)[] {
  return [temporary?.from, temporary?.until];
}
