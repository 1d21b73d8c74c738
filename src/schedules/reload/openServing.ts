// What serves first after a start: the folder as it is, or what was kept before in the place of what is invalid.

import type { Instant } from '../../hours/timetable.ts';
import { message } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import { describeProblem, type Problem } from '../problem.ts';
import { check, type Load, problemsIn, readAll } from './judgeFolder.ts';
import type { CopyFault } from './keptCopyFile.ts';
import type { KeptCopy } from './keptCopyForm.ts';
import { type Stamps, stampsOf } from './readFiles.ts';
import { firstServing, type Serving, withProblems } from './serving.ts';

export type OpenOptions = {
  readonly folder: string;
  readonly load: Load;
  readonly clock: () => Instant;
  /** Reads what was kept before this start. Asked for only where the folder cannot serve as it is. */
  readonly readCopy?: () => Promise<KeptCopy | CopyFault>;
};

/** What serves first, and the centres of the kept copy that can no longer serve. */
export type Opened = {
  readonly serving: Serving;
  readonly lost: readonly string[];
  /** The stamps of the files before they were read. */
  readonly stamps: Stamps;
};

/** Rejects with every problem where neither the folder nor the copy can serve, and with what is wrong with the copy. */
export async function openServing({ folder, load, clock, readCopy }: OpenOptions): Promise<Opened> {
  const stamps = await stampsOf(folder);
  const read = await readAll(folder);
  const whole = read.files !== undefined && read.fault === undefined ? await load(read.files) : undefined;
  if (whole?.directory !== undefined) return { serving: firstServing(whole.directory, whole.kept, clock()), lost: [], stamps };
  const copy = (await readCopy?.()) ?? { fault: 'absent' };
  const refusal = read.fault?.message ?? describeAll(whole?.problems ?? []);
  if ('fault' in copy) throw new Error([refusal, ...whyNoCopy(copy)].join('\n'));
  const settled = await check(load, read, copy.schedules);
  const { directory, kept, held, lost = [] } = settled;
  if (directory === undefined) throw new Error([refusal, sentence('en', message('kept-refused', { centres: lost }))].join('\n'));
  const first = firstServing(directory, kept, clock(), copy);
  return { serving: withProblems(first, problemsIn(settled), held, clock()), lost, stamps };
}

function describeAll(problems: readonly Problem[]): string {
  return ['The schedules are invalid, so nothing was started:', ...problems.map(describeProblem)].join('\n');
}

function whyNoCopy({ fault }: CopyFault): readonly string[] {
  if (fault === 'absent') return [];
  const kind = fault === 'damaged' || fault === 'other-form' ? message(`kept-unusable.${fault}`) : message('kept-unusable', { fault });
  return [sentence('en', kind)];
}
