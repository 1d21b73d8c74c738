// What the page says first: the hotline's own number, a code to scan, and until when the rest was true; and what else a centre writes about itself.

import qrcode from 'qrcode';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Centre } from '../../src/schedules/directory.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { periodOf, twelveHourClocks } from '../../src/website/dayPeriods.ts';
import { hotlineOf } from '../../src/website/hotline.ts';
import { qrCode } from '../../src/website/qrCode.ts';
import { createReader, pageWords } from '../../src/website/reader.ts';
import { frozenFiles } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';

const hokkaido = 'centres/hokkaido.yaml';
const tokamachi = 'centres/tokamachi.yaml';
const fact = 'source: a, checked: 2026-11-21';
const schedules = {
  ...frozenFiles,
  [hokkaido]: `${(frozenFiles[hokkaido] ?? '').replace('default: true', 'default: true\nrelay: true').replace(
    'contacts:\n',
    `contacts:
  - {kind: sign-language, address: 'https://example.jp/shuwa', ${fact}}
  - {kind: chat, address: 'javascript:alert(1)', ${fact}}
  - {kind: relay, address: 050-1234-5678, ${fact}}
`,
  )}
closures:
  - {from: 2026-11-24T13:00, until: 2026-11-24T15:00, reason: 職員研修, lines: [counsellors]}
  - {from: 2026-11-25T09:00, until: 2026-11-25T12:30, reason: moving house, lines: [counsellors]}
  - {from: 2026-11-24T20:05, until: 2026-11-24T21:00, reason: cleaning, lines: [counsellors]}
`,
  [tokamachi]: (frozenFiles[tokamachi] ?? '')
    .replace('zone: Asia/Tokyo', "zone: Asia/Tokyo\ncolour: '#7A1F4B'")
    .replace("'+815000000002': {placeholder: true}", "'+815012345678':"),
};

let service: Service;
beforeAll(async () => {
  service = await startService({ at: '2026-11-24T14:10', schedules });
});
afterAll(() => service.close());

const page = async (query: string) => (await request(service.url).get(`/hours.html?${query}`).expect(200)).text;
const seen = (text: string) =>
  text
    .replace(/^[\s\S]*<main>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the number to call', () => {
  test.each(Object.entries(pageWords))('is the first link of the page in %s, with the words of that language', async (language, words) => {
    const text = await page(`centre=hokkaido&language=${language}`);
    expect(/<main>[\s\S]*?<a href="([^"]+)">([^<]+)</.exec(text)?.slice(1)).toEqual(['tel:+815000000001', '050-0000-0001']);
    const eleven = createReader(language, () => '').count(11);
    for (const each of [words?.callUs, words?.sample, words?.scan, words?.inLanguages.replace('{count}', eleven)])
      expect(seen(text)).toContain(each);
  });

  test('a number that answers in one language only is shown to its readers, beside the other', async () => {
    expect(seen(await page('centre=hokkaido&language=vi'))).toContain('Số dành riêng cho tiếng Việt 050-0000-0003');
    expect(seen(await page('centre=hokkaido&language=en'))).not.toContain('050-0000-0003');
  });

  test('a real number is not called a sample, and search engines are told of it', async () => {
    const text = await page('centre=tokamachi&language=en');
    expect(text).toContain('<a href="tel:+815012345678">050-1234-5678</a>');
    expect(text).not.toContain(pageWords.en?.sample);
    expect(text).toContain('"telephone":"+815012345678"');
    expect(await page('centre=hokkaido&language=en')).not.toContain('"telephone":"+815000000001"');
  });

  test('real numbers come before placeholders, and the one for everybody before those of a language', () => {
    const sample = { number: '+815000000001', printed: '', spoken: [], placeholder: true } as const;
    const thai = { number: '+815012345671', printed: '', spoken: [], language: 'th' };
    const all = { number: '+815012345672', printed: '', spoken: [] };
    const of = (numbers: Centre['numbers'], language: string) => hotlineOf({ numbers }, language);
    expect(of([sample, thai, all], 'th')).toEqual({ main: all, direct: [thai] });
    expect(of([sample, thai, all], 'ja')).toEqual({ main: all, direct: [] });
    expect(of([sample, thai], 'th')).toEqual({ main: thai, direct: [] });
    expect(of([sample], 'th')).toEqual({ main: sample, direct: [] });
    expect(of([], 'th')).toEqual({ main: undefined, direct: [] });
  });

  test('the drawing has the dark modules of the code, and a white margin of four', () => {
    const { text } = qrCode('tel:+815012345678', 'Scan & call');
    const { size, data } = qrcode.create('tel:+815012345678', { errorCorrectionLevel: 'M' }).modules;
    expect(text).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
    expect(text).toContain('aria-label="Scan &amp; call"');
    const drawn = new Uint8Array(size * size);
    for (const [, x = '', y = '', width = ''] of text.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let column = Number(x) - 4; column < Number(x) - 4 + Number(width); column += 1) drawn[(Number(y) - 4) * size + column] = 1;
    expect([...drawn]).toEqual([...data].map((module) => (module === 0 ? 0 : 1)));
  });
});

