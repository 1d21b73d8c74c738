// The steps of every change of the files: fill in, see what it does, save. A change is made anew in the files as they are at each step; where
// another person has changed them since the form was opened, that is said first.

import { randomUUID } from 'node:crypto';
import { civilDate } from '../../hours/zone.ts';
import type { Message } from '../../messages/message.ts';
import { message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import { changedLinesOf } from '../../schedules/edit/mergeTexts.ts';
import { type Html, html } from '../../website/html.ts';
import { faultLinks, formIdOf, hiddenFields, stepList, tokenField } from '../formField.ts';
import { centreIn, type Reply, type Visit } from '../route.ts';
import { type HoursPageParts, hoursAddress, hoursStyle, linesHtml, problemsHtml, sectionsHtml } from './hoursParts.ts';
import type { FileChanges, Judged, ScheduleFolder, WantedSave } from './hoursPort.ts';
import { filesWith, orderOf } from './judgeOrder.ts';
import type { HoursFault } from './readHoursForm.ts';
import { otherChange, type Stale } from './staleFile.ts';
import { digestOf } from './textDigest.ts';
import { unsaved } from './unsavedChange.ts';

/** What was wished, ready to be made in any files. */
export type Wish = {
  /** Why, in plain words: the message of the commit, and what the list of versions says. */
  readonly why: string;
  readonly undoes?: string;
  /** The new texts, or why it does not fit. */
  readonly make: (files: SourceFiles) => { readonly changes: FileChanges } | { readonly unfit: Message };
};

export type ChangeForm = {
  /** Where it is sent. */
  readonly address: string;
  /** Where “do nothing” leads. */
  readonly back: string;
  readonly title: string;
  /** The centres whose files are read; the one of the address if absent. */
  readonly centres?: readonly string[];
  /** The files that the change may touch: it is made as its person saw these. */
  readonly guards: (files: SourceFiles) => readonly string[];
  /** The form; undefined where the files have nothing to change any more. */
  readonly fields: (files: SourceFiles, form: URLSearchParams, faults: readonly HoursFault[]) => Html | undefined;
  readonly read: (files: SourceFiles, form: URLSearchParams) => { readonly wish: Wish } | { readonly faults: readonly HoursFault[] };
  readonly scripts?: readonly string[];
  /** What is sent on where another person was faster, so that the wish fits; the form as it is if absent. Undefined where both changed the same. */
  readonly onto?: (form: URLSearchParams, stale: readonly Stale[]) => URLSearchParams | undefined;
};

/** The form at first. */
export async function openForm(parts: HoursPageParts, visit: Visit, change: ChangeForm, form = visit.query): Promise<Reply> {
  const { folder } = parts;
  if (folder === undefined) return noFolder(visit, change);
  const now = await folder.read(centresOf(visit, change));
  return 'away' in now ? folderAway(visit, change, now.away) : formPage(visit, change, now.files, form, []);
}

/** A step that was sent. */
export async function takeStep(parts: HoursPageParts, visit: Visit, change: ChangeForm, isAgain = false): Promise<Reply> {
  const { folder, audit } = parts;
  const { form, person } = visit;
  if (folder === undefined) return noFolder(visit, change);
  const id = formIdOf(form);
  if (id === undefined) return formOf(visit, change, folder, [{ field: 'id', message: message('notice-form.id') }]);
  if ((await folder.versions()).some((version) => version.id === id))
    return { to: `${hoursAddress(centreIn(visit).id, `versions/${id}`)}?said=saved` };
  const now = await folder.read(centresOf(visit, change));
  if ('away' in now) return folderAway(visit, change, now.away);
  const { files } = now;
  const step = form.get('step');
  if (step === 'back') return formPage(visit, change, files, form, []);
  const read = change.read(files, form);
  if ('faults' in read) return formPage(visit, change, files, form, read.faults);
  const seen = seenIn(form);
  const stale = change.guards(files).flatMap((file): readonly Stale[] => {
    const digest = seen[file] ?? '';
    return digest === digestOf(files[file]) ? [] : [{ file, seen: digest, now: files[file] }];
  });
  if (stale.length > 0) return otherFirst(parts, visit, change, { folder, files, stale });
  const { wish } = read;
  const made = wish.make(files);
  if ('unfit' in made) return formPage(visit, change, files, form, [{ field: 'form', message: made.unfit }]);
  const changes = Object.fromEntries(Object.entries(made.changes).filter(([file, text]) => text !== files[file]));
  if (step === 'download') return downloaded(changes, form.get('file') ?? '');
  const whole = isFelt(files, changes) ? await folder.read() : now;
  if ('away' in whole) return folderAway(visit, change, whole.away);
  const order = orderOf(parts, visit, whole.files, filesWith(whole.files, changes));
  const preview = async (fault?: string): Promise<Reply> =>
    previewPage(visit, change, { folder, files, changes, judged: await folder.judge(order), wish }, fault);
  if (step !== 'confirm' || Object.keys(changes).length === 0) return preview();
  if ((await folder.judge({ ...order, isQuick: true })).problems.length > 0) return preview();
  const { why, undoes } = wish;
  const wanted: WantedSave = {
    id,
    by: person?.name ?? '',
    why,
    ...(undoes !== undefined && { undoes }),
    changes,
    seen: { ...seen, ...digestsOf(files, changes) },
  };
  const saved = await folder.save(wanted);
  // A file that the form does not guard is there already.
  if (saved.is === 'stale' && isAgain)
    return formPage(visit, change, files, form, [{ field: 'form', message: message('hours-stale.by-hand') }]);
  if (saved.is === 'stale') return takeStep(parts, visit, change, true);
  if (saved.is === 'unwritable') return preview(saved.fault);
  const { version } = saved;
  if (saved.is === 'saved')
    await audit({
      who: person,
      what: undoes === undefined ? 'hours-changed' : 'hours-undone',
      centre: centreIn(visit).id,
      after: { reason: why, files: Object.keys(version.after), ...(undoes !== undefined && { version: undoes }) },
    });
  const inGit = saved.inGit === undefined ? '' : saved.inGit ? '-git' : '-no-git';
  return { to: `${hoursAddress(centreIn(visit).id, `versions/${version.id}`)}?said=saved${inGit}` };
}

function centresOf(visit: Visit, { centres }: ChangeForm): readonly string[] {
  return centres ?? [centreIn(visit).id];
}

/**
 * Whether other centres may feel the change: a file that they use, or a number that is new, which another centre may have. Else it is judged
 * without their files, since reading a thousand of them takes seconds.
 */
function isFelt(files: SourceFiles, changes: FileChanges): boolean {
  const numbersIn = (text = '') => new Set(text.match(/\+?\d[\d() -]{7,}\d/g)?.map((number) => number.replace(/\D/g, '')) ?? []);
  return Object.entries(changes).some(([file, text]) => {
    const known = numbersIn(files[file]);
    return (
      !file.startsWith('centres/') ||
      text === undefined ||
      [...numbersIn(text)].some((number) => !known.has(number)) ||
      /^default:/m.test(text) !== /^default:/m.test(files[file] ?? '')
    );
  });
}

/** The digests that the form was opened with, by file. */
function seenIn(form: URLSearchParams): Readonly<Record<string, string>> {
  return Object.fromEntries(form.getAll('seen').map((each) => [each.slice(each.indexOf(' ') + 1), each.slice(0, each.indexOf(' '))]));
}

/** A new file is not among those that the form saw: it must not be there. */
function digestsOf(files: SourceFiles, changes: FileChanges): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(changes).map((file) => [file, digestOf(files[file])]));
}

