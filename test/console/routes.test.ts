// Every page of the console × every kind of person × the own centre and another one, over HTTP. Pages that are added to the list of routes
// are tried by themselves.

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Role, Route } from '../../src/console/route.ts';
import { consoleRoutes } from '../../src/service/console/consoleRoutes.ts';
import { type Console, startConsole } from '../support/console/clerk.ts';
import { servicesOf } from '../support/console/services.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

const own = 'hokkaido';
const other = 'tokamachi';
const kinds: Readonly<Record<string, Readonly<Record<string, Role>> | undefined>> = {
  visitor: undefined,
  'viewer of the centre': { [own]: 'viewer' },
  'editor of the centre': { [own]: 'editor' },
  'administrator of the centre': { [own]: 'admin' },
  'viewer of another centre': { [other]: 'viewer' },
  'administrator of another centre': { [other]: 'admin' },
  'viewer of all centres': { '*': 'viewer' },
  'editor of all centres': { '*': 'editor' },
  'administrator of all centres': { '*': 'admin' },
};
const order: readonly Role[] = ['viewer', 'editor', 'admin'];

/** What the table of the issue says, written without the code that decides it. */
function isAllowed(route: Route, roles: Readonly<Record<string, Role>> | undefined): boolean {
  if (route.needs === 'visitor') return true;
  if (roles === undefined) return false;
  if (route.needs === 'person') return true;
  const least = order.indexOf(route.needs);
  return Object.entries(roles).some(
    ([centre, role]) => (centre === '*' || (centre === own && route.path.includes(':centre'))) && order.indexOf(role) >= least,
  );
}

let service: Console;
beforeAll(async () => {
  const write = () => Promise.reject(new Error('no form here is complete'));
  service = await startConsole({
    at: '2026-11-24T10:00',
    rehearsal: false,
    schedulesFolder: frozenFolder,
    write,
    parts: { openId: { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'x' } },
  });
});
afterAll(() => service.close());

const routes = consoleRoutes(servicesOf());
// What ends the session that asks is asked for by a session of its own.
const addressOf = ({ path }: Route) => path.replace(':centre', own).replace(/:(\w+)/g, 'x-$1');

describe.each(Object.keys(kinds))('%s', (kind) => {
  test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', async (_, route) => {
    const roles = kinds[kind];
    const browser = roles === undefined ? service.visitor() : await service.clerk(roles, kind);
    const address = addressOf(route);
    const answer = route.method === 'get' ? await browser.get(address) : await browser.post(address);
    const isToSignIn = answer.status === 303 && answer.headers.get('location')?.startsWith('/console/sign-in?') === true;
    const asksToSignIn = isToSignIn || (answer.status === 403 && answer.text.includes('name="carried"'));
    const isRefused = answer.status === 403 && answer.text.includes('You may not open this page');
    if (isAllowed(route, roles)) expect({ asksToSignIn, isRefused }).toEqual({ asksToSignIn: false, isRefused: false });
    else if (roles === undefined) expect(asksToSignIn).toBe(true);
    else expect(isRefused).toBe(true);
    // 503 where a provider or the voice of a page is away.
    expect(answer.status).not.toBe(500);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(answer.text).not.toMatch(/<script(?! type="importmap">)(?![^>]* src="\/console\/)|<style|<[a-z][^>]*\s(?:on\w+|style)=/);
    expect(answer.text).not.toMatch(/<(?:script|link|img|iframe|form|audio|source)[^>]* (?:src|href|action)="(?:https?:)?\/\//);
  });
});

test('a form without the token, with that of another browser, or from another site changes nothing', async () => {
  const [admin, another] = [await service.clerk({ [own]: 'admin' }), await service.clerk({ [own]: 'admin' })];
  const strange = (await another.get('/console/centres')).text.match(/name="token" value="([\w-]+)"/)?.[1] ?? '';
  for (const route of routes.filter(({ method }) => method === 'post')) {
    const address = addressOf(route);
    for (const [fields, headers] of [
      [{ token: '' }, {}],
      [{ token: strange }, {}],
      [{}, { 'Sec-Fetch-Site': 'cross-site' }],
      [{}, { 'Sec-Fetch-Site': 'same-site' }],
      [{}, { 'Sec-Fetch-Site': 'none' }],
    ] as const) {
      const { status, text } = await admin.post(address, fields, headers);
      expect([address, status, /open too long|not lost|may not open/.test(text)]).toEqual([address, 403, true]);
      // What another site wrote is not offered to be sent with a click.
      if ('Sec-Fetch-Site' in headers) expect([address, text.includes('not lost')]).toEqual([address, false]);
    }
  }
});

test('a centre that does not exist is said to be missing only to a person of all centres', async () => {
  for (const centre of ['nowhere', '__proto__', 'constructor', '*', 'hokkaido%00']) {
    expect((await (await service.clerk({ '*': 'admin' })).get(`/console/centres/${centre}/people`)).status).toBe(404);
    expect((await (await service.clerk({ [own]: 'admin' })).get(`/console/centres/${centre}/people`)).status).toBe(403);
  }
});

test('U+0000 reaches no page: PostgreSQL takes it in no text, and the console would seem to be away', async () => {
  const admin = await service.clerk({ [own]: 'admin' });
  expect((await admin.get(`/console/centres/${own}/audit?who=a%00b`)).text).toContain(
    'name="who" type="text" autocomplete="off" value="ab"',
  );
  const invited = await admin.post(`/console/centres/${own}/people/invite`, { name: 'a\u0000b', role: '' });
  expect(invited.text).toContain('value="ab"');
  expect((await admin.get(`/console/centres/${own}/week/%00`)).status).toBe(404);
});

test('one browser has twenty pages at most that follow by themselves, and each that is closed makes room', async () => {
  const clerk = await service.clerk({ [own]: 'viewer' });
  const cookie = [...clerk.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const open = async () => {
    const ending = new AbortController();
    const response = await fetch(`${service.url}/console/centres/${own}/events`, { headers: { Cookie: cookie }, signal: ending.signal });
    return { response, status: response.status, close: () => ending.abort() };
  };
  const pages = await Promise.all(Array.from({ length: 20 }, open));
  expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await open()).status).toBe(429);
  const other = await service.clerk({ [own]: 'viewer' });
  expect((await other.get(`/console/centres/${own}/events`)).status).toBe(200);
  for (const { close } of pages) close();
  await vi.waitFor(async () => {
    const again = await open();
    again.close();
    expect(again.status).toBe(200);
  });
});
