// Reads and checks the folder once. Neither a folder that cannot be read nor a check that fails itself is an exception: both are problems.

import { message } from '../../messages/message.ts';
import type { KeptSchedules } from '../build/kept.ts';
import type { SourceFiles } from '../build/loadDirectory.ts';
import type { Settled } from '../build/loadKeeping.ts';
import type { Problem } from '../problem.ts';
import { codeOf, readSchedules, Unreadable } from './readFiles.ts';

/**
 * Checks the texts of the folder, beside what was kept: `loadKeeping`, or `loadDirectory` where nothing is to be kept. A check that returns a
 * promise does not block calls; one that returns the result does.
 */
export type Load = (files: SourceFiles, kept?: KeptSchedules) => Settled | Promise<Settled>;

/** The files, or what cannot be read, as a problem of the folder. */
export async function readAll(
  folder: string,
): Promise<{ readonly files: SourceFiles } | { readonly problem: Problem; readonly fault: Error }> {
  try {
    return { files: await readSchedules(folder) };
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    const { file, cause } = fault;
    const said = message(file === '.' ? 'unreadable.folder' : 'unreadable', { fault: codeOf(cause) });
    return { problem: { severity: 'problem', file, line: 1, column: 1, code: 'unreadable', message: said }, fault };
  }
}

/** A check that throws is a fault of this program, and no reason to stop answering calls. */
export async function check(load: Load, files: SourceFiles, kept: KeptSchedules | undefined): Promise<Settled> {
  try {
    return await load(files, kept);
  } catch (fault) {
    const said = message('check-failed', { fault: String(fault) });
    return { problems: [{ severity: 'problem', file: '.', line: 1, column: 1, code: 'check-failed', message: said }] };
  }
}

/** What keeps files out, without the warnings. */
export function problemsIn({ problems }: Settled): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'problem');
}
