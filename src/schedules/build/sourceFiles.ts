// Which files of the schedules folder are read.

import { namePattern } from '../names.ts';
import { readYaml, type YamlFile } from '../yaml/document.ts';
import { isLeftOut } from './unreadFiles.ts';

/** File names below the schedules folder, with what they contain: a text, or a stand-in where the file is not UTF-8 (encoding/decodeText.ts). */
export type SourceFiles = Readonly<Record<string, string>>;

/** The files of a folder by the names that they give, each read when it is its turn, so that no more than one is kept with its places. */
export function* yamlIn(files: SourceFiles, folder: 'lines' | 'centres'): Generator<readonly [string, YamlFile]> {
  const found = new Set<string>();
  for (const file of Object.keys(files).sort()) {
    const { where, name } = partsOf(file) ?? {};
    if (where !== folder || name === undefined || !namePattern.test(name) || found.has(name) || isLeftOut(file, files)) continue;
    found.add(name);
    yield [name, readYaml(file, files[file] ?? '')];
  }
}

/** The folder and the name of a file in one of the two folders. */
function partsOf(file: string): { readonly where: string; readonly name: string } | undefined {
  const [, where, name] = /^(lines|centres)\/([^/]*)\.ya?ml$/s.exec(file) ?? [];
  return where === undefined || name === undefined ? undefined : { where, name };
}
