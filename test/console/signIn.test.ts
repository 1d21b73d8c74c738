// Signing in and out as a person does it, over HTTP.

import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Browser, type Console, personIn, startConsole } from '../support/console/clerk.ts';

const password = 'kamito sureno hayuki';
let service: Console;
beforeAll(async () => {
  service = await startConsole({ at: '2026-11-24T10:00', rehearsal: false });
  await personIn(service.store, '佐藤 花子', { hokkaido: 'editor' }, password);
});
afterAll(() => service.close());

let browser: Browser;
beforeEach(() => {
  service.setAt('2026-11-24T10:00');
  browser = service.visitor();
});

const signIn = (by: Browser, name = '佐藤 花子', word = password, more = {}) =>
  by.post('/console/sign-in', { name, password: word, ...more });
const sessionOf = (by: Browser) => [...by.cookies].find(([name]) => !name.includes('visitor'))?.[1];

test('a person who signs in comes to the page that they wanted', async () => {
  const asked = await browser.get('/console/centres');
  expect([asked.status, asked.headers.get('location')]).toEqual([303, '/console/sign-in?to=%2Fconsole%2Fcentres']);
  const page = await browser.get('/console/sign-in?to=%2Fconsole%2Fcentres');
  expect(page.text).toContain('name="to" value="/console/centres"');
  const done = await signIn(browser, '佐藤 花子', password, { to: '/console/centres' });
  expect([done.status, done.headers.get('location')]).toEqual([303, '/console/centres']);
  expect((await browser.get('/console/centres')).text).toContain('佐藤 花子');
});

test.each(['佐藤花子', '佐藤　花子 ', ' 佐藤 花子'])('the name may be written as “%s”', async (name) => {
  expect((await signIn(browser, name)).status).toBe(303);
});

test('an address of another site is not gone to after signing in', async () => {
  for (const to of [
    'https://example.com/',
    '//example.com/console',
    '/console\\..\\..',
    '/consolex',
    'javascript:alert(1)',
    '/console\n/x',
  ])
    expect((await signIn(service.visitor(), '佐藤花子', password, { to })).headers.get('location')).toBe('/console');
});

