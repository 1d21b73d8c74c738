// HAProxy in front of several instances. Each turn goes to the next instance; an unanswered one goes to another.

import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { type Child, startChild } from './childProcess.ts';
import { instanceHeader } from './httpClient.ts';

export const howToInstall = 'Install HAProxy, which Debian and Ubuntu have as a package: apt-get install haproxy';

// Where packages install it; these folders may not be on the PATH.
const usualFolders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** The program; undefined if it is not installed. `path` is the environment's PATH. */
export function findBalancer(path: string): string | undefined {
  return [...path.split(delimiter), ...usualFolders].map((folder) => join(folder, 'haproxy')).find(isProgram);
}

/** Starts the balancer. Rejects with what it printed if it does not start. */
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
 * The settings that matter for calls. A turn may be requested twice, since its address contains all that the answer depends on. So a POST
 * whose instance dies is sent to another one. For this the balancer needs the whole form, and `redispatch 1`: without it the same
 * instance is tried again. There are no health checks (`check`): the retry alone must be enough while an instance is away.
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