describe('a closed desk', () => {
  test('is apart from the open ones, with the end of the closure and its reason, marked in its language', async () => {
    const text = await page('centre=hokkaido&language=en');
    const closed = /<h2 id="closed">Closed now<\/h2>\s*<ul class="now">([\s\S]*?)<\/ul>/.exec(text)?.[1] ?? '';
    expect(seen(closed)).toBe('The counsellors of the Hokkaido centre Closed until 15:00 Reason: 職員研修');
    expect(closed).toContain('<span lang="ja">職員研修</span>');
    const open = /<h2 id="open">Open now<\/h2>\s*<ul class="now">([\s\S]*?)<\/ul>/.exec(text)?.[1] ?? '';
    expect(open).not.toContain('counsellors');
    // The days to come have their reasons, too.
    expect(seen(text)).toContain('Wednesday, November 25 moving house 13:00–17:00');
  });

  test('no heading says “open now” over closed desks, nor “closed now” over open ones', async () => {
    const night = await startService({ at: '2026-11-24T14:10', schedules: frozenFiles });
    const text = await request(night.url).get('/hours.html?centre=tokamachi&language=en');
    await night.close();
    expect(text.text).toContain('<h2 id="open">');
    expect(text.text).not.toContain('<h2 id="closed">');
  });

  test('is said with reason and end in /open.json, beside the numbers and the contacts', async () => {
    const { body } = await request(service.url).get('/open.json?centre=hokkaido&language=en').expect(200);
    const [centre] = body.centres;
    expect(centre.numbers[0]).toEqual({ number: '+815000000001', printed: '050-0000-0001', sample: true });
    expect(centre.numbers.map(({ language }: { readonly language?: string }) => language)).toEqual([undefined, 'vi', 'ne']);
    expect(centre.contacts.slice(0, 3)).toEqual([
      { kind: 'sign-language', address: 'https://example.jp/shuwa' },
      { kind: 'chat', address: 'javascript:alert(1)' },
      { kind: 'relay', address: '050-1234-5678' },
    ]);
    expect(centre.relay).toBe(true);
    const counsellors = centre.lines.find(({ id }: { readonly id: string }) => id === 'counsellors');
    expect(counsellors.languages.en).toMatchObject({
      is: 'closed',
      promisedFrom: '2026-11-24T15:00:00+09:00',
      closedFor: { reason: '職員研修', until: '2026-11-24T15:00:00+09:00' },
    });
    expect(centre.holdsUntil).toBe('2026-11-24T15:00:00+09:00');
  });
});

test('an answer ends where a reason ends, also at night when nothing else changes', async () => {
  const at = async (time: string) => {
    const { body } = await request(service.url).get(`/open.json?centre=hokkaido&language=en&at=2026-11-24T${time}`).expect(200);
    const counsellors = body.centres[0].lines.find(({ id }: { readonly id: string }) => id === 'counsellors');
    return [body.centres[0].holdsUntil.slice(11, 16), counsellors.languages.en.closedFor?.reason];
  };
  expect(await at('20:01')).toEqual(['20:05', undefined]);
  expect(await at('20:10')).toEqual(['21:00', 'cleaning']);
  expect(await at('21:00')).toEqual(['00:00', undefined]);
});

describe('other ways', () => {
  test('each contact has its kind; a page and a number are links, and nothing else is', async () => {
    const text = await page('centre=hokkaido&language=ja');
    expect(text).toContain('<dt>手話リンク</dt><dd><a href="https://example.jp/shuwa" rel="noreferrer">example.jp/shuwa</a></dd>');
    expect(text).toContain('<dt>チャット</dt><dd>javascript:alert(1)</dd>');
    expect(text).toContain('<dt>電話リレーサービス</dt><dd><a href="tel:05012345678">050-1234-5678</a></dd>');
    expect(text).toContain('<a href="mailto:support@hiecc.or.jp">');
    expect(text).toContain(pageWords.ja?.relayCalls);
    expect(await page('centre=tokamachi&language=ja')).not.toContain(pageWords.ja?.relayCalls);
    expect(await page('centre=tokamachi&language=th')).toMatch(/<dt>ที่อยู่<\/dt><dd><span lang="ja">〒948-8501/);
  });
});

