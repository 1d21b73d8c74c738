// Words that come while a page is open (server-sent events). A person who signs out, or is let out, hears no more.

import type { Request, Response } from 'express';
import type { Reply } from './route.ts';

export type EventStream = Extract<Reply, { listen: unknown }>;

type Streaming = EventStream & {
  readonly request: Request;
  readonly response: Response;
  /** Whether the person may still hear it. Where the store is away it rejects, and the stream goes on. */
  readonly mayGoOn: () => Promise<boolean>;
  readonly leaving: () => boolean;
};

// The server ends a connection on which nothing is sent for 30 seconds.
const heartbeatMs = 15_000;
const lookMs = 1_000;

export function streamEvents({ listen, mayGoOn, leaving, request, response }: Streaming): void {
  response.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' });
  if (request.method === 'HEAD') return void response.end();
  response.flushHeaders();
  const stop = listen((event, data) => void response.write(`event: ${event}\ndata: ${data.replaceAll('\n', '\ndata: ')}\n\n`));
  let quietMs = 0;
  const look = setInterval(() => {
    if (leaving()) return void response.end();
    quietMs += lookMs;
    if (quietMs < heartbeatMs) return;
    quietMs = 0;
    response.write(':\n\n');
    mayGoOn().then(
      (may) => may || response.end(),
      () => {},
    );
  }, lookMs).unref();
  response.on('close', () => {
    clearInterval(look);
    stop();
  });
}
