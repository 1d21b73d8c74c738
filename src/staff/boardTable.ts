// The board for a terminal: 80 columns, no colour. In English it has only characters that are one column wide in every locale.

import type { Instant } from '../hours/timetable.ts';
import { type StaffLanguage, wholeMessage } from '../messages/message.ts';
import { say, sayKey } from '../messages/sayMessage.ts';
import { announcementSaid } from './announcements.ts';
import type { Board, BoardRow } from './board.ts';
import { leftIn, widest, wrapped } from './columns.ts';
import { momentName, whenSeen } from './said.ts';

const width = 80;
const columnWidth = 3;
const narrowest = 18;
const marks = { promised: '#', answered: '~', closed: '-' } as const;

/** What the marks mean. */
export function boardLegend(language: StaffLanguage = 'en'): string {
  return sayKey(language, 'board.legend');
}

/** A table of lines and languages: a mark for the status, until when, and what comes next. */
export function boardTable(
  { centre, zone, at, languages, lines, announcements, temporaryNumbers = [] }: Board,
  reader: StaffLanguage = 'en',
): string {
  const label = widest(lines.map(({ line }) => line)) + 1;
  const columns = languages.map((language) => ({ language, width: Math.max(columnWidth, language.length + 1) }));
  const matrix = columns.reduce((sum, column) => sum + column.width, 0);
  const room = width - label - matrix - 1;
  const rows = lines.flatMap(({ line, rows: ofLine }) =>
    ofLine.flatMap((row, index) => {
      const cells = columns.map((column) =>
        leftIn(column.width, row.languages.includes(column.language) ? marks[row.availability.status] : ''),
      );
      const begin = `${leftIn(label, index === 0 ? line : '')}${cells.join('')} `;
      const [first = '', ...more] = wrapped(rowSaid(row, { at, zone, reader }), room < narrowest ? width - label : room);
      const indent = ' '.repeat(room < narrowest ? label : begin.length);
      return room < narrowest
        ? [begin, ...[first, ...more].map((each) => indent + each)]
        : [begin + first, ...more.map((each) => indent + each)];
    }),
  );
  const head = `${leftIn(label, '')}${columns.map((column) => leftIn(column.width, column.language)).join('')}`;
  return [
    `${centre}  ${momentName(reader, at, zone)} (${zone})`,
    ...announcements.map((each) => say(reader, announcementSaid(each, at, zone, reader))),
    ...temporaryNumbers.flatMap(({ line, number, until, reason }) =>
      wrapped(say(reader, wholeMessage('board.temporary', { line, number, until: whenSeen(reader, until, at, zone), reason })), width),
    ),
    head,
    ...rows,
  ]
    .map((each) => each.trimEnd())
    .join('\n');
}

/** From where in time a row is seen, and by whom. */
export type Look = { readonly at: Instant; readonly zone: string; readonly reader: StaffLanguage };

/** `until 20:00, next Wed 8:30`, `day and night`, `opens Wed 9:30`, `closed until further notice`. */
export function rowSaid(row: BoardRow, look: Look): string {
  const { status, until, promisedFrom } = row.availability;
  const { reader } = look;
  if (status === 'closed') {
    const then = closedSaid(row, look);
    return row.closure === undefined ? then : sayKey(reader, 'board.because', { reason: row.closure, then });
  }
  if (until === undefined) return sayKey(reader, 'board.day-and-night');
  const seen = (instant: Instant) => whenSeen(reader, instant, look.at, look.zone);
  if (status === 'answered' && promisedFrom === until) return sayKey(reader, 'board.promised', { promised: seen(until) });
  const next = row.after?.promisedFrom ?? row.after?.answeredFrom;
  const isAnswered = status === 'promised' && row.after?.status === 'answered';
  if (next === undefined) return sayKey(reader, isAnswered ? 'board.then-answered' : 'board.until', { until: seen(until) });
  return sayKey(reader, isAnswered ? 'board.then-answered-next' : 'board.until-next', { until: seen(until), next: seen(next) });
}

function closedSaid({ availability: { promisedFrom, answeredFrom, furtherNotice } }: BoardRow, { at, zone, reader }: Look): string {
  const seen = (instant: Instant) => whenSeen(reader, instant, at, zone);
  if (answeredFrom === undefined) return sayKey(reader, furtherNotice ? 'board.further-notice' : 'board.never');
  if (promisedFrom === answeredFrom) return sayKey(reader, 'board.opens', { when: seen(answeredFrom) });
  if (promisedFrom === undefined) return sayKey(reader, 'board.answered-from', { answered: seen(answeredFrom) });
  return sayKey(reader, 'board.answered-promised', { answered: seen(answeredFrom), promised: seen(promisedFrom) });
}
