// The hours page by the short address that texts name: /h/{centre}/{language}.

import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shortPageOf } from '../../src/website/pageAddresses.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-12-28T19:00:00+09:00' });
});
afterAll(() => service.close());

const every = [...frozenDirectory().centres.values()].flatMap(({ id, languages }) => languages.map((language) => [id, language] as const));

test.each(every)('/h/%s/%s is the hours page of the centre in the language', async (centre, language) => {
  const short = await request(service.url)
    .get(`/${shortPageOf(centre, language)}`)
    .expect(200);
  const long = await request(service.url).get(`/hours.html?centre=${centre}&language=${language}`).expect(200);
  expect(short.text).toBe(long.text);
  expect(short.headers['content-language']).toBe(long.headers['content-language']);
  expect(short.headers['content-security-policy']).toBe(long.headers['content-security-policy']);
});

test('without a language the browser says which', async () => {
  const { text, headers } = await request(service.url).get('/h/hokkaido').set('Accept-Language', 'vi').expect(200);
  expect(text).toContain('<html lang="vi">');
  expect(headers.vary).toContain('Accept-Language');
});

test.each([
  ['a centre that is not there', '/h/sapporo/th', 'There is no centre “sapporo”. Write one of: hokkaido, tokamachi.'],
  ['a language that the centre does not offer', '/h/hokkaido/de', 'The centre “hokkaido” does not offer the language “de”.'],
  ['no name at all', '/h/%20/th', 'There is no centre “ ”.'],
])('%s: a page that leads to the hours', async (_, path, says) => {
  const { text } = await request(service.url).get(path).set('Accept-Language', 'en').expect(404).expect('Content-Type', /html/);
  expect(text).toContain(says);
  expect(text).toMatch(/<a href="\/hours\.html\?centre=hokkaido&amp;language=en">/);
});
