// The thread that checks whether the event loop of the main thread is blocked.

import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

export type Watched = {
  /** The main thread adds one every so many milliseconds. */
  readonly beats: Int32Array;
  readonly everyMs: number;
  readonly mostMissed: number;
};

const { beats, everyMs, mostMissed } = workerData as Watched;
let seen = Atomics.load(beats, 0);
// Counted in looks and not by the clock: after a pause of the whole process (SIGSTOP, a machine asleep) the main thread goes on, too.
let missed = 0;

setInterval(() => {
  const now = Atomics.load(beats, 0);
  missed = now === seen ? missed + 1 : 0;
  seen = now;
  if (missed < mostMissed) return;
  tell(
    `{"level":60,"code":"event-loop-blocked","msg":"the event loop stood still for ${(missed * everyMs) / 1000} s: the process ends"}\n`,
  );
  // The main thread can handle no other signal.
  process.kill(process.pid, 'SIGKILL');
}, everyMs);

function tell(line: string): void {
  try {
    writeSync(2, line);
  } catch {
    // It ends all the same.
  }
}
