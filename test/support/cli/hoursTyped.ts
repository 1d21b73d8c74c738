// A subcommand of npm run hours, or another command, run inside the test's own process: quicker than a process of its own, and otherwise the same.

import { type Command, CommanderError } from 'commander';
import { vi } from 'vitest';
import { callbacksCommand } from '../../../src/cli/callbacksCommand.ts';
import { callsCommand } from '../../../src/cli/callsCommand.ts';
import { connectCommand } from '../../../src/cli/connect.ts';
import { doctorCommand } from '../../../src/cli/doctor.ts';
import { fallbackCommand } from '../../../src/cli/fallback.ts';
import { boardCommand } from '../../../src/cli/hoursBoard.ts';
import { checkCommand } from '../../../src/cli/hoursCheck.ts';
import { diffCommand } from '../../../src/cli/hoursDiff.ts';
import { explainCommand } from '../../../src/cli/hoursExplain.ts';
import { posterCommand } from '../../../src/cli/hoursPoster.ts';
import { showCommand } from '../../../src/cli/hoursShow.ts';
import { peopleCommand } from '../../../src/cli/peopleCommand.ts';
import { takeLanguage } from '../../../src/cli/staffReader.ts';
import { wordsCommand } from '../../../src/cli/wordsCommand.ts';
import { frozenFolder } from '../schedules/frozenFolder.ts';

const commands: Readonly<Record<string, () => Command>> = {
  board: boardCommand,
  callbacks: callbacksCommand,
  calls: callsCommand,
  connect: connectCommand,
  doctor: doctorCommand,
  words: wordsCommand,
  staff: peopleCommand,
  check: checkCommand,
  diff: diffCommand,
  fallback: () => fallbackCommand(),
  explain: explainCommand,
  poster: posterCommand,
  show: showCommand,
};

export type Typed = {
  readonly out: string;
  /** What stands on the error stream, or the sentence with which the command was refused. */
  readonly fault: string;
  readonly status: number;
};

/** Runs `check --json`, or what else is typed, on the schedules of a folder; on the real ones without it. */
export async function typed(words: string, schedules?: string): Promise<Typed> {
  const written = words.split(' ');
  // `npm run hours` puts its own name before them.
  const isOfHours = !written.some((word) => ['callbacks', 'calls', 'connect', 'doctor', 'staff', 'words'].includes(word));
  const taken = takeLanguage(isOfHours ? ['hours', ...written] : written);
  if (taken.refused !== undefined) return { out: '', fault: taken.refused, status: 2 };
  const [name = '', ...options] = isOfHours ? taken.words.slice(1) : taken.words;
  if (schedules !== undefined) vi.stubEnv('MADOGUCHI_SCHEDULES', schedules);
  const refused: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const before = process.exitCode;
  process.exitCode = 0;
  try {
    const command = commands[name]?.();
    for (const each of [command, ...(command?.commands ?? [])]) each?.configureOutput({ writeErr: (text) => void refused.push(text) });
    await command?.parseAsync(options, { from: 'user' });
  } catch (fault) {
    if (!(fault instanceof CommanderError) || fault.exitCode === 0) throw fault;
    // As `run` of running.ts does it.
    process.exitCode = 2;
  } finally {
    // The next command of this process speaks the language of its own words.
    takeLanguage([]);
    if (schedules !== undefined) vi.stubEnv('MADOGUCHI_SCHEDULES', frozenFolder);
  }
  const said = (calls: readonly (readonly unknown[])[]) => calls.map(([text]) => String(text)).join('\n');
  const ran = { out: said(log.mock.calls), fault: refused.join('') + said(error.mock.calls), status: Number(process.exitCode) };
  process.exitCode = before;
  log.mockRestore();
  error.mockRestore();
  return ran;
}
