// The pages of the steps of a change: the form, what the change would do, what another person changed meanwhile, and why it cannot go on.

import { randomUUID } from 'node:crypto';
import type { Message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import { changedLinesOf } from '../../schedules/edit/mergeTexts.ts';
import { type Html, html } from '../../website/html.ts';
import { faultLinks, hiddenFields, stepList, tokenField } from '../formField.ts';
import { centreIn, type Reply, type Visit } from '../route.ts';
import type { ChangeForm, Wish } from './changeForm.ts';
import { type HoursPageParts, hoursAddress, hoursStyle, linesHtml, problemsHtml, sectionsHtml } from './hoursParts.ts';
import type { FileChanges, Judged, ScheduleFolder } from './hoursPort.ts';
import type { HoursFault } from './readHoursForm.ts';
import { otherChange, type Stale } from './staleFile.ts';
import { digestOf } from './textDigest.ts';
import { unsaved } from './unsavedChange.ts';

/** The page of the form, with its typed values and its faults. */
export function formPage(
  visit: Visit,
  change: ChangeForm,
  files: SourceFiles,
  form: URLSearchParams,
  faults: readonly HoursFault[],
): Reply {
  const { language, token } = visit;
  const fields = change.fields(files, form, faults);
  if (fields === undefined)
    return {
      page: html`<h1>${sayKey(language, 'hours-form.gone')}</h1><p>${sayKey(language, 'hours-form.gone-advice')}</p><p><a class="button" href="${hoursAddress(centreIn(visit).id)}">${sayKey(language, 'hours.title')}</a></p>`,
      title: change.title,
      status: 404,
    };
  // A form that was filled in keeps what it saw: only so another person's change is told.
  const seen = form.has('seen') ? form.getAll('seen') : seenIn(change, files);
  const page = html`<h1>${change.title}</h1>
    ${stepsOf(visit, 1)}
    ${faultLinks(
      sayKey(language, 'notice-form.faults', { count: faults.length }),
      faults.map((fault) => [fault.field, say(language, fault.message)]),
    )}
    <form method="post" action="${change.address}" novalidate id="form">
      ${tokenField(token)}
      <input type="hidden" name="id" value="${form.get('id') ?? randomUUID()}">
      ${seenFields(seen)}
      ${fields}
      <div class="acts"><button name="step" value="preview">${sayKey(language, 'hours-form.preview')}</button><a class="button second" href="${change.back}">${sayKey(language, 'notice-form.cancel')}</a></div>
      <p class="hint">${sayKey(language, 'hours-form.nothing-yet')}</p>
    </form>`;
  return {
    page,
    title: change.title,
    status: faults.length > 0 ? 422 : 200,
    styles: [hoursStyle],
    ...(change.scripts !== undefined && { scripts: change.scripts }),
    ...(change.isEditor !== undefined && { isEditor: change.isEditor }),
  };
}

type Preview = {
  readonly folder: ScheduleFolder;
  readonly files: SourceFiles;
  readonly changes: FileChanges;
  readonly judged: Judged;
  readonly wish: Wish;
};

/** What the change would do. `fault`: why it could not be saved. */
export async function previewPage(
  visit: Visit,
  change: ChangeForm,
  { folder, files, changes, judged, wish }: Preview,
  fault?: string,
): Promise<Reply> {
  const { language, form, token } = visit;
  const { problems, sections, warnings } = judged;
  const names = Object.keys(changes);
  const isRefused = problems.length > 0;
  const isSame = names.length === 0;
  const writable = fault === undefined ? await folder.writable() : ({ is: 'unwritable', fault } as const);
  const mayDownload = !isRefused && !isSame && writable.is !== 'writable';
  const title = sayKey(language, isRefused ? 'hours-preview.refused' : isSame ? 'hours-preview.same' : 'hours-preview.title');
  const page = html`<h1>${title}</h1>
    ${stepsOf(visit, 2)}
    <p><strong>${wish.why}</strong></p>
    ${isRefused && html`<div class="faults" role="alert"><p>${sayKey(language, 'hours-preview.refused-advice')}</p>${problemsHtml(problems, language)}</div>`}
    ${isSame && html`<p>${sayKey(language, 'hours-preview.same-advice')}</p>`}
    ${!isRefused && !isSame && html`<section class="sheet" aria-labelledby="changes"><h2 id="changes">${sayKey(language, 'hours-preview.changes')}</h2>${sections.length === 0 ? html`<p>${sayKey(language, 'hours-preview.nothing-heard')}</p>` : sectionsHtml(sections)}</section>`}
    ${warnings.length > 0 && html`<section class="told"><h2>${sayKey(language, 'hours-preview.warnings')}</h2>${problemsHtml(warnings, language)}</section>`}
    ${writable.is !== 'writable' && unsaved(writable, language)}
    <form method="post" action="${change.address}">
      ${tokenField(token)}
      ${typedFields(form)}
      <div class="acts">
        ${!isRefused && !isSame && writable.is === 'writable' && html`<button name="step" value="confirm">${sayKey(language, 'hours-preview.save')}</button>`}
        <button class="second" name="step" value="back">${sayKey(language, 'hours-preview.change')}</button>
        <a class="button second" href="${change.back}">${sayKey(language, 'notice-form.cancel')}</a>
      </div>
    </form>
    ${mayDownload && names.filter((name) => changes[name] !== undefined).map((name) => html`<form method="post" action="${change.address}">${tokenField(token)}${typedFields(form)}<input type="hidden" name="file" value="${name}"><p class="acts"><button name="step" value="download">${sayKey(language, 'hours-preview.download', { file: name })}</button></p></form>`)}
    ${names.map((name) => html`<details class="sheet"><summary>${sayKey(language, 'hours-preview.lines', { file: name })}</summary>${linesHtml(changedLinesOf(files[name] ?? '', changes[name] ?? ''))}</details>`)}`;
  return { page, title, status: isRefused || fault !== undefined ? 422 : 200, styles: [hoursStyle] };
}

/** What another person changed meanwhile, and how to go on. What was typed is in the form. */
export async function otherFirst(
  parts: HoursPageParts,
  visit: Visit,
  change: ChangeForm,
  { folder, files, stale }: { readonly folder: ScheduleFolder; readonly files: SourceFiles; readonly stale: readonly Stale[] },
): Promise<Reply> {
  const { language, form, token } = visit;
  const known = await Promise.all(stale.map(async (each) => ({ ...each, before: await folder.remembered(each.seen) })));
  const moved = change.onto === undefined ? form : change.onto(form, known);
  const read = moved && change.read(files, moved);
  const fits = read !== undefined && 'wish' in read ? read.wish.make(files) : undefined;
  const seen = seenIn(change, files);
  const fresh = (fields: URLSearchParams) => html`${typedFields(fields, ['seen'])}${seenFields(seen)}`;
  const title = sayKey(language, 'hours-stale.title');
  const isFit = fits !== undefined && 'changes' in fits;
  const page = html`<h1>${title}</h1>
    <p>${sayKey(language, 'hours-stale.advice')}</p>
    ${await otherChange(parts, visit, { folder, files, stale: known })}
    ${!isFit && html`<p class="told stop">${fits !== undefined && 'unfit' in fits ? say(language, fits.unfit) : sayKey(language, 'hours-stale.same-lines')}</p>`}
    <div class="acts">
      ${isFit && html`<form method="post" action="${change.address}">${tokenField(token)}${fresh(moved ?? form)}<button name="step" value="preview">${sayKey(language, 'hours-stale.onto')}</button></form>`}
      <form method="post" action="${change.address}">${tokenField(token)}${fresh(form)}<button class="second" name="step" value="back">${sayKey(language, 'hours-stale.back')}</button></form>
      <a class="button second" href="${change.address}">${sayKey(language, 'hours-stale.again')}</a>
    </div>`;
  return { page, title, status: 409, styles: [hoursStyle] };
}

/** The folder cannot be read now: what was typed stays in the page, and is sent again with one button. */
export function folderAway(visit: Visit, change: Pick<ChangeForm, 'address' | 'back'>, away: Message): Reply {
  const { language, form, token } = visit;
  const title = sayKey(language, 'hours.away');
  const step = form.get('step') ?? '';
  const page = html`<h1>${title}</h1><p>${say(language, away)}</p><p>${sayKey(language, 'hours.away-advice')}</p>
    ${form.has('id') && html`<form method="post" action="${change.address}">${tokenField(token)}${typedFields(form)}<p class="acts"><button name="step" value="${step}">${sayKey(language, 'console.send-again')}</button></p></form>`}
    <p><a href="${change.back}">${sayKey(language, 'console.back')}</a></p>`;
  return { page, title, status: 503, retryAfterSeconds: 10 };
}

export function noFolder(visit: Visit, { back }: Pick<ChangeForm, 'back'>): Reply {
  const title = sayKey(visit.language, 'hours.no-folder');
  return { page: html`<h1>${title}</h1><p><a href="${back}">${sayKey(visit.language, 'console.back')}</a></p>`, title, status: 404 };
}

/** The files that the change may touch, each with the digest of its text. */
function seenIn(change: ChangeForm, files: SourceFiles): readonly string[] {
  return change.guards(files).map((file) => `${digestOf(files[file])} ${file}`);
}

function seenFields(seen: readonly string[]): readonly Html[] {
  return hiddenFields(seen.map((each) => ['seen', each]));
}

function typedFields(form: URLSearchParams, without: readonly string[] = []): readonly Html[] {
  const left = [...form].filter(([name]) => !['step', 'token', 'file', ...without].includes(name));
  return hiddenFields(left);
}

function stepsOf({ language }: Pick<Visit, 'language'>, current: 1 | 2): Html {
  const words = ['hours-form.step-1', 'hours-form.step-2', 'hours-form.step-3'] as const;
  return stepList(
    words.map((word) => sayKey(language, word)),
    current,
  );
}
