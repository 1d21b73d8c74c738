// The last step of the log. A disk that is full or a reader that has gone costs lines of the log, and no call: without this, the first
// line that cannot be written ends the process.

import { writeSync } from 'node:fs';

export type LogSink = {
  readonly write: (line: string) => void;
  /** How many lines could not be written so far. */
  readonly lost: () => number;
};

/** Writes to an open file, 1 for the standard output. Says so, in the log itself, when lines were lost and it can write again. */
export function openLogSink(file: number, writeTo: typeof writeAll = writeAll): LogSink {
  let lost = 0;
  let untold = 0;
  return {
    write: (line) => {
      try {
        if (untold > 0) writeTo(file, `\n{"level":50,"lost":${untold},"msg":"lines of the log could not be written before this one"}\n`);
        untold = 0;
        writeTo(file, line);
      } catch {
        lost += 1;
        untold += 1;
      }
    },
    lost: () => lost,
  };
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
