// What staff of a centre should look at: edits that are not taken, and warnings of the check, each with its place and its remedy.

import type { CivilDate, Instant } from '../../hours/timetable.ts';
import { civilDate } from '../../hours/zone.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { Problem } from '../../schedules/problem.ts';
import type { HeldPart, LiveStatus } from '../../schedules/reload/liveStatus.ts';
import { checkInSteps } from '../../staff/check.ts';
import { isInformation } from '../../staff/warningKinds.ts';
import type { JobQueue } from '../../website/jobQueue.ts';
import { makeInQueue } from '../../website/making.ts';

export type Attention = {
  /** What keeps files from being taken. */
  readonly problems: readonly Problem[];
  /** The parts that keep their last good form meanwhile. */
  readonly held: readonly HeldPart[];
  readonly warnings: readonly Problem[];
  /** What a clerk can do nothing about. */
  readonly information: readonly Problem[];
};

/** Those of one centre: of its own file, of the lines that it uses, and of the files that are for all centres. */
export async function attentionFor(
  {
    directory,
    centre,
    status,
    at,
  }: { readonly directory: Directory; readonly centre: Centre; readonly status: LiveStatus | undefined; readonly at: Instant },
  queue: JobQueue,
): Promise<Attention> {
  const isOurs = ({ file }: Pick<Problem, 'file'>) => concerns(file, centre);
  const found = await checked(directory, centre, at, queue);
  return {
    problems: (status?.problems ?? []).filter(isOurs),
    held: (status?.held ?? []).filter((part) => (part.centre === undefined ? isOurs(part) : part.centre === centre.id)),
    warnings: found.filter((warning) => !isInformation(warning)),
    information: found.filter(isInformation),
  };
}

/** Whether a file is about a centre. A shared line is about each centre that uses it. */
function concerns(file: string, { id, lines }: Centre): boolean {
  if (file.startsWith('centres/')) return file === `centres/${id}.yaml` || file === `centres/${id}.yml`;
  if (!file.startsWith('lines/')) return true;
  return [...lines.values()].some(({ where }) => where?.file === file);
}

type Checked = { readonly date: CivilDate; readonly warnings: Promise<readonly Problem[]> };
const checkedBefore = new WeakMap<Directory, Map<string, Checked>>();

/** The warnings of a day. A check looks at a year and more, which takes tens of milliseconds; so it is made in steps. */
function checked(directory: Directory, centre: Centre, at: Instant, queue: JobQueue): Promise<readonly Problem[]> {
  const kept = checkedBefore.get(directory) ?? new Map<string, Checked>();
  checkedBefore.set(directory, kept);
  const date = civilDate(at, centre.zone);
  const known = kept.get(centre.id);
  if (known?.date === date) return known.warnings;
  const isOurs = ({ file }: Pick<Problem, 'file'>) => concerns(file, centre);
  const own: Directory = {
    ...directory,
    centres: new Map([[centre.id, centre]]),
    lines: new Map([...directory.lines].filter(([id]) => centre.lines.has(id))),
    facts: directory.facts.filter(({ where }) => isOurs(where)),
    warnings: directory.warnings.filter(isOurs),
  };
  const warnings = makeInQueue(queue, () => checkInSteps(own, at, []));
  kept.set(centre.id, { date, warnings });
  warnings.catch(() => kept.delete(centre.id));
  return warnings;
}
