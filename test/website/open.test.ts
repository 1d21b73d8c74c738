// Other people's pages ask who is open: what they are told, how long they may keep it, and what they hear when they ask wrongly.

import request, { type Test } from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OpenCentre } from '../../src/website/openNow.ts';
import { eleven, writeOneOfEleven } from '../support/languages.ts';
import { frozenDirectory, frozenFiles } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';

const monday = '2026-11-30T10:00:00+09:00';

let service: Service;
beforeAll(async () => {
  service = await startService({ at: monday });
});
beforeEach(() => service.setAt(monday));
afterAll(() => service.close());

const ask = (query: string): Test => request(service.url).get(`/open.json${query}`);
const told = async (query: string): Promise<readonly OpenCentre[]> => (await ask(query).expect(200)).body.centres;
const lineOf = (centres: readonly OpenCentre[], centre: string, line: string) =>
  centres.find(({ id }) => id === centre)?.lines.find(({ id }) => id === line);

test('a page learns who is open, until when, and what opens next, in every language', async () => {
  const centres = await told('');
  expect(centres.map(({ id, zone, holdsUntil }) => [id, zone, holdsUntil])).toEqual([
    ['hokkaido', 'Asia/Tokyo', '2026-11-30T12:00:00+09:00'],
    ['tokamachi', 'Asia/Tokyo', '2026-11-30T17:15:00+09:00'],
  ]);
  expect(lineOf(centres, 'hokkaido', 'card')).toMatchObject({
    number: '+81120017827',
    printed: '0120-0178-27',
    name: { ja: 'マイナンバーカードの窓口' },
  });
  expect(lineOf(centres, 'hokkaido', 'card')?.languages.th).toEqual({
    is: 'promised',
    until: '2026-11-30T18:00:00+09:00',
    closedFrom: '2026-11-30T18:00:00+09:00',
  });
  expect(lineOf(centres, 'hokkaido', 'counsellors')?.languages.ne).toMatchObject({ is: 'answered', until: '2026-11-30T12:00:00+09:00' });
  expect(lineOf(centres, 'hokkaido', 'freedial')).toMatchObject({ press: '5', languages: { en: { is: 'closed' } } });
});

test('a page asks for one centre, one language and one instant, and sees which lines a call would ring and when the others open', async () => {
  const [centre, ...others] = await told('?centre=hokkaido&language=th&at=2026-12-30T19:00:00%2B09:00');
  expect(others).toEqual([]);
  expect(centre).toMatchObject({ id: 'hokkaido', at: '2026-12-30T19:00:00+09:00', holdsUntil: '2026-12-31T00:00:00+09:00' });
  expect(centre?.lines.map(({ languages }) => Object.keys(languages))).toEqual(centre?.lines.map(() => ['th']));
  expect(centre?.topics.map(({ id, key, languages }) => [key, id, languages.th])).toEqual([
    ['1', 'lost-card', { ring: ['suspension'] }],
    ['2', 'card', { ring: [], opens: '2026-12-31T09:00:00+09:00' }],
    ['3', 'system', { ring: [], opens: '2026-12-31T09:00:00+09:00' }],
    ['0', 'person', { ring: [], opens: '2027-01-04T09:00:00+09:00' }],
  ]);
});

test.each([
  ['with its offset', '2026-12-30T10:00:00Z'],
  ['with a plus that nobody encoded', '2026-12-30T19:00:00+09:00'],
  ['as the wall of the centre shows it', '2026-12-30T19:00'],
])('an instant may be written %s', async (_how, at) => {
  expect((await told(`?at=${at}`)).map((centre) => centre.at)).toEqual(['2026-12-30T19:00:00+09:00', '2026-12-30T19:00:00+09:00']);
});

test.each([
  ['?centre=sapporo', 'There is no centre “sapporo”. Write one of: hokkaido, tokamachi.'],
  ['?centre=', 'There is no centre “”. Write one of: hokkaido, tokamachi.'],
  ['?language=fr', `No centre offers the language “fr”. ${writeOneOfEleven}`],
  ['?centre=hokkaido&language=EN', `The centre “hokkaido” does not offer the language “EN”. ${writeOneOfEleven}`],
  ['?language=__proto__', `No centre offers the language “__proto__”. ${writeOneOfEleven}`],
  ['?at=tomorrow', '“at” is “tomorrow”, which is not a time from 2000 to 2099. Write one like 2026-12-30T19:00:00+09:00.'],
  ['?at=2026-02-30T10:00', '“at” is “2026-02-30T10:00”, which is not a time from 2000 to 2099. Write one like 2026-12-30T19:00:00+09:00.'],
  ['?at=9999-01-01', '“at” is “9999-01-01”, which is not a time from 2000 to 2099. Write one like 2026-12-30T19:00:00+09:00.'],
  [
    `?at=2026-12-30T19:00:00.${'0'.repeat(25)}Z`,
    '“at” is “2026-12-30T19:00:00.00000000000000000000…”, which is not a time from 2000 to 2099. Write one like 2026-12-30T19:00:00+09:00.',
  ],
  ['?center=hokkaido', '“center” is not asked for here. Write one of: at, centre, language.'],
  ['?language=th&language=ne', '“language” stands there more than once. Write it once.'],
  [`?centre=${'x'.repeat(900)}`, `There is no centre “${'x'.repeat(40)}…”. Write one of: hokkaido, tokamachi.`],
])('who asks wrongly, with %s, is told what to write, and every page may read that too', async (query, problem) => {
  const answer = await ask(query).expect(400).expect('Access-Control-Allow-Origin', '*');
  expect(answer.body).toEqual({ problem });
  expect(answer.headers['cache-control']).toBeUndefined();
});

