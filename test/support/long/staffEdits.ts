// Edits that staff of a centre make: each gives the texts of the files that it changes or makes.

import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { follow } from '../schedules/recipes/guide.ts';

type StaffEdit = (files: SourceFiles) => SourceFiles;

export const staffEdits: Readonly<Record<string, StaffEdit>> = {
  'a closing time': inFile('lines/system.yaml', 'weekdays: 9:30-20:00', 'weekdays: 9:30-19:00'),
  'a number': inFile('lines/card.yaml', 'number: 0120-0178-27', 'number: 03-5253-5111'),
  'the order of the languages': inFile(
    'centres/hokkaido.yaml',
    'languages: [ja, en, zh, ko, es, pt, vi, th, id, tl, ne]',
    'languages: [ne, vi, en, ja, zh, ko, es, pt, th, id, tl]',
  ),
  'one more centre': (files) => follow('a-new-centre', files),
  'one more line': (files) => follow('a-new-line', files),
};

/** The files after one of the edits, or after all of them. */
export function edited(files: SourceFiles, names: readonly string[]): SourceFiles {
  return names.reduce((changed, name) => {
    const edit = staffEdits[name];
    if (edit === undefined) throw new Error(`There is no edit “${name}”.`);
    return edit(changed);
  }, files);
}

function inFile(file: string, written: string, instead: string): StaffEdit {
  return (files) => {
    const text = files[file] ?? '';
    if (!text.includes(written)) throw new Error(`${file} does not say “${written}”.`);
    return { ...files, [file]: text.replace(written, () => instead) };
  };
}
