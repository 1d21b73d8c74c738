// How long a connection may take, how much it may bring, and how many there may be. The carrier sends a kilobyte at once.

import type { RequestListener, Server } from 'node:http';

export type ServerLimits = {
  readonly headersMs: number;
  readonly requestMs: number;
  /** How long a request may be under way without a byte in either direction: for clients that do not read their answer. */
  readonly silentMs: number;
  /** Longer than a balancer keeps an idle connection (60 seconds with most), so that the balancer closes it first. */
  readonly idleMs: number;
  readonly headerBytes: number;
  readonly connections: number;
  readonly checkEveryMs: number;
};

// The carrier gives up after 15 seconds, so a request that has not arrived by then is no call. 5,000 connections hold
// some 60 MB; 2,000 calls at once need at most one connection each.
const usual: ServerLimits = {
  headersMs: 5000,
  requestMs: 15_000,
  silentMs: 30_000,
  idleMs: 75_000,
  headerBytes: 16_384,
  connections: 5000,
  checkEveryMs: 1000,
};

// An import of the whole module would also load its client for the web, which costs a start some 30 ms.
const { createServer } = process.getBuiltinModule('node:http');

/** An HTTP server that does not listen yet. */
export function createLimitedServer(answer: RequestListener, { limits = usual }: { readonly limits?: ServerLimits } = {}): Server {
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      maxHeaderSize: limits.headerBytes,
      connectionsCheckingInterval: limits.checkEveryMs,
    },
    answer,
  );
  // Node applies this while no answer is complete, and `keepAliveTimeout` between two requests.
  server.timeout = limits.silentMs;
  server.maxConnections = limits.connections;
  return server;
}
