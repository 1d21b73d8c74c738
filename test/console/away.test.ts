// The console while its store is away, what it sends while a page is open, and what it deletes by itself.

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { SignedIn } from '../../src/console/consoleRouter.ts';
import { latelySeen } from '../../src/console/people/latelySeen.ts';
import { sessionCookies } from '../../src/console/people/sessionCookies.ts';
import { streamEvents } from '../../src/console/streamEvents.ts';
import { tidyOnce } from '../../src/service/console/tidyStaff.ts';
import { webhook } from '../support/carrier/carrier.ts';
import { type Console, startConsole } from '../support/console/clerk.ts';

let service: Console;
beforeAll(async () => {
  service = await startConsole({ at: '2026-11-24T10:00', rehearsal: false });
});
afterAll(() => service.close());

test('while the store is away the console says so, and calls go on', async () => {
  let isAway = false;
  const other = await startConsole({ at: '2026-11-24T10:00', rehearsal: false, isAway: () => isAway });
  const clerk = await other.clerk({ hokkaido: 'admin' });
  isAway = true;
  clerk.cookies.set(`madoguchi-${new URL(other.url).port}`, 'any-session');
  const said = await clerk.get('/console/centres/hokkaido/people');
  expect([said.status, said.text.includes('cannot reach its database')]).toEqual([503, true]);
  expect((await other.visitor().get('/console/sign-in')).status).toBe(200);
  expect((await other.visitor().post('/console/sign-in', { name: 'x', password: 'y' })).status).toBe(503);
  expect((await webhook(other, '/voice')).status).toBe(200);
  isAway = false;
  expect((await clerk.get('/console/centres/hokkaido/people')).headers.get('location')).toMatch(/sign-in/);
  await other.close();
});

test('while the store is away, pages that need none are shown to a person who was confirmed lately, and nothing else', async () => {
  let isAway = false;
  const other = await startConsole({ at: '2026-11-24T10:00', rehearsal: false, isAway: () => isAway });
  const [clerk, stranger] = [await other.clerk({ hokkaido: 'editor' }), await other.clerk({ hokkaido: 'editor' })];
  const centre = '/console/centres/hokkaido';
  const shown = [centre, '/console/centres', `${centre}/ask`, `${centre}/week/counsellors`];
  await clerk.get(`${centre}/notices`);
  isAway = true;
  for (const path of shown) {
    const { status, text } = await clerk.get(path);
    expect([path, status, text.includes('nothing can be changed')]).toEqual([path, 200, !path.includes('/week/')]);
    // The store has not confirmed this one since it signed in: a session that ended is not known to be one.
    expect([path, (await stranger.get(path)).status]).toEqual([path, 503]);
  }
  for (const path of ['notices', 'notices/close', 'calls', 'figures', 'events'])
    expect((await clerk.get(`${centre}/${path}`)).status).toBe(503);
  // Roles count as they were.
  expect((await clerk.get('/console/centres/tokamachi')).status).toBe(403);
  expect((await clerk.post(`${centre}/notices/close`, { what: 'own' })).status).toBe(503);
  isAway = false;
  expect((await clerk.get(centre)).text).not.toContain('nothing can be changed');
  // A form may have ended sessions: who was seen before it has to be confirmed again.
  await stranger.get(centre);
  const cookies = [...clerk.cookies];
  await clerk.post('/console/sign-out');
  isAway = true;
  for (const [name, word] of cookies) clerk.cookies.set(name, word);
  expect([(await clerk.get(centre)).status, (await stranger.get(centre)).status]).toEqual([503, 503]);
  await other.close();
});

test('a person is remembered for ten minutes after the store confirmed it, and not after the store denied it', () => {
  let now = 1;
  const cookies = sessionCookies('https://hotline.example.jp', false);
  const { asking, find, forget } = latelySeen(cookies, () => now);
  const note = (cookie: string, said: SignedIn) => asking()(cookie, said);
  const sent = cookies.setSession('word').split(';')[0] ?? '';
  const said = { person: { id: 'a', name: '甲', roles: {} }, token: 't', session: 's' };
  note(sent, said);
  now = 600_000;
  expect(find(sent)).toEqual(said);
  // A look does not make it longer.
  now = 600_002;
  expect(find(sent)).toBeUndefined();
  note(sent, said);
  note(sent, { person: undefined, token: 't' });
  expect(find(sent)).toBeUndefined();
  note(sent, said);
  forget();
  expect([find(sent), find(''), find(cookies.setSession('other'))]).toEqual([undefined, undefined, undefined]);
  // The store was asked before a form ended the session, and answered after it.
  const remember = asking();
  forget();
  remember(sent, said);
  expect(find(sent)).toBeUndefined();
});

