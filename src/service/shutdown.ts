// How a service goes without losing a turn. It stops listening at once, so that whoever calls next is connected to another instance: the
// carrier and the balancers repeat a request that found nobody. On connections that are open it goes on answering for a while.

import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';

export type Leave = {
  /** How long open connections without a request are kept for a turn that may be on its way. */
  readonly lingerMs: number;
  /** When the last ones are cut. */
  readonly mostMs: number;
};

// How often connections that have become idle are looked for.
const lookEveryMs = 50;

/** Resolves as soon as nobody is connected any more, after `mostMs` at the latest. */
export function leave(server: Server, { lingerMs, mostMs }: Leave): Promise<void> {
  server.prependListener('request', (_request, response) => response.setHeader('Connection', 'close'));
  return new Promise((resolve) => {
    const linger = setTimeout(() => {
      server.closeIdleConnections();
      idle = setInterval(() => server.closeIdleConnections(), lookEveryMs);
    }, lingerMs);
    const cut = setTimeout(() => server.closeAllConnections(), mostMs);
    let idle: NodeJS.Timeout | undefined;
    // The server's own close would cut idle connections at once, and with them a request that is on its way.
    Listener.prototype.close.call(server, () => {
      clearTimeout(linger);
      clearTimeout(cut);
      clearInterval(idle);
      resolve();
    });
  });
}
