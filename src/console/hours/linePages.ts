// The pages of one line: what can be changed, and a form for each usual change.

import { message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import { editHours } from '../../schedules/edit/editHours.ts';
import { type HoursEdit, hoursEditKinds } from '../../schedules/edit/scheduleEdit.ts';
import { html } from '../../website/html.ts';
import { centreIn, type Reply, type Route, type Visit } from '../route.ts';
import { nameFor } from '../staffWords.ts';
import { openForm, takeStep } from './changeFlow.ts';
import type { ChangeForm } from './changeForm.ts';
import { folderAway, noFolder } from './changePages.ts';
import { lineOfVisit, lineSheet, mayChange } from './desksPage.ts';
import { evidenceFields, hoursFields } from './hoursFields.ts';
import { type HoursPageParts, hoursAddress, hoursStyle, todayOf } from './hoursParts.ts';
import { readHoursForm } from './readHoursForm.ts';
import { partSaid, removeFields } from './removeFields.ts';
import { placeOfLine } from './scheduleData.ts';

export function lineRoutes(parts: HoursPageParts): readonly Route[] {
  const path = '/console/centres/:centre/hours/lines/:line';
  return [
    { method: 'get', path, needs: 'editor', answer: (visit) => linePage(parts, visit) },
    { method: 'get', path: `${path}/:kind`, needs: 'editor', answer: (visit) => step(parts, visit, openForm) },
    { method: 'post', path: `${path}/:kind`, needs: 'editor', answer: (visit) => step(parts, visit, takeStep) },
  ];
}

async function linePage(parts: HoursPageParts, visit: Visit): Promise<Reply> {
  const { language } = visit;
  const centre = centreIn(visit);
  const back = hoursAddress(centre.id);
  if (parts.folder === undefined) return noFolder(visit, { back });
  const now = await parts.folder.read([centre.id]);
  if ('away' in now) return folderAway(visit, { address: back, back }, now.away);
  const line = lineOfVisit(visit, now.files);
  if (line === undefined) return missing(visit);
  const title = nameFor(line.name, language, line.id);
  const isOwn = line.written.place.line !== undefined;
  const page = html`<h1>${title}</h1>
    ${!mayChange(visit, isOwn) && html`<p class="told">${sayKey(language, 'hours.shared-hint')}</p>`}
    ${mayChange(visit, isOwn) && html`<ul class="acts kinds">${hoursEditKinds.map((kind) => html`<li><a class="button second" href="${hoursAddress(centre.id, `lines/${line.id}/${kind}`)}">${sayKey(language, `hours-kind.${kind}`)}</a></li>`)}</ul>`}
    <section class="sheet">${lineSheet(line.written, language)}<p class="soft">${sayKey(language, 'hours.from-source', { source: line.written.source })}</p></section>
    <p><a href="${back}">${sayKey(language, 'console.back')}</a></p>`;
  return { page, title, styles: [hoursStyle] };
}

async function step(parts: HoursPageParts, visit: Visit, take: typeof openForm | typeof takeStep): Promise<Reply> {
  const kind = hoursEditKinds.find((each) => each === visit.parts.kind);
  if (kind === undefined) return missing(visit);
  const isOwn = parts.folder === undefined ? true : await ownLine(parts, visit);
  if (!mayChange(visit, isOwn))
    return {
      page: html`<h1>${sayKey(visit.language, 'hours.shared-lines')}</h1><p class="told">${sayKey(visit.language, 'hours.shared-hint')}</p>`,
      title: sayKey(visit.language, 'hours.shared-lines'),
      status: 403,
    };
  return take(parts, visit, changeOf(visit, kind));
}

async function ownLine({ folder }: HoursPageParts, visit: Visit): Promise<boolean> {
  const now = await folder?.read([centreIn(visit).id]);
  return (
    now === undefined ||
    'away' in now ||
    placeOfLine(now.files, centreIn(visit), visit.parts.line ?? '')?.file.startsWith('lines/') !== true
  );
}

function changeOf(visit: Visit, kind: HoursEdit['kind']): ChangeForm {
  const { language, parts } = visit;
  const centre = centreIn(visit);
  const id = parts.line ?? '';
  const name = nameFor(centre.lines.get(id)?.name, language, id);
  const today = todayOf(visit);
  const address = hoursAddress(centre.id, `lines/${id}/${kind}`);
  const placeIn = (files: SourceFiles) => placeOfLine(files, centre, id);
  return {
    address,
    back: hoursAddress(centre.id, `lines/${id}`),
    title: sayKey(language, 'hours-form.of', { line: name, what: sayKey(language, `hours-kind.${kind}`) }),
    guards: (files) => [placeIn(files)?.file ?? ''].filter((file) => file !== ''),
    fields: (files, form, faults) => {
      const line = lineOfVisit(visit, files);
      if (line === undefined) return undefined;
      const given = { form, faults, language, today };
      return html`<p class="hint">${sayKey(language, `hours-kind-hint.${kind}`)}</p>${kind === 'remove' ? removeFields(line.written, given) : hoursFields(kind, line.written, given)}${evidenceFields(given)}`;
    },
    read: (files, form) => {
      const line = lineOfVisit(visit, files);
      if (line === undefined) return { faults: [{ field: 'form', message: message('edit.no-line') }] };
      const read = readHoursForm(kind, form, line.written, today);
      if ('faults' in read) return read;
      const { edit } = read;
      const gone = edit.kind === 'remove' ? line.written.removable.filter(({ key }) => edit.parts.includes(key)) : [];
      const what =
        gone.length > 0
          ? message('hours-remove.why', {
              parts: gone.map((part) => partSaid(part, line.written.groups, language)).join(' / '),
              source: edit.evidence.source,
            })
          : undefined;
      const why = sayKey(language, 'hours-form.of', {
        line: name,
        what: what === undefined ? sayKey(language, `hours-kind.${kind}`) : say(language, what),
      });
      return {
        wish: {
          why,
          make: (current) => {
            const place = placeIn(current);
            if (place === undefined) return { unfit: message('edit.no-line') };
            const made = editHours(current[place.file] ?? '', { ...read.edit, place });
            return 'unfit' in made ? made : { changes: { [place.file]: made.text } };
          },
        },
      };
    },
  };
}

function missing({ language }: Visit): Reply {
  return {
    page: html`<h1>${sayKey(language, 'console.missing')}</h1><p>${sayKey(language, 'console.missing-advice')}</p>`,
    title: sayKey(language, 'console.missing'),
    status: 404,
  };
}
