// The board for a terminal: 80 columns, no colour, and only characters that are one column wide in every locale.

import type { Instant } from '../hours/timetable.ts';
import { say } from '../messages/sayMessage.ts';
import { announcementSaid } from './announcements.ts';
import type { Board, BoardRow } from './board.ts';
import { leftIn, widest, wrapped } from './columns.ts';
import { momentName, whenSeen } from './said.ts';

const width = 80;
const columnWidth = 3;
const narrowest = 18;
const marks = { promised: '#', answered: '~', closed: '-' } as const;

export const boardLegend = '# open   ~ answered, the language is not promised   - closed';

/** A table of lines and languages: a mark for the status, until when, and what comes next. */
export function boardTable({ centre, zone, at, languages, lines, announcements }: Board): string {
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
      const [first = '', ...more] = wrapped(rowSaid(row, at, zone), room < narrowest ? width - label : room);
      const indent = ' '.repeat(room < narrowest ? label : begin.length);
      return room < narrowest
        ? [begin, ...[first, ...more].map((each) => indent + each)]
        : [begin + first, ...more.map((each) => indent + each)];
    }),
  );
  const head = `${leftIn(label, '')}${columns.map((column) => leftIn(column.width, column.language)).join('')}`;
  return [
    `${centre}  ${momentName(at, zone)} (${zone})`,
    ...announcements.map((each) => say('en', announcementSaid(each, at, zone))),
    head,
    ...rows,
  ]
    .map((each) => each.trimEnd())
    .join('\n');
}

/** `until 20:00, next Wed 8:30`, `day and night`, `opens Wed 9:30`, `closed until further notice`. */
function rowSaid({ availability, after, closure }: BoardRow, at: Instant, zone: string): string {
  const { status, until, promisedFrom, answeredFrom, furtherNotice } = availability;
  const seen = (instant: Instant) => whenSeen(instant, at, zone);
  if (status === 'closed') {
    const why = closure === undefined ? '' : `${closure}: `;
    if (answeredFrom === undefined) return `${why}${furtherNotice ? 'closed until further notice' : 'no opening in sight'}`;
    if (promisedFrom === answeredFrom) return `${why}opens ${seen(answeredFrom)}`;
    return `${why}answered from ${seen(answeredFrom)}${promisedFrom === undefined ? '' : `, promised ${seen(promisedFrom)}`}`;
  }
  if (until === undefined) return 'day and night';
  const next = after?.promisedFrom ?? after?.answeredFrom;
  const comes = after?.status === 'answered' ? ', then answered' : '';
  if (status === 'promised') return `until ${seen(until)}${comes}${next === undefined ? '' : `, next ${seen(next)}`}`;
  return promisedFrom === until
    ? `promised ${seen(promisedFrom)}`
    : `until ${seen(until)}${next === undefined ? '' : `, next ${seen(next)}`}`;
}
