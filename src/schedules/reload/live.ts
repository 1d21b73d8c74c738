// The directory that serves, and the folder that it comes from: when staff have changed a file, the service goes over to the new
// directory between two turns, whole or not at all. An invalid folder is reported and never serves.
//
// The folder is looked at again and again, and not watched: a look sees a switched link, a folder that went and came back and a disk on
// another machine, all of which the watchers that were tried overlook.

import type { Instant } from '../../hours/timetable.ts';
import { message } from '../../messages/message.ts';
import { sentence } from '../../messages/sayMessage.ts';
import { StaffFault } from '../../messages/staffFault.ts';
import type { Loaded, SourceFiles } from '../build/loadDirectory.ts';
import { nearestFirst } from '../changedLines.ts';
import type { Directory } from '../directory.ts';
import { countProblems, describeProblem, type Problem, problemMessage } from '../problem.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { briefly } from '../problemList.ts';
import { cut } from '../sentences.ts';
import { changedSince, mayBeHalf } from './changes.ts';
import { lookAgain } from './poll.ts';
import { codeOf, readSchedules, type Stamps, stampsOf, Unreadable, writtenLast } from './readFiles.ts';

export type LiveStatus = {
  /** Since when the directory that serves has been serving. */
  readonly since: Instant;
  /** How often the service went over to a new directory since it started, and how often it refused to. */
  readonly taken: number;
  readonly refused: number;
  /**
   * The problems of the folder as it is now, and since when it has them; empty as soon as it is valid again. However many problems there are,
   * these are few enough to be shown to everybody who asks: the last one says how many more there are.
   */
  readonly problems: readonly Problem[];
  readonly problemsSince?: Instant;
};

export type LiveDirectory = {
  /** The last valid directory. Another object after each change: what is kept by it in a WeakMap goes with it. */
  readonly current: () => Directory;
  readonly status: () => LiveStatus;
  /**
   * When the content that serves was written. It only grows while the service runs, also where an older file takes the place of a newer one,
   * and it is the same after a restart and in every instance that has the same files.
   */
  readonly writtenAt: () => Instant;
  /** Stops looking. */
  readonly close: () => Promise<void>;
};

export type LiveOptions = {
  readonly folder: string;
  /** Checks the texts of the folder. A check that returns a promise does not block calls; one that returns the result does. */
  readonly load: (files: SourceFiles) => Loaded | Promise<Loaded>;
  readonly clock: () => Instant;
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
// A balancer asks for the status every few seconds, and it has each problem twice: for people and for programs.
const mostShownBytes = 24_000;

/** Reads the folder and goes on looking at it. Rejects with every problem where it cannot be read or is invalid. */
export async function openLiveDirectory(options: LiveOptions): Promise<LiveDirectory> {
  const { folder, load, clock, log, onChange, lookEveryMs = 1000 } = options;
  let judged = await stampsOf(folder);
  let good = await readSchedules(folder);
  const { directory, problems: first } = await load(good);
  if (directory === undefined) throw new StaffFault([message('start.schedules-invalid'), ...first.map(problemMessage)]);
  let current: Directory = directory;
  let status: LiveStatus = { since: clock(), taken: 0, refused: 0, problems: [] };
  let writtenAt = await writtenLast(folder);
  let seen = judged;
  let unchangedLooks = 0;

  const take = (next: Directory, written: Instant): void => {
    const isOld = clock() - written > recentMs;
    writtenAt = Math.max(isOld ? clock() : written, writtenAt + 1000);
    const known = new Set(current.warnings.map(placeAndCode));
    current = next;
    status = { since: clock(), taken: status.taken + 1, refused: status.refused, problems: [] };
    log.info({ taken: status.taken, centres: next.centres.size }, 'the schedules were changed and serve from now on');
    for (const warning of next.warnings) if (!known.has(placeAndCode(warning))) log.warn(logged(warning), describeProblem(warning));
    onChange?.(next);
  };
  const refuse = (problems: readonly Problem[]): void => {
    const shown = briefly(problems, mostShownBytes);
    status = { ...status, refused: status.refused + 1, problems: shown, problemsSince: status.problemsSince ?? clock() };
    for (const problem of problems.slice(0, mostLogged))
      log.error(
        { ...logged(problem), why: sentence('en', problem.message), problems: countProblems(problems) },
        'the schedules were changed and are invalid: the last good ones go on serving',
      );
  };

  const judge = async (stamps: Stamps, changed: readonly string[]): Promise<void> => {
    const read = await readAll(folder);
    if ('files' in read && unchangedLooks < looksForHalf && mayBeHalf(changed, read.files)) return;
    // A file changed during the reading, so the texts may be half old and half new.
    if (changedSince(stamps, await stampsOf(folder)).length > 0) return;
    judged = stamps;
    const loaded = 'files' in read ? await check(load, read.files) : { problems: [read.problem] };
    const files = 'files' in read ? read.files : {};
    if (loaded.directory === undefined)
      refuse(
        nearestFirst(
          loaded.problems.filter(({ severity }) => severity === 'problem'),
          good,
          files,
        ),
      );
    else {
      good = files;
      take(loaded.directory, await writtenLast(folder));
    }
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

  return { current: () => current, status: () => status, writtenAt: () => writtenAt, close: again.stop };
}

/** The files, or what cannot be read, as a problem of the folder. */
async function readAll(folder: string): Promise<{ readonly files: SourceFiles } | { readonly problem: Problem }> {
  try {
    return { files: await readSchedules(folder) };
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault;
    const { file, advice, cause } = fault;
    return { problem: problemOf(file, 'unreadable', `this cannot be read (${codeOf(cause)}). ${advice}`) };
  }
}

/** A check that throws is a fault of this program, and no reason to stop answering calls. */
async function check(load: LiveOptions['load'], files: SourceFiles): Promise<Loaded> {
  try {
    return await load(files);
  } catch (fault) {
    const message = `the schedules cannot be checked (${cut(String(fault))}). Undo the last change and tell the maintainers.`;
    return { problems: [problemOf('.', 'check-failed', message)] };
  }
}

function problemOf(file: string, code: ProblemCode, message: string): Problem {
  return { severity: 'problem', file, line: 1, column: 1, code, message };
}

/** The fields of a problem in a log line: for programs, and its sentence in Japanese. */
function logged({ file, line, column, code, message: said }: Problem): object {
  return { file, line, column, code, ja: sentence('ja', said) };
}

function placeAndCode({ file, line, column, code }: Problem): string {
  return `${file}:${line}:${column} ${code}`;
}
