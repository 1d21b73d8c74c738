// What the commands share: their exit status, the schedules that they work on, and the centres that they are asked about.

import { type Command, CommanderError } from 'commander';
import type { Centre, Directory } from '../schedules/directory.ts';
import { describeProblem } from '../schedules/problem.ts';
import type { Settings } from '../service/settings.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { readDirectory } from './readDirectory.ts';

type Good = { readonly directory: Directory; readonly catalogues: Catalogues; readonly settings: Settings };

const problemsFound = 1;
const wrongUsage = 2;

/** Runs a command whose `exitOverride` is set: the process ends with 0, or with 2 for wrong usage. */
export async function run(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (fault) {
    if (fault instanceof CommanderError) process.exitCode = fault.exitCode === 0 ? 0 : wrongUsage;
    else throw fault;
  }
}

/** What a fault says of itself. */
export function sentenceOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/**
 * The directory, its words and its settings; undefined where the schedules do not hold: then every problem was said, and the process ends with 1. Where
 * they, the words or the environment cannot be read, it ends with 2.
 */
export async function readGoodDirectory(): Promise<Good | undefined> {
  const read = await readDirectory().catch((fault: unknown) => {
    console.error(sentenceOf(fault));
    process.exitCode = wrongUsage;
  });
  if (read === undefined) return undefined;
  const { directory, problems, catalogues, settings } = read;
  if (directory !== undefined) return { directory, catalogues, settings };
  console.error(problems.map(describeProblem).join('\n'));
  process.exitCode = problemsFound;
  return undefined;
}

/** The centre of `--centre`, or all of them; a centre that does not exist is wrong usage. */
export function centresAsked(program: Command, { centres }: Directory, wanted: string | undefined): readonly Centre[] {
  const found = [...centres.values()].filter(({ id }) => wanted === undefined || id === wanted);
  if (found.length === 0) program.error(`--centre ${wanted} does not exist. Write one of: ${[...centres.keys()].join(', ')}.`);
  return found;
}