test('what was typed while the store was away is kept in the page, and sent again', async () => {
  let isAway = false;
  const other = await startConsole({ at: '2026-11-24T10:00', rehearsal: false, isAway: () => isAway });
  const clerk = await other.clerk({ hokkaido: 'editor' });
  const path = '/console/centres/hokkaido/notices/close';
  const fields = {
    id: randomUUID(),
    what: 'own',
    from: 'now',
    until: '2026-11-24T17:00',
    'own-reason': '漏水 "3階"',
    ready: '',
    step: 'confirm',
  };
  await clerk.get(path);
  isAway = true;
  const { status, text } = await clerk.post(path, fields);
  const kept = [...text.matchAll(/name="([\w-]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll('&quot;', '"'),
  ]);
  expect([status, text.includes(`action="${path}"`)]).toEqual([503, true]);
  const foreign = await clerk.post(path, fields, { 'Sec-Fetch-Site': 'cross-site' });
  expect([foreign.status, foreign.text.includes('漏水')]).toEqual([503, false]);
  isAway = false;
  expect((await clerk.post(path, Object.fromEntries(kept) as Record<string, string>)).status).toBe(303);
  expect(await other.store.notices.find(fields.id)).toMatchObject({ reason: fields['own-reason'] });
  await other.close();
});

test('a page that waits for events is let go when the person is out, when the service stops, and not while the store is away', async () => {
  const stop = vi.fn();
  let may: () => Promise<boolean> = async () => true;
  let isLeaving = false;
  const app = express();
  app.get('/events', (request, response) =>
    streamEvents({
      listen: (send) => {
        send('now', 'one\ntwo');
        return stop;
      },
      mayGoOn: () => may(),
      leaving: () => isLeaving,
      request,
      response,
    }),
  );
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`;
  const open = async () => (await fetch(address)).text();
  const settle = () => new Promise((later) => setTimeout(later, 20));
  const heard = open();
  await settle();
  vi.advanceTimersByTime(15_000);
  may = () => Promise.reject(new Error('away'));
  await settle();
  vi.advanceTimersByTime(15_000);
  may = async () => false;
  await settle();
  expect(stop).not.toHaveBeenCalled();
  vi.advanceTimersByTime(15_000);
  expect(await heard).toBe('event: now\ndata: one\ndata: two\n\n:\n\n:\n\n:\n\n');
  const last = open();
  await settle();
  isLeaving = true;
  vi.advanceTimersByTime(1_000);
  expect(await last).toBe('event: now\ndata: one\ndata: two\n\n');
  await settle();
  expect(stop).toHaveBeenCalledTimes(2);
  expect((await fetch(address, { method: 'HEAD' })).status).toBe(200);
  vi.useRealTimers();
  server.close();
});

test('entries of the audit are deleted after two years, sessions and invitations after their end', async () => {
  const now = Date.parse('2028-11-25T10:00:00+09:00');
  const { audit, sessions, invitations } = service.store.staff;
  const entry = (id: string, at: string) => ({ id, at, atMs: Date.parse(at), who: '', what: 'sign-in-unknown' });
  await audit.add(entry('old', '2026-11-24T09:00:00+09:00'));
  await audit.add(entry('young', '2026-11-26T10:00:00+09:00'));
  const session = { person: 'p', how: 'password', agent: '', madeMs: 0, seenMs: now };
  await sessions.begin({ ...session, id: 'over', untilMs: now - 1 });
  await sessions.begin({ ...session, id: 'going on', untilMs: now + 1 });
  const invitation = { kind: 'join', name: '田中', centre: '*', role: 'viewer', madeBy: '', madeMs: 0 } as const;
  await invitations.make({ ...invitation, id: 'ended', untilMs: now - 31 * 86_400_000 });
  await tidyOnce(async () => service.store, now);
  expect((await audit.list({ fromMs: 0, untilMs: now, most: 9 })).map(({ id }) => id)).toEqual(['young']);
  expect([await sessions.find('over'), (await sessions.find('going on'))?.id]).toEqual([undefined, 'going on']);
  expect(await invitations.find('ended', 0)).toBeUndefined();
});
