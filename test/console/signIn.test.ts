// Signing in and out as a person does it, over HTTP.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
  const wrong = await signIn(browser, '佐藤花子', 'wrong wrong wrong');
  const unknown = await signIn(service.visitor(), '鈴木一郎', 'wrong wrong wrong');
  const words = ({ status, text }: typeof wrong) => [status, text.replace(/value="[^"]*"/g, '')];
  expect(words(unknown)).toEqual(words(wrong));
  expect(wrong.status).toBe(403);
  expect(wrong.text).toContain('The name or the password is wrong');
  expect(wrong.text).not.toContain('wrong wrong wrong');
  expect(sessionOf(browser)).toBeUndefined();
});