test('a cache may keep the answer for five minutes, but never past the instant at which something changes', async () => {
  const ages: unknown[] = [];
  for (const at of ['10:00:00', '11:54:59', '11:55:01', '11:59:59', '11:59:59.500', '12:00:00']) {
    service.setAt(`2026-11-30T${at}+09:00`);
    ages.push([at, (await ask('?centre=hokkaido')).headers['cache-control']]);
  }
  expect(ages).toEqual([
    ['10:00:00', 'public, max-age=300'],
    ['11:54:59', 'public, max-age=300'],
    ['11:55:01', 'public, max-age=299'],
    ['11:59:59', 'public, max-age=1'],
    ['11:59:59.500', 'public, max-age=0'],
    ['12:00:00', 'public, max-age=300'],
  ]);
});

test('the answer has a strong tag, which is the same until something changes, and whoever has the answer is told so', async () => {
  const first = await ask('')
    .expect(200)
    .expect('Access-Control-Allow-Origin', '*')
    .expect('Content-Type', 'application/json; charset=utf-8');
  const tag = first.headers.etag ?? '';
  expect(tag).toMatch(/^"[\w-]{27}"$/);
  service.setAt('2026-11-30T11:59:59+09:00');
  await ask('').set('If-None-Match', tag).expect(304).expect('ETag', tag).expect('Cache-Control', 'public, max-age=1');
  service.setAt('2026-11-30T12:00:00+09:00');
  const later = await ask('').set('If-None-Match', tag).expect(200);
  expect(later.headers.etag).not.toBe(tag);
  expect(lineOf(later.body.centres, 'hokkaido', 'counsellors')?.languages.en).toMatchObject({
    is: 'closed',
    promisedFrom: '2026-11-30T13:00:00+09:00',
  });
});

test('what staff change is told at once, although the earlier answer would have held until noon', async () => {
  let current = frozenDirectory();
  const live = await startService({ at: monday, parts: { directory: () => current } });
  const announcing = async () => (await request(live.url).get('/open.json?centre=hokkaido')).body.centres[0].announcement;
  expect(await announcing()).toBeUndefined();
  const centres = new Map(current.centres);
  const hokkaido = centres.get('hokkaido');
  if (hokkaido !== undefined)
    centres.set('hokkaido', { ...hokkaido, announcements: [{ until: Date.parse('2026-12-01'), words: { en: 'Snow.' } }] });
  current = { ...current, centres };
  expect(await announcing()).toEqual({ en: 'Snow.' });
  await live.close();
});

test('an announcement is told in every language that has words: a ready one in eleven, own words in the place of its', async () => {
  const fact = 'source: the city, checked: 2026-11-24';
  const notices = `announcements:\n  - {until: 2026-12-01T12:00, ready: typhoon, words: {en: Stay inside.}, reason: a, ${fact}}\n`;
  const stormy = await startService({ at: monday, schedules: { ...frozenFiles, 'notices.yaml': notices } });
  const [hokkaido] = (await request(stormy.url).get('/open.json')).body.centres;
  await stormy.close();
  expect(Object.keys(hokkaido.announcement).sort()).toEqual([...eleven].sort());
  expect(hokkaido.announcement).toMatchObject({ en: 'Stay inside.', ko: expect.stringContaining('태풍') });
  expect(hokkaido.announcements).toEqual([
    { ready: 'typhoon', until: '2026-12-01T12:00:00+09:00', everywhere: true, words: hokkaido.announcement },
  ]);
});

test('the hotline’s own numbers are public; the number that desks see, and what staff note in their files, are in no answer', async () => {
  const pages = await Promise.all(
    ['/open.json', '/hours.html', '/hours/hokkaido/card/en.ics'].map((path) => request(service.url).get(path)),
  );
  for (const { text } of pages) expect(text).not.toMatch(/caller-?[iI]d|placeholder|\.yaml|source|checked:/);
});

test('of a directory of many centres one is told at a time', async () => {
  const directory = frozenDirectory();
  const towns = [...directory.centres.values()].flatMap((centre) =>
    Array.from({ length: 31 }, (_none, index) => ({ ...centre, id: `${centre.id}-${index}` })),
  );
  const many = { ...directory, centres: new Map(towns.map((town) => [town.id, town])) };
  const large = await startService({ at: monday, parts: { directory: () => many } });
  const refused = await request(large.url).get('/open.json').expect(400);
  expect(refused.body.problem).toBe('There are 62 centres, too many for one answer. Write the one you want, like ?centre=hokkaido-0.');
  const unknown = await request(large.url).get('/open.json?centre=x').expect(400);
  expect(unknown.body.problem).toMatch(/^There is no centre “x”\. Write one of: hokkaido-0, hokkaido-1, .* … \(62 in all\)\.$/);
  await request(large.url).get('/open.json?centre=tokamachi-30').expect(200);
  await large.close();
});
