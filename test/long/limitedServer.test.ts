// Clients that take their time, bring too much, read nothing or are too many: each connection is closed, and calls are answered meanwhile.

import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createLimitedServer } from '../../src/service/limits/server.ts';

let server: Server;
let port: number;
beforeAll(async () => {
  const large = Buffer.alloc(50_000_000);
  const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
    '/large': (response) => response.end(large),
    '/never': () => {},
    '/slow': (response) => void setTimeout(() => response.end('answered slowly'), 400),
  };
  const usual = (response: ServerResponse) => void response.end('answered');
  const answer = createLimitedServer(
    (request, response) => request.resume().on('end', () => (answers[request.url ?? ''] ?? usual)(response)),
    {
      limits: { headersMs: 100, requestMs: 200, silentMs: 1000, idleMs: 100, headerBytes: 2048, connections: 5, checkEveryMs: 20 },
    },
  );
  server = answer.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

/** Everything that the server says until it hangs up. */
async function saidTo(speak: (socket: Socket) => void): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  socket.on('error', () => {});
  speak(socket);
  // Not “once”, which takes an error for the end: whoever goes on writing to a connection that was cut has one.
  await new Promise((resolve) => socket.on('close', resolve));
  return said;
}

/** Why it was cut; or nothing, where the words were lost since the client went on writing. It hung up all the same. */
const cut = /^$|408 Request Timeout/;

const head = 'POST /voice HTTP/1.1\r\nHost: x\r\n';

test('a head that comes letter by letter is cut', async () => {
  const said = await saidTo((socket) => {
    let at = 0;
    const drip = setInterval(() => socket.write(head[at++ % head.length] ?? ''), 10);
    socket.on('close', () => clearInterval(drip));
  });
  expect(said).toMatch(cut);
});

test('a body that never ends is cut', async () => {
  const said = await saidTo((socket) => {
    socket.write(`${head}Content-Length: 1000\r\n\r\n`);
    const drip = setInterval(() => socket.write('a'), 10);
    socket.on('close', () => clearInterval(drip));
  });
  expect(said).toMatch(cut);
});

test('a head that is too large is refused', async () => {
  expect(await saidTo((socket) => socket.write(`${head}X-Long: ${'a'.repeat(4000)}\r\n\r\n`))).toContain(
    '431 Request Header Fields Too Large',
  );
});

test('what is no HTTP is refused', async () => {
  expect(await saidTo((socket) => socket.write('\u0016\u0003\u0001 hello\r\n\r\n'))).toContain('400 Bad Request');
});

test('somebody who says nothing at all is let go', async () => {
  await saidTo(() => {});
});

test('a connection that was answered and stays idle is let go, and not before it was answered', async () => {
  expect(await saidTo((socket) => socket.write(`${head}Content-Length: 0\r\n\r\n`))).toContain('answered');
});

/** Resolves when the server has no connection any more. */
async function letGo(): Promise<void> {
  const open = () => new Promise<number>((resolve) => server.getConnections((_fault, count) => resolve(count)));
  await vi.waitUntil(async () => (await open()) === 0, { timeout: 10_000, interval: 20 });
}

test.each([1, 20])('a client that asks (%i times) and never reads is let go', async (times) => {
  const asked = once(server, 'request');
  const socket = connect(port, '127.0.0.1').on('error', () => {});
  socket.pause();
  for (let time = 0; time < times; time += 1) socket.write('GET /large HTTP/1.1\r\nHost: x\r\n\r\n');
  await asked;
  await letGo();
  socket.destroy();
});

test('a request that nothing answers does not hold its connection for ever', async () => {
  expect(await saidTo((socket) => socket.write('GET /never HTTP/1.1\r\nHost: x\r\n\r\n'))).toBe('');
});

test('an answer that takes a while arrives', async () => {
  expect(await saidTo((socket) => socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n'))).toContain('answered slowly');
});

test('more connections than there may be are closed at once, and told; then there is room again', async () => {
  await letGo();
  let dropped = 0;
  const count = () => {
    dropped += 1;
  };
  server.on('drop', count);
  const sockets = Array.from({ length: 8 }, () => connect(port, '127.0.0.1').on('error', () => {}));
  await vi.waitUntil(() => dropped === 3, { timeout: 5000 });
  for (const socket of sockets) socket.destroy();
  await letGo();
  server.off('drop', count);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('answered');
});

test('usually a silent connection has 30 seconds, a balancer’s idle one 75, and there are 5,000 of them', () => {
  const { timeout, keepAliveTimeout, maxConnections } = createLimitedServer(() => {});
  expect({ timeout, keepAliveTimeout, maxConnections }).toEqual({ timeout: 30_000, keepAliveTimeout: 75_000, maxConnections: 5000 });
});

test('a whole request is answered while others dawdle', async () => {
  const slow = connect(port, '127.0.0.1').on('error', () => {});
  slow.write(head);
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('answered');
  slow.destroy();
});
