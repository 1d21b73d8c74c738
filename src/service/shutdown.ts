// How the service stops without losing a turn. It stops listening at once, so that new connections go to another instance: the carrier
// and the balancers repeat a request whose connection was refused. On open connections it goes on answering for a while.

import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';

export type Leave = {
  /** How long idle connections are kept, because a request may be on its way. */
  readonly lingerMs: number;
  /** When the last connections are cut. */
  readonly mostMs: number;
};

// How often connections that have become idle are closed.
const lookEveryMs = 50;

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
