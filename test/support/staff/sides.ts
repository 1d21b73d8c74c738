// The town's and the real schedules with an edit, as the two sides of a comparison.

import { instantOf } from '../../../src/hours/zone.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { type Diff, diffOf, sectionsOf } from '../../../src/staff/diff.ts';
import { frozenFiles, loadWith } from '../schedules/frozen.ts';
import { edited, loadTown } from '../schedules/town.ts';

/** An instant in Tokyo. Throws where the text is none. */
export function tokyo(written: string): number {
  const at = instantOf(written, 'Asia/Tokyo');
  if (at === undefined) throw new Error(`“${written}” is not an instant.`);
  return at;
}

type Edit = readonly [file: string, written: string, instead: string];

/** The real schedules after some edits. Throws where an edit finds nothing, or where they do not hold any more. */
export function frozenWith(...edits: readonly Edit[]): Directory {
  const changed: Record<string, string> = {};
  for (const [file, written, instead] of edits) {
    const text = changed[file] ?? frozenFiles[file] ?? '';
    if (!text.includes(written)) throw new Error(`${file} does not say “${written}”.`);
    changed[file] = text.replaceAll(written, () => instead);
  }
  return good(loadWith(changed));
}

/** The town's schedules after an edit. */
export function townWith(...edit: Edit | readonly []): Directory {
  return good(loadTown(edit.length === 0 ? {} : edited(...edit)));
}

function good({ directory, problems }: ReturnType<typeof loadTown>): Directory {
  if (directory === undefined) throw new Error(`The schedules of this test do not hold: ${JSON.stringify(problems)}`);
  return directory;
}

/** The sentences of a diff over 70 days from 24 November 2026, under their headings. */
export function saidOf(before: Directory, after: Directory): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(sectionsOf(diffBetween(before, after)).map(({ title, sentences }) => [title, sentences]));
}

export function diffBetween(before: Directory, after: Directory): Diff {
  return diffOf(before, after, tokyo('2026-11-24T10:00'), 70);
}
