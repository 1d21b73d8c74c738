// The service that a call is placed to: one of its own in a process beside this one, or one that runs already.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { freePort } from './freePort.ts';

export type Rehearsal = {
  /** Where it is reached. */
  readonly url: string;
  /** The address under which it knows itself: the carrier signs with this one. */
  readonly publicUrl: string;
  readonly token: string;
  readonly close: () => Promise<void>;
};

type Environment = Readonly<Record<string, string | undefined>>;

const mostStartMs = 30_000;
const mostStopMs = 3_000;

/** Starts a service with its clock at an instant. Rejects with what it said where it does not start. */
export async function startRehearsal(main: string, environment: Environment, at: string): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-call-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const rest = Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(TWILIO_AUTH_TOKEN|DATABASE_URL|METRICS_)/.test(name)));
  const service = spawn(process.execPath, [main], {
    // Its working folder is where it puts its token and whatever else it writes.
    cwd: folder,
    env: {
      ...rest,
      ...absolute(environment, 'MADOGUCHI_SCHEDULES'),
      ...absolute(environment, 'MADOGUCHI_PROMPTS'),
      MADOGUCHI_DATA: join(folder, 'data'),
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      LOG_LEVEL: 'silent',
      MADOGUCHI_CLOCK: at,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(service, 'exit');
  const abandon = () => {
    service.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', abandon);
  let said = '';
  service.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const close = async () => {
    const late = setTimeout(() => service.kill('SIGKILL'), mostStopMs);
    if (service.exitCode === null && service.signalCode === null) service.kill('SIGTERM');
    await ended;
    clearTimeout(late);
    process.removeListener('exit', abandon);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const until = Date.now() + mostStartMs;
    for (;;) {
      const told = await tokenIn(join(folder, 'data'), port);
      if (told !== undefined && (await isReady(url))) return { url, ...told, close };
      if (service.exitCode !== null) throw new Error(`The service did not start.\n${said.trim()}`);
      if (Date.now() > until) throw new Error(`The service was not ready after ${mostStartMs / 1000} seconds.\n${said.trim()}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** A service that runs already, with the token of the environment or of its own file. Rejects where there is neither. */
export async function findRehearsal(url: string, environment: Environment, folder: string): Promise<Rehearsal> {
  const close = async () => undefined;
  const { TWILIO_AUTH_TOKEN: token, PUBLIC_URL: publicUrl } = environment;
  if (token !== undefined && token !== '') return { url, publicUrl: publicUrl?.replace(/\/$/, '') ?? url, token, close };
  const { port, protocol } = new URL(url);
  const number = Number(port || (protocol === 'https:' ? 443 : 80));
  const data = resolve(folder, environment.MADOGUCHI_DATA || 'data');
  const told = await tokenIn(data, number);
  if (told !== undefined) return { url, ...told, close };
  throw new Error(
    `There is no token for ${url}. Start the service without TWILIO_AUTH_TOKEN in this folder, where it leaves ${relative(folder, data)}/rehearsal-${number}.json, or set TWILIO_AUTH_TOKEN to the service's own.`,
  );
}

async function tokenIn(data: string, port: number): Promise<{ readonly publicUrl: string; readonly token: string } | undefined> {
  try {
    const { url, token } = JSON.parse(await readFile(join(data, `rehearsal-${port}.json`), 'utf8')) as Record<string, unknown>;
    return typeof url === 'string' && typeof token === 'string' ? { publicUrl: url, token } : undefined;
  } catch {
    // Not written yet, or only half of it.
    return undefined;
  }
}

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function absolute(environment: Environment, name: string): Environment {
  const folder = environment[name];
  return folder === undefined || folder === '' ? {} : { [name]: resolve(folder) };
}
