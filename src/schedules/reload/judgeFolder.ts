// Reads and checks the folder once. Neither a folder that cannot be read nor a check that fails itself is an exception: both are problems.

import { message } from '../../messages/message.ts';
import type { KeptSchedules } from '../build/kept.ts';
import type { SourceFiles } from '../build/loadDirectory.ts';
import type { Settled } from '../build/loadKeeping.ts';
import type { Problem } from '../problem.ts';
import { readSchedules, systemCode, Unreadable } from './readFiles.ts';

/**
 * Checks the texts of the folder, beside what was kept: `loadKeeping`, or `loadDirectory` where nothing is to be kept. A check that returns a
 * promise does not block calls; one that returns the result does.
 */
export type Load = (files: SourceFiles, kept?: KeptSchedules) => Settled | Promise<Settled>;

export type ReadAll = {
  /** Undefined where the folder cannot be read. A file that cannot be read has a text that no file may have. */
  readonly files?: SourceFiles;
  /** The folder, or each file, that cannot be read. */
  readonly problems: readonly Problem[];
  /** The first of these, as an exception would say it. */
  readonly fault?: Unreadable;
};

// Every reading of a file refuses this character.
const unreadableText = '\u0000\n';

/** The files, or those that are wanted, and what cannot be read. */
export async function readAll(folder: string, isWanted?: (file: string) => boolean): Promise<ReadAll> {
  const unreadable: Unreadable[] = [];
  const instead = (fault: Unreadable) => {
    unreadable.push(fault);
    return unreadableText;
  };
  const files = await readSchedules(folder, instead, isWanted).catch((fault: unknown) => {
    if (!(fault instanceof Unreadable)) throw fault;
    unreadable.push(fault);
    return undefined;
  });
  const [fault] = unreadable;
  return { ...(files && { files }), problems: unreadable.map(problemOf), ...(fault && { fault }) };
}

function problemOf({ file, cause }: Unreadable): Problem {
  const said = message(file === '.' ? 'unreadable.folder' : 'unreadable', { fault: systemCode(cause) });
  return { severity: 'problem', file, line: 1, column: 1, code: 'unreadable', message: said };
}

/**
 * Checks the files of a folder; one without files is as an empty one. A check that throws is a fault of this program, and no reason to stop
 * answering calls.
 */
export async function check(load: Load, { files = {}, problems: unreadable }: ReadAll, kept: KeptSchedules | undefined): Promise<Settled> {
  try {
    return sayingUnreadable(await load(files, kept), unreadable);
  } catch (fault) {
    const said = message('check-failed', { fault: String(fault) });
    return { problems: [{ severity: 'problem', file: '.', line: 1, column: 1, code: 'check-failed', message: said }] };
  }
}

/** The problem that a file cannot be read, in the place of those of the text that it has instead. */
function sayingUnreadable(settled: Settled, unreadable: readonly Problem[]): Settled {
  if (unreadable.length === 0) return settled;
  // Where the folder itself cannot be read, no file says anything.
  if (unreadable[0]?.file === '.') return { ...settled, problems: unreadable, held: [] };
  const saidOf = ({ file }: Problem) => unreadable.find((problem) => problem.file === file);
  return {
    ...settled,
    problems: [...unreadable, ...settled.problems.filter((problem) => saidOf(problem) === undefined)],
    held: (settled.held ?? []).map((part) => ({ ...part, because: saidOf(part.because) ?? part.because })),
  };
}

/** What keeps files out, without the warnings. */
export function problemsIn({ problems }: Settled): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'problem');
}
