// The last step of the log. A disk that is full or a reader that has gone costs lines of the log, and no call: without this, the first
// line that cannot be written ends the process. The lines of one turn of the event loop are written together, after its answers.

import { writeSync } from 'node:fs';

export type LogSink = {
  readonly write: (line: string) => void;
  /** Writes at once what still waits. For the end of the process. */
  readonly flush: () => void;
  /** How many lines could not be written so far. */
  readonly lost: () => number;
  /** How many bytes wait for a reader who is slow. */
  readonly waiting: () => number;
};

/** How many of the bytes were written, and whether the reader will take the others later. */
type Written = { readonly bytes: number; readonly isSlow: boolean };

// What a reader who is slow may leave unread, some five thousand lines, and how often it is asked again.
const mostWaiting = 1_000_000;
const askAgainMs = 20;
const nothing = Buffer.alloc(0);
const nothingWritten: Written = { bytes: 0, isSlow: false };

/** Writes to an open file, 1 for the standard output. Says so, in the log itself, when lines were lost and it can write again. */
export function openLogSink(file: number, writeTo: typeof writeSome = writeSome): LogSink {
  let waiting = '';
  let left: Buffer = nothing;
  let lost = 0;
  let untold = 0;
  let later: NodeJS.Timeout | undefined;

  const lose = (lines: Buffer): void => {
    lost += linesIn(lines);
    untold += linesIn(lines);
  };
  const tell = (): void => {
    const told = Buffer.from(`\n{"level":50,"lost":${untold},"msg":"lines of the log could not be written before this one"}\n`);
    if (writeTo(file, told).bytes === told.length) untold = 0;
  };
  const flush = (): void => {
    clearTimeout(later);
    const lines = Buffer.concat([left, Buffer.from(waiting)]);
    left = nothing;
    waiting = '';
    if (lines.length === 0) return;
    if (untold > 0) tell();
    const { bytes, isSlow } = untold > 0 ? nothingWritten : writeTo(file, lines);
    const rest = lines.subarray(bytes);
    if (isSlow && rest.length <= mostWaiting) {
      left = rest;
      later = setTimeout(flush, askAgainMs).unref();
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
    // A pipe is full; whatever else it is, the disk is full or nobody reads.
    return { bytes: written, isSlow: (fault as NodeJS.ErrnoException).code === 'EAGAIN' };
  }
}

function linesIn(bytes: Buffer): number {
  let lines = 0;
  for (const byte of bytes) if (byte === 0x0a) lines += 1;
  return lines;
}
