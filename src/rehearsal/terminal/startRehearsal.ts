// The service that the terminal telephone calls: one that it starts in a process of its own, or one that runs already.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { freePort } from './freePort.ts';

export type Rehearsal = {
  /** The address that is really asked. */
  readonly url: string;
  /** The service's PUBLIC_URL. Signatures are made with it. */
  readonly publicUrl: string;
  readonly token: string;
  readonly close: () => Promise<void>;
};

type Environment = Readonly<Record<string, string | undefined>>;

const mostStartMs = 30_000;
const mostStopMs = 3_000;

/** Starts a service whose clock begins at `at`. Rejects with what it printed if it does not start. */
export async function startRehearsal(main: string, environment: Environment, at: string): Promise<Rehearsal> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-call-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const rest = Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(TWILIO_|SIGNALWIRE_|SOMLENG_|DATABASE_URL|METRICS_|OTEL_|MADOGUCHI_(?:ALERT|CARRIER|OIDC|CALLBACK))/.test(name),
    ),
  );
  const service = spawn(process.execPath, [main], {
    // It writes its token, and everything else, below its working folder.
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
  let printed = '';
  service.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
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
      const access = await tokenIn(join(folder, 'data'), port);
      if (access !== undefined && (await isReady(url))) return { url, ...access, close };
      if (service.exitCode !== null) throw new Error(`The service did not start.\n${printed.trim()}`);
      if (Date.now() > until) throw new Error(`The service was not ready after ${mostStartMs / 1000} seconds.\n${printed.trim()}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  } catch (fault) {
    await close();
    throw fault;
  }
}

/** A service that runs already, with the token of the environment or of the file that the service left. Rejects if there is neither. */
export async function findRehearsal(url: string, environment: Environment, folder: string): Promise<Rehearsal> {
  const close = async () => undefined;
  const { TWILIO_AUTH_TOKEN: token, PUBLIC_URL: publicUrl } = environment;
  if (token !== undefined && token !== '') return { url, publicUrl: publicUrl?.replace(/\/$/, '') ?? url, token, close };
  const { port, protocol } = new URL(url);
  const number = Number(port || (protocol === 'https:' ? 443 : 80));
  const data = resolve(folder, environment.MADOGUCHI_DATA || 'data');
  const access = await tokenIn(data, number);
  if (access !== undefined) return { url, ...access, close };
  throw new Error(
    `There is no token for ${url}. Start the service without TWILIO_AUTH_TOKEN in this folder, where it leaves ${relative(folder, data)}/rehearsal-${number}.json, or set TWILIO_AUTH_TOKEN to the service's own.`,
  );
}

async function tokenIn(data: string, port: number): Promise<{ readonly publicUrl: string; readonly token: string } | undefined> {
  try {
    const { url, token } = JSON.parse(await readFile(join(data, `rehearsal-${port}.json`), 'utf8')) as Record<string, unknown>;
    return typeof url === 'string' && typeof token === 'string' ? { publicUrl: url, token } : undefined;
  } catch {
    // The file is not there yet, or is only half written.
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
