// What a long command is doing: one line on the terminal, which is rewritten. Without a terminal nothing is written.

import { wrapped } from '../staff/columns.ts';

export type Progress = {
  /** Replaces the line. It is written at most ten times a second. */
  readonly show: (line: string) => void;
  /** Removes the line, before anything else is printed. */
  readonly clear: () => void;
};

/** The part of a terminal's stream that is needed. */
export type Terminal = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

const leastMs = 100;
const beginningOfLine = '\r\u001b[K';

/** A progress line on the error output, so that the standard output can be piped. `clock` gives milliseconds. */
export function createProgress(terminal: Terminal = process.stderr, clock = () => performance.now()): Progress {
  if (!terminal.isTTY) return { show: () => undefined, clear: () => undefined };
  let shownAt = Number.NEGATIVE_INFINITY;
  return {
    show: (line) => {
      const now = clock();
      if (now - shownAt < leastMs) return;
      shownAt = now;
      // A line that is too long would begin a new one, which cannot be rewritten.
      const [fits = ''] = wrapped(line, Math.max(1, (terminal.columns ?? 80) - 1));
      terminal.write(beginningOfLine + fits);
    },
    clear: () => {
      if (shownAt === Number.NEGATIVE_INFINITY) return;
      shownAt = Number.NEGATIVE_INFINITY;
      terminal.write(beginningOfLine);
    },
  };
}

/** `about 40 s left`, `about 3 min left`: by the share that is done, from 0 to 1. '' while it is too early to tell. */
export function timeLeft(done: number, passedMs: number): string {
  if (done < 0.02 || passedMs < 1000) return '';
  const seconds = ((passedMs / done) * (1 - done)) / 1000;
  return seconds < 90 ? `about ${Math.max(1, Math.round(seconds))} s left` : `about ${Math.round(seconds / 60)} min left`;
}
