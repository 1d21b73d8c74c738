// The input of `connect` and `doctor`: the environment, valid schedules, and the credentials for the carrier's account.

import { CommanderError } from 'commander';
import { readSpaceCredentials } from '../carrier/signalwire/spaceCredentials.ts';
import { readSomlengCredentials } from '../carrier/somleng/somlengCredentials.ts';
import type { Credentials } from '../carrier/twilio/account/accountClient.ts';
import { readCredentials } from '../carrier/twilio/account/credentials.ts';
import { say } from '../messages/sayMessage.ts';
import type { Directory } from '../schedules/directory.ts';
import type { CarrierName } from '../service/carrierTraits.ts';
import { type SecretReader, secretsOf } from '../service/secrets.ts';
import { isLoopback, type Settings } from '../service/settings.ts';
import type { Catalogues } from '../speech/catalogue.ts';
import { readGoodDirectory } from './running.ts';
import { reader, told } from './staffReader.ts';

export type SetUp = {
  readonly directory: Directory;
  readonly catalogues: Catalogues;
  readonly settings: Settings;
  readonly secret: SecretReader;
};

/** The set-up. Undefined if the schedules or the environment are invalid; every problem was then printed. */
export async function setUp(): Promise<SetUp | undefined> {
  const good = await readGoodDirectory();
  return good && { ...good, secret: secretsOf(process.env, process.cwd(), (fault) => refuse(say(reader(), fault))) };
}

const readers = { twilio: readCredentials, signalwire: readSpaceCredentials, somleng: readSomlengCredentials } as const;

/** The setting that names the account at each carrier. */
export const accountSetting = {
  twilio: 'TWILIO_ACCOUNT_SID',
  signalwire: 'SIGNALWIRE_PROJECT_ID',
  somleng: 'SOMLENG_ACCOUNT_SID',
} as const satisfies Readonly<Record<CarrierName, string>>;

/** The credentials of the environment; undefined if there are none. Malformed ones are refused. */
export function credentialsAsked({ secret, settings }: Pick<SetUp, 'secret' | 'settings'>): Credentials | undefined {
  const found = readers[settings.carrier](secret);
  return found !== undefined && 'faults' in found ? refuse(found.faults.map((fault) => say(reader(), fault)).join('\n')) : found;
}

/** The address of `--api`. Credentials are sent only to the carrier, or to a test server on this machine. */
export function originOf(api: string | undefined): string | undefined {
  if (api === undefined) return undefined;
  const url = URL.parse(api);
  return url !== null && isLoopback(url) ? url.origin : refuse(told('api-option'));
}

/** Wrong usage: prints the reason and ends the command with 2. */
export function refuse(reason: string): never {
  console.error(reason);
  throw new CommanderError(2, 'usage', reason);
}
