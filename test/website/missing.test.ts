// Addresses that do not exist, and the page at the root: what a browser gets, and what a program gets.

import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pageWords } from '../../src/website/reader.ts';
import { type Service, startService } from '../support/service.ts';

const at = '2026-12-28T19:00:00+09:00';
// As Firefox and Chromium send it.
const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
const plain = 'There is nothing here. Calls are answered at POST /voice.\n';

let rehearsal: Service;
let live: Service;
beforeAll(async () => {
  [rehearsal, live] = await Promise.all([startService({ at }), startService({ at, rehearsal: false })]);
});
afterAll(async () => {
  await Promise.all([rehearsal.close(), live.close()]);
});

test.each(Object.entries(pageWords))(
  'a browser in %s is told in its language that there is no such page, and led to the hours',
  async (language, words) => {
    const asked = request(live.url)
      .get('/somewhere/else')
      .set('Accept', browser)
      .set('Accept-Language', words?.locale ?? language);
    const { text, headers } = await asked.expect(404).expect('Content-Type', /html/);
    expect(text).toContain(`<html lang="${words?.locale}">`);
    expect(text).toContain(`<title>${words?.missing}</title>`);
    expect(text).toContain(`href="/hours.html?centre=hokkaido&amp;language=${language}"`);
    // From any depth the style is found.
    expect(text).toContain('<link rel="stylesheet" href="/hours.css">');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers.vary).toMatch(/Accept\b.*Accept-Language/);
    expect(headers['content-language']).toBe(words?.locale);
  },
);

test.each([
  ['a program', '*/*'],
  ['a client that says nothing', undefined],
  ['an image on a page', 'image/avif,image/webp,*/*;q=0.8'],
  ['a program that reads JSON', 'application/json'],
])('%s gets one plain sentence', async (_who, accept) => {
  const asked = request(live.url).get('/favicon.ico');
  const { text } = await (accept === undefined ? asked : asked.set('Accept', accept)).expect(404).expect('Content-Type', /text\/plain/);
  expect(text).toBe(plain);
});

test('a form that is posted elsewhere by a browser gets the plain sentence too', async () => {
  const { text } = await request(live.url).post('/hours.html').set('Accept', browser).expect(404);
  expect(text).toBe(plain);
});

const linksOf = (text: string) =>
  [...text.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href ?? '').filter((href) => !href.includes('language='));

test('the root leads to the hours and to the data, in Japanese and English, and in a rehearsal to its telephone', async () => {
  const real = await request(live.url).get('/').expect(200).expect('Content-Type', 'text/html; charset=utf-8');
  const tried = await request(rehearsal.url).get('/').expect(200);
  expect(linksOf(real.text)).toEqual(['/hours.html', '/open.json']);
  expect(linksOf(tried.text)).toEqual(['/hours.html', '/phone', '/open.json']);
  for (const words of ['電話がつながる時間', 'Telephone hours', 'データ', 'JSON for programs']) expect(real.text).toContain(words);
  expect(real.text).not.toMatch(/<script|練習/);
  for (const href of [...linksOf(tried.text), '/hours.html?centre=hokkaido&language=th'])
    await request(rehearsal.url).get(href).expect(200);
  expect(real.headers['cache-control']).toBe('public, max-age=300');
  await request(live.url)
    .get('/')
    .set('If-None-Match', real.headers.etag ?? '')
    .expect(304);
});

test('in a rehearsal the hours lead to the telephone and the telephone to the hours, and never otherwise', async () => {
  const hours = await request(rehearsal.url).get('/hours.html').expect(200);
  expect(linksOf(hours.text)).toContain('/phone');
  const phone = await request(rehearsal.url).get('/phone').expect(200);
  expect(phone.text).toContain('href="/hours.html"');
  for (const path of ['/hours.html', '/', '/nothing']) {
    const { text } = await request(live.url).get(path).set('Accept', browser);
    expect(text).not.toContain('/phone');
  }
});
