// What serves first after a start: the folder as it is, or what was kept before in the place of what is invalid.

import type { Instant } from '../../hours/timetable.ts';
import { type Message, message } from '../../messages/message.ts';
import { StaffFault } from '../../messages/staffFault.ts';
import { problemMessage } from '../problem.ts';
import { check, type Load, problemsIn, readAll } from './judgeFolder.ts';
import type { CopyFault } from './keptCopyFile.ts';
import type { KeptCopy } from './keptCopyForm.ts';
import { type Stamps, stampsOf, writtenLast } from './readFiles.ts';
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
  /** When the content that serves was written: the files of the folder, or what was kept before. */
  readonly writtenAt: Instant;
  /** The stamps of the files before they were read. */
  readonly stamps: Stamps;
};

/** Rejects with every problem where neither the folder nor the copy can serve, and with what is wrong with the copy. */
export async function openServing({ folder, load, clock, readCopy }: OpenOptions): Promise<Opened> {
  const stamps = await stampsOf(folder);
  const read = await readAll(folder);
  const whole = read.files !== undefined && read.fault === undefined ? await load(read.files) : undefined;
  const writtenAt = await writtenLast(folder);
  if (whole?.directory !== undefined) return { serving: firstServing(whole.directory, whole.kept, clock()), lost: [], writtenAt, stamps };
  const copy = (await readCopy?.()) ?? { fault: 'absent' };
  const refusal = read.fault?.reasons ?? [message('start.schedules-invalid'), ...(whole?.problems ?? []).map(problemMessage)];
  if ('fault' in copy) throw new StaffFault([...refusal, ...whyNoCopy(copy)], read.fault);
  const settled = await check(load, read, copy.schedules);
  const { directory, kept, held, lost = [] } = settled;
  if (directory === undefined) throw new StaffFault([...refusal, message('kept-refused', { centres: lost })], read.fault);
  const first = firstServing(directory, kept, clock(), copy);
  return {
    serving: withProblems(first, problemsIn(settled), held, clock()),
    lost,
    writtenAt: read.files === undefined ? copy.keptAt : writtenAt,
    stamps,
  };
}

function whyNoCopy({ fault }: CopyFault): readonly Message[] {
  if (fault === 'absent') return [];
  return [fault === 'damaged' || fault === 'other-form' ? message(`kept-unusable.${fault}`) : message('kept-unusable', { fault })];
}
