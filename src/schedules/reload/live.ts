// The directory that serves, and the folder that it comes from: when staff have changed a file, the service goes over to the new
// directory between two turns, whole or not at all. An invalid folder is reported and never serves.
//
// The folder is looked at again and again, and not watched: a look sees a switched link, a folder that went and came back and a disk on
// another machine, all of which the watchers that were tried overlook.

import type { Instant } from '../../hours/timetable.ts';
import { message } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import { keptFolder, sameSchedules } from '../build/kept.ts';
import type { Settled } from '../build/loadKeeping.ts';
import { nearestFirst } from '../changedLines.ts';
import type { Directory } from '../directory.ts';
import { countProblems, describeProblem, type Problem } from '../problem.ts';
import { changedSince, mayBeHalf } from './changes.ts';
import { check, problemsIn, readAll } from './judgeFolder.ts';
import type { KeptCopy } from './keptCopyForm.ts';
import type { LiveStatus } from './liveStatus.ts';
import { type Opened, type OpenOptions, openServing } from './openServing.ts';
import { lookAgain } from './poll.ts';
import { type Stamps, stampsOf, writtenLast } from './readFiles.ts';
import { withProblems, withTaken } from './serving.ts';

/** The texts of what serves, to be kept for the next start. */
export type ServingTexts = Pick<KeptCopy, 'schedules' | 'keptAt' | 'since'>;

export type LiveDirectory = {
  /** What serves now. Another object after each change: what is kept by it in a WeakMap goes with it. */
  readonly current: () => Directory;
  readonly status: () => LiveStatus;
  /**
   * When the content that serves was written. It only grows while the service runs, also where an older file takes the place of a newer one,
   * and it is the same after a restart and in every instance that has the same files.
   */
  readonly writtenAt: () => Instant;
  /** Undefined where the check keeps no texts. */
  readonly texts: () => ServingTexts | undefined;
  /** The centres of the kept copy that could not serve when it was needed at the start. */
  readonly lost: readonly string[];
  /** Stops looking. */
  readonly close: () => Promise<void>;
};

export type LiveOptions = OpenOptions & {
  readonly log: Readonly<Record<'info' | 'warn' | 'error', (what: object, message: string) => void>>;
  /** Called after the service went over to another directory. */
  readonly onChange?: (directory: Directory) => void;
  /** How long the folder is left alone between two looks; a second if absent. A change serves after one or two of these. */
  readonly lookEveryMs?: number;
};

// An edit serves seconds after it was written. A file that is older was put in the place of a newer one, or the clock is a rehearsal's.
const recentMs = 600_000;

// A file whose last line has no end is probably being written; but some editors never write one.
const looksForHalf = 10;

// A line that every centre uses may be wrong a thousand times. `npm run hours -- check` shows more of them.
const mostLogged = 20;

/**
 * Reads the folder and goes on looking at it. Where the folder is invalid at the start or cannot be read, what was kept before serves in its
 * place. Rejects with every problem where neither can serve.
 */
export async function openLiveDirectory(options: LiveOptions): Promise<LiveDirectory> {
  return goLive(options, await openServing(options));
}

/** Goes on looking at a folder that was opened. */
export function goLive(options: LiveOptions, opened: Opened): LiveDirectory {
  const { folder, load, clock, log, onChange, lookEveryMs = 1000 } = options;
  let { serving, writtenAt, stamps: judged } = opened;
  let seen = judged;
  let unchangedLooks = 0;

  const report = (problems: readonly Problem[], advice: string): void => {
    const held = (serving.status.held ?? []).flatMap(({ centre }) => centre ?? []).slice(0, mostLogged);
    const count = { problems: countProblems(problems), ...(held.length > 0 && { held }) };
    for (const problem of problems.slice(0, mostLogged))
      log.error({ ...logged(problem), why: sentence('en', problem.message), ...count }, advice);
  };
  if (serving.status.fromCopy !== undefined) {
    const keptAt = new Date(serving.status.fromCopy.keptAt).toISOString();
    const said = message('serving-kept-copy', { keptAt });
    log.error({ code: 'serving-kept-copy', keptAt, lost: opened.lost, ja: sentence('ja', said) }, sentence('en', said));
    report(serving.status.problems, 'the schedules are invalid at the start: what was kept before serves in their place');
  }

  const take = ({ directory, kept, held = [] }: Settled & { readonly directory: Directory }, written: Instant): void => {
    const isOld = clock() - written > recentMs;
    writtenAt = Math.max(isOld ? clock() : written, writtenAt + 1000);
    const known = new Set(serving.directory.warnings.map(placeAndCode));
    serving = withTaken(serving, directory, kept, clock());
    const { taken } = serving.status;
    const count = { taken, centres: directory.centres.size, ...(held.length > 0 && { held: held.length }) };
    log.info(count, 'the schedules were changed and serve from now on');
    for (const warning of directory.warnings) if (!known.has(placeAndCode(warning))) log.warn(logged(warning), describeProblem(warning));
  };
  const settle = (settled: Settled, problems: readonly Problem[], written: Instant): void => {
    const { directory, kept, held } = settled;
    const before = serving.directory;
    const wasHeld = serving.status.problems.length > 0;
    const isOther = kept === undefined || serving.kept === undefined || !sameSchedules(kept, serving.kept);
    // A folder that is valid again is taken even if it is what serves, so that places in it are those of the files.
    if (directory !== undefined && (problems.length === 0 || isOther)) take({ ...settled, directory }, written);
    serving = withProblems(serving, problems, held, clock());
    if (problems.length > 0) report(problems, 'the schedules were changed and are invalid: the last good ones go on serving');
    else if (wasHeld) log.info({ code: 'schedules-valid-again' }, 'the schedules are valid again and serve as they are');
    if (serving.directory !== before) onChange?.(serving.directory);
  };

  const judge = async (stamps: Stamps, changed: readonly string[]): Promise<void> => {
    const read = await readAll(folder);
    if (read.files !== undefined && unchangedLooks < looksForHalf && mayBeHalf(changed, read.files)) return;
    // A file changed during the reading, so the texts may be half old and half new.
    if (changedSince(stamps, await stampsOf(folder)).length > 0) return;
    judged = stamps;
    const settled = await check(load, read, serving.kept);
    const before = serving.kept === undefined ? {} : keptFolder(serving.kept);
    settle(settled, nearestFirst(problemsIn(settled), before, read.files ?? {}), await writtenLast(folder));
  };
  const look = async (): Promise<number> => {
    const stamps = await stampsOf(folder);
    unchangedLooks = changedSince(seen, stamps).length === 0 ? unchangedLooks + 1 : 0;
    seen = stamps;
    const changed = changedSince(judged, stamps);
    if (changed.length > 0 && unchangedLooks > 0) await judge(stamps, changed);
    return stamps.size;
  };
  const again = lookAgain(
    () =>
      look().catch((fault: unknown) => {
        log.error({ fault: String(fault) }, 'the schedules could not be looked at: the last good ones go on serving');
        return 0;
      }),
    lookEveryMs,
  );

  return {
    current: () => serving.directory,
    status: () => serving.status,
    writtenAt: () => writtenAt,
    texts: () => serving.kept && { schedules: serving.kept, keptAt: serving.status.since, since: serving.since },
    lost: opened.lost,
    close: again.stop,
  };
}

/** The fields of a problem in a log line: for programs, and its sentence in Japanese. */
function logged({ file, line, column, code, message: said }: Problem): object {
  return { file, line, column, code, ja: sentence('ja', said) };
}

function placeAndCode({ file, line, column, code }: Problem): string {
  return `${file}:${line}:${column} ${code}`;
}
