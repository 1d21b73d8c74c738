// Visitors who all come at once: each opens a connection of its own and asks for one public page. Written on bare sockets, so that asking
// costs this process next to nothing.

import { once } from 'node:events';
import { connect } from 'node:net';

export type Burst = {
  readonly port: number;
  readonly paths: readonly string[];
  /** Sent beside Host: the first visitor sends the first of these, and so on round. */
  readonly headers: readonly Readonly<Record<string, string>>[];
};

/** How many were answered with each status; `0` is no answer. */
export type BurstSeen = { readonly statuses: Readonly<Record<string, number>>; readonly seconds: number };

/** A browser, and a client that wants to cost as much as a header can. */
export const visitors: Burst['headers'] = [
  { Accept: 'text/html', 'Accept-Language': 'th-TH,th;q=0.9,en;q=0.8' },
  { Accept: 'text/html', 'Accept-Language': 'a,'.repeat(7500) },
];

const mostMs = 60_000;

/** Asks for all of them at once. Resolves when the last one is answered or its connection has ended. */
export async function askAtOnce({ port, paths, headers }: Burst): Promise<BurstSeen> {
  const begun = performance.now();
  const heads = headers.map((each) =>
    Object.entries({ Host: '127.0.0.1', Connection: 'close', ...each })
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join(''),
  );
  const answers = await Promise.all(
    paths.map((path, visitor) => statusOf(port, `GET ${path} HTTP/1.1\r\n${heads[visitor % heads.length]}\r\n`)),
  );
  const statuses: Record<string, number> = {};
  for (const status of answers) statuses[status] = (statuses[status] ?? 0) + 1;
  return { statuses, seconds: (performance.now() - begun) / 1000 };
}

async function statusOf(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let first: string | undefined;
  socket.setTimeout(mostMs, () => socket.destroy());
  socket.on('data', (chunk: Buffer) => {
    first ??= chunk.toString('latin1', 0, 12);
  });
  socket.on('error', () => socket.destroy());
  socket.write(request);
  await once(socket, 'close');
  return /^HTTP\/1\.1 (\d{3})$/.exec(first ?? '')?.[1] ?? '0';
}
