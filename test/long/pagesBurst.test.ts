// Many visitors at once, and one who wants to keep the service busy: callers are answered in between, and real visitors get their pages.

import request from 'supertest';
import { afterEach, expect, test } from 'vitest';
import { type PageLimits, usualPages } from '../../src/service/limits/pages.ts';
import { usualLimits } from '../../src/service/limits/usual.ts';
import { askAtOnce, visitors } from '../../src/tools/load/pageBurst.ts';
import { publicPaths } from '../../src/tools/load/publicPaths.ts';
import { createRandom } from '../../src/tools/load/random.ts';
import { pageWords } from '../../src/website/reader.ts';
import { elementsOf, webhook } from '../support/carrier/carrier.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';
import { type Service, type ServiceOptions, startService } from '../support/service.ts';

const at = '2026-12-28T19:00:00+09:00';
// A burst and then nothing for a quarter of an hour.
const nothingElse = { perSecond: 0.001, burst: 0, waiting: 0 };
const services: Service[] = [];
afterEach(async () => {
  for (const service of services.splice(0)) await service.close();
});

async function started(pages: PageLimits, options: Partial<ServiceOptions> = {}): Promise<Service> {
  const service = await startService({ at, ...options, parts: { limits: { ...usualLimits, pages }, ...options.parts } });
  services.push(service);
  return service;
}

const portOf = ({ url }: Service) => Number(new URL(url).port);

test('a signed turn that comes in the middle of hundreds of pages is answered long before the last of them', async () => {
  const service = await started(usualPages);
  await request(service.url).get('/hours.html?language=th').expect(200);
  const order: string[] = [];
  const pages = Array.from({ length: 300 }, () =>
    request(service.url)
      .get('/hours.html?language=th')
      .then(({ status }) => order.push(`page ${status}`)),
  );
  // Wait until the first are answered, so that the others have arrived.
  while (order.length === 0) await new Promise(setImmediate);
  const before = order.length;
  const turn = webhook(service, '/voice').then(({ status }) => order.push(`turn ${status}`));
  await Promise.all([...pages, turn]);
  expect(order.filter((each) => each === 'page 200')).toHaveLength(300);
  expect(order.indexOf('turn 200')).toBeGreaterThanOrEqual(0);
  expect(order.indexOf('turn 200')).toBeLessThan(before + 100);
});

test('six hundred addresses of every kind at once: each is answered, with what it asked for or with a sentence and a time', async () => {
  const service = await started(usualPages);
  const paths = publicPaths(frozenDirectory(), 600, createRandom(7));
  const { statuses } = await askAtOnce({ port: portOf(service), paths, headers: visitors });
  expect(Object.keys(statuses).sort()).toEqual(['200', '429']);
  expect((await webhook(service, '/voice')).text).toContain('<Gather');
});

test('instants at random cannot keep a visitor from the pages of the day, nor calendars', async () => {
  const service = await started(usualPages);
  const paths = Array.from(
    { length: 400 },
    (_none, index) => `/open.json?at=20${10 + (index % 80)}-0${1 + (index % 9)}-11T10:${10 + (index % 50)}`,
  );
  const stranger = askAtOnce({ port: portOf(service), paths, headers: [{}] });
  for (const language of Object.keys(pageWords).slice(0, 8)) await request(service.url).get(`/hours.html?language=${language}`).expect(200);
  await request(service.url).get('/hours/hokkaido/card/th.ics').expect(200);
  await request(service.url).get('/open.json').expect(200);
  const { statuses } = await stranger;
  expect(statuses['429']).toBeGreaterThan(300);
});

test.each(Object.entries(pageWords))(
  'a visitor in %s who comes when nothing can be made is told so in their language, and when to come again',
  async (language, words) => {
    const service = await started({ page: nothingElse, calendar: nothingElse, instant: nothingElse });
    const page = await request(service.url).get(`/hours.html?language=${language}`).expect(429).expect('Content-Type', /html/);
    expect(page.text).toContain(words?.busy.replaceAll("'", '&#39;'));
    expect(page.text).toContain(`<html lang="${words?.locale}">`);
    const calendar = await request(service.url)
      .get(`/hours/hokkaido/card/${language}.ics`)
      .expect(429)
      .expect('Content-Type', /text\/plain/);
    expect(calendar.text).toBe(`${words?.busy}\n`);
    expect(calendar.headers['content-disposition']).toBeUndefined();
    const data = await request(service.url)
      .get(`/open.json?language=${language}&at=2026-12-30`)
      .expect(429)
      .expect('Access-Control-Allow-Origin', '*');
    expect(data.body).toEqual({ problem: words?.busy });
    for (const { headers } of [page, calendar, data]) {
      expect(headers['cache-control']).toBe('no-store');
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    }
  },
);

