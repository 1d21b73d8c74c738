// The steps of every change of the files: fill in, see what it does, save. A change is made anew in the files as they are at each step; where
// another person has changed them since the form was opened, that is said first.

import { message } from '../../messages/message.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import { formIdOf } from '../formField.ts';
import { centreIn, type Reply, type Visit } from '../route.ts';
import type { ChangeForm } from './changeForm.ts';
import { folderAway, formPage, noFolder, otherFirst, previewPage } from './changePages.ts';
import { type HoursPageParts, hoursAddress } from './hoursParts.ts';
import type { FileChanges, ScheduleFolder, WantedSave } from './hoursPort.ts';
import { filesWith, orderOf } from './judgeOrder.ts';
import type { HoursFault } from './readHoursForm.ts';
import type { Stale } from './staleFile.ts';
import { digestOf } from './textDigest.ts';

/** The form at first. */
export async function openForm(parts: HoursPageParts, visit: Visit, change: ChangeForm, form = visit.query): Promise<Reply> {
  const { folder } = parts;
  if (folder === undefined) return noFolder(visit, change);
  const now = await folder.read(centresOf(visit, change));
  if (!('away' in now) && change.guards(now.files).some(isForAll)) folder.prepare();
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

/** Whether a file is one that any centre may use. */
function isForAll(file: string): boolean {
  return !file.startsWith('centres/');
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
      isForAll(file) ||
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

function downloaded(changes: FileChanges, file: string): Reply {
  const text = Object.hasOwn(changes, file) ? changes[file] : undefined;
  return { file: text ?? '', name: file.slice(file.lastIndexOf('/') + 1), type: 'application/yaml; charset=utf-8' };
}
