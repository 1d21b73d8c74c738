// The first page about hours: each line of the centre with its hours as they are written, and what can be changed.

import { sayKey } from '../../messages/sayMessage.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { mayUse } from '../permission.ts';
import { centreIn, everyCentre, type Reply, type Visit } from '../route.ts';
import { nameFor } from '../staffWords.ts';
import { folderAway, noFolder } from './changePages.ts';
import { groupSaid } from './hoursFields.ts';
import { type HoursPageParts, hoursAddress, hoursStyle } from './hoursParts.ts';
import { hoursSaid, ruleSaid } from './ruleWords.ts';
import { lineWritten, placeOfLine, type WrittenLine } from './scheduleData.ts';
import { unsaved } from './unsavedChange.ts';

export async function hoursPage(parts: HoursPageParts, visit: Visit): Promise<Reply> {
  const { language, person } = visit;
  const centre = centreIn(visit);
  const here = { address: hoursAddress(centre.id), back: hoursAddress(centre.id) };
  if (parts.folder === undefined) return noFolder(visit, here);
  const now = await parts.folder.read([centre.id]);
  if ('away' in now) return folderAway(visit, here, now.away);
  const writable = await parts.folder.writable();
  const title = sayKey(language, 'hours.title');
  const lines = [...centre.lines.values()].map((line) => ({ line, place: placeOfLine(now.files, centre, line.id) }));
  const own = lines.filter(({ place }) => place?.line !== undefined);
  const shared = lines.filter(({ place }) => place?.line === undefined);
  const mayEdit = mayUse(person, 'editor', centre.id);
  const sheets = (list: typeof lines) =>
    html`<div class="sheets">${list.map(
      ({ line, place }) => html`<section class="sheet"><h3>${nameFor(line.name, language, line.id)}</h3>
      ${lineSheet(place === undefined ? undefined : lineWritten(now.files, place), language)}
      ${mayChange(visit, place?.line !== undefined) && html`<p class="acts"><a class="button second" href="${hoursAddress(centre.id, `lines/${line.id}`)}">${sayKey(language, 'hours.change')}</a></p>`}</section>`,
    )}</div>`;
  const page = html`<h1>${title}</h1>
    <p class="soft">${sayKey(language, 'hours.hint')}</p>
    ${writable.is !== 'writable' && mayEdit && unsaved(writable, language)}
    <ul class="acts">
      ${mayEdit && html`<li><a class="button second" href="${hoursAddress(centre.id, 'new-line')}">${sayKey(language, 'hours.new-line')}</a></li><li><a class="button second" href="${hoursAddress(centre.id, 'new-topic')}">${sayKey(language, 'hours.new-topic')}</a></li>`}
      ${mayUse(person, 'admin', everyCentre) && html`<li><a class="button second" href="${hoursAddress(centre.id, 'new-centre')}">${sayKey(language, 'hours.new-centre')}</a></li>`}
      <li><a class="button second" href="${hoursAddress(centre.id, 'versions')}">${sayKey(language, 'hours.versions')}</a></li>
      ${mayUse(person, 'admin', centre.id) && html`<li><a class="button second" href="${hoursAddress(centre.id, 'file')}">${sayKey(language, 'hours.file')}</a></li>`}
    </ul>
    <h2>${sayKey(language, 'hours.own-lines')}</h2>${sheets(own)}
    ${shared.length > 0 && html`<h2>${sayKey(language, 'hours.shared-lines')}</h2>${!mayUse(person, 'editor', everyCentre) && mayEdit && html`<p class="hint">${sayKey(language, 'hours.shared-hint')}</p>`}${sheets(shared)}`}`;
  return { page, title, styles: [hoursStyle] };
}

/** A shared line is changed by those who may change every centre. */
export function mayChange({ person, centre }: Visit, isOwn: boolean): boolean {
  return mayUse(person, 'editor', isOwn ? centre?.id : everyCentre);
}

export function lineSheet(written: WrittenLine | undefined, language: Visit['language']): Html {
  if (written === undefined) return html`<p class="soft">${sayKey(language, 'hours.unreadable')}</p>`;
  return html`<p>${written.number}</p>${written.groups.map(
    (group) => html`<p><strong>${groupSaid(group, language)}</strong></p>
      <table><tbody>${group.rules.map(([rule, hours]) => html`<tr><th scope="row">${ruleSaid(rule, language)}</th><td>${hoursSaid(hours, language)}</td></tr>`)}</tbody></table>`,
  )}`;
}

/** The line of an address, where it is in the files. */
export function lineOfVisit(
  { parts, centre }: Visit,
  files: SourceFiles,
): { readonly id: string; readonly name: Centre['name']; readonly written: WrittenLine } | undefined {
  const id = parts.line ?? '';
  const place = centre === undefined || !/^[a-z0-9-]{1,40}$/.test(id) ? undefined : placeOfLine(files, centre, id);
  const written = place && lineWritten(files, place);
  return written && { id, name: centre?.lines.get(id)?.name ?? {}, written };
}
