// How long a connection may take and how much it may bring before it is cut. The carrier sends a kilobyte at once.

import type { RequestListener, Server, ServerOptions } from 'node:http';

export type ServerLimits = {
  readonly headersMs: number;
  readonly requestMs: number;
  /** Longer than a balancer keeps an idle connection (60 seconds with most), so that it is the balancer who closes it. */
  readonly idleMs: number;
  readonly headerBytes: number;
  readonly checkEveryMs: number;
};

// The carrier gives up after 15 seconds: what has not arrived by then is nobody's call.
const usual: ServerLimits = { headersMs: 5000, requestMs: 15_000, idleMs: 75_000, headerBytes: 16_384, checkEveryMs: 1000 };

// An import of the whole module would also load its client for the web, which costs a start some 30 ms.
const { createServer } = process.getBuiltinModule('node:http');

/** An HTTP server that does not listen yet. `makes` says what its requests and responses are made of. */
export function createLimitedServer(
  answer: RequestListener,
  { limits = usual, makes = {} }: { readonly limits?: ServerLimits; readonly makes?: ServerOptions } = {},
): Server {
  return createServer(
    {
      ...makes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      maxHeaderSize: limits.headerBytes,
      connectionsCheckingInterval: limits.checkEveryMs,
    },
    answer,
  );
}
