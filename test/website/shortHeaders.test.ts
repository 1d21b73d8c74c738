// Headers that are longer than any visitor's: what stands behind the first 200 letters is not read, whatever header it is.

import request from 'supertest';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { preferredLanguage } from '../../src/website/preferredLanguage.ts';
import { mostHeaderLetters, shortHeaders } from '../../src/website/shortHeaders.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-12-28T19:00:00+09:00' });
});
afterAll(() => service.close());

/** 15 kB of entries that no page knows. */
const filler = (entry: string) => entry.repeat(Math.floor(15_000 / entry.length));

/** The request as the routes see it. */
function cut(headers: Record<string, string | string[]>): Record<string, string | string[]> {
  const next = vi.fn();
  shortHeaders({ headers } as never, {} as never, next);
  expect(next).toHaveBeenCalledExactlyOnceWith();
  return headers;
}

test('every header is cut, also one that nobody has thought of, and a short one is left as it is', () => {
  const names = ['accept', 'accept-language', 'cookie', 'host', 'if-none-match', 'range', 'x-forwarded-for', 'x-anything'];
  const headers = cut(Object.fromEntries(names.map((name) => [name, filler('a,')])));
  for (const name of names) expect(headers[name]?.length, name).toBeLessThanOrEqual(mostHeaderLetters);
  expect(cut({ accept: 'text/html,*/*;q=0.8', cookie: 'a=b' })).toEqual({ accept: 'text/html,*/*;q=0.8', cookie: 'a=b' });
});

test('a list is cut between two entries: half of a weight would be another weight', () => {
  const { 'accept-language': accepted } = cut({ 'accept-language': 'th;q=0.875,'.repeat(100) });
  expect(
    String(accepted)
      .split(',')
      .filter((entry) => entry !== 'th;q=0.875'),
  ).toEqual([]);
  expect(cut({ host: 'a'.repeat(300) })).toEqual({ host: 'a'.repeat(mostHeaderLetters) });
});

test('the negotiation of a language is handed no more than that, also for a page that is kept', async () => {
  // What is behind the cut would win.
  const hostile = `${filler('xx;q=0.1,')}th;q=1.0`;
  expect(hostile.length).toBeGreaterThan(14_000);
  for (const path of ['/hours.html', '/hours.html', '/nothing']) {
    const { headers } = await request(service.url).get(path).set('Accept', 'text/html').set('Accept-Language', hostile);
    expect([path, headers['content-language']]).toEqual([path, 'ja']);
  }
  const acceptsLanguages = vi.fn(() => 'fil');
  expect(preferredLanguage({ acceptsLanguages } as never, ['ja', 'tl'])).toBe('tl');
  // Once, with the languages that there are and the other name of Tagalog.
  expect(acceptsLanguages).toHaveBeenCalledExactlyOnceWith(['ja', 'tl', 'fil']);
});

test('a tag, a weight or a kind of content behind the cut has no effect', async () => {
  const { headers } = await request(service.url).get('/hours.html?language=th').expect(200);
  const tag = headers.etag ?? '';
  await request(service.url).get('/hours.html?language=th').set('If-None-Match', `"x", ${tag}`).expect(304);
  await request(service.url)
    .get('/hours.html?language=th')
    .set('If-None-Match', `${filler('"x",')}${tag}`)
    .expect(200);
  await request(service.url).get('/nothing').set('Accept', 'text/html').expect('Content-Type', /html/);
  await request(service.url)
    .get('/nothing')
    .set('Accept', `${filler('a/b,')}text/html`)
    .expect('Content-Type', /plain/);
  await request(service.url)
    .get('/hours.css')
    .set('Range', `bytes=${filler('0-0,')}0-1`)
    .expect((answer) => {
      if (![200, 206, 416].includes(answer.status)) throw new Error(String(answer.status));
    });
});

test.each(['Cookie', 'Host', 'Accept-Language', 'Accept', 'If-None-Match', 'Referer', 'X-Anything'])(
  'a kept page is the same with 15 kB of %s',
  async (name) => {
    const path = '/hours.html?centre=hokkaido&language=vi';
    const { text } = await request(service.url).get(path).expect(200);
    const long = await request(service.url).get(path).set(name, filler('a,')).expect(200);
    expect(long.text).toBe(text);
  },
);
