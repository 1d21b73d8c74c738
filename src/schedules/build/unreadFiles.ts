// What is said of files that are not read although they look like schedules, so that no fact is lost silently. A copy beside its original
// is left out with a warning: it must not keep every later edit from serving.

import { codeOf, cutText, type Message, message } from '../../messages/message.ts';
import { namePattern } from '../names.ts';
import { halfWidth } from '../plainSigns.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { isPutAway, mayBeSchedule, plainName, withoutMarks } from '../scheduleNames.ts';

/** The texts of a folder by their names. */
type Files = Readonly<Record<string, string>>;

const alone: readonly string[] = ['guidance', 'days', 'notices'];

/** A problem or a warning for each file that is not read. */
export function unreadFiles(files: Files): readonly Problem[] {
  return Object.keys(files).flatMap((file): readonly Problem[] => {
    const fault = /\.ya?ml$/.test(file) || mayBeSchedule(file) ? faultIn(file, files) : undefined;
    if (fault === undefined) return [];
    const { severity, said } = fault;
    return [{ severity, file: cutText(file), line: 1, column: 1, code: codeOf(said) as ProblemCode, message: said }];
  });
}

/** Whether a file has the name of a schedule and is a copy all the same, such as `hokkaido-old.yaml` beside `hokkaido.yaml`. */
export function isLeftOut(file: string, files: Files): boolean {
  const original = originalOf(file, files);
  if (original === undefined) return false;
  const [, folder, name = ''] = /^(lines|centres)\/([^/]*)\.yaml$/.exec(file) ?? [];
  // A line that a centre names is no copy, and a centre with numbers of its own is not either. Lines without centres were chosen before.
  const centres = Object.entries(files).filter(([other]) => other.startsWith('centres/'));
  if (folder === 'lines') return centres.length > 0 && !centres.some(([, text]) => names(text, name));
  if (folder !== 'centres') return true;
  const numbers = new Set(numbersIn(files[original] ?? ''));
  return numbersIn(files[file] ?? '').some((number) => numbers.has(number));
}

type FileFault = { readonly severity: Problem['severity']; readonly said: Message };

function faultIn(file: string, files: Files): FileFault | undefined {
  const original = originalOf(file, files);
  const [, folder, name = ''] = /^(lines|centres)\/([^/]*)\.ya?ml$/s.exec(file) ?? [];
  const isNamed = folder !== undefined && namePattern.test(name);
  if (alone.some((each) => file === `${each}.yaml`)) return undefined;
  if (isNamed && !isLeftOut(file, files)) return twinFault(file, files);
  if (original !== undefined) return { severity: 'warning', said: message('file-not-read.copy', { original }) };
  if (isPutAway(file)) return { severity: 'warning', said: message('file-not-read.put-away') };
  if (/\.txt$/.test(plainName(file)) && !/^(number|numbers|hours|topics)\s*[:：]/m.test(files[file] ?? '')) return undefined;
  const instead = meantName(file);
  if (instead !== undefined && instead !== file)
    return { severity: 'problem', said: sayMeant(instead, files, folder === undefined ? undefined : name) };
  return { severity: 'problem', said: folder === undefined ? message('file-not-read') : message('name-invalid.file', { name }) };
}

/** `name` is the part of the name that is invalid, where its ending is right. */
function sayMeant(instead: string, files: Files, name: string | undefined): Message {
  if (Object.hasOwn(files, instead)) return message('file-not-read.twin', { twin: instead });
  return name === undefined ? message('file-not-read.ending', { instead }) : message('name-invalid.file-instead', { name, instead });
}

function twinFault(file: string, files: Files): FileFault | undefined {
  const twin = file.replace(/\.yml$/, '.yaml');
  if (twin === file || !Object.hasOwn(files, twin)) return undefined;
  return { severity: 'problem', said: message('file-not-read.twin', { twin }) };
}

/** The file of which this one is a copy by its name, if it is there. */
function originalOf(file: string, files: Files): string | undefined {
  const bare = withoutMarks(file);
  if (file === `${bare}.yaml` || file === `${bare}.yml`) return undefined;
  return [`${bare}.yaml`, `${bare}.yml`].find((each) => each !== file && Object.hasOwn(files, each));
}

/** The name under which the file would be read; undefined where none can be made of its name, or its folder is another one. */
function meantName(file: string): string | undefined {
  const [, folder, name = ''] = /^(?:(lines|centres)\/)?([^/]*)$/.exec(withoutMarks(file)) ?? [];
  const plain = name.replace(/[\s_]+/g, '-');
  if (folder === undefined) return alone.includes(plain) && !file.includes('/') ? `${plain}.yaml` : undefined;
  return namePattern.test(plain) && file.startsWith(`${folder}/`) ? `${folder}/${plain}.yaml` : undefined;
}

function names(text: string, id: string): boolean {
  return new RegExp(`(?<![a-z0-9-])${id}(?![a-z0-9-])`).test(text);
}

/** The numbers that a centre answers, without what is before the area code; they may be written as they are printed. */
function numbersIn(text: string): readonly string[] {
  const [, block = ''] = /^numbers\s*[:：](.*(?:\n(?:[ \t#].*)?)*)/m.exec(text) ?? [];
  const written = halfWidth(block).match(/[\d(+][\d ().+-]{7,}\d/g) ?? [];
  return written.map((number) => number.replace(/\D/g, '').replace(/^(81)?0?/, ''));
}
