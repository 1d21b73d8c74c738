// The last fifty versions: who changed what, when and why; and each can be taken back, after a look at what that would do.

import { message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { changedLinesOf, mergeTexts } from '../../schedules/edit/mergeTexts.ts';
import { html } from '../../website/html.ts';
import { mayUse } from '../permission.ts';
import { centreIn, everyCentre, type Reply, type Route, type Visit } from '../route.ts';
import { momentFor } from '../staffWords.ts';
import { openForm, takeStep } from './changeFlow.ts';
import type { ChangeForm } from './changeForm.ts';
import { noFolder } from './changePages.ts';
import { type HoursPageParts, hoursAddress, hoursStyle, linesHtml } from './hoursParts.ts';
import type { FileChanges, Version } from './hoursPort.ts';

export function versionRoutes(parts: HoursPageParts): readonly Route[] {
  const path = '/console/centres/:centre/hours/versions';
  return [
    { method: 'get', path, needs: 'viewer', answer: (visit) => listPage(parts, visit) },
    { method: 'get', path: `${path}/:version`, needs: 'viewer', answer: (visit) => onePage(parts, visit) },
    { method: 'get', path: `${path}/:version/undo`, needs: 'editor', answer: (visit) => step(parts, visit, openForm) },
    { method: 'post', path: `${path}/:version/undo`, needs: 'editor', answer: (visit) => step(parts, visit, takeStep) },
  ];
}

/** Whether a version is about this centre: its own file, or files that every centre uses. */
function isSeen({ after }: Version, visit: Visit): boolean {
  return (
    Object.keys(after).some((file) => isOwnFile(file, visit) || !file.startsWith('centres/')) || mayUse(visit.person, 'viewer', everyCentre)
  );
}

function isOwnFile(file: string, visit: Visit): boolean {
  return file.replace(/\.ya?ml$/, '') === `centres/${centreIn(visit).id}`;
}

/** Files of all centres, and of others, are taken back by those who may change every centre. */
function mayUndo({ after }: Version, visit: Visit): boolean {
  const isOwn = Object.keys(after).every((file) => isOwnFile(file, visit));
  return mayUse(visit.person, 'editor', isOwn ? centreIn(visit).id : everyCentre);
}

async function listPage({ folder }: HoursPageParts, visit: Visit): Promise<Reply> {
  const { language, now } = visit;
  const centre = centreIn(visit);
  const back = hoursAddress(centre.id);
  if (folder === undefined) return noFolder(visit, { back });
  const versions = (await folder.versions()).filter((version) => isSeen(version, visit));
  const title = sayKey(language, 'hours.versions');
  const page = html`<h1>${title}</h1><p class="hint">${sayKey(language, 'hours.versions-hint')}</p>
    ${versions.length === 0 && html`<p>${sayKey(language, 'hours.no-versions')}</p>`}
    ${
      versions.length > 0 &&
      html`<div class="wide"><table><thead><tr><th scope="col">${sayKey(language, 'audit.column.at')}</th><th scope="col">${sayKey(language, 'audit.column.who')}</th><th scope="col">${sayKey(language, 'audit.column.deed')}</th></tr></thead><tbody>
      ${versions.map(({ id, at, by, why }) => html`<tr><td>${momentFor(at, now, centre.zone, language)}</td><td>${by}</td><td><a href="${hoursAddress(centre.id, `versions/${id}`)}">${why}</a></td></tr>`)}</tbody></table></div>`
    }
    <p><a href="${back}">${sayKey(language, 'console.back')}</a></p>`;
  return { page, title, styles: [hoursStyle] };
}

async function versionOf({ folder }: HoursPageParts, visit: Visit): Promise<Version | undefined> {
  const found = (await folder?.versions())?.find(({ id }) => id === visit.parts.version);
  return found !== undefined && isSeen(found, visit) ? found : undefined;
}

const told = { saved: 'hours.saved', 'saved-git': 'hours.saved-git', 'saved-no-git': 'hours.saved-no-git' } as const;

async function onePage(parts: HoursPageParts, visit: Visit): Promise<Reply> {
  const { language, now, query } = visit;
  const centre = centreIn(visit);
  const version = await versionOf(parts, visit);
  if (version === undefined) return missing(visit);
  const { id, at, by, why, before, after } = version;
  const said = query.get('said') ?? '';
  const title = why;
  const page = html`<h1>${why}</h1>
    ${Object.hasOwn(told, said) && html`<p class="told done" role="status">${sayKey(language, told[said as keyof typeof told])}</p>`}
    <p>${sayKey(language, 'hours.version-by', { name: by, at: momentFor(at, now, centre.zone, language) })}</p>
    ${Object.keys(after).map((file) => html`<details class="sheet" open><summary>${sayKey(language, 'hours-preview.lines', { file })}</summary>${linesHtml(changedLinesOf(before[file] ?? '', after[file] ?? ''))}</details>`)}
    <ul class="acts"><li><a class="button" href="${hoursAddress(centre.id)}">${sayKey(language, 'hours.title')}</a></li>
      ${mayUndo(version, visit) && html`<li><a class="button second" href="${hoursAddress(centre.id, `versions/${id}/undo`)}">${sayKey(language, 'hours.undo')}</a></li>`}
      <li><a class="button second" href="${hoursAddress(centre.id, 'versions')}">${sayKey(language, 'hours.versions')}</a></li></ul>`;
  return { page, title, styles: [hoursStyle] };
}

async function step(parts: HoursPageParts, visit: Visit, take: typeof openForm | typeof takeStep): Promise<Reply> {
  const version = await versionOf(parts, visit);
  if (version === undefined) return missing(visit);
  if (!mayUndo(version, visit))
    return {
      page: html`<h1>${sayKey(visit.language, 'hours.undo')}</h1><p class="told">${sayKey(visit.language, 'hours.shared-hint')}</p>`,
      title: sayKey(visit.language, 'hours.undo'),
      status: 403,
    };
  return take(parts, visit, undoing(visit, version));
}

/** Takes back one version and nothing that came after it. */
function undoing(visit: Visit, version: Version): ChangeForm {
  const { language, now } = visit;
  const centre = centreIn(visit);
  const address = hoursAddress(centre.id, `versions/${version.id}/undo`);
  const why = sayKey(language, 'hours.undo-of', { why: version.why });
  return {
    address,
    back: hoursAddress(centre.id, `versions/${version.id}`),
    title: sayKey(language, 'hours.undo'),
    centres: Object.keys(version.after).flatMap((file) => /^centres\/(.+)\.ya?ml$/.exec(file)?.[1] ?? []),
    guards: () => Object.keys(version.after),
    fields: () =>
      html`<p><strong>${version.why}</strong></p><p>${sayKey(language, 'hours.version-by', { name: version.by, at: momentFor(version.at, now, centre.zone, language) })}</p>`,
    read: () => ({
      wish: {
        why,
        undoes: version.id,
        make: (files) => {
          const changes: Record<string, string | undefined> = {};
          for (const [file, made] of Object.entries(version.after)) {
            const undone = undoneText(file, made, version.before, files[file]);
            if (undone === conflict) return { unfit: message('hours-form.undo-conflict') };
            changes[file] = undone;
          }
          return { changes };
        },
      },
    }),
  };
}

const conflict = Symbol('changed again since');

function undoneText(
  file: string,
  made: string | undefined,
  before: FileChanges,
  now: string | undefined,
): string | undefined | typeof conflict {
  if (made === now) return before[file];
  if (now === undefined || made === undefined) return conflict;
  return before[file] === undefined ? conflict : (mergeTexts(made, before[file], now) ?? conflict);
}

function missing({ language }: Visit): Reply {
  return {
    page: html`<h1>${sayKey(language, 'console.missing')}</h1><p>${sayKey(language, 'console.missing-advice')}</p>`,
    title: sayKey(language, 'console.missing'),
    status: 404,
  };
}
