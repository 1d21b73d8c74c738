// A chart on a page: its picture for light and dark, wide and narrow screens, and the table beneath it.

import { message, type StaffLanguage } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { Table } from '../../reports/section.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { type Chart, type Width, widths } from './chart.ts';
import type { Look } from './ink.ts';
import { inks } from './ink.ts';
import type { Days } from './spanAsked.ts';

export type PictureOf = { readonly centre: string; readonly days: Days; readonly reader: StaffLanguage };

/** The address of a picture. */
export function pictureAddress({ centre, days: { from, until } }: PictureOf, chart: string, look: Look, width: Width): string {
  return `${addressOf(centre, `figures/pictures/${chart}`)}?${new URLSearchParams({ from, until, look, width }).toString()}`;
}

/** The address of its table as a file. */
export function tableAddress({ centre, days: { from, until } }: PictureOf, chart: string): string {
  return `${addressOf(centre, `figures/tables/${chart}`)}?${new URLSearchParams({ from, until }).toString()}`;
}

/** The whole section. */
export function chartSection(chart: Chart, of: PictureOf, isOpen: boolean, more?: Html): Html {
  const { id, heading, sentences, table } = chart;
  return html`<section class="chart" aria-labelledby="${id}">
      <h2 id="${id}">${heading}</h2>
      ${sentences.map((each) => html`<p>${each}</p>`)}
      ${chart.draw === undefined ? html`<p class="told">${sayKey(of.reader, 'figures.nothing')}</p>` : picture(chart, of)}
      ${
        table.rows.length > 0 &&
        html`<details${isOpen && html` open`}><summary>${sayKey(of.reader, 'figures.table')}</summary>
        ${tableHtml(table, say(of.reader, message('figures.table-of', { heading })))}
        <p><a href="${tableAddress(of, id)}">${sayKey(of.reader, 'figures.csv')}</a></p>
      </details>`
      }
      ${more}
    </section>`;
}

function picture({ id, alt, draw }: Chart, of: PictureOf): Html {
  const { height, width } = draw?.(inks.light, 'wide') ?? { height: 0, width: widths.wide };
  const address = (look: Look, as: Width) => pictureAddress(of, id, look, as);
  return html`<picture>
        <source media="screen and (max-width: 40rem) and (prefers-color-scheme: dark)" srcset="${address('dark', 'narrow')}">
        <source media="screen and (max-width: 40rem)" srcset="${address('light', 'narrow')}">
        <source media="screen and (prefers-color-scheme: dark)" srcset="${address('dark', 'wide')}">
        <img src="${address('light', 'wide')}" alt="${alt}" width="${width}" height="${height}" loading="lazy">
      </picture>`;
}

/** A table with words in its first columns and figures in the others. It can be scrolled by keyboard where it is wide. */
export function tableHtml({ head, rows, words = 1 }: Table, name: string): Html {
  return html`<div class="wide" role="region" aria-label="${name}" tabindex="0"><table>
          <thead><tr>${head.map((each) => html`<th scope="col">${each}</th>`)}</tr></thead>
          <tbody>${rows.map(
            (row) => html`
            <tr>${row.map((cell, column) => (column < words ? html`<th scope="row">${cell}</th>` : html`<td class="number">${cell}</td>`))}</tr>`,
          )}
          </tbody>
        </table></div>`;
}
