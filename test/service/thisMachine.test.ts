// Which requests were made on this machine: by the socket, by the name that was asked for, and by what proxies add.

import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { isLoopback, isLoopbackAddress, isLoopbackHost } from '../../src/service/loopback.ts';
import { isForOperators, isFromThisMachine } from '../../src/service/thisMachine.ts';

type Asked = { readonly remoteAddress?: string; readonly localAddress?: string; readonly headers?: IncomingMessage['headers'] };

const request = ({ remoteAddress = '127.0.0.1', localAddress = '127.0.0.1', headers = { host: 'localhost:3000' } }: Asked) => ({
  socket: { remoteAddress, localAddress } as IncomingMessage['socket'],
  headers,
});
const isHere = (asked: Asked) => isFromThisMachine(request(asked));

test.each(['localhost', 'localhost:3000', 'LOCALHOST:80', '127.0.0.1', '127.0.0.1:3000', '127.9.9.9:1', '[::1]', '[::1]:65535'])(
  'the name %s is this machine',
  (host) => expect(isHere({ headers: { host } })).toBe(true),
);

test.each([
  undefined,
  '',
  'localhost.evil',
  'localhost.evil:3000',
  'evil.localhost',
  'localhost.',
  'localhost:',
  'localhost:3000.evil',
  'localhost@evil',
  'evil/localhost',
  '127.0.0.1.evil',
  '127.0.0.1.nip.io:3000',
  '127.1',
  '2130706433',
  '0x7f.1',
  '0.0.0.0:3000',
  '[::]:3000',
  '[::ffff:127.0.0.1]:3000',
  '::1',
  '192.168.0.7:3000',
  'hotline.example.jp',
  'localhost, evil',
  ' localhost',
])('the name %s is not: a page of another site may have asked', (host) => {
  expect(isHere({ headers: host === undefined ? {} : { host } })).toBe(false);
});

test.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.1', '::FFFF:127.1.2.3'])(
  'a socket from %s is of this machine',
  (remoteAddress) => {
    expect([isHere({ remoteAddress }), isLoopbackAddress(remoteAddress)]).toEqual([true, true]);
  },
);

test.each([
  '10.0.0.9',
  '192.168.1.1',
  '172.17.0.1',
  '100.64.0.1',
  '169.254.1.1',
  '203.0.113.7',
  '::ffff:10.0.0.9',
  'fe80::1',
  'fd00::1',
  '',
  'localhost',
  '127.0.0.1.evil',
  '::ffff:127',
])('a socket from “%s” is not', (remoteAddress) => {
  expect([isHere({ remoteAddress }), isLoopbackAddress(remoteAddress)]).toEqual([false, false]);
});

test('a socket without an address, as of a client that has gone, is not', () => {
  expect(isFromThisMachine({ socket: {} as IncomingMessage['socket'], headers: { host: 'localhost' } })).toBe(false);
});

test.each([
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-Forwarded-Proto',
  'X-Forwarded',
  'Forwarded',
  'Via',
  'X-Real-IP',
  'X-Client-IP',
  'CF-Connecting-IP',
  'True-Client-IP',
])('a request that a proxy on this machine passed on (%s) is of another machine, whatever the header says', (name) => {
  for (const value of ['127.0.0.1', '::1', 'localhost', ''])
    expect(isHere({ headers: { host: 'localhost:3000', [name.toLowerCase()]: value } })).toBe(false);
});

test('the operators’ port answers all that reach it, but on a loopback address only requests of this machine', () => {
  const isAnswered = (asked: Asked) => isForOperators(request(asked));
  expect(isAnswered({ localAddress: '10.0.0.2', remoteAddress: '10.0.0.9', headers: { host: 'first:9464' } })).toBe(true);
  expect(isAnswered({ localAddress: '10.0.0.2', remoteAddress: '10.0.0.9', headers: {} })).toBe(true);
  expect(isAnswered({ localAddress: '127.0.0.1' })).toBe(true);
  expect(isAnswered({ localAddress: '127.0.0.1', headers: { host: 'rebound.example' } })).toBe(false);
});

test.each(['localhost', 'LocalHost', '127.0.0.1', '127.255.0.1', '::1', '[::1]'])(
  'the host %s cannot be reached from elsewhere',
  (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  },
);

test.each(['', '0.0.0.0', '::', '[::]', '192.168.0.7', 'hotline', '127.0.0.1.example.jp', 'localhost.example.jp'])(
  'the host “%s” can',
  (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  },
);

test('an address is as local as its host', () => {
  expect(['http://localhost:3000', 'https://[::1]', 'https://localhost.example.jp'].map((url) => isLoopback(new URL(url)))).toEqual([
    true,
    true,
    false,
  ]);
});
