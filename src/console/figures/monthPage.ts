// The month on one page, to print for the head of the office: what changed in three sentences, the figures beside those of the month before,
// and the languages.

import { addDays } from '../../hours/calendar.ts';
import type { CivilDate, Instant } from '../../hours/timetable.ts';
import { dayName } from '../../messages/dateWords.ts';
import { message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { callbackTable, goalSentence } from '../../reports/callbackText.ts';
import { none } from '../../reports/callFigures.ts';
import { fewCalls } from '../../reports/gap.ts';
import { monthSentences, signed } from '../../reports/monthChange.ts';
import { figure, languageNamed, percent, secondsShown } from '../../reports/readableNames.ts';
import type { Table } from '../../reports/section.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { madeCallsMark } from '../madeCalls.ts';
import { centreName, momentFor } from '../staffWords.ts';
import type { ChartData } from './chart.ts';
import { chartOf } from './charts.ts';
import { inks } from './ink.ts';
import { pictureAddress, tableHtml } from './pictureHtml.ts';
import type { Days } from './spanAsked.ts';

export type MonthShown = {
  readonly centre: Centre;
  readonly reader: StaffLanguage;
  readonly isMade: boolean;
  readonly days: Days;
  readonly today: CivilDate;
  readonly now: Instant;
  readonly data: ChartData;
};

const smallest = 5;
const charts = ['gap', 'time'] as const;

/** `2026年11月 電話の月報`. */
export function monthTitle({ days: { from }, reader }: Pick<MonthShown, 'days' | 'reader'>): string {
  return say(reader, message('month.title', { year: from.slice(0, 4), month: Number(from.slice(5, 7)) }));
}

/** The contents of the page. */
export function monthPage(shown: MonthShown): Html {
  const { centre, reader, isMade, days, today, now, data } = shown;
  const isGoingOn = today < days.until;
  const sentences = monthSentences(data.now.report, data.before.report, reader);
  return html`<article class="paper" lang="${reader}">
      <header>
        <h1>${monthTitle(shown)}</h1>
        <p>${centreName(centre, reader)}　${say(reader, message('figures.span', { from: dayName(reader, days.from), last: dayName(reader, addDays(days.until, -1)) }))}</p>
      </header>
      ${madeCallsMark(isMade, reader)}
      ${isGoingOn && html`<p class="told">${sayKey(reader, 'month.going-on')}</p>`}
      <section aria-labelledby="changed">
        <h2 id="changed">${sayKey(reader, 'month.changed')}</h2>
        <ol class="changed">${sentences.map((each) => html`<li>${say(reader, each)}</li>`)}</ol>
      </section>
      <div class="beside">
        <section aria-labelledby="counts">
          <h2 id="counts">${sayKey(reader, 'month.counts')}</h2>
          ${countsTable(shown)}
        </section>
        <section aria-labelledby="languages">
          <h2 id="languages">${sayKey(reader, 'calls-heading.language')}</h2>
          ${Object.keys(data.now.report.byLanguage).length === 0 ? html`<p>${sayKey(reader, 'figures.nothing')}</p>` : languagesTable(shown)}
        </section>
      </div>
      ${callbacksSection(shown)}
      <div class="pictures">${charts.map((id) => picture(shown, id))}</div>
      <footer>
        <p>${say(reader, message('month.marks', { few: fewCalls, smallest }))}</p>
        <p>${sayKey(reader, 'calls-persons')}</p>
        <p>${say(reader, message('month.made-at', { at: momentFor(now, now, centre.zone, reader) }))}</p>
      </footer>
    </article>
    <ul class="acts unprinted">
      <li><button type="button" data-print>${sayKey(reader, 'month.print')}</button></li>
      <li><a class="button second" href="${addressOf(centre.id, 'figures')}?${new URLSearchParams({ from: days.from, last: addDays(days.until, -1) }).toString()}">${sayKey(reader, 'month.back')}</a></li>
    </ul>
    <p class="hint unprinted">${sayKey(reader, 'month.print-hint')}</p>`;
}

function picture({ centre, days, reader, data }: MonthShown, id: (typeof charts)[number]): Html {
  const chart = chartOf(id, data);
  if (chart.draw === undefined) return html``;
  const { width, height } = chart.draw(inks.light, 'narrow');
  const address = pictureAddress({ centre: centre.id, days, reader }, id, 'light', 'narrow');
  return html`<figure><figcaption>${chart.heading}</figcaption><img src="${address}" alt="${chart.alt}" width="${width}" height="${height}"></figure>`;
}

/** What became of the callbacks, where the centre offers them or any was asked for. Languages stand side by side: all fit the sheet. */
function callbacksSection({ centre, reader, data: { now } }: MonthShown): Html | false {
  const { callbacks } = now.report;
  if (callbacks === undefined && centre.callback === undefined) return false;
  const heading = sayKey(reader, 'calls-heading.callbacks');
  const name = say(reader, message('figures.table-of', { heading }));
  return html`<section aria-labelledby="callbacks" class="callbacks">
        <h2 id="callbacks">${heading}</h2>
        <p>${callbacks === undefined ? sayKey(reader, 'month.no-callbacks') : goalSentence(callbacks, reader)}</p>
        ${callbacks !== undefined && tableHtml(turned(callbackTable(callbacks, reader, marked)), name)}
      </section>`;
}

/** A table with its rows as columns. */
function turned({ head: [corner = '', ...head], rows }: Table): Table {
  return {
    head: [corner, ...rows.map(([name = '']) => name)],
    rows: head.map((name, index) => [name, ...rows.map((cells) => cells[index + 1] ?? '')]),
  };
}

function countsTable({ reader, data: { now, before } }: MonthShown): Html {
  const [is, was] = [now.report.total, before.report.total];
  const counts = (['attempts', 'persons', 'reached', 'closed', 'unanswered', 'lost', 'abandoned'] as const).map((name) => [
    sayKey(reader, `calls-column.${name}`),
    figure(was[name]),
    marked(is[name]),
    signed((is[name] ?? 0) - (was[name] ?? 0)),
  ]);
  const seconds = [was, is].map(({ secondsToPerson }) => secondsShown(secondsToPerson?.median));
  return html`<table>
            <thead><tr><th scope="col">${sayKey(reader, 'figures.figure')}</th><th scope="col">${sayKey(reader, 'month.before')}</th><th scope="col">${sayKey(reader, 'month.now')}</th><th scope="col">${sayKey(reader, 'figures.difference')}</th></tr></thead>
            <tbody>${[
              ...counts,
              [sayKey(reader, 'figures.share-of-all'), percent(was.reachedShare), percent(is.reachedShare), ''],
              [sayKey(reader, 'month.seconds'), ...seconds, ''],
            ].map(row)}</tbody>
          </table>`;
}

function languagesTable({ reader, data: { now, before } }: MonthShown): Html {
  const rows = Object.entries(now.report.byLanguage).map(([language, group]) => {
    const few = language !== none && (group.attempts ?? 0) < fewCalls ? sayKey(reader, 'figures.few-mark') : '';
    return [
      `${languageNamed(language, reader)}${few}`,
      marked(group.attempts),
      percent(group.reachedShare),
      percent(before.report.byLanguage[language]?.reachedShare ?? null),
      marked(group.closed),
    ];
  });
  return html`<table>
            <thead><tr><th scope="col">${sayKey(reader, 'calls-column.language')}</th><th scope="col">${sayKey(reader, 'calls-column.attempts')}</th><th scope="col">${sayKey(reader, 'calls-column.share')}</th><th scope="col">${sayKey(reader, 'month.before')}</th><th scope="col">${sayKey(reader, 'calls-column.closed')}</th></tr></thead>
            <tbody>${rows.map(row)}</tbody>
          </table>`;
}

function row([name = '', ...cells]: readonly string[]): Html {
  return html`
              <tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`;
}

/** A figure that could be about a person who is known is marked, so that it is not passed on. */
function marked(value: number | null): string {
  return value !== null && value > 0 && value < smallest ? `*${value}` : figure(value);
}
