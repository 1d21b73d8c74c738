// How the service stops without losing a turn. It stops listening at once, so that new connections go to another instance: the carrier
// and the balancers repeat a request whose connection was refused. On open connections it goes on answering for a while.

import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';

export type Stop = {
  readonly hasBegun: () => boolean;
  /** Finishes the turns under way, then ends the process with a status. A second time it does nothing. */
  readonly begin: (status: 0 | 1) => void;
};

export type Leave = {
  /** How long idle connections are kept, because a request may be on its way. */
  readonly lingerMs: number;
  /** When the last connections are cut. */
  readonly mostMs: number;
};

// Docker kills a container that has not ended after ten seconds.
const mostLeaveMs = 8_000;
const mostStopMs = 9_000;
// Long enough for a balancer's next turn on each connection that it keeps open.
const balancedLingerMs = 2_000;
// How often connections that have become idle are closed.
const lookEveryMs = 50;

/** How the process ends. `hasBalancer`: whether one may send a turn on an idle connection. `tidy` is done when nobody is connected. */
export function prepareStop(
  server: Server,
  { hasBalancer, tidy }: { readonly hasBalancer: boolean; readonly tidy: () => Promise<unknown> },
): Stop {
  let isLeaving = false;
  return {
    hasBegun: () => isLeaving,
    begin: (status) => {
      if (isLeaving) return;
      isLeaving = true;
      setTimeout(() => process.exit(1), mostStopMs).unref();
      void leave(server, { lingerMs: hasBalancer ? balancedLingerMs : 0, mostMs: mostLeaveMs })
        .then(tidy)
        .finally(() => process.exit(status));
    },
  };
}

/** Resolves when the last connection has ended, after `mostMs` at the latest. */
export function leave(server: Server, { lingerMs, mostMs }: Leave): Promise<void> {
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  return new Promise((resolve) => {
    const linger = setTimeout(() => {
      server.closeIdleConnections();
      idle = setInterval(() => server.closeIdleConnections(), lookEveryMs);
    }, lingerMs);
    const cut = setTimeout(() => server.closeAllConnections(), mostMs);
    let idle: NodeJS.Timeout | undefined;
    // http.Server's own close would cut idle connections at once, and with them a request that is on its way.
    Listener.prototype.close.call(server, () => {
      clearTimeout(linger);
      clearTimeout(cut);
      clearInterval(idle);
      resolve();
    });
  });
}
