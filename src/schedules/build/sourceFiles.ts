// Which files of the schedules folder are read, and the problems of files that are not read but look like schedules.

import { codeOf, type Message, message } from '../../messages/message.ts';
import { namePattern } from '../names.ts';
import type { Problem } from '../problem.ts';
import { cut } from '../sentences.ts';
import { readYaml, type YamlFile } from '../yaml/document.ts';
import { daysFile } from './days.ts';
import { guidanceFile } from './readGuidance.ts';
import { noticesFile } from './readNotices.ts';

/** File names below the schedules folder, with what they contain. */
export type SourceFiles = Readonly<Record<string, string>>;

/** The files of a folder by the names that they give, each read when it is its turn, so that no more than one is kept with its places. */
export function* yamlIn(files: SourceFiles, folder: 'lines' | 'centres'): Generator<readonly [string, YamlFile]> {
  const found = new Set<string>();
  for (const file of Object.keys(files).sort()) {
    const { where, name } = partsOf(file) ?? {};
    if (where !== folder || name === undefined || !namePattern.test(name) || found.has(name)) continue;
    found.add(name);
    yield [name, readYaml(file, files[file] ?? '')];
  }
}

/** A problem for each file that is not read: no fact is lost silently. */
export function unreadFiles(files: SourceFiles): readonly Problem[] {
  return Object.keys(files).flatMap((file): readonly Problem[] => {
    if (!/\.ya?ml$/.test(file) || [guidanceFile, daysFile, noticesFile].includes(file)) return [];
    const fault = faultIn(file, files);
    return fault === undefined ? [] : [{ severity: 'problem', file: cut(file), line: 1, column: 1, code: codeOf(fault), message: fault }];
  });
}

function faultIn(file: string, files: SourceFiles): Message | undefined {
  if (['guidance.yml', 'days.yml', 'notices.yml'].includes(file))
    return message('file-not-read.ending', { instead: file.replace('.yml', '.yaml') });
  const { name } = partsOf(file) ?? {};
  if (name === undefined) return message('file-not-read');
  if (!namePattern.test(name)) return message('name-invalid.file', { name });
  const twin = file.replace(/\.yml$/, '.yaml');
  if (twin === file || !Object.hasOwn(files, twin)) return undefined;
  return message('file-not-read.twin', { twin });
}

/** Any file name in one of the two folders, so that a problem can suggest the right name. */
function partsOf(file: string): { readonly where: string; readonly name: string } | undefined {
  const [, where, name] = /^(lines|centres)\/([^/]*)\.ya?ml$/s.exec(file) ?? [];
  return where === undefined || name === undefined ? undefined : { where, name };
}
