// Which files of the schedules folder are read.

import { namePattern } from '../names.ts';
import { isLeftOut } from './unreadFiles.ts';

/** File names below the schedules folder, with what they contain: a text, or a stand-in where the file is not UTF-8 (encoding/decodeText.ts). */
export type SourceFiles = Readonly<Record<string, string>>;

/** A file of one of the two folders, with the name that it gives. */
export type NamedFile = { readonly id: string; readonly file: string; readonly text: string };

/** The files of a folder that are read, in the order of their names. */
export function* filesIn(files: SourceFiles, folder: 'lines' | 'centres'): Generator<NamedFile> {
  const found = new Set<string>();
  for (const file of Object.keys(files).sort()) {
    const { where, name } = partsOf(file) ?? {};
    if (where !== folder || name === undefined || !namePattern.test(name) || found.has(name) || isLeftOut(file, files)) continue;
    found.add(name);
    yield { id: name, file, text: files[file] ?? '' };
  }
}

/** The folder and the name of a file in one of the two folders. */
function partsOf(file: string): { readonly where: string; readonly name: string } | undefined {
  const [, where, name] = /^(lines|centres)\/([^/]*)\.ya?ml$/s.exec(file) ?? [];
  return where === undefined || name === undefined ? undefined : { where, name };
}
