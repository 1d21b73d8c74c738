// The public page, as it is sent: its language, its words, its hours, and what strange addresses get.

import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { html } from '../../src/website/html.ts';
import { pageWords } from '../../src/website/reader.ts';
import { writeOneOfEleven } from '../support/languages.ts';
import { frozenDirectory, frozenFiles } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';

const yearEnd = '2026-12-28T19:00:00+09:00';

let service: Service;
beforeAll(async () => {
  service = await startService({ at: yearEnd });
});
beforeEach(() => service.setAt(yearEnd));
afterAll(() => service.close());

const ask = (query: string) => request(service.url).get(`/hours.html${query}`);
/** What a reader sees: the text of the page without its head, one space between words. */
const seen = (text: string): string =>
  text
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

test.each(Object.entries(pageWords))(
  'the page in %s is whole, in its own words, and says who has not checked them',
  async (language, words) => {
    const { text, headers } = await ask(`?centre=hokkaido&language=${language}`)
      .expect(200)
      .expect('Content-Type', 'text/html; charset=utf-8');
    expect(text).toContain(`<html lang="${words?.locale}">`);
    expect(headers['content-language']).toBe(words?.locale);
    for (const key of ['title', 'lostCard', 'openNow', 'week', 'today', 'closed', 'calendar', 'unreviewed'] as const)
      expect(seen(text)).toContain(words?.[key]);
    // Eleven ways to eleven languages, each in its own name, and this one marked.
    const links = [
      ...text.matchAll(
        /<a href="\/hours\.html\?centre=hokkaido&amp;language=(\w+)" lang="[\w-]+" hreflang="[\w-]+"( aria-current="page")?>/g,
      ),
    ];
    expect([links.length, links.filter(([, , current]) => current !== undefined).map(([, each]) => each)]).toEqual([11, [language]]);
    expect(seen(text)).not.toMatch(/[{}]|undefined|\[object|languageName/);
  },
);

test('every language has the same sentences, with the same places to fill', () => {
  const places = (words: object) => Object.entries(words).map(([key, text]) => [key, (String(text).match(/\{\w+\}/g) ?? []).sort().join()]);
  for (const words of Object.values(pageWords)) expect(places(words ?? {})).toEqual(places(pageWords.en ?? {}));
});

test('a Thai reader in the evening sees what is open until when, what opens next, and that the lost card desk may not speak Thai', async () => {
  const page = seen((await ask('?centre=hokkaido&language=th')).text);
  expect(page).toMatch(
    /ระงับบัตรที่หายหรือถูกขโมย ได้ทุกเวลา 0120-0178-27 มีเจ้าหน้าที่รับสาย แต่อาจพูดภาษาไทยไม่ได้ คุณอาจต้องพูดภาษาญี่ปุ่น, อังกฤษ, จีน, เกาหลี, สเปน หรือ โปรตุเกสค่ะ/,
  );
  expect(page).toContain('ศูนย์ระบบมายนัมเบอร์ 0120-0178-26 ให้บริการเป็นภาษาไทย ถึง 20:00');
  expect(page).toMatch(/ขณะนี้อยู่นอกเวลาทำการ .*ศูนย์บัตรมายนัมเบอร์ จะเปิดทำการ: วันอังคารที่ 29 ธันวาคม เวลา 9:00/);
  expect(page).not.toContain('ศูนย์ข้อมูลมายนัมเบอร์');
});

test('the days have their dates, the holidays their names, and a day that is closed says so', async () => {
  const page = seen((await ask('?centre=hokkaido&language=en')).text);
  expect(page).toContain('Today and the next six days December 28, 2026 – January 3, 2027');
  expect(page).toMatch(
    /The My Number system desk 0120-0178-26 Day Hours Today Monday, December 28 09:30–20:00 Tuesday, December 29 Closed .* Friday, January 1 Public holiday 元日 Closed/,
  );
  expect(page).toMatch(/The lost card desk 0120-0178-27 Day Hours Today Monday, December 28 24 hours/);
  expect(seen((await ask('?centre=hokkaido&language=ja')).text)).toContain('1月1日金曜日 元日 休み');
  expect(seen((await ask('?centre=hokkaido&language=ne')).text)).toContain('जनवरी १, शुक्रबार सार्वजनिक बिदा 元日');
});

test('nobody speaks the language: the page says so first', async () => {
  service.setAt('2026-12-29T21:00:00+09:00');
  expect(seen((await ask('?centre=hokkaido&language=vi')).text)).toContain(
    'Tính đến 21:00 Bây giờ không có bộ phận nào phục vụ bằng tiếng Việt. Đang làm việc Tổng đài khóa thẻ',
  );
});

test.each([
  [undefined, 'ja'],
  ['de-DE', 'ja'],
  ['th', 'th'],
  ['zh-TW,zh;q=0.9', 'zh-Hans'],
  ['fil-PH,en;q=0.5', 'fil'],
  ['pt-PT;q=0.4, ne-NP;q=0.9', 'ne'],
])('a visitor whose browser asks for %s reads %s', async (accepted, locale) => {
  const asked = ask('');
  const { text, headers } = await (accepted === undefined ? asked : asked.set('Accept-Language', accepted)).expect(200);
  expect([text.match(/<html lang="([\w-]+)"/)?.[1], headers.vary]).toEqual([locale, 'Accept-Language']);
});

test('an address that others have added to is a good one', async () => {
  await ask('?centre=tokamachi&language=id&utm_source=x&fbclid=y').expect(200);
});

test.each([
  ['?centre=x%22%3E%3Cb%3E', 'There is no centre “x&quot;&gt;&lt;b&gt;”. Write one of: hokkaido, tokamachi.'],
  ['?centre=hokkaido&centre=tokamachi', 'There is no centre “”. Write one of: hokkaido, tokamachi.'],
  ['?language=fr', `The centre “hokkaido” does not offer the language “fr”. ${writeOneOfEleven}`],
])('at %s there is no page, but the way to those that there are, in the language of the reader', async (query, problem) => {
  const english = await ask(query).set('Accept-Language', 'en-GB').expect(404).expect('Content-Type', /html/);
  expect(english.text).toContain(problem);
  expect(english.text).toContain('<a href="/hours.html?centre=hokkaido&amp;language=th" lang="th" hreflang="th">ภาษาไทย</a>');
  const korean = await ask(query).set('Accept-Language', 'ko').expect(404).expect('Content-Language', 'ko');
  expect(korean.text).toContain('<title>없는 페이지입니다</title>');
  expect(seen(korean.text)).not.toContain('Write one of');
});

test('what staff write is text on the page, whatever signs are in it', async () => {
  const wild = 'Ti & <script>"alert(1)"</script>';
  const files = {
    ...frozenFiles,
    'centres/hokkaido.yaml': (frozenFiles['centres/hokkaido.yaml'] ?? '').replace(
      'en: Hokkaido Foreign Resident Support Center',
      `en: '${wild}'`,
    ),
  };
  const strange = await startService({ at: yearEnd, schedules: files });
  const { text } = await request(strange.url).get('/hours.html?language=en');
  await strange.close();
  expect(text).toContain('<span>Ti &amp; &lt;script&gt;&quot;alert(1)&quot;&lt;/script&gt;</span>');
  expect(text.match(/<script/g)).toHaveLength(1);
  expect(JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '').name).toBe(wild);
  expect(html`<p title="${"'"}">${[html`<b>${1}</b>`, undefined, false]}</p>`.text).toBe('<p title="&#39;"><b>1</b></p>');
});

