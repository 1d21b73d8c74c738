// The round trip of a signed request, through what may stand between the carrier and the service.

import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { checkService } from '../../../src/cli/doctor/checkService.ts';
import { inEnglish } from '../../support/cli/findings.ts';
import { type Service, startService } from '../../support/service.ts';

const called = '+815000000001';
const token = 'a token of the tests';
let proxy: Server | undefined;
let service: Service | undefined;

afterEach(close);

async function close(): Promise<void> {
  await service?.close();
  const closed = new Promise((resolve) => (proxy === undefined ? resolve(undefined) : proxy.close(resolve)));
  proxy?.closeAllConnections();
  await closed;
  proxy = service = undefined;
}

/** What stands in between changes a request on its way, or answers it itself by returning nothing. */
type Between = (
  request: IncomingMessage,
  response: ServerResponse,
) => { readonly path: string; readonly headers: IncomingMessage['headers'] } | undefined;

const untouched: Between = ({ url = '/', headers }) => ({ path: url, headers });

/** A service whose public address is that of the proxy before it. */
async function behind(between: Between, secondary?: string): Promise<string> {
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
  service = await startService({
    at: '2026-11-24T10:00',
    token,
    parts: { publicUrl, tokens: secondary === undefined ? [token] : [token, secondary] },
  });
  target = service.url;
  return publicUrl;
}

async function problemsOf(publicUrl: string, by = token): Promise<readonly string[]> {
  const findings = await checkService({ publicUrl, tokens: [by], called, isOutside: false });
  return inEnglish(findings)
    .filter(({ is }) => is === 'problem')
    .map(({ code, what }) => `${code}: ${what}`);
}

test('a proxy that passes everything on as it came is fine', async () => {
  const findings = await checkService({ publicUrl: await behind(untouched), tokens: [token], called, isOutside: false });
  expect(findings.map(({ is }) => is)).toEqual(['fine', 'fine', 'fine', 'fine']);
  expect(inEnglish(findings)[2]?.what).toMatch(/arrives unchanged, in \d+ ms; a wrong signature is refused/);
});

test.each<{ readonly what: string; readonly between: Between; readonly problem: RegExp }>([
  {
    what: 'leaves the query out',
    between: ({ url = '/', headers }) => ({ path: url.replace(/\?.*$/, ''), headers }),
    problem: /^signature-refused: .+a proxy changes the path or the query/,
  },
  {
    what: 'drops headers that it does not know',
    between: ({ url = '/', headers: { 'x-twilio-signature': _dropped, ...headers } }) => ({ path: url, headers }),
    problem: /^signature-lost: /,
  },
  {
    what: 'refuses POST',
    between: (request, response) => (request.method === 'POST' ? void response.writeHead(405).end() : untouched(request, response)),
    problem: /^signed-request-intercepted: .+\(HTTP 405\)/,
  },
  {
    what: 'takes whatever comes under /voice',
    between: (request, response) => (request.method === 'POST' ? void response.writeHead(200).end() : untouched(request, response)),
    problem: /^wrong-signature-accepted: /,
  },
  {
    what: 'keeps /speech for itself',
    between: (request, response) =>
      request.url?.startsWith('/speech') ? void response.writeHead(404).end() : untouched(request, response),
    problem: /^audio-intercepted: .+\(HTTP 404\).+pass GET under \/speech/,
  },
  {
    what: 'sends everybody to another address',
    between: (_request, response) => void response.writeHead(301, { location: 'https://www.example.jp/' }).end(),
    problem: /^service-redirects: .+ https:\/\/www.example.jp\//,
  },
  {
    what: 'is a page of somebody else',
    between: (_request, response) => void response.end('<h1>It works!</h1>'),
    problem: /^service-is-another: /,
  },
  {
    what: 'says that the service is leaving',
    between: (request, response) => (request.url === '/readyz' ? void response.writeHead(503).end('{}') : untouched(request, response)),
    problem: /^service-not-ready: .+\(HTTP 503\)/,
  },
])('a proxy that $what is found', async ({ between, problem }) => {
  expect(await problemsOf(await behind(between))).toEqual([expect.stringMatching(problem)]);
});

test('a page of somebody else that says what the service says is not taken for it', async () => {
  // The sentences of the service, in every answer, but none of its codes.
  const sentences = 'Not signed.\nThe signature is wrong. Check the auth token and PUBLIC_URL.\nThere is no such audio.\n';
  const between: Between = (request, response) =>
    request.method === 'POST' || request.url?.startsWith('/speech')
      ? void response.writeHead(403).end(sentences)
      : untouched(request, response);
  expect(await problemsOf(await behind(between))).toEqual([
    expect.stringMatching(/^signed-request-intercepted: /),
    expect.stringMatching(/^audio-intercepted: /),
  ]);
});

test('figures that anybody can read are found; through a proxy that names who asks, the service keeps them', async () => {
  const look = async (between: Between) => {
    const findings = await checkService({ publicUrl: await behind(between), tokens: [token], called, isOutside: true });
    return inEnglish(findings).at(-1);
  };
  expect(await look(untouched)).toMatchObject({ code: 'metrics-public' });
  await close();
  const naming: Between = ({ url = '/', headers }) => ({ path: url, headers: { ...headers, 'x-forwarded-for': '203.0.113.7' } });
  expect(await look(naming)).toMatchObject({ code: 'metrics-private' });
});

test.each([
  { known: [token, 'two'], set: [token, 'two'], code: 'signature-accepted', what: /with either token/ },
  {
    known: [token],
    set: [token, 'two'],
    code: 'second-token-refused',
    what: /accepts TWILIO_AUTH_TOKEN and not TWILIO_AUTH_TOKEN_SECONDARY/,
  },
  {
    known: [token],
    set: ['two', token],
    code: 'first-token-refused',
    what: /accepts TWILIO_AUTH_TOKEN_SECONDARY and not TWILIO_AUTH_TOKEN\./,
  },
  { known: [token], set: ['two', 'three'], code: 'signature-refused', what: /refuses the signature/ },
] as const)(
  'while one token replaces another, the accepted ones are named: $code',
  async ({ known, set: [primary, secondary], code, what }) => {
    const publicUrl = await behind(untouched, known[1]);
    const findings = await checkService({ publicUrl, tokens: [primary, secondary], called, isOutside: false });
    expect(inEnglish(findings)).toContainEqual(expect.objectContaining({ code, what: expect.stringMatching(what) }));
  },
);

test('another token than the service’s is found', async () => {
  expect(await problemsOf(await behind(untouched), 'another token')).toEqual([
    expect.stringMatching(/^signature-refused: .+its TWILIO_AUTH_TOKEN or its PUBLIC_URL/),
  ]);
});

test('an address at which nothing listens is said as such', async () => {
  const publicUrl = await behind(untouched);
  await new Promise((resolve) => proxy?.close(resolve));
  proxy = undefined;
  expect(await problemsOf(publicUrl)).toEqual([expect.stringMatching(/^service-unreachable: .+nothing listens there/)]);
});
