// The environment, read once, checked, and said back in sentences. Nothing else in the program looks at it.

import { resolve } from 'node:path';
import { instantOf } from '../hours/zone.ts';
import { secretsOf } from './secrets.ts';

export type Settings = {
  readonly port: number;
  readonly host: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Undefined in a rehearsal: then the service makes one that only its own phones know. */
  readonly authToken?: string;
  /** Believed as well while one token replaces the other. */
  readonly secondaryAuthToken?: string;
  readonly schedules: string;
  readonly prompts: string;
  /** Where the service may write. */
  readonly dataFolder: string;
  readonly logLevel: string;
  /** The instant at which the service's clock starts, in a rehearsal on this machine. */
  readonly clockStartsAt?: number;
};

type Environment = Readonly<Record<string, string | undefined>>;

const known = ['MADOGUCHI_SCHEDULES', 'MADOGUCHI_PROMPTS', 'MADOGUCHI_CLOCK'];
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** Settings, or every fault of the environment as one Error. `home` is the folder of the project, `folder` the working folder. */
export function readSettings(environment: Environment, home: string, folder: string): Settings {
  const faults: string[] = [];
  const value = (name: string) => environment[name]?.trim() || undefined;
  for (const name of Object.keys(environment)) {
    if (name.startsWith('MADOGUCHI_') && !known.includes(name)) faults.push(`${name} is not a setting. There are ${known.join(', ')}.`);
  }
  const port = Number(value('PORT') ?? '3000');
  const isPort = Number.isInteger(port) && port >= 1 && port <= 65_535;
  if (!isPort) faults.push(`PORT=${value('PORT')} is not a port. Write a number from 1 to 65535.`);
  const publicUrl = URL.parse(value('PUBLIC_URL') ?? `http://localhost:${isPort ? port : 3000}`);
  if (publicUrl === null || !/^https?:$/.test(publicUrl.protocol) || publicUrl.href !== `${publicUrl.origin}/`) {
    faults.push(
      'PUBLIC_URL is not the address of a whole site. Write the one that the carrier calls, without a path, like https://hotline.example.jp.',
    );
  }
  const logLevel = value('LOG_LEVEL') ?? 'info';
  if (!logLevels.includes(logLevel)) faults.push(`LOG_LEVEL=${logLevel} is not a level. Write one of ${logLevels.join(', ')}.`);
  const clock = value('MADOGUCHI_CLOCK');
  const clockStartsAt = clock === undefined ? undefined : instantOf(clock, 'Asia/Tokyo');
  if (clock !== undefined && clockStartsAt === undefined)
    faults.push(`MADOGUCHI_CLOCK=${clock} is not a time. Write one like 2026-12-30T19:00:00+09:00.`);
  if (clock !== undefined && publicUrl !== null && !isLoopback(publicUrl)) {
    faults.push(
      'MADOGUCHI_CLOCK is only for rehearsals on this machine. Remove it, or set PUBLIC_URL to an address like http://localhost:3000.',
    );
  }
  const secret = secretsOf(environment, folder, (fault) => faults.push(fault));
  const authToken = secret('TWILIO_AUTH_TOKEN');
  const secondaryAuthToken = secret('TWILIO_AUTH_TOKEN_SECONDARY');
  if (secondaryAuthToken !== undefined && authToken === undefined && faults.length === 0) {
    faults.push(
      'TWILIO_AUTH_TOKEN_SECONDARY stands alone. Set TWILIO_AUTH_TOKEN to the account’s primary token too, or remove the secondary one.',
    );
  }
  if (faults.length > 0) throw new Error(`The environment does not hold:\n${faults.join('\n')}`);
  return {
    port,
    host: value('HOST') ?? '127.0.0.1',
    publicUrl: (publicUrl?.href ?? '').replace(/\/$/, ''),
    ...(authToken !== undefined && { authToken }),
    ...(secondaryAuthToken !== undefined && { secondaryAuthToken }),
    schedules: resolve(folder, value('MADOGUCHI_SCHEDULES') ?? `${home}/schedules`),
    prompts: resolve(folder, value('MADOGUCHI_PROMPTS') ?? `${home}/prompts`),
    dataFolder: resolve(folder, 'data'),
    logLevel,
    ...(clockStartsAt !== undefined && { clockStartsAt }),
  };
}

/** Whether an address can only be reached from this machine. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