test('an announcement is in the reader’s own language, or a safe sentence is', async () => {
  const directory = frozenDirectory();
  const [hokkaido] = directory.centres.values();
  if (hokkaido === undefined) throw new Error('The schedules have no centre.');
  const announcements = [{ until: Date.parse('2026-12-29'), words: { en: 'Snow: please call later.' } }];
  const centres = new Map([[hokkaido.id, { ...hokkaido, announcements }]]);
  const snowy = await startService({ at: yearEnd, parts: { directory: () => ({ ...directory, centres }) } });
  const page = async (language: string) => seen((await request(snowy.url).get(`/hours.html?language=${language}`)).text);
  expect(await page('en')).toContain('Snow: please call later.');
  expect(await page('ko')).toContain('오늘은 알려 드릴 내용이 있습니다. 전화로 문의해 주세요.');
  expect(await page('ko')).not.toContain('Snow');
  await snowy.close();
});

test('a ready announcement is written in the reader’s language, and a centre may announce two things', async () => {
  const notices =
    'announcements:\n  - {until: 2026-12-29T08:00, ready: heavy-snow, reason: a, source: a, checked: 2026-11-24}\n  - {until: 2026-12-29T08:00, ready: long-waits, words: {en: Please be patient.}, reason: a, source: a, checked: 2026-11-24}\n';
  const snowy = await startService({ at: yearEnd, schedules: { ...frozenFiles, 'notices.yaml': notices } });
  const page = async (language: string) => (await request(snowy.url).get(`/hours.html?language=${language}`)).text;
  expect((await page('en')).match(/<p class="notice">.*?<\/p>/g)).toEqual([
    '<p class="notice">Because of heavy snow, some desks may be closed or busy. Please stay safe.</p>',
    '<p class="notice">Please be patient.</p>',
  ]);
  expect((await page('ja')).match(/<p class="notice">(大雪|ただいま)/g)).toHaveLength(2);
  snowy.setAt('2026-12-29T08:00:00+09:00');
  expect(await page('en')).not.toContain('class="notice"');
  await snowy.close();
});

test('the page may be kept as long as it is true, needs no script, and its style comes from the service itself', async () => {
  service.setAt('2026-12-28T19:58:00+09:00');
  const first = await ask('?centre=hokkaido&language=th').expect('Cache-Control', 'public, max-age=120');
  await ask('?centre=hokkaido&language=th')
    .set('If-None-Match', first.headers.etag ?? '')
    .expect(304);
  expect(first.headers['content-security-policy']).toBe(
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  );
  await request(service.url)
    .get('/hours.css')
    .expect(200)
    .expect('Content-Type', 'text/css; charset=utf-8')
    .expect('Cache-Control', 'public, max-age=3600');
});
