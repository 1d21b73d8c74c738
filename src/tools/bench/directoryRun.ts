// One directory, loaded and asked in a process of its own, so that its memory is its own. Prints what it measured as JSON.

import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { converse } from '../../call/converse.ts';
import type { State } from '../../call/state.ts';
import type { Instant } from '../../hours/timetable.ts';
import { answering } from '../../routing/answering.ts';
import { centreAt } from '../../routing/centreNow.ts';
import type { Centre, Directory } from '../../schedules/directory.ts';
import { readSchedules } from '../../schedules/reload/readFiles.ts';
import { openReading } from '../../service/content.ts';
import { peakMemoryMb } from './processes.ts';

export type DirectoryJob = {
  readonly schedules: string;
  readonly prompts: string;
  /** The last centre of the folder and one of its numbers. */
  readonly centre: string;
  readonly number: string;
  readonly at: Instant;
};

export type DirectorySeen = {
  readonly centres: number;
  /** From the folder to a checked directory, in a fresh process. */
  readonly startMs: number;
  /** The same once more, while the first one serves. */
  readonly reloadMs: number;
  /** The desk of a centre at an instant, and the turn that follows from it. */
  readonly decisionMicros: number;
  /** Which centre answers a number. */
  readonly numberMicros: number;
  /** What the process holds with one directory: heap after a collection. */
  readonly heldMb: number;
  readonly peakMb?: number;
};

const decisions = 1000;
const minuteMs = 60_000;

const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as DirectoryJob;
const { load } = await openReading(job.prompts);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const first = await timed(loadOnce);
collect();
const heldMb = process.memoryUsage().heapUsed / 1024 / 1024;
const again = await timed(loadOnce);
const directory = again.result;
const centre = directory.centres.get(job.centre);
if (centre === undefined) throw new Error(`There is no centre ${job.centre} in ${job.schedules}.`);
// The first thousands are still being compiled.
microsFor(decide);
// Whatever is made of the directory with the first number is made once.
answering(directory, job.number);
const peakMb = peakMemoryMb(process.pid);
const seen: DirectorySeen = {
  centres: directory.centres.size,
  startMs: first.ms,
  reloadMs: again.ms,
  decisionMicros: microsFor(decide),
  numberMicros: microsFor(() => answering(directory, job.number)),
  heldMb,
  ...(peakMb !== undefined && { peakMb }),
};
console.log(JSON.stringify(seen));

async function loadOnce(): Promise<Directory> {
  const { directory: loaded, problems } = await load(await readSchedules(job.schedules));
  if (loaded === undefined) throw new Error(`The generated directory is invalid: ${JSON.stringify(problems.slice(0, 3))}`);
  return loaded;
}

/** A caller of the centre presses 2 in its topic menu; each decision is made a minute after the one before. */
function decide(count: number): void {
  const { id, languages } = centre as Centre;
  const state: State = { place: 'topic', centre: id, turn: 2, language: languages[1] ?? 'ja', noInput: 0, noMatch: 0 };
  converse(state, { kind: 'key', key: '2' }, centreAt(centre as Centre, directory.guidance, job.at + count * minuteMs));
}

async function timed<Result>(what: () => Promise<Result>): Promise<{ readonly ms: number; readonly result: Result }> {
  const begun = performance.now();
  const result = await what();
  return { ms: performance.now() - begun, result };
}

function microsFor(what: (count: number) => void): number {
  const begun = performance.now();
  for (let count = 0; count < decisions; count += 1) what(count);
  return ((performance.now() - begun) * 1000) / decisions;
}
