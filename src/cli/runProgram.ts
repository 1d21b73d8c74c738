// Runs a program of the project in a process of its own, on this terminal.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Runs a file with the Node of this process. Signals are passed on to it. Resolves to its exit status: 128 and its number for a signal. */
export async function runProgram(file: string, words: readonly string[], nodeOptions: readonly string[] = []): Promise<number> {
  const child = spawn(process.execPath, [...nodeOptions, file, ...words], { stdio: 'inherit' });
  for (const signal of passedOn) process.on(signal, () => void child.kill(signal));
  const [status, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return status ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
