// The last step of the log. A disk that is full or a reader that has gone costs lines of the log, and no call: without this, the first
// line that cannot be written ends the process. The lines of one turn of the event loop are written together, after its answers.

import { writeSync } from 'node:fs';

export type LogSink = {
  readonly write: (line: string) => void;
  /** Writes at once what still waits. For the end of the process. */
  readonly flush: () => void;
  /** How many lines could not be written so far. */
  readonly lost: () => number;
};

/** Writes to an open file, 1 for the standard output. Says so, in the log itself, when lines were lost and it can write again. */
export function openLogSink(file: number, writeTo: typeof writeSome = writeSome): LogSink {
  let waiting = '';
  let lost = 0;
  let untold = 0;

  const flush = (): void => {
    if (waiting === '') return;
    const lines = Buffer.from(waiting);
    waiting = '';
    if (untold > 0) {
      const told = Buffer.from(`\n{"level":50,"lost":${untold},"msg":"lines of the log could not be written before this one"}\n`);
      if (writeTo(file, told) === told.length) untold = 0;
    }
    const missing = untold > 0 ? lines : lines.subarray(writeTo(file, lines));
    lost += linesIn(missing);
    untold += linesIn(missing);
  };

  return {
    write: (line) => {
      if (waiting === '') setImmediate(flush);
      waiting += line;
    },
    flush,
    lost: () => lost,
  };
}

/** How many of the bytes could be written. */
function writeSome(file: number, bytes: Buffer): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(file, bytes, written);
  } catch {
    // The disk is full, or nobody reads.
  }
  return written;
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 0x0a) lines += 1;
  return lines;
}
