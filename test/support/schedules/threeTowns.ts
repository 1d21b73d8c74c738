// Three centres that share lines, for the tests of what serves where a part of the schedules is invalid: the town, which is the default, the
// village, and the hamlet, which has a line in the folder “lines” for itself.

import { loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { loadKeeping, type Settled } from '../../../src/schedules/build/loadKeeping.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { town, townVocabulary } from './town.ts';

const text = (file: string) => town[file] ?? '';
const ofCentre = (country: string) => text('centres/town.yaml').replaceAll('+8150', `+81${country}`).replace('default: true\n', '');

export const days = 'obon:\n  days: [2027-08-13]\n  reason: お盆\n  source: the flyer\n  checked: 2026-11-21\n';

export const threeTowns: SourceFiles = {
  ...town,
  'days.yaml': days,
  'lines/night.yaml': text('lines/desk.yaml').replace('0120-0178-27', '0120-0178-28'),
  'centres/village.yaml': ofCentre('80'),
  'centres/hamlet.yaml': ofCentre('70').replace('person: [counter, desk]', 'person: [counter, night]'),
};

/** The directory of valid files. */
export function directoryOf(files: SourceFiles): Directory {
  const { directory, problems } = loadDirectory(files, townVocabulary);
  if (directory === undefined) throw new Error(`These files are invalid: ${JSON.stringify(problems)}`);
  return directory;
}

/** What serves after the three towns, when the folder becomes another one; and then others, one after the other. */
export function settledAfter(...folders: readonly SourceFiles[]): Settled {
  return folders.reduce<Settled>(({ kept }, files) => loadKeeping(files, townVocabulary, kept), loadKeeping(threeTowns, townVocabulary));
}

/** The three towns with one text in place of another in one file. Throws where the text is not there. */
export function changed(file: string, written: string, instead: string, files: SourceFiles = threeTowns): SourceFiles {
  const before = files[file] ?? '';
  if (!before.includes(written)) throw new Error(`${file} does not say “${written}”.`);
  return { ...files, [file]: before.replaceAll(written, () => instead) };
}

export function without(file: string, files: SourceFiles = threeTowns): SourceFiles {
  const { [file]: _, ...others } = files;
  return others;
}
