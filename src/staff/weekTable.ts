// A week as a table for a terminal of 80 columns: a row of languages, a column a day.

import { clock, shortDate, weekdayName } from '../messages/dateWords.ts';
import type { StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import { leftIn } from './columns.ts';
import type { Week, WeekDay, WeekRow, WeekSpan } from './week.ts';

const labelWidth = 15;
const dayWidth = 9;

/** The week as text. `~` marks hours that are answered but not promised, `*` a public holiday. */
export function weekTable(week: Week, reader: StaffLanguage = 'en'): string {
  const { line, printed, days, rows, closed, events, zone } = week;
  const holidays = days.filter(({ holiday }) => holiday !== undefined);
  const isAnswered = rows.some((row) => row.days.some((spans) => spans.some(({ promised }) => !promised)));
  return [
    sayKey(reader, 'week.title', { line, printed, monday: days[0]?.date ?? '', zone }),
    '',
    rowOf(
      '',
      days.map((day) => heading(day, reader)),
    ),
    ...rows.flatMap((row) => ['', ...linesOf(row, reader)]),
    ...(rows.length === 0 ? ['', sayKey(reader, 'week.closed-all')] : []),
    '',
    ...(closed.length > 0 && rows.length > 0 ? [sayKey(reader, 'week.closed-all-in', { languages: closed.join(' ') })] : []),
    ...(isAnswered ? [sayKey(reader, 'week.answered')] : []),
    ...holidays.map(({ date, holiday = '' }) => sayKey(reader, 'week.holiday', { day: dayShort(date, reader), holiday })),
    ...events,
  ]
    .join('\n')
    .trimEnd();
}

/** `Fri 1 Jan`, `1月1日（金）`. */
export function dayShort(date: string, reader: StaffLanguage): string {
  const [day, weekday] = [shortDate(reader, date), weekdayName(reader, date)];
  return reader === 'ja' ? `${day}（${weekday}）` : `${weekday} ${day}`;
}

/** `Fri 1`, `金 1`, with a star for a public holiday. */
function heading({ date, holiday }: WeekDay, reader: StaffLanguage): string {
  return `${weekdayName(reader, date)} ${Number(date.slice(8))}${holiday === undefined ? '' : '*'}`;
}

/** A row of the table: beside each other its languages, five a line, and the hours of each day, a beginning and an end a line. */
function linesOf({ languages, days }: WeekRow, reader: StaffLanguage): readonly string[] {
  const labels = Array.from({ length: Math.ceil(languages.length / 5) }, (_, index) => languages.slice(index * 5, index * 5 + 5).join(' '));
  const cells = days.map((spans) => cellOf(spans, reader));
  const height = Math.max(labels.length, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, line) =>
    rowOf(
      labels[line] ?? '',
      cells.map((cell) => cell[line] ?? ''),
    ),
  );
}

function cellOf(spans: readonly WeekSpan[], reader: StaffLanguage): readonly string[] {
  if (spans.length === 0) return [sayKey(reader, 'week.closed-day')];
  return spans.flatMap(({ from, until, promised }) => {
    const mark = promised ? '' : '~';
    return from === 0 && until === 1440
      ? [mark + sayKey(reader, 'week.24-hours')]
      : [`${mark}${clock(from)}-`, `${promised ? '' : ' '}${clock(until).padStart(5)}`];
  });
}

function rowOf(label: string, cells: readonly string[]): string {
  return `${leftIn(labelWidth, label)}${cells.map((cell) => leftIn(dayWidth, cell)).join('')}`.trimEnd();
}
