// One line on the page: its number, and a table with the openings of each day.

import type { Opening } from '../hours/openings.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import { inItsLanguage } from './closedWords.ts';
import { type Html, html } from './html.ts';
import { nameOf, needed, pressWords, telephone } from './lineWords.ts';
import { calendarOf } from './pageAddresses.ts';
import type { Reader } from './reader.ts';
import type { Day } from './weekRows.ts';

// Marks hours in which the language is not promised. The table's legend explains it.
const mark = '*';

/** The line's section of the page. The first day is today. */
export function lineTable(line: Line, days: readonly Day[], { id, zone }: Centre, reader: Reader): Html {
  const press = pressWords(line.digits?.press, reader);
  const others = needed(line.timetable, reader);
  const isMarked = days.some(({ openings }) => openings.some(({ promised }) => !promised));
  return html`
        <article class="line" id="${line.id}">
          <h3>${nameOf(line.name, reader, line.id)}</h3>
          <div class="reach"><p class="number">${telephone(line)}</p>${press !== undefined && html`<p>${press}</p>`}</div>
          <table${isMarked && html` class="marked"`}>
            <thead class="hidden"><tr><th scope="col">${reader.say('day')}</th><th scope="col">${reader.say('hours')}</th></tr></thead>
            <tbody>${days.map((day, index) => row(day, index === 0, zone, reader))}
            </tbody>
          </table>
          <div class="legend">${isMarked && html`<p>${mark} ${reader.say('answered')}${others !== undefined && html`<br>${others}`}</p>`}</div>
          <p class="calendar"><a href="/${calendarOf(id, line.id, reader.language)}" type="text/calendar">${reader.say('calendar')}</a></p>
        </article>`;
}

function row({ date, holiday, openings, isWhole, reasons }: Day, isToday: boolean, zone: string, reader: Reader): Html {
  const name = holiday !== undefined && html`<small lang="ja">${holiday}</small>`;
  // The holiday's name is in Japanese, so other readers get the word for a public holiday too.
  const isHoliday = holiday !== undefined && reader.language !== 'ja' && html`<small>${reader.say('holiday')}</small> `;
  return html`
              <tr${isToday && html` aria-current="date"`}>
                <th scope="row">${isToday && html`<strong>${reader.say('today')}</strong> `}${reader.date(date)} ${isHoliday}${name}${reasons.map((reason) => html` <small class="reason">${inItsLanguage(reason)}</small>`)}</th>
                <td>${hoursOf(openings, isWhole, zone, reader)}</td>
              </tr>`;
}

function hoursOf(openings: readonly Opening[], isWhole: boolean, zone: string, reader: Reader): Html {
  if (openings.length === 0) return html`<span class="closed">${reader.say('closed')}</span>`;
  const spans = openings.map(({ from, until, promised }) => {
    const span = isWhole ? reader.say('allDay') : `${reader.clock(from, zone)}–${reader.clock(until, zone, true)}`;
    return promised ? html`<span>${span}</span>` : html`<span class="answered">${span} <span class="mark">${mark}</span></span>`;
  });
  return html`${spans.map((span, index) => html`${index > 0 && html`<br>`}${span}`)}`;
}