describe('the colour of a centre', () => {
  test('is a style sheet of its own, as the security policy asks', async () => {
    const answer = await request(service.url).get('/hours.html?centre=tokamachi&language=en');
    expect(answer.text).toContain('<link rel="stylesheet" href="/hours/tokamachi/colour.css">');
    expect(answer.text).not.toContain('style=');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'; style-src 'self'");
    const sheet = await request(service.url)
      .get('/hours/tokamachi/colour.css')
      .expect(200)
      .expect('Content-Type', /text\/css/);
    expect(sheet.text).toBe(':root{--accent:#7a1f4b}\n');
  });

  test('a centre without one has no such sheet', async () => {
    expect(await page('centre=hokkaido&language=en')).not.toContain('colour.css');
    await request(service.url).get('/hours/hokkaido/colour.css').expect(404);
    await request(service.url).get('/hours/nowhere/colour.css').expect(404);
  });
});

describe('as of', () => {
  test('the page has the minute in which it is sent, although it is kept; within the minute a browser need not load it again', async () => {
    const ask = () => request(service.url).get('/hours.html?centre=hokkaido&language=en');
    service.setAt('2026-11-24T14:11:02');
    const first = await ask();
    expect(first.text).toContain('<time datetime="2026-11-24T14:11:00+09:00">As of 14:11</time>');
    service.setAt('2026-11-24T14:11:58');
    await ask()
      .set('If-None-Match', first.headers.etag ?? '')
      .expect(304);
    service.setAt('2026-11-24T14:32:00');
    const later = await ask()
      .set('If-None-Match', first.headers.etag ?? '')
      .expect(200);
    expect(later.text).toContain('As of 14:32');
    const body = (text: string) => text.replace(/<time.*?<\/time>/, '');
    expect(body(later.text)).toBe(body(first.text));
    service.setAt('2026-11-24T14:10');
  });
});

describe('times are written as calls say them', () => {
  test('the parts of the day are those of the words of the call, at every hour', async () => {
    const catalogues = await loadCatalogues('prompts');
    for (const [language, clock] of Object.entries(twelveHourClocks))
      for (let hour = 0; hour < 24; hour += 1)
        expect(clock === undefined ? '' : periodOf(clock, hour)).toBe(catalogues.prompt(language, `period.${hour}` as 'period.9'));
  });

  test.each([
    ['tl', '00:00', '12:00 ng hatinggabi'],
    ['tl', '09:05', '9:05 ng umaga'],
    ['tl', '12:30', '12:30 ng tanghali'],
    ['tl', '18:00', '6:00 ng gabi'],
    ['ne', '09:05', 'बिहान ९:०५'],
    ['ne', '12:00', 'दिउँसो १२:००'],
    ['ne', '23:59', 'राति ११:५९'],
    ['en', '09:41', '09:41'],
    ['th', '18:00', '18:00'],
  ])('in %s %s is %s', (language, time, written) => {
    expect(createReader(language, () => '').clock(Date.parse(`2026-11-24T${time}+09:00`), 'Asia/Tokyo')).toBe(written);
  });

  test('a Thai date has the year that the call says, and not that of the Buddha', async () => {
    expect(
      createReader('th', () => '')
        .range('2026-12-28', '2027-01-03')
        .replace(/\s/g, ' '),
    ).toBe('28 ธันวาคม 2026 – 3 มกราคม 2027');
    expect(seen(await page('centre=hokkaido&language=th'))).not.toMatch(/\b25[67]\d\b/);
  });
});

test('every sentence of every language is composed, and none is left in English', () => {
  const same = ['locale', 'name', 'chat', 'email', 'fax', 'web', 'post', 'sign-language', 'relay', 'calendar', 'holiday', 'moment'];
  for (const [language, words] of Object.entries(pageWords)) {
    for (const [key, text] of Object.entries(words ?? {})) {
      if (typeof text !== 'string') continue;
      expect(text.normalize('NFC')).toBe(text);
      if (language === 'en' || same.includes(key)) continue;
      expect([language, key, text]).not.toEqual([language, key, pageWords.en?.[key as 'title']]);
    }
  }
});
