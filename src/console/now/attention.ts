// What staff of a centre should look at: edits that are not taken, and warnings of the check, each with its place and its remedy.

import { addDays } from '../../hours/calendar.ts';
import type { CivilDate, Instant } from '../../hours/timetable.ts';
import { civilDate } from '../../hours/zone.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import type { Problem } from '../../schedules/problem.ts';
import type { HeldPart, LiveStatus } from '../../schedules/reload/liveStatus.ts';
import { checkSchedules } from '../../staff/check.ts';
import { isInformation } from '../../staff/warningKinds.ts';

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
export function attentionFor(directory: Directory, centre: Centre, status: LiveStatus | undefined, at: Instant): Attention {
  const isOurs = ({ file }: Pick<Problem, 'file'>) => concerns(file, centre);
  const found = checked(directory, centre, civilDate(at, centre.zone), at);
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

type Checked = { readonly date: CivilDate; readonly warnings: readonly Problem[] };
const checkedBefore = new WeakMap<Directory, Map<string, Checked>>();

/** The warnings of a day: a check looks at a year and more, which takes tens of milliseconds. */
function checked(directory: Directory, centre: Centre, date: CivilDate, at: Instant): readonly Problem[] {
  const kept = checkedBefore.get(directory) ?? new Map<string, Checked>();
  checkedBefore.set(directory, kept);
  const known = kept.get(centre.id);
  if (known !== undefined && known.date <= date && date < addDays(known.date, 1)) return known.warnings;
  const isOurs = ({ file }: Pick<Problem, 'file'>) => concerns(file, centre);
  const own: Directory = {
    ...directory,
    centres: new Map([[centre.id, centre]]),
    lines: new Map([...directory.lines].filter(([id]) => centre.lines.has(id))),
    facts: directory.facts.filter(({ where }) => isOurs(where)),
    warnings: directory.warnings.filter(isOurs),
  };
  const warnings = checkSchedules(own, at, []);
  kept.set(centre.id, { date, warnings });
  return warnings;
}
