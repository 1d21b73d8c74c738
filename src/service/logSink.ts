// Writes the log. A disk that is full or a reader that has gone costs lines of the log, and no call: without this, the first line that
// cannot be written ends the process. The lines of one turn of the event loop are written together, after its answers.
//
// pino's own destination (sonic-boom 4.2) is not used: on a full disk, and on a pipe that is not read, its flush at the end of the process
// never returns, so the process does not end on SIGTERM.

import { writeSync } from 'node:fs';

export type LogSink = {
  readonly write: (line: string) => void;
  /** Writes what still waits, at once. For the end of the process. */
  readonly flush: () => void;
  /** How many lines could not be written so far. */
  readonly lost: () => number;
  /** How many bytes wait for a slow reader. */
  readonly waiting: () => number;
};

/** How many of the bytes were written, and whether the others may be written later. */
type Written = { readonly bytes: number; readonly isSlow: boolean };

// How much a slow reader may leave unread, some five thousand lines, and after how long it is written to again.
const mostWaiting = 1_000_000;
const retryMs = 20;
const nothing = Buffer.alloc(0);
const nothingWritten: Written = { bytes: 0, isSlow: false };

/** Writes to an open file, 1 for the standard output. After lines were lost, the first line that can be written says how many. */
export function openLogSink(file: number, writeTo: typeof writeSome = writeSome): LogSink {
  let waiting = '';
  let left: Buffer = nothing;
  let lost = 0;
  let unreported = 0;
  let later: NodeJS.Timeout | undefined;

  const lose = (lines: Buffer): void => {
    lost += linesIn(lines);
    unreported += linesIn(lines);
  };
  const report = (): void => {
    const line = Buffer.from(`\n{"level":50,"lost":${unreported},"msg":"lines of the log could not be written before this one"}\n`);
    if (writeTo(file, line).bytes === line.length) unreported = 0;
  };
  const flush = (): void => {
    clearTimeout(later);
    const lines = Buffer.concat([left, Buffer.from(waiting)]);
    left = nothing;
    waiting = '';
    if (lines.length === 0) return;
    if (unreported > 0) report();
    const { bytes, isSlow } = unreported > 0 ? nothingWritten : writeTo(file, lines);
    const rest = lines.subarray(bytes);
    if (isSlow && rest.length <= mostWaiting) {
      left = rest;
      later = setTimeout(flush, retryMs).unref();
    } else lose(rest);
  };

  return {
    write: (line) => {
      if (waiting === '') setImmediate(flush);
      waiting += line;
    },
    flush,
    lost: () => lost,
    waiting: () => left.length,
  };
}

function writeSome(file: number, bytes: Buffer): Written {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(file, bytes, written);
    return { bytes: written, isSlow: false };
  } catch (fault) {
    // EAGAIN: a pipe is full. Other codes: the disk is full, or the reader has gone.
    return { bytes: written, isSlow: (fault as NodeJS.ErrnoException).code === 'EAGAIN' };
  }
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 0x0a) lines += 1;
  return lines;
}
