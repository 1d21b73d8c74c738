// A line that is closed until further notice, as the public sees it: on the page and in /open.json.

import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '../../src/website/reader.ts';
import { frozenFiles } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';

const centre = 'centres/hokkaido.yaml';
const closed = (closure: string) => ({ ...frozenFiles, [centre]: `${frozenFiles[centre]}\nclosures:\n  - {${closure}}\n` });

let service: Service;
beforeAll(async () => {
  const schedules = closed('from: 2026-11-01T13:00, until: further-notice, reason: 当分の間, lines: [counsellors]');
  service = await startService({ at: '2026-11-25T14:00', schedules });
});
afterAll(() => service.close());

const line = (body: { readonly centres: readonly { readonly lines: readonly { readonly id: string; readonly languages: object }[] }[] }) =>
  body.centres[0]?.lines.find(({ id }) => id === 'counsellors')?.languages;

test.each(Object.entries(pageWords))(
  'the page in %s keeps the line, and says that it is closed until further notice',
  async (language, words) => {
    const { text } = await request(service.url).get(`/hours.html?centre=hokkaido&language=${language}`).expect(200);
    const entry = /<li class="closed"><a href="#counsellors">(.*?)<\/li>/s.exec(text)?.[1] ?? '';
    expect(entry).toContain(`<strong>${words?.furtherNotice}</strong>`);
    expect(entry).toContain(`<span>${words?.unknown}</span>`);
    expect(text).toContain('<article class="line" id="counsellors">');
  },
);

test('the words are there in every language, each in its own, and composed', () => {
  const words = Object.values(pageWords).map((each) => each?.furtherNotice ?? '');
  expect(new Set(words).size).toBe(11);
  expect(words.map((each) => each.normalize('NFC'))).toEqual(words);
});

test('/open.json says that no end is written, and no time', async () => {
  const { body } = await request(service.url).get('/open.json?centre=hokkaido&language=en').expect(200);
  expect(line(body)).toEqual({ en: { is: 'closed', furtherNotice: true, closedFor: { reason: '当分の間' } } });
  const before = await request(service.url).get('/open.json?centre=hokkaido&language=en&at=2026-10-30T14:00').expect(200);
  expect(line(before.body)).toEqual({
    en: {
      is: 'promised',
      until: '2026-10-30T17:00:00+09:00',
      closedFrom: '2026-10-30T17:00:00+09:00',
    },
  });
});

describe('a line that is closed with an end', () => {
  test('is not said to be closed until further notice: the page has the date with its year, and a caller is told no date', async () => {
    const schedules = closed('from: 2026-11-01T13:00, until: 2036-10-31T13:00, reason: a, lines: [counsellors]');
    const bounded = await startService({ at: '2026-11-25T14:00', schedules });
    const page = await request(bounded.url).get('/hours.html?centre=hokkaido&language=en').expect(200);
    const open = await request(bounded.url).get('/open.json?centre=hokkaido&language=en').expect(200);
    await bounded.close();
    expect(page.text).not.toContain(pageWords.en?.furtherNotice);
    expect(page.text).toContain('Closed until October 31, 2036, 13:00');
    expect(open.body.centres[0].topics.find(({ id }: { readonly id: string }) => id === 'person').languages).toEqual({ en: { ring: [] } });
    expect(line(open.body)).toEqual({
      en: {
        is: 'closed',
        promisedFrom: '2036-10-31T13:00:00+09:00',
        answeredFrom: '2036-10-31T13:00:00+09:00',
        closedFor: { reason: 'a', until: '2036-10-31T13:00:00+09:00' },
      },
    });
  });
});
