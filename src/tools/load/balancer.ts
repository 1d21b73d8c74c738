// HAProxy in front of several instances: each turn goes to the next one, and one that is not answered goes to another.

import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { type Child, startChild } from './childProcess.ts';
import { instanceHeader } from './httpClient.ts';

export const howToInstall = 'Install HAProxy, which Debian and Ubuntu have as a package: apt-get install haproxy';

// Where packages put it, which is not on everybody's path.
const usualFolders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** The program, or undefined where it is not installed. `path` is the environment's PATH. */
export function findBalancer(path: string): string | undefined {
  return [...path.split(delimiter), ...usualFolders].map((folder) => join(folder, 'haproxy')).find(isProgram);
}

/** Starts the balancer. Rejects with what it said where it does not start. */
export function startBalancer(file: string, port: number, instances: readonly number[], clock: () => number): Promise<Child> {
  return startChild({
    name: 'HAProxy',
    file,
    options: async (folder) => {
      const settings = join(folder, 'haproxy.cfg');
      await writeFile(settings, settingsOf(port, instances));
      return ['-db', '-f', settings];
    },
    environment: {},
    isReady: () => isOpen(port),
    clock,
  });
}

/**
 * What matters for calls. A turn may be asked for twice, since its address says all that the answer depends on: so a POST whose instance
 * dies under it is sent to another one. For that the whole form must be at hand, and without `redispatch 1` the same one is tried again.
 * Nobody looks after the instances beforehand (`check`), to show that the second try alone is enough while one of them is away.
 * https://docs.haproxy.org/2.6/configuration.html#4.2-retry-on
 */
function settingsOf(port: number, instances: readonly number[]): string {
  return `global
  maxconn 4096
  nbthread 1
defaults
  mode http
  timeout connect 1s
  timeout client 60s
  timeout server 6s
  option http-buffer-request
  retries ${2 * instances.length}
  option redispatch 1
  retry-on conn-failure empty-response junk-response response-timeout 503
frontend telephone
  bind 127.0.0.1:${port}
  default_backend instances
backend instances
  balance roundrobin
  http-response set-header ${instanceHeader} %s
${instances.map((each, index) => `  server instance${index + 1} 127.0.0.1:${each}`).join('\n')}
`;
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
