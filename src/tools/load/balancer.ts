// HAProxy or Caddy in front of several instances, set as infra/ ships them: each turn goes to the next instance, and a turn whose connection
// fails goes to another one.

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { caddySettings, haproxySettings } from './balancerSettings.ts';
import { type Child, type Environment, startChild } from './childProcess.ts';

export type BalancerName = 'HAProxy' | 'Caddy';
export type Balancer = { readonly name: BalancerName /** Its file. */; readonly program: string };

type Kind = {
  readonly command: string;
  readonly shipped: string;
  readonly settings: (shipped: string, port: number, instances: readonly number[]) => string;
  readonly options: (settings: string) => readonly string[];
  readonly environment: (program: string) => Environment;
};

const kinds: Readonly<Record<BalancerName, Kind>> = {
  HAProxy: {
    command: 'haproxy',
    shipped: 'haproxy.cfg',
    settings: haproxySettings,
    options: (file) => ['-db', '-f', file],
    environment: () => ({}),
  },
  Caddy: {
    command: 'caddy',
    shipped: 'Caddyfile',
    settings: caddySettings,
    options: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
    // It writes below the first two; its working folder is one of its own. The third is what the file says about old versions.
    environment: (program) => ({ XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: 'config', ...(isOldCaddy(program) && { CADDY: '2.6' }) }),
  },
};

const infra = join(import.meta.dirname, '../../../infra');
// Where packages put them, which is not on everybody's path.
const usualFolders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** The balancer, or undefined where it is not installed. `path` is the environment's PATH. */
export function findBalancer(path: string, name: BalancerName = 'HAProxy'): Balancer | undefined {
  const { command } = kinds[name];
  const program = [...path.split(delimiter), ...usualFolders].map((folder) => join(folder, command)).find(isProgram);
  return program === undefined ? undefined : { name, program };
}

/** How to get one that is not installed. */
export function howToInstall(name: BalancerName = 'HAProxy'): string {
  return `Install ${name}, which Debian and Ubuntu have as a package: apt-get install ${kinds[name].command}`;
}

/** Starts the balancer on a port of loopback. Rejects with what it said where it does not start. */
export async function startBalancer(
  { name, program }: Balancer,
  port: number,
  instances: readonly number[],
  clock: () => number,
): Promise<Child> {
  const { shipped, settings, options, environment } = kinds[name];
  const text = settings(await readFile(join(infra, shipped), 'utf8'), port, instances);
  return startChild({
    name,
    file: program,
    options: async (folder) => {
      const file = join(folder, shipped);
      await writeFile(file, text);
      return options(file);
    },
    environment: environment(program),
    isReady: () => isOpen(port),
    clock,
  });
}

function isOldCaddy(program: string): boolean {
  const minor = /^v?2\.(\d+)/.exec(execFileSync(program, ['version'], { encoding: 'utf8' }))?.[1];
  return minor !== undefined && Number(minor) < 8;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function isOpen(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  const opened = await once(socket, 'connect').then(
    () => true,
    () => false,
  );
  socket.destroy();
  return opened;
}
