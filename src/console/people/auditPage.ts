// The list of what was done, with a form for the days and the person.

import { momentWords } from '../../messages/dateWords.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { AuditEntry } from '../../store/audit.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { formField } from '../formField.ts';
import { everyCentre, type PageReply, type Visit } from '../route.ts';
import { centreName } from '../staffWords.ts';
import { deedSaid, factsSaid } from './auditWords.ts';
import { momentOf } from './linkPage.ts';
import { scopeOf } from './staffAddress.ts';

/** The days and the person that were asked for. */
export type AuditFilter = { readonly from: string; readonly until: string; readonly who?: string };

export type AuditShown = { readonly filter: AuditFilter; readonly entries: readonly AuditEntry[]; readonly hasMore: boolean };

export function auditPage(visit: Visit, { filter, entries, hasMore }: AuditShown): PageReply {
  const { language } = visit;
  const title = sayKey(language, 'console.audit');
  const own = scopeOf(visit) === everyCentre ? '/console/audit' : addressOf(scopeOf(visit), 'audit');
  const asked = new URLSearchParams(filter).toString();
  const page = html`<h1>${title}</h1>
    <p class="soft">${sayKey(language, 'audit.hint')}</p>
    <form class="sheet acts" method="get" action="${own}">
      ${formField({ name: 'from', label: sayKey(language, 'audit.from'), type: 'date', value: filter.from })}
      ${formField({ name: 'until', label: sayKey(language, 'audit.until'), type: 'date', value: filter.until })}
      ${formField({ name: 'who', label: sayKey(language, 'audit.of'), value: filter.who ?? '', isOptional: true })}
      <button>${sayKey(language, 'audit.show')}</button>
    </form>
    <p class="acts"><a class="button second" href="${own}.csv?${asked}">${sayKey(language, 'audit.csv')}</a> <a class="button second" href="${own}.json?${asked}">${sayKey(language, 'audit.json')}</a></p>
    ${hasMore && html`<p class="told">${sayKey(language, 'audit.more', { count: entries.length })}</p>`}
    ${entries.length === 0 ? html`<p>${sayKey(language, 'audit.nothing')}</p>` : table(visit, entries)}`;
  return { title, page };
}

function table(visit: Visit, entries: readonly AuditEntry[]): Html {
  const { language } = visit;
  const columns = ['at', 'who', 'deed', 'before', 'after'] as const;
  return html`<div class="wide roomy" role="region" tabindex="0" aria-label="${sayKey(language, 'console.audit')}"><table>
      <thead><tr>${columns.map((name) => html`<th scope="col">${sayKey(language, `audit.column.${name}`)}</th>`)}</tr></thead>
      <tbody>${entries.map(
        ({ atMs, who, what, centre, before, after }) => html`<tr>
          <td>${momentWords(language, momentOf(atMs))}</td>
          <td>${who === '' ? sayKey(language, 'audit.nobody') : who}</td>
          <td>${deedSaid(language, what)}${placeSaid(visit, centre)}</td>
          <td>${factsSaid(language, before, after).map((fact) => html`<div>${fact}</div>`)}</td>
          <td>${factsSaid(language, after, before).map((fact) => html`<div>${fact}</div>`)}</td>
        </tr>`,
      )}</tbody>
    </table></div>`;
}

/** The centre of an entry, where it is not the one of the page. */
function placeSaid(visit: Visit, centre: string | undefined): Html | false {
  const { language, directory } = visit;
  if (centre === undefined || centre === visit.centre?.id) return false;
  const found = directory.centres.get(centre);
  const name = centre === everyCentre ? sayKey(language, 'people.all-centres') : found === undefined ? centre : centreName(found, language);
  return html`<div class="soft">${name}</div>`;
}
