// A week as a picture (SVG) to print and to hang up: a panel for each row of languages, a bar for each opening.
// What is promised is a full bar, what is only answered a hatched one: black and white paper shows the difference.

import { clock, dayName, languageNames } from '../messages/dateWords.ts';
import type { StaffLanguage } from '../messages/message.ts';
import { sayKey } from '../messages/sayMessage.ts';
import { ownName } from './said.ts';
import type { Week, WeekDay, WeekRow, WeekSpan } from './week.ts';
import { dayShort } from './weekTable.ts';

const width = 1000;
const left = 190;
const right = 970;
const rowHeight = 30;
const barHeight = 22;
const headHeight = 92;
const panelHead = 72;
const ink = '#1b1b1b';
const halo = 'stroke="#ffffff" stroke-width="4" paint-order="stroke"';
const full = '#1f4e5f';

/** The picture, legible on an A4 page: dates, public holidays by name, the hours as text in their bars. */
export function weekPicture(week: Week, reader: StaffLanguage = 'en'): string {
  const { days, rows, closed, events } = week;
  const panels = rows.map((row, index) => panel(row, { days, reader }, headHeight + index * (panelHead + 7 * rowHeight + 22)));
  const below = headHeight + rows.length * (panelHead + 7 * rowHeight + 22);
  const foot = [
    ...(closed.length > 0 ? [sayKey(reader, 'picture.closed-all', { languages: languageNames(reader, closed) })] : []),
    ...events,
    sayKey(reader, 'picture.zone', { zone: week.zone }),
  ];
  const height = below + 52 + foot.length * 20;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic',sans-serif" font-size="14" fill="${ink}">`,
    `<title>${safe(titleOf(week, reader))}</title>`,
    `<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#ffffff"/><rect width="2" height="7" fill="#8aa0a8"/></pattern></defs>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(30, 40, week.name.ja ?? week.line, 'font-size="24" font-weight="bold"'),
    text(30, 66, [week.name.en, week.printed, titleOf(week, reader)].filter(Boolean).join('  ·  '), 'font-size="15"'),
    ...panels,
    ...legend(below + 14, reader),
    ...foot.map((each, index) => text(30, below + 58 + index * 20, each, 'font-size="13"')),
    '</svg>',
    '',
  ].join('\n');
}

function titleOf({ days }: Week, reader: StaffLanguage): string {
  return [days[0], days.at(-1)]
    .map((day) => day?.date ?? '')
    .map((date) => (reader === 'ja' ? dayName(reader, date) : `${dayShort(date, reader)} ${date.slice(0, 4)}`))
    .join(' – ');
}

type Look = { readonly days: readonly WeekDay[]; readonly reader: StaffLanguage };

function panel({ languages, days }: WeekRow, { days: dates, reader }: Look, top: number): string {
  const begin = top + panelHead;
  const hours = Array.from({ length: 9 }, (_, index) => index * 3);
  return [
    text(30, top + 22, languages.map(ownName).join(' · '), 'font-size="17" font-weight="bold"'),
    text(30, top + 42, languageNames(reader, languages), 'font-size="12"'),
    ...hours.map((hour) => text(x(hour * 60), begin - 8, String(hour), 'font-size="12" text-anchor="middle"')),
    ...dates.map((day, index) => dayRow(day, days[index] ?? [], begin + index * rowHeight, reader)),
    ...hours.map(
      (hour) =>
        `<line x1="${x(hour * 60)}" y1="${begin}" x2="${x(hour * 60)}" y2="${begin + 7 * rowHeight}" stroke="#9a9a9a" stroke-width="0.6" stroke-dasharray="2 3"/>`,
    ),
    ...dates.flatMap((_, index) => (days[index] ?? []).map((span) => bar(span, begin + index * rowHeight, reader))),
    `<rect x="${left}" y="${begin}" width="${right - left}" height="${7 * rowHeight}" fill="none" stroke="${ink}"/>`,
  ].join('\n');
}

/** The day's name and date at the left; a public holiday has a grey row and its name. */
function dayRow({ date, holiday }: WeekDay, spans: readonly WeekSpan[], top: number, reader: StaffLanguage): string {
  const base = top + rowHeight / 2 + 5;
  return [
    `<rect x="24" y="${top}" width="${right - 24}" height="${rowHeight}" fill="${holiday === undefined ? 'none' : '#ececec'}" stroke="#cccccc" stroke-width="0.5"/>`,
    text(30, base, dayShort(date, reader), holiday === undefined ? '' : 'font-weight="bold"'),
    ...(holiday === undefined ? [] : [text(left - 6, base, `祝 ${holiday}`, 'font-size="12" text-anchor="end"')]),
    ...(spans.length === 0
      ? [text((left + right) / 2, base, sayKey(reader, 'week.closed-day'), 'text-anchor="middle" font-style="italic"')]
      : []),
  ].join('\n');
}

function bar({ from, until, promised }: WeekSpan, top: number, reader: StaffLanguage): string {
  const [begin, end] = [x(from), x(until)];
  const hours = from === 0 && until === 1440 ? sayKey(reader, 'week.24-hours') : `${clock(from)}–${clock(until)}`;
  const y = top + (rowHeight - barHeight) / 2;
  const fill = promised ? `fill="${full}" stroke="${full}"` : `fill="url(#hatch)" stroke="${ink}"`;
  const shape = `<rect x="${begin}" y="${y}" width="${end - begin}" height="${barHeight}" rx="3" ${fill}/>`;
  const middle = (begin + end) / 2;
  // Hours that do not fit into their bar are written beside it.
  if (end - begin < 90) {
    const place = end + 90 > right ? ([begin - 4, 'end'] as const) : ([end + 4, 'start'] as const);
    return shape + text(place[0], y + 16, hours, `font-size="12" text-anchor="${place[1]}" ${halo}`);
  }
  return (
    shape +
    text(middle, y + 16, hours, `text-anchor="middle" font-weight="bold" fill="${promised ? '#ffffff' : ink}" ${promised ? '' : halo}`)
  );
}

function legend(top: number, reader: StaffLanguage): readonly string[] {
  return [
    `<rect x="30" y="${top}" width="44" height="18" rx="3" fill="${full}"/>`,
    text(82, top + 14, sayKey(reader, 'picture.promised'), 'font-size="13"'),
    `<rect x="270" y="${top}" width="44" height="18" rx="3" fill="url(#hatch)" stroke="${ink}"/>`,
    text(322, top + 14, sayKey(reader, 'picture.answered'), 'font-size="13"'),
    `<rect x="680" y="${top}" width="44" height="18" fill="#ececec" stroke="#cccccc"/>`,
    text(732, top + 14, sayKey(reader, 'picture.holiday'), 'font-size="13"'),
  ];
}

function x(minutes: number): number {
  return Math.round((left + ((right - left) * minutes) / 1440) * 10) / 10;
}

function text(atX: number, atY: number, words: string, style: string): string {
  return `<text x="${atX}" y="${atY}" ${style}>${safe(words)}</text>`;
}

function safe(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
