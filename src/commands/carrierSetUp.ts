// What `connect` and `doctor` work on: the environment, the schedules that hold, and the credentials for the carrier's account.

import { CommanderError } from 'commander';
import type { Credentials } from '../carrier/account.ts';
import { readCredentials } from '../carrier/credentials.ts';
import type { Directory } from '../directory/directory.ts';
import { describeProblem } from '../directory/problem.ts';
import { type SecretReader, secretsOf } from '../secrets.ts';
import { isLoopback, type Settings } from '../settings.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { readDirectory } from './readDirectory.ts';

export type SetUp = {
  readonly directory: Directory;
  readonly catalogues: Catalogues;
  readonly settings: Settings;
  readonly secret: SecretReader;
};

/** The set-up; undefined where the schedules do not hold: then every problem was said. An environment that does not hold is refused. */
export async function setUp(): Promise<SetUp | undefined> {
  const { directory, problems, catalogues, settings } = await readDirectory().catch((fault: Error) => refuse(fault.message));
  if (directory !== undefined) return { directory, catalogues, settings, secret: secretsOf(process.env, process.cwd(), refuse) };
  console.error(problems.map(describeProblem).join('\n'));
  process.exitCode = 1;
  return undefined;
}

/** The credentials of the environment, undefined where there are none; faulty ones are refused. */
export function credentialsAsked(secret: SecretReader): Credentials | undefined {
  const found = readCredentials(secret);
  return found !== undefined && 'faults' in found ? refuse(found.faults.join('\n')) : found;
}

/** The address of `--api`. Credentials go only to the carrier, or to a server of the tests on this machine. */
export function originOf(api: string | undefined): string | undefined {
  if (api === undefined) return undefined;
  const url = URL.parse(api);
  return url !== null && isLoopback(url) ? url.origin : refuse('--api is for servers of the tests on this machine. Leave it out.');
}

/** Wrong usage: says why, and ends the command with 2. */
export function refuse(reason: string): never {
  console.error(reason);
  throw new CommanderError(2, 'usage', reason);
}
