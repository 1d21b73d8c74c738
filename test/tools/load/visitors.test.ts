// Strangers who ask for public pages: what they ask for exists, and what they are answered is counted.

import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { expect, test } from 'vitest';
import { askAtOnce, visitors } from '../../../src/tools/load/pageBurst.ts';
import { publicPaths } from '../../../src/tools/load/publicPaths.ts';
import { createRandom } from '../../../src/tools/load/random.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';
import { startService } from '../../support/service.ts';

test('their addresses are of each kind, most of them different, all of them good, and the same for the same seed', async () => {
  const paths = publicPaths(frozenDirectory(), 90, createRandom(1));
  expect(paths).toEqual(publicPaths(frozenDirectory(), 90, createRandom(1)));
  expect(paths).not.toEqual(publicPaths(frozenDirectory(), 90, createRandom(2)));
  // A page of hours has two addresses.
  for (const kind of [/^\/(?:hours\.html\?|h\/)/, /^\/hours\//, /^\/open\.json\?at=20/])
    expect(paths.filter((path) => kind.test(path))).toHaveLength(30);
  expect(new Set(paths).size).toBeGreaterThan(60);
  const service = await startService({ at: '2026-11-24T10:00' });
  const { statuses } = await askAtOnce({ port: Number(new URL(service.url).port), paths, headers: visitors });
  await service.close();
  expect(statuses).toEqual({ 200: 90 });
});

test('each status is counted, and a connection that ends without an answer is none', async () => {
  const heads: string[] = [];
  const server = createServer((socket) => {
    socket.once('data', (chunk) => {
      const head = chunk.toString();
      heads.push(head);
      if (head.startsWith('GET /cut')) socket.destroy();
      else socket.end(`HTTP/1.1 ${head.startsWith('GET /busy') ? '503 Busy' : '200 OK'}\r\nConnection: close\r\n\r\n`);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { statuses } = await askAtOnce({
    port,
    paths: ['/a', '/busy', '/cut', '/b', '/busy'],
    headers: [{ 'X-Odd': '1' }, { 'X-Even': '1' }],
  });
  server.close();
  expect(statuses).toEqual({ 0: 1, 200: 2, 503: 2 });
  expect(heads.filter((head) => head.includes('X-Odd: 1'))).toHaveLength(3);
  expect(heads.filter((head) => head.includes('X-Even: 1'))).toHaveLength(2);
});
