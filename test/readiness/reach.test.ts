// The round trip of a signed request, through what may stand between the carrier and the service.

import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkService } from '../../src/readiness/reach.ts';
import { type Service, startService } from '../service.ts';

const called = '+815000000001';
let proxy: Server | undefined;
let service: Service | undefined;

afterEach(async () => {
  await service?.close();
  const closed = new Promise((resolve) => (proxy === undefined ? resolve(undefined) : proxy.close(resolve)));
  proxy?.closeAllConnections();
  await closed;
  proxy = service = undefined;
});

/** What stands in between changes a request on its way, or answers it itself by returning nothing. */
type Between = (
  request: IncomingMessage,
  response: ServerResponse,
) => { readonly path: string; readonly headers: IncomingMessage['headers'] } | undefined;

const untouched: Between = ({ url = '/', headers }) => ({ path: url, headers });

/** A service whose public address is that of the proxy before it. */
async function behind(between: Between): Promise<string> {
  let target = '';
  proxy = createServer((request, response) => {
    const passed = between(request, response);
    if (passed === undefined) return;
    const { path, headers } = passed;
    request.pipe(
      ask(target + path, { method: request.method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      }),
    );
  });
  await new Promise<void>((resolve) => proxy?.listen(0, '127.0.0.1', resolve));
  const publicUrl = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  service = await startService({ at: '2026-11-24T10:00', parts: { publicUrl } });
  target = service.url;
  return publicUrl;
}

async function problemsOf(publicUrl: string, token = service?.token ?? ''): Promise<readonly string[]> {
  const findings = await checkService({ publicUrl, token, called });
  return findings.filter(({ is }) => is === 'problem').map(({ what }) => what);
}

test('a proxy that passes everything on as it came is fine', async () => {
  const findings = await checkService({ publicUrl: await behind(untouched), token: service?.token ?? '', called });
  expect(findings.map(({ is }) => is)).toEqual(['fine', 'fine', 'fine']);
  expect(findings[2]?.what).toMatch(/comes through whole, in \d+ ms; a wrongly signed one is refused/);
});

test.each<{ readonly what: string; readonly between: Between; readonly problem: RegExp }>([
  {
    what: 'leaves the query out',
    between: ({ url = '/', headers }) => ({ path: url.replace(/\?.*$/, ''), headers }),
    problem: /does not take the signature.+a proxy changes the path or the query/,
  },
  {
    what: 'drops headers that it does not know',
    between: ({ url = '/', headers: { 'x-twilio-signature': _dropped, ...headers } }) => ({ path: url, headers }),
    problem: /signature is lost on the way/,
  },
  {
    what: 'refuses POST',
    between: (request, response) => (request.method === 'POST' ? void response.writeHead(405).end() : untouched(request, response)),
    problem: /answers a signed request itself \(HTTP 405\)/,
  },
  {
    what: 'takes whatever comes under /voice',
    between: (request, response) => (request.method === 'POST' ? void response.writeHead(200).end() : untouched(request, response)),
    problem: /wrongly signed request is accepted/,
  },
  {
    what: 'sends everybody to another address',
    between: (_request, response) => void response.writeHead(301, { location: 'https://www.example.jp/' }).end(),
    problem: /sends its visitors on to https:\/\/www.example.jp\//,
  },
  {
    what: 'is a page of somebody else',
    between: (_request, response) => void response.end('<h1>It works!</h1>'),
    problem: /Something else answers/,
  },
  {
    what: 'says that the service is leaving',
    between: (request, response) => (request.url === '/readyz' ? void response.writeHead(503).end('{}') : untouched(request, response)),
    problem: /does not say that it is ready \(HTTP 503\)/,
  },
])('a proxy that $what is found', async ({ between, problem }) => {
  expect(await problemsOf(await behind(between))).toEqual([expect.stringMatching(problem)]);
});

test('another token than the service’s is found', async () => {
  expect(await problemsOf(await behind(untouched), 'another token')).toEqual([
    expect.stringContaining('its TWILIO_AUTH_TOKEN or its PUBLIC_URL'),
  ]);
});

test('an address at which nothing listens is said as such', async () => {
  const publicUrl = await behind(untouched);
  await new Promise((resolve) => proxy?.close(resolve));
  proxy = undefined;
  expect(await problemsOf(publicUrl)).toEqual([expect.stringContaining('nothing listens there')]);
});