async function formOf(visit: Visit, change: ChangeForm, folder: ScheduleFolder, faults: readonly HoursFault[]): Promise<Reply> {
  const now = await folder.read(centresOf(visit, change));
  return 'away' in now ? folderAway(visit, change, now.away) : formPage(visit, change, now.files, visit.form, faults);
}

function formPage(visit: Visit, change: ChangeForm, files: SourceFiles, form: URLSearchParams, faults: readonly HoursFault[]): Reply {
  const { language, token } = visit;
  const fields = change.fields(files, form, faults);
  if (fields === undefined)
    return {
      page: html`<h1>${sayKey(language, 'hours-form.gone')}</h1><p>${sayKey(language, 'hours-form.gone-advice')}</p><p><a class="button" href="${hoursAddress(centreIn(visit).id)}">${sayKey(language, 'hours.title')}</a></p>`,
      title: change.title,
      status: 404,
    };
  // A form that was filled in keeps what it saw: only so another person's change is told.
  const seen = form.has('seen') ? form.getAll('seen') : change.guards(files).map((file) => `${digestOf(files[file])} ${file}`);
  const page = html`<h1>${change.title}</h1>
    ${stepsOf(visit, 1)}
    ${faultLinks(
      sayKey(language, 'notice-form.faults', { count: faults.length }),
      faults.map((fault) => [fault.field, say(language, fault.message)]),
    )}
    <form method="post" action="${change.address}" novalidate id="form">
      ${tokenField(token)}
      <input type="hidden" name="id" value="${form.get('id') ?? randomUUID()}">
      ${hiddenFields(seen.map((each) => ['seen', each]))}
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
  };
}

type Preview = {
  readonly folder: ScheduleFolder;
  readonly files: SourceFiles;
  readonly changes: FileChanges;
  readonly judged: Judged;
  readonly wish: Wish;
};

async function previewPage(
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
async function otherFirst(
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
  const seen = change.guards(files).map((file) => `${digestOf(files[file])} ${file}`);
  const fresh = (fields: URLSearchParams) => html`${typedFields(fields, ['seen'])}${hiddenFields(seen.map((each) => ['seen', each]))}`;
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

function typedFields(form: URLSearchParams, without: readonly string[] = []): readonly Html[] {
  const left = [...form].filter(([name]) => !['step', 'token', 'file', ...without].includes(name));
  return hiddenFields(left);
}

function downloaded(changes: FileChanges, file: string): Reply {
  const text = Object.hasOwn(changes, file) ? changes[file] : undefined;
  return { file: text ?? '', name: file.slice(file.lastIndexOf('/') + 1), type: 'application/yaml; charset=utf-8' };
}

function stepsOf({ language }: Pick<Visit, 'language'>, current: 1 | 2): Html {
  const words = ['hours-form.step-1', 'hours-form.step-2', 'hours-form.step-3'] as const;
  return stepList(
    words.map((word) => sayKey(language, word)),
    current,
  );
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

/** The day of today on the clock of the centre. */
export function todayOf(visit: Visit): string {
  return civilDate(visit.now, centreIn(visit).zone);
}
