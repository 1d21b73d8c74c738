// A week as a table for a terminal of 80 columns: a row of languages, a column a day.

import { leftIn } from './columns.ts';
import { clock, shortDate, weekdayName } from './said.ts';
import type { Week, WeekDay, WeekRow, WeekSpan } from './week.ts';

const labelWidth = 15;
const dayWidth = 9;

/** The week as text. `~` marks hours that are answered but not promised, `*` a public holiday. */
export function weekTable(week: Week): string {
  const { line, printed, days, rows, closed, events, zone } = week;
  const holidays = days.filter(({ holiday }) => holiday !== undefined);
  const isAnswered = rows.some((row) => row.days.some((spans) => spans.some(({ promised }) => !promised)));
  return [
    `${line}  ${printed}  week of ${days[0]?.date} (${zone})`,
    '',
    rowOf('', days.map(heading)),
    ...rows.flatMap((row) => ['', ...linesOf(row)]),
    ...(rows.length === 0 ? ['', 'closed all the week'] : []),
    '',
    ...(closed.length > 0 && rows.length > 0 ? [`closed all the week: ${closed.join(' ')}`] : []),
    ...(isAnswered ? ['~ answered, but the language is not promised'] : []),
    ...holidays.map(({ date, holiday }) => `* ${weekdayName(date)} ${shortDate(date)}: ${holiday}`),
    ...events,
  ]
    .join('\n')
    .trimEnd();
}

/** `Fri 1`, with a star for a public holiday. */
function heading({ date, holiday }: WeekDay): string {
  return `${weekdayName(date)} ${Number(date.slice(8))}${holiday === undefined ? '' : '*'}`;
}

/** A row of the table: beside each other its languages, five a line, and the hours of each day, a beginning and an end a line. */
function linesOf({ languages, days }: WeekRow): readonly string[] {
  const labels = Array.from({ length: Math.ceil(languages.length / 5) }, (_, index) => languages.slice(index * 5, index * 5 + 5).join(' '));
  const cells = days.map(cellOf);
  const height = Math.max(labels.length, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    rowOf(
      labels[line] ?? '',
      cells.map((cell) => cell[line] ?? ''),
    ),
  );
}

function cellOf(spans: readonly WeekSpan[]): readonly string[] {
  if (spans.length === 0) return ['closed'];
  return spans.flatMap(({ from, until, promised }) => {
    const mark = promised ? '' : '~';
    return from === 0 && until === 1440 ? [`${mark}24 h`] : [`${mark}${clock(from)}-`, `${promised ? '' : ' '}${clock(until).padStart(5)}`];
  });
}

function rowOf(label: string, cells: readonly string[]): string {
  return `${leftIn(labelWidth, label)}${cells.map((cell) => leftIn(dayWidth, cell)).join('')}`.trimEnd();
}
