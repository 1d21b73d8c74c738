// How long a service waits for whoever is still connected.

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { leave } from '../../src/service/shutdown.ts';

async function serving(): Promise<{ readonly server: Server; readonly socket: Socket }> {
  const server = createServer((request, response) => request.resume().on('end', () => response.end('a turn')));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  return { server, socket };
}

const answered = (socket: Socket) => once(socket, 'data').then(([data]) => String(data));

test('a connection that has nothing to ask is closed after the lingering, and not before', async () => {
  const { server, socket } = await serving();
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(await answered(socket)).toContain('keep-alive');
  const gone = leave(server, { lingerMs: 150, mostMs: 60_000 });
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  expect(await answered(socket)).toContain('Connection: close');
  await gone;
});

test('a request that never comes to its end is cut off after the longest time', async () => {
  const { server, socket } = await serving();
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf');
  const closed = once(socket, 'close');
  await once(server, 'request');
  await leave(server, { lingerMs: 0, mostMs: 100 });
  await closed;
});

test('a turn that is finished after the lingering does not keep its connection', async () => {
  const { server, socket } = await serving();
  socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\nhalf');
  await once(server, 'request');
  const gone = leave(server, { lingerMs: 0, mostMs: 60_000 });
  await new Promise((later) => setTimeout(later, 20));
  const answer = answered(socket);
  socket.write('half');
  expect(await answer).toContain('a turn');
  await gone;
});