test('what was made before is given when it is true no more, and says since when it may not be', async () => {
  const service = await started({
    page: { ...nothingElse, burst: 2 },
    calendar: { ...nothingElse, burst: 1 },
    instant: { ...nothingElse, burst: 1 },
  });
  const fresh = await request(service.url).get('/hours.html?language=en').expect(200);
  const data = await request(service.url).get('/open.json').expect(200);
  const calendar = await request(service.url).get('/hours/hokkaido/card/en.ics').expect(200);
  expect(fresh.text).not.toContain('These are the hours as of');
  // Twenty to nine, when the system desk has closed; and the next day.
  service.setAt('2026-12-28T20:40:00+09:00');
  const stale = await request(service.url).get('/hours.html?language=en').expect(200);
  expect(stale.text).toContain(
    '<p class="notice">These are the hours as of Monday, December 28, 19:00. Please reload the page in a moment to see the newest.</p>',
  );
  expect(stale.headers).toMatchObject({
    'cache-control': 'public, max-age=0, must-revalidate',
    'last-modified': 'Mon, 28 Dec 2026 10:00:00 GMT',
  });
  expect(stale.headers.etag).not.toBe(fresh.headers.etag);
  for (const header of ['age', 'warning']) expect(stale.headers[header]).toBeUndefined();
  const staleData = await request(service.url).get('/open.json').expect(200);
  expect(staleData.body).toEqual(data.body);
  expect(staleData.headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  service.setAt('2026-12-29T10:00:00+09:00');
  const staleCalendar = await request(service.url).get('/hours/hokkaido/card/en.ics').expect(200);
  expect([staleCalendar.text, staleCalendar.headers['cache-control']]).toEqual([calendar.text, 'public, max-age=0, must-revalidate']);
  // A client that has the true one is not told that it is still true.
  await request(service.url)
    .get('/hours.html?language=en')
    .set('If-None-Match', fresh.headers.etag ?? '')
    .expect(200);
  await request(service.url).head('/hours.html?language=en').expect(200);
  await request(service.url).head('/hours.html?language=ko').expect(429);
});

test('an instant that was asked for before is given again, without asking whether it may be made', async () => {
  const service = await started({ ...usualPages, instant: { ...nothingElse, burst: 1 } });
  const path = '/open.json?at=2026-12-30T19:00&centre=hokkaido';
  const first = await request(service.url).get(path).expect(200);
  expect((await request(service.url).get(path).expect(200)).text).toBe(first.text);
  await request(service.url)
    .get(path)
    .set('If-None-Match', first.headers.etag ?? '')
    .expect(304);
  await request(service.url).get('/open.json?at=2026-12-30T19:01&centre=hokkaido').expect(429);
});

test('an edit of the tables under load: the last known page is given, with its time, until the new one can be made', async () => {
  let current = frozenDirectory();
  const service = await started({ ...usualPages, page: { ...nothingElse, burst: 1 } }, { parts: { directory: () => current } });
  await request(service.url).get('/hours.html?language=en').expect(200);
  current = frozenDirectory();
  const { text } = await request(service.url).get('/hours.html?language=en').expect(200);
  expect(text).toContain('These are the hours as of');
});

test('calls are answered while every place for pages is taken', async () => {
  const service = await started({ page: { ...nothingElse, waiting: 5 }, calendar: nothingElse, instant: nothingElse });
  const waiting = ['ja', 'en', 'th', 'ne', 'vi'].map((language) =>
    request(service.url)
      .get(`/hours.html?language=${language}`)
      .timeout(400)
      .catch(() => undefined),
  );
  const { text } = await webhook(service, '/voice');
  expect(elementsOf(text).map(({ name }) => name)).toContain('Gather');
  await Promise.all(waiting);
});
