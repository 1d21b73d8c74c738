// The log of the service: JSON lines, or lines for people where the output is a terminal.

import { type Logger, pino } from 'pino';
import { openLogSink } from './logSink.ts';

export type OpenLog = {
  readonly log: Logger;
  /** Writes text for a person, between the lines of the log. */
  readonly say: (text: string) => void;
  /** Whether a person reads the output. */
  readonly isTerminal: boolean;
  /** How many lines could not be written so far. */
  readonly lostLines: () => number;
};

type Format = (line: string) => string;

/** Opens the log on the standard output. What still waits is written when the process ends. */
export async function openLog(level: string): Promise<OpenLog> {
  // If stdout or stderr is closed, do not crash.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const sink = openLogSink(1);
  process.once('exit', sink.flush);
  const isTerminal = process.stdout.isTTY === true;
  const format = isTerminal ? await loadFormat() : undefined;
  const write = format === undefined ? sink.write : (line: string) => sink.write(format(line));
  return { log: pino({ level }, { write }), say: (text) => sink.write(`${text}\n`), isTerminal, lostLines: sink.lost };
}

/** Undefined where the package, which is for development, is not installed: then a terminal shows JSON too. */
async function loadFormat(): Promise<Format | undefined> {
  try {
    const { prettyFactory } = await import('pino-pretty');
    const colorize = process.stdout.hasColors?.() ?? false;
    return prettyFactory({ colorize, singleLine: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' });
  } catch {
    return undefined;
  }
}
