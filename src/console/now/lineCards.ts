// The lines of a centre at an instant, a card each: its languages with the same hours together, whether they are open, until when, and the day.

import type { Availability } from '../../hours/availability.ts';
import { civilDate, minuteOfDay } from '../../hours/zone.ts';
import { languageNames } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Centre, Line } from '../../schedules/directory.ts';
import type { Board, BoardRow } from '../../staff/board.ts';
import { rowSaid } from '../../staff/boardTable.ts';
import { type Html, html } from '../../website/html.ts';
import { momentFor, nameFor } from '../staffWords.ts';
import { dayBar, type SameDay, sameDay } from './dayBar.ts';

export function lineCards(board: Board, { lines }: Pick<Centre, 'lines'>, language: StaffLanguage): Html {
  const cards = board.lines.flatMap(({ line: id, rows }) => {
    const line = lines.get(id);
    return line === undefined ? [] : [card(line, rows, board, language)];
  });
  return html`<div class="sheets cards">${cards}</div>`;
}

function card(line: Line, rows: readonly BoardRow[], board: Board, language: StaffLanguage): Html {
  const { at, zone, temporaryNumbers = [] } = board;
  const temporary = temporaryNumbers.find((each) => each.line === line.id);
  const days = rows.flatMap((row) =>
    sameDay(line.timetable, row.languages, civilDate(at, zone)).map((day) => cardRow(row, day, board, language)),
  );
  return html`<article class="sheet line">
            <h3>${nameFor(line.name, language, line.id)} <small class="soft">${temporary?.number ?? line.printed}</small></h3>
            ${temporary !== undefined && html`<p class="soft">${sayKey(language, 'now.temporary', { until: momentFor(temporary.until, at, zone, language), reason: temporary.reason })}</p>`}
            <ul class="hours">${days.length > 0 ? days : html`<li><span class="state closed">${sayKey(language, 'now.closed')}</span> ${sayKey(language, 'board.never')}</li>`}</ul>
          </article>`;
}

const looks: Readonly<Record<Availability['status'], string>> = { promised: 'open', answered: 'only', closed: 'closed' };

function cardRow(row: BoardRow, { languages, spans }: SameDay, { at, zone, languages: all }: Board, language: StaffLanguage): Html {
  const { status } = row.availability;
  const whose = languages.length === all.length ? sayKey(language, 'now.all-languages') : languageNames(language, languages);
  return html`<li><span class="state ${looks[status]}">${sayKey(language, row.closure === undefined ? `now.${status}` : 'now.paused')}</span> ${rowSaid(row, { at, zone, reader: language })}<br><strong class="whose">${whose}</strong>${dayBar(spans, minuteOfDay(at, zone), language)}</li>`;
}
