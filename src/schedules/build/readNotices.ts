// The notices for all centres: those of notices.yaml. A file that is not there, or in which every notice was removed, says nothing.

import { instantOf, usualZone } from '../../hours/zone.ts';
import { message } from '../../messages/message.ts';
import type { Line } from '../directory.ts';
import { type ClosureNotice, type LocalTime, type Notices, noNotices } from '../notice.ts';
import type { Problem } from '../problem.ts';
import { isFurtherNotice, isTooLong } from '../schema/dateFaults.ts';
import { type NoticesFile, noticesSchema } from '../schema/noticesSchema.ts';
import { checkShape } from '../schema/validateShape.ts';
import { type Path, whereIn, type YamlFile } from '../yaml/document.ts';
import type { BuildContext } from './context.ts';
import { alwaysOpen } from './coverage.ts';
import type { ReadCentre } from './crossCentreChecks.ts';
import { checkLanguages } from './languages.ts';
import { checkReady } from './readyNames.ts';
import { type Report, reportIn } from './reportAt.ts';

export const noticesFile = 'notices.yaml';

type NoticesContext = BuildContext & {
  readonly yaml: YamlFile;
  readonly shared: ReadonlyMap<string, Line>;
  /** Lines whose files have mistakes of their own. */
  readonly broken: ReadonlySet<string>;
};

/** The notices; undefined where their file has mistakes of its own. */
export function readNotices(context: NoticesContext): Notices | undefined {
  const { yaml, vocabulary, problems } = context;
  if (yaml.faults.length === 0 && yaml.data === null) return noNotices;
  const written = checkShape(yaml, noticesSchema, problems);
  if (written === undefined) return undefined;
  const report = reportIn(context);
  const closures = (written.closures ?? []).map(({ from, until, reason, checked, lines = 'all' }, index): ClosureNotice => {
    const at = ['closures', index];
    checkTimes(at, { from, until }, report);
    if (typeof lines !== 'string') checkNames([...at, 'lines'], lines, context, report);
    return { from, ...endOf(until), reason, checked, lines, where: whereIn(yaml, at) };
  });
  const announcements = (written.announcements ?? []).map(({ from, until, reason, checked, ready, words = {} }, index) => {
    const at = ['announcements', index];
    checkTimes(at, { until, ...(from !== undefined && { from }) }, report);
    checkReady([...at, 'ready'], ready, vocabulary, report);
    checkLanguages([...at, 'words'], Object.keys(words), vocabulary, report);
    return {
      ...(from !== undefined && { from }),
      ...endOf(until),
      reason,
      checked,
      words,
      ...(ready !== undefined && { ready }),
      where: whereIn(yaml, at),
    };
  });
  return { closures, announcements };
}

type Times = { readonly from?: LocalTime; readonly until: NonNullable<NoticesFile['closures']>[number]['until'] };

// A time exists in every zone or in none, but for the few days that a zone has skipped; so one zone is enough to find the others.
function checkTimes(at: Path, { from, until }: Times, report: Report): void {
  const times = [['from', from] as const, ['until', isFurtherNotice(until) ? undefined : until] as const];
  const missing = times.filter(([, written]) => written !== undefined && instantOf(written, usualZone) === undefined);
  for (const [name, written = ''] of missing) report([...at, name], message('not-a-time.notice', { written }));
  if (missing.length > 0 || from === undefined || isFurtherNotice(until)) return;
  if (until <= from) report([...at, 'until'], message('ends-before-it-begins.notice', { from, until }));
  if (isTooLong(from, until)) report([...at, 'until'], message('date-too-far.notice'));
}

/** A line that a notice names although it stops lost cards day and night, in a centre whose lines are known. */
export function keptOpenProblems(yaml: YamlFile, { closures }: Notices, read: readonly ReadCentre[]): readonly Problem[] {
  if (!closures.some(({ lines }) => typeof lines !== 'string')) return [];
  const kept = new Set(read.flatMap(({ centre }) => (centre === undefined ? [] : [...alwaysOpen(centre)])));
  return closures.flatMap(({ lines }, index) =>
    (typeof lines === 'string' ? [] : lines).flatMap((line, at) =>
      kept.has(line) ? [yaml.problemAt(['closures', index, 'lines', at], message('lost-card-closed.notice', { line }))] : [],
    ),
  );
}

function checkNames(at: Path, lines: readonly string[], { shared, broken }: NoticesContext, report: Report): void {
  for (const [index, written] of lines.entries()) {
    if (!shared.has(written) && !broken.has(written))
      report([...at, index], message('line-unknown.notice', { written, known: [...shared.keys()] }));
    if (lines.indexOf(written) < index) report([...at, index], message('named-twice.notice', { written }));
  }
}

function endOf(until: LocalTime): { readonly until?: LocalTime } {
  return isFurtherNotice(until) ? {} : { until };
}
