// One sheet of A4 for the wall of an office: the number to call, a code to scan, the languages, the hours of a usual week.

import type { CivilDate, Language } from '../hours/timetable.ts';
import { instantAt } from '../hours/zone.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import { hotlineOf } from './hotline.ts';
import { type Html, html, styleElement } from './html.ts';
import { nameIn, nameOf } from './lineWords.ts';
import { qrCode } from './qrCode.ts';
import { ownName, type Reader, tagOf } from './reader.ts';
import { type UsualDays, usualWeek } from './usualWeek.ts';

type Poster = {
  readonly centre: Centre;
  /** The language of the sheet. */
  readonly reader: Reader;
  readonly readerOf: (language: Language) => Reader;
  readonly today: CivilDate;
  /** The sheet's style. */
  readonly style: string;
  /** The address of the hours page; absent where nobody else can open it. */
  readonly page?: string | undefined;
};

// Marks hours in which the language is not promised.
const mark = '*';
// So many rows of hours fit below the number and the languages.
const mostRows = 20;
const usualColour = '#0b4f9c';

/** The sheet as an HTML page of its own: it needs no network and no script. */
export function poster({ centre, reader, readerOf, today, style, page }: Poster): string {
  const { main } = hotlineOf(centre, reader.language);
  const lines = servingLines(centre, reader, today);
  const isMarked = lines.some(({ week }) => week.some(({ spans }) => spans.some(({ promised }) => !promised)));
  const other = reader.language === 'en' ? 'ja' : 'en';
  const { text } = html`<!doctype html>
<html lang="${reader.locale}">
  <head>
    <meta charset="utf-8">
    <title>${nameIn(centre.name, reader, centre.id)}</title>
    ${styleElement(`:root{--accent:${centre.colour ?? usualColour}}\n${style}`)}
  </head>
  <body>
    <header>
      <h1>${nameOf(centre.name, reader, centre.id)}</h1>
      ${centre.name[other] !== undefined && centre.name[other] !== centre.name[reader.language] && html`<p lang="${other}">${nameIn(centre.name, readerOf(other), centre.id)}</p>`}
    </header>
    ${
      main !== undefined &&
      html`<section class="number">
      <div>
        <p>${reader.say('inLanguages', { count: reader.count(centre.languages.length) })}</p>
        <p class="big">${main.printed}</p>
        ${main.placeholder === true && html`<p class="sample">${reader.say('sample')}</p>`}
      </div>
      <figure>${qrCode(`tel:${main.number}`, main.printed)}<figcaption>${reader.say('scan')}</figcaption></figure>
    </section>`
    }
    <ul class="languages">${centre.languages.map(
      (language) => html`
      <li lang="${tagOf(language)}"><b>${ownName(language)}</b> ${readerOf(language).say('callUs')}</li>`,
    )}
    </ul>
    <section class="hours ${densityOf(lines)}">
      <h2>${reader.say('title')}</h2>
      <table>${lines.map(
        ({ line, week }) => html`
        <tbody>${week.map((row, index) => hoursRow(line, row, index === 0 ? week.length : 0, centre, reader, today))}
        </tbody>`,
      )}
      </table>
      ${isMarked && html`<p>${mark} ${reader.say('answered')}</p>`}
    </section>
    ${foot(centre, reader, page)}
  </body>
</html>
`;
  return text;
}

type Serving = { readonly line: Line; readonly week: readonly UsualDays[] };

/**
 * The lines that are open in a usual week in the language, those that promise it first, in the order of a call. Days on which a line is closed are
 * left out. A sheet has an end: the lines that do not fit are on the page of the hours.
 */
function servingLines({ topics, person, lines, zone }: Centre, { language }: Reader, today: CivilDate): readonly Serving[] {
  const ids = [...new Set([...topics.flatMap((topic) => topic.lines), ...person])];
  const all = ids.flatMap((id): Serving[] => {
    const line = lines.get(id);
    if (line === undefined) return [];
    const week = usualWeek(line.timetable, language, zone, today).filter(({ spans }) => spans.length > 0);
    return week.length > 0 ? [{ line, week }] : [];
  });
  const isSpoken = ({ week }: Serving) => week.some(({ spans }) => spans.some(({ promised }) => promised));
  const shown: Serving[] = [];
  let room = mostRows;
  for (const each of [...all.filter(isSpoken), ...all.filter((serving) => !isSpoken(serving))]) {
    room -= rowsOf(each);
    if (room >= 0) shown.push(each);
  }
  return shown;
}

/** Many rows are smaller and closer. */
function densityOf(lines: readonly Serving[]): string {
  const rows = lines.reduce((sum, each) => sum + rowsOf(each), 0);
  return rows <= 8 ? '' : rows <= 13 ? 'dense' : 'denser';
}

function rowsOf({ week }: Serving): number {
  return week.reduce((sum, { spans }) => sum + Math.max(1, spans.length), 0);
}

function hoursRow(line: Line, { days, spans }: UsualDays, rows: number, { zone }: Centre, reader: Reader, today: CivilDate): Html {
  const clock = (minutes: number, isEnd = false) => reader.clock(instantAt(today, minutes, zone), zone, isEnd);
  const isWhole = spans.length === 1 && spans[0]?.from === 0 && spans[0].until === 1440;
  const hours = spans.map(({ from, until, promised }) => {
    const span = isWhole ? reader.say('allDay') : `${clock(from)}–${clock(until, true)}`;
    return html`${promised ? span : `${span} ${mark}`}`;
  });
  const when = days === 'holidays' ? reader.say('holiday') : reader.weekdays(days.from, days.until);
  return html`
          <tr>${rows > 0 && html`<th rowspan="${rows}" scope="rowgroup">${nameOf(line.name, reader, line.id)}</th>`}<td>${when}</td><td class="when">${hours.map(
            (span, index) => html`${index > 0 && html`<br>`}${span}`,
          )}</td></tr>`;
}

function foot({ contacts }: Centre, reader: Reader, page: string | undefined): Html | false {
  const post = contacts.find(({ kind }) => kind === 'post')?.address;
  const web =
    contacts.find(({ kind, spoken }) => kind === 'web' && spoken)?.address ?? contacts.find(({ kind }) => kind === 'web')?.address;
  const shown = [post !== undefined && html`<span lang="ja">${post}</span>`, web !== undefined && html`${web}`].filter(
    (each) => each !== false,
  );
  if (shown.length === 0 && page === undefined) return false;
  return html`<footer>
      <p>${shown.map((each, index) => html`${index > 0 && html` · `}${each}`)}</p>
      ${page !== undefined && html`<p>${reader.say('title')}: ${page}</p>`}
    </footer>`;
}
