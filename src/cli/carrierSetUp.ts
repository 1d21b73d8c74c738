// What `connect` and `doctor` work on: the environment, the schedules that hold, and the credentials for the carrier's account.

import { CommanderError } from 'commander';
import { readCredentials } from '../carrier/twilio/account/credentials.ts';
import type { Credentials } from '../carrier/twilio/account/openAccount.ts';
import type { Directory } from '../schedules/directory.ts';
import { type SecretReader, secretsOf } from '../service/secrets.ts';
import { isLoopback, type Settings } from '../service/settings.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { readGoodDirectory } from './running.ts';

export type SetUp = {
  readonly directory: Directory;
  readonly catalogues: Catalogues;
  readonly settings: Settings;
  readonly secret: SecretReader;
};

/** The set-up; undefined where the schedules do not hold: then every problem was said. So it is where the environment does not hold. */
export async function setUp(): Promise<SetUp | undefined> {
  const good = await readGoodDirectory();
  return good && { ...good, secret: secretsOf(process.env, process.cwd(), refuse) };
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
