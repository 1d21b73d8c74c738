// A file of the schedules itself, as text with the numbers of its lines, checked while it is typed. Without a script it is checked when it is sent.

import { message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import { mergeTexts } from '../../schedules/edit/mergeTexts.ts';
import { type Html, html } from '../../website/html.ts';
import { mayUse } from '../permission.ts';
import { centreIn, everyCentre, type Reply, type Route, type Visit } from '../route.ts';
import { openForm, takeStep } from './changeFlow.ts';
import type { ChangeForm } from './changeForm.ts';
import { editorField } from './editorField.ts';
import { type HoursPageParts, hoursAddress, problemsHtml } from './hoursParts.ts';
import { filesWith, orderOf } from './judgeOrder.ts';
import { knownNames } from './knownNames.ts';
import type { HoursFault } from './readHoursForm.ts';
import { centreFileOf } from './scheduleData.ts';
import type { Stale } from './staleFile.ts';

export function fileRoutes(parts: HoursPageParts): readonly Route[] {
  const path = '/console/centres/:centre/hours/file';
  const form = (visit: Visit) => editing(parts, visit, visit.query.get('name') ?? visit.form.get('name') ?? '');
  return [
    { method: 'get', path, needs: 'admin', answer: (visit) => openForm(parts, visit, form(visit), new URLSearchParams()) },
    { method: 'post', path, needs: 'admin', answer: (visit) => takeStep(parts, visit, form(visit)) },
    { method: 'post', path: `${path}/check`, needs: 'admin', answer: (visit) => checked(parts, visit) },
  ];
}

/** The centre of the address, and that of the file. */
function centresFor(visit: Visit, name: string): readonly string[] {
  return [centreIn(visit).id, ...(/^centres\/([a-z0-9-]{1,40})\.ya?ml$/.exec(name)?.slice(1) ?? [])];
}

/** The file that is meant: one that the person may change, else that of the centre. */
function fileMeant(visit: Visit, files: SourceFiles, name: string): string {
  const own = centreFileOf(files, centreIn(visit).id) ?? `centres/${centreIn(visit).id}.yaml`;
  return Object.hasOwn(files, name) && mayUse(visit.person, 'admin', everyCentre) ? name : own;
}

function editing(parts: HoursPageParts, visit: Visit, name: string): ChangeForm {
  const { language } = visit;
  const centre = centreIn(visit);
  const fileIn = (files: SourceFiles) => fileMeant(visit, files, name);
  return {
    address: hoursAddress(centre.id, 'file'),
    back: hoursAddress(centre.id),
    centres: centresFor(visit, name),
    title: sayKey(language, 'hours.file'),
    scripts: ['fileEditor.js'],
    isEditor: true,
    guards: (files) => [fileIn(files)],
    fields: (files, form, faults) => fields(parts, visit, { file: fileIn(files), files, form, faults }),
    read: (files, form) => {
      const file = fileIn(files);
      const typed = form.get('text');
      if (typed === null || typed.trim() === '') return { faults: [{ field: 'text', message: message('hours-file.empty') }] };
      const note = (form.get('why') ?? '')
        .replace(/[\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, 200);
      return {
        wish: {
          why: note || sayKey(language, 'hours-file.why', { file }),
          make: (current) => ({ changes: { [file]: withLineEnds(typed, current[file]) } }),
        },
      };
    },
    onto: (form, stale) => joined(form, stale),
  };
}

/** What was typed, with the line ends of the file: a browser sends those of Windows. */
function withLineEnds(typed: string, now: string | undefined): string {
  const text = typed.replaceAll('\r\n', '\n');
  const whole = text.endsWith('\n') ? text : `${text}\n`;
  return now?.includes('\r\n') === true ? whole.replaceAll('\n', '\r\n') : whole;
}

function joined(form: URLSearchParams, [stale]: readonly Stale[]): URLSearchParams | undefined {
  if (stale?.before === undefined || stale.now === undefined) return undefined;
  const both = mergeTexts(stale.before, withLineEnds(form.get('text') ?? '', stale.before), stale.now);
  if (both === undefined) return undefined;
  const moved = new URLSearchParams(form);
  moved.set('text', both);
  return moved;
}

type Filled = {
  readonly file: string;
  readonly files: SourceFiles;
  readonly form: URLSearchParams;
  readonly faults: readonly HoursFault[];
};

function fields(parts: HoursPageParts, visit: Visit, { file, files, form, faults }: Filled): Html | undefined {
  const { language, person } = visit;
  const { folder } = parts;
  if (folder === undefined) return undefined;
  const centre = centreIn(visit);
  const text = form.get('text') ?? files[file] ?? '';
  const address = hoursAddress(centre.id, 'file');
  const others = mayUse(person, 'admin', everyCentre)
    ? [...new Set([...Object.keys(files), ...[...visit.directory.centres.keys()].map((id) => `centres/${id}.yaml`)])].toSorted()
    : [];
  return html`<p><strong>${file}</strong></p>
      ${others.length > 1 && html`<details><summary>${sayKey(language, 'hours-file.others')}</summary><ul>${others.map((each) => html`<li><a href="${address}?${new URLSearchParams({ name: each }).toString()}">${each}</a></li>`)}</ul></details>`}
      <p class="hint" id="text-hint">${sayKey(language, 'hours-file.hint')}</p>
      <input type="hidden" name="name" value="${file}">
      ${editorField(visit, {
        file,
        text,
        isFaulty: faults.some(({ field }) => field === 'text'),
        check: `${address}/check`,
        names: knownNames(files, visit, parts, folder.vocabulary),
      })}
      <div class="field"><label class="title" for="why">${sayKey(language, 'hours-file.note')}</label><input id="why" name="why" value="${form.get('why') ?? ''}" maxlength="200" autocomplete="off"></div>`;
}

/** What is wrong with what is typed, for the script of the page. */
async function checked({ folder, ...parts }: HoursPageParts, visit: Visit): Promise<Reply> {
  const { language, form } = visit;
  const now = await folder?.read(centresFor(visit, form.get('name') ?? ''));
  if (folder === undefined || now === undefined || 'away' in now) return { fragment: html`<p>${sayKey(language, 'hours.away')}</p>` };
  const file = fileMeant(visit, now.files, form.get('name') ?? '');
  const after = filesWith(now.files, { [file]: withLineEnds(form.get('text') ?? '', now.files[file]) });
  const { problems } = await folder.judge({ ...orderOf(parts, visit, now.files, after), isQuick: true, file });
  if (problems.length > 0)
    return {
      fragment: html`<p class="fault">${sayKey(language, 'hours-file.problems', { count: problems.length })}</p>${problemsHtml(problems, language, file)}`,
    };
  return { fragment: html`<p>${sayKey(language, 'hours-file.fine')}</p>` };
}
