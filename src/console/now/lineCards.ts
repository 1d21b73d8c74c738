// The lines of a centre at an instant, a card each: its languages with the same availability together, until when, and what comes next.

import type { Availability } from '../../hours/availability.ts';
import { languageNames } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import type { Board, BoardRow } from '../../staff/board.ts';
import { rowSaid } from '../../staff/boardTable.ts';
import { type Html, html } from '../../website/html.ts';
import { momentFor, nameFor } from '../staffWords.ts';

export function lineCards(board: Board, { lines }: Pick<Centre, 'lines'>, language: StaffLanguage): Html {
  const { at, zone, temporaryNumbers = [] } = board;
  const cards = board.lines.map(({ line: id, rows }) => {
    const line = lines.get(id);
    const temporary = temporaryNumbers.find((each) => each.line === id);
    return html`<article class="sheet line">
            <h3>${nameFor(line?.name, language, id)} <small class="soft">${temporary?.number ?? line?.printed}</small></h3>
            ${temporary !== undefined && html`<p class="soft">${sayKey(language, 'now.temporary', { until: momentFor(temporary.until, at, zone, language), reason: temporary.reason })}</p>`}
            <ul class="rows">${rows.map((row) => cardRow(row, board, language))}</ul>
          </article>`;
  });
  return html`<div class="sheets">${cards}</div>`;
}

const looks: Readonly<Record<Availability['status'], string>> = { promised: 'open', answered: 'only', closed: 'closed' };

function cardRow(row: BoardRow, { at, zone, languages: all }: Board, language: StaffLanguage): Html {
  const { languages, availability } = row;
  const whose = languages.length === all.length ? sayKey(language, 'now.all-languages') : languageNames(language, languages);
  return html`<li><span class="state ${looks[availability.status]}">${sayKey(language, `now.${availability.status}`)}</span> <span>${rowSaid(row, { at, zone, reader: language })}</span><br><span class="soft">${whose}</span></li>`;
}
