// What the commands share: their exit status, the schedules that they read, and the centres that an option names.

import { type Command, CommanderError } from 'commander';
import { faultSaid } from '../messages/staffFault.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import { describeProblemIn } from '../schedules/problem.ts';
import type { Settings } from '../service/settings.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { vocabularyOf } from '../speech/vocabularyOf.ts';
import { readNotices, sayNotices, tablesWith } from './noticesAsked.ts';
import { readDirectory } from './readDirectory.ts';
import { reader, told } from './staffReader.ts';

type Good = { readonly directory: Directory; readonly catalogues: Catalogues; readonly settings: Settings };

const problemsFound = 1;
const wrongUsage = 2;

/** Runs a command that has `exitOverride`, with the words behind it. The process ends with 0, or with 2 for wrong usage. */
export async function run(program: Command, words: readonly string[] = process.argv.slice(2)): Promise<void> {
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (fault) {
    if (fault instanceof CommanderError) process.exitCode = fault.exitCode === 0 ? 0 : wrongUsage;
    else throw fault;
  }
}

/** The reason of an error, in the language of the person at the terminal where it is one of ours. */
export function sentenceOf(fault: unknown): string {
  return faultSaid(reader(), fault);
}

/**
 * The directory, its catalogues and its settings. Undefined if the schedules are invalid: every problem was then printed, and the process ends
 * with 1. If they, the catalogues or the environment cannot be read, it ends with 2. `notices`: with those of the console.
 */
export async function readGoodDirectory({ notices = false }: { readonly notices?: boolean } = {}): Promise<Good | undefined> {
  const read = await readDirectory().catch((fault: unknown) => {
    console.error(sentenceOf(fault));
    process.exitCode = wrongUsage;
  });
  if (read === undefined) return undefined;
  const { directory, problems, catalogues, settings } = read;
  if (directory !== undefined) {
    const laid = notices ? await withNoticesOf(directory, settings, catalogues) : directory;
    return { directory: laid, catalogues, settings };
  }
  console.error(problems.map(describeProblemIn(reader())).join('\n'));
  process.exitCode = problemsFound;
  return undefined;
}

/** The tables with the notices of the console; says from where these are. */
export async function withNoticesOf(directory: Directory, settings: Settings, catalogues: Catalogues): Promise<Directory> {
  const read = await readNotices(settings, Date.now());
  sayNotices(read);
  return tablesWith(directory, read, settings, vocabularyOf(catalogues)).directory;
}

/** The centre that `--centre` names, or all of them. A centre that does not exist is wrong usage. */
export function centresAsked(program: Command, { centres }: Directory, wanted: string | undefined): readonly Centre[] {
  const found = [...centres.values()].filter(({ id }) => wanted === undefined || id === wanted);
  if (found.length === 0) program.error(told('usage.centre', { written: wanted ?? '', known: [...centres.keys()] }));
  return found;
}
