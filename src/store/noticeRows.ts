// Notices as rows of the database, and back.

import type { Language } from '../hours/timetable.ts';
import type { ConsoleNotice } from '../schedules/consoleNotice.ts';
import type { Words } from '../schedules/directory.ts';
import type { ClosedLines } from '../schedules/notice.ts';
import type { NoticeTable } from './noticeTables.ts';

/** A notice as a row. */
export function rowOf(notice: ConsoleNotice): NoticeTable {
  const { id, centre, kind, lines, languages, ready, words, reason, group, drill, madeBy, madeAt, waiting, confirmed, endedAt, revision } =
    notice;
  return {
    id,
    centre,
    kind,
    from_ms: notice.from,
    until_ms: notice.until,
    lines: json(lines),
    languages: json(languages),
    ready: ready ?? null,
    words: json(words),
    reason,
    group_id: group ?? null,
    drill: drill === true ? 1 : 0,
    made_by: madeBy,
    made_at_ms: madeAt,
    waiting: waiting === true ? 1 : confirmed === true ? 2 : 0,
    ended_at_ms: endedAt ?? null,
    revision,
  };
}

/** The notice of a row. */
export function noticeOf(row: NoticeTable): ConsoleNotice {
  const { id, centre, kind, lines, languages, ready, words, reason, group_id, drill, made_by, waiting, ended_at_ms, revision } = row;
  return {
    id,
    centre,
    kind: kind as ConsoleNotice['kind'],
    from: Number(row.from_ms),
    until: Number(row.until_ms),
    ...(lines !== null && { lines: JSON.parse(lines) as ClosedLines }),
    ...(languages !== null && { languages: JSON.parse(languages) as readonly Language[] }),
    ...(ready !== null && { ready }),
    ...(words !== null && { words: JSON.parse(words) as Words }),
    reason,
    ...(group_id !== null && { group: group_id }),
    ...(drill === 1 && { drill: true }),
    madeBy: made_by,
    madeAt: Number(row.made_at_ms),
    ...(waiting === 1 && { waiting: true }),
    ...(waiting === 2 && { confirmed: true }),
    ...(ended_at_ms !== null && { endedAt: Number(ended_at_ms) }),
    revision: Number(revision),
  };
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
