// Which line a caller is told of a topic in writing, and when it is open: the one that would ring now, or the one that opens next.

import type { Instant, Language } from '../hours/timetable.ts';
import type { CentreNow, LineNow } from './centreNow.ts';
import { linesFor, linesToRing, opensNext, statusOf } from './lines.ts';

export type LineToTell = {
  readonly line: LineNow;
  /** When it opens, as a call says it; absent where it is open, and where that is not known. */
  readonly opens?: Instant;
  /** Until when it is open in this way; absent where it is closed, and where that is more than a week away. */
  readonly until?: Instant;
};

/** The line; undefined where no line of the topic ever serves the language. */
export function lineToTell(centre: CentreNow, topic: string, language: Language): LineToTell | undefined {
  const [open] = linesToRing(centre, topic, language);
  if (open !== undefined) {
    const { until, closedFrom } = open.availability[language] ?? {};
    const end = statusOf(open, language) === 'promised' ? until : closedFrom;
    return { line: open, ...(end !== undefined && { until: end }) };
  }
  const opens = opensNext(centre, topic, language);
  const lines = linesFor(centre, topic).filter((line) => everServes(line, language));
  const at = (when: 'promisedFrom' | 'answeredFrom') => lines.find(({ availability }) => availability[language]?.[when] === opens);
  const line = opens === undefined ? lines[0] : (at('promisedFrom') ?? at('answeredFrom'));
  return line && { line, ...(opens !== undefined && { opens }) };
}

/** Whether a line is open in the language, or ever opens. */
export function everServes({ availability }: LineNow, language: Language): boolean {
  const { status, promisedFrom, answeredFrom } = availability[language] ?? { status: 'closed' };
  return status !== 'closed' || promisedFrom !== undefined || answeredFrom !== undefined;
}

/** Whether the caller may have the answer about a topic sent as a text: the centre sends texts, and a line ever serves the language. */
export function mayAskSms(centre: CentreNow, topic: string, language: Language): boolean {
  return centre.sms === true && linesFor(centre, topic).some((line) => everServes(line, language));
}