test('a wrong password and an unknown name get the same words', async () => {
  const work = vi.spyOn(service.passwords, 'isRight');
  const wrong = await signIn(browser, '佐藤花子', 'wrong wrong wrong');
  const unknown = await signIn(service.visitor(), '鈴木一郎', 'wrong wrong wrong');
  const words = ({ status, text }: typeof wrong) => [status, text.replace(/value="[^"]*"/g, '')];
  expect(words(unknown)).toEqual(words(wrong));
  // How much work it is without a hash is tested with the passwords.
  expect(work.mock.calls).toEqual([
    ['wrong wrong wrong', expect.stringContaining('argon2id')],
    ['wrong wrong wrong', undefined],
  ]);
  work.mockRestore();
  expect(wrong.status).toBe(403);
  expect(wrong.text).toContain('The name or the password is wrong');
  expect(wrong.text).not.toContain('wrong wrong wrong');
  expect(sessionOf(browser)).toBeUndefined();
});

test('a person without a role is told so, and only after the right password', async () => {
  const { people } = service.store.staff;
  await personIn(service.store, '去った人', { hokkaido: 'viewer' }, password);
  await personIn(service.store, '残る人', { hokkaido: 'admin' }, password);
  const left = await people.byName('去った人');
  await people.changeRole(left?.id ?? '', 'hokkaido', { outAt: 1 });
  expect((await signIn(browser, '去った人', 'wrong wrong wrong')).text).toContain('The name or the password is wrong');
  expect((await signIn(browser, '去った人')).text).toContain('may not be used at present');
  expect(sessionOf(browser)).toBeUndefined();
});

test('signing in makes a new session; the one before, and one that another person planted, are worth nothing', async () => {
  await browser.get('/console/sign-in');
  const name = `madoguchi-${new URL(service.url).port}`;
  browser.cookies.set(name, 'planted-by-another-person');
  await signIn(browser);
  const first = sessionOf(browser);
  expect(first).not.toBe('planted-by-another-person');
  await signIn(browser);
  const second = sessionOf(browser);
  expect(second).not.toBe(first);
  const thief = service.visitor();
  thief.cookies.set(name, first ?? '');
  expect((await thief.get('/console/centres')).status).toBe(303);
  expect((await browser.get('/console/centres')).status).toBe(200);
});

test('the cookie is for no script and for no other site, and nothing in the store signs in', async () => {
  await browser.get('/console/sign-in');
  const { headers } = await signIn(browser);
  const set = headers.getSetCookie().find((each) => !each.includes('visitor')) ?? '';
  expect(set).toMatch(/^madoguchi-\d+=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const stored = JSON.stringify(await service.store.database.db.selectFrom('sessions').selectAll().execute());
  expect(stored).not.toContain(sessionOf(browser));
  expect(JSON.stringify(service.logged)).not.toMatch(/kamito|madoguchi-\d+=/);
});

test('after ten wrong passwords a name has to wait, with the right password too, and others do not', async () => {
  await personIn(service.store, '田中', { hokkaido: 'viewer' }, password);
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) statuses.push((await signIn(browser, '田中', `wrong ${attempt} wrong`)).status);
  expect(statuses).toEqual([...Array<number>(10).fill(403), 429]);
  const locked = await signIn(browser, '田 中');
  expect([locked.status, locked.headers.get('retry-after')]).toEqual([429, '900']);
  expect(locked.text).toContain('Try again in 15 minutes');
  expect((await signIn(service.visitor())).status).toBe(303);
  service.setAt('2026-11-24T10:15');
  expect((await signIn(browser, '田中')).status).toBe(303);
});

test('a session ends after eight hours without use, and after a week with it', async () => {
  await signIn(browser);
  service.setAt('2026-11-24T17:59');
  expect((await browser.get('/console/centres')).status).toBe(200);
  service.setAt('2026-11-25T01:58');
  expect((await browser.get('/console/centres')).status).toBe(200);
  service.setAt('2026-11-25T09:58');
  expect((await browser.get('/console/centres')).status).toBe(303);

  service.setAt('2026-11-24T10:00');
  await signIn(browser);
  for (let hour = 7; hour < 7 * 24; hour += 7) {
    service.setAt(new Date(Date.parse('2026-11-24T10:00+09:00') + hour * 3_600_000).toISOString());
    expect((await browser.get('/console/centres')).status).toBe(200);
  }
  service.setAt('2026-12-01T10:00');
  expect((await browser.get('/console/centres')).status).toBe(303);
});

test('a form that is sent after the session has ended is kept, and is sent after signing in', async () => {
  const admin = await service.clerk({ hokkaido: 'admin' }, '係長', password);
  const path = '/console/centres/hokkaido/people/invite';
  await admin.get('/console/centres');
  service.setAt('2026-11-25T10:00');
  const asked = await admin.post(path, { name: '新しい人 "<b>"', role: 'viewer' });
  expect([asked.status, asked.text.includes('What you typed is kept')]).toEqual([403, true]);
  const field = (html: string, name: string) =>
    (new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
  expect(field(asked.text, 'carried')).not.toContain('token');
  // The name of the sign-in is another one than that of the form.
  expect(field(asked.text, 'name')).toBe('');
  expect(asked.text).toMatch(/name="name"[^>]* value=""/);
  const wanted = { to: field(asked.text, 'to'), carried: field(asked.text, 'carried') };
  const wrong = await signIn(admin, '係長', 'wrong wrong wrong', wanted);
  expect(field(wrong.text, 'carried')).toBe(wanted.carried);
  const again = await signIn(admin, '係長', password, wanted);
  expect([again.status, again.text.includes(`action="${path}"`)]).toEqual([200, true]);
  const sent = await admin.post(path, { name: field(again.text, 'name'), role: field(again.text, 'role') });
  expect([sent.status, sent.text.includes('Hand over this link')]).toEqual([200, true]);
});

test('a link brings no form to the sign-in, so that no other site writes what a person sends', async () => {
  await service.clerk({ hokkaido: 'admin' }, '課長', password);
  const visitor = service.visitor();
  const wanted = { to: '/console/centres/hokkaido/people/invite', carried: 'name=intruder&role=admin' };
  const page = await visitor.get(`/console/sign-in?${new URLSearchParams(wanted).toString()}`);
  expect([page.status, page.text.includes('name="carried"')]).toEqual([200, false]);
});

test('a form of another site is not kept, nor one with a password in it', async () => {
  const path = '/console/centres/hokkaido/people/invite';
  const foreign = await browser.post(path, { name: 'x', role: 'admin' }, { 'Sec-Fetch-Site': 'cross-site' });
  expect([foreign.status, foreign.text.includes('carried')]).toEqual([303, false]);
  const secret = await browser.post('/console/me/password', { current: 'a', password: 'kept by no page' });
  expect([secret.status, secret.text.includes('kept by no page')]).toEqual([303, false]);
});

test('in a second tab, a page of the session before offers to send what was typed', async () => {
  await signIn(browser);
  const old = /name="token" value="([\w-]+)"/.exec((await browser.get('/console/centres')).text)?.[1] ?? '';
  await signIn(browser);
  await browser.get('/console/centres');
  const late = await browser.post('/console/me/sessions/end', { token: old, session: 'typed' });
  expect([late.status, late.text.includes('What you typed is not lost'), late.text.includes('value="typed"')]).toEqual([403, true, true]);
  expect(late.text).not.toContain(old);
});

test('after signing out the page before is asked for again, and a copy of the cookie is worth nothing', async () => {
  await signIn(browser);
  const copy = new Map(browser.cookies);
  expect((await browser.get('/console/centres')).headers.get('cache-control')).toBe('no-store');
  const out = await browser.post('/console/sign-out');
  expect([out.status, out.headers.get('location')]).toEqual([303, '/console/signed-out']);
  expect((await browser.get('/console/signed-out')).text).toContain('You are signed out');
  const thief = service.visitor();
  for (const [name, value] of copy) thief.cookies.set(name, value);
  for (const each of [browser, thief]) expect((await each.get('/console/centres')).headers.get('location')).toMatch(/sign-in/);
});

test('signing out everywhere ends the sessions of all devices, and of nobody else', async () => {
  const [one, two, other] = [
    await service.clerk({ hokkaido: 'viewer' }, '二台持ち'),
    await service.clerk({}, '二台持ち'),
    await service.clerk({ hokkaido: 'viewer' }),
  ];
  expect((await two.get('/console/me')).text.match(/Edge · Windows/g)?.length).toBeGreaterThanOrEqual(2);
  await one.post('/console/me/sign-out-everywhere');
  expect(await Promise.all([one, two, other].map(async (each) => (await each.get('/console/me')).status))).toEqual([303, 303, 200]);
});

test('one device of two can be signed out from the other, and a device of another person cannot', async () => {
  const [one, two, other] = [
    await service.clerk({ hokkaido: 'viewer' }, '片方'),
    await service.clerk({}, '片方'),
    await service.clerk({ hokkaido: 'viewer' }),
  ];
  const session = /name="session" value="([^"]+)"/.exec((await one.get('/console/me')).text)?.[1] ?? '';
  await other.post('/console/me/sessions/end', { session });
  expect((await two.get('/console/me')).status).toBe(200);
  await one.post('/console/me/sessions/end', { session });
  expect([(await one.get('/console/me')).status, (await two.get('/console/me')).status]).toEqual([200, 303]);
});

test('with another password all other devices are signed out, and the old one is worth nothing', async () => {
  await personIn(service.store, '変える人', { hokkaido: 'viewer' }, password);
  const [one, two] = [service.visitor(), service.visitor()];
  for (const each of [one, two]) await signIn(each, '変える人');
  const change = (fields: Readonly<Record<string, string>>) =>
    one.post('/console/me/password', { 'password-again': fields.password ?? '', ...fields });
  const said = async (fields: Readonly<Record<string, string>>) => (await change(fields)).text;
  expect(await said({ current: 'wrong wrong wrong', password: 'ringo to mikan' })).toContain('This is not your password');
  expect(await said({ current: password, password: 'ringo' })).toContain('too short');
  expect(await said({ current: password, password: 'ringo to mikan', 'password-again': 'ringo to mikann' })).toContain('differ');
  expect((await change({ current: password, password: 'ringo to mikan' })).headers.get('location')).toBe('/console/me?password');
  expect([(await one.get('/console/me')).status, (await two.get('/console/me')).status]).toEqual([200, 303]);
  expect((await signIn(two, '変える人')).status).toBe(403);
  // Full-width letters of a Japanese keyboard are the same password.
  expect((await signIn(two, '変える人', 'ｒｉｎｇｏ　ｔｏ　ｍｉｋａｎ')).status).toBe(303);
});

test('a sign-in of another site is refused', async () => {
  await browser.get('/console/sign-in');
  for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }])
    expect((await browser.post('/console/sign-in', { name: '佐藤花子', password }, headers)).status).toBe(403);
  expect((await browser.post('/console/sign-in', { name: '佐藤花子', password, token: '' })).status).toBe(403);
  expect(sessionOf(browser)).toBeUndefined();
});

test('a form that is too long, has too many fields or is written otherwise is refused on a page', async () => {
  const fields = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}`, '']));
  await browser.get('/console/sign-in');
  expect((await browser.post('/console/sign-in', fields(1100))).status).toBe(413);
  expect((await browser.post('/console/sign-in', { name: 'x'.repeat(300_000) })).text).toContain('too much for one form');
  const json = await fetch(`${service.url}/console/sign-in`, {
    method: 'POST',
    body: '{"name":"x"}',
    headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
  });
  expect(json.status).toBe(403);
  const squeezed = await fetch(`${service.url}/console/sign-in`, {
    method: 'POST',
    body: 'a=b',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Encoding': 'gzip' },
  });
  expect(squeezed.status).toBe(415);
});

test('the demo account is offered in a rehearsal on this machine only', async () => {
  expect((await browser.get('/console/sign-in')).text).not.toContain('demo');
  expect((await browser.post('/console/sign-in/demo')).status).toBe(403);
  const rehearsal = await startConsole({ at: '2026-11-24T10:00' });
  const clerk = rehearsal.visitor();
  expect((await clerk.get('/console/sign-in')).text).toContain('Go in as the staff of the rehearsal');
  // A page of another site that gave itself a name for this machine.
  expect((await clerk.post('/console/sign-in/demo', {}, { 'X-Forwarded-For': '203.0.113.1' })).status).toBe(403);
  expect((await clerk.post('/console/sign-in/demo')).headers.get('location')).toBe('/console');
  expect((await clerk.get('/console/centres/hokkaido/people')).status).toBe(200);
  await rehearsal.close();
  const outside = await startConsole({ at: '2026-11-24T10:00', parts: { publicUrl: 'https://hotline.example.jp' } });
  expect((await outside.visitor().get('/console/sign-in')).text).not.toContain('demo');
  await outside.close();
});
