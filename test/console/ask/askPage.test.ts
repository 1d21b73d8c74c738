import { describe, expect, test } from 'vitest';
import { askRoutes } from '../../../src/console/ask/askRoutes.ts';
import { catalogues, withoutRobot, withRobot } from '../../support/console/hearing.ts';
import { rendered, textOf } from '../../support/console/rendered.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const parts = { catalogues, audio: withRobot, audioPathOf: () => '/speech/robot/sealed.wav', hasPhone: true };
const look = { directory: frozenDirectory(), now: '2026-11-28T10:00:20' };
const hokkaido = '/console/centres/hokkaido/ask';
const page = (query: Readonly<Record<string, string>>, more: Partial<typeof parts> = {}, language: 'ja' | 'en' = 'ja') =>
  rendered(askRoutes({ ...parts, ...more }), `${hokkaido}?${new URLSearchParams(query).toString()}`, { ...look, language });

const vietnamese = { language: 'vi', topic: 'card', date: '2026-12-30', time: '19:00' };

test('what a Vietnamese caller hears on 30 December at 19:00: the decision, the words, the rules, and when that changes', async () => {
  const { text, html, status } = await page(vietnamese);
  expect(status).toBe(200);
  expect(text).toContain('2026年12月30日（水）19:00、ベトナム語の人、「マイナンバーカードのこと」');
  expect(text).toContain('しまっています。次に開くのは31日（木）9:00です。');
  expect(text).toContain('1 マイナンバーカードの窓口（英語、20:00まで）');
  expect(text).toContain('Hiện đang ngoài giờ làm việc.');
  expect(text).toContain('いまは、しまっています。あした、木曜日、午前九時に、あきます。 ベトナム語 · 約');
  expect(text).toContain('「daily」の時間（lines/card.yaml:');
  expect(text).toContain('18:00から、この状態です。その前は、マイナンバーカードの窓口（その言語で話せる）につながる。');
  expect(html).toContain(`href="${hokkaido}?language=vi&amp;topic=card&amp;date=2026-12-30&amp;time=17%3A59"`);
  expect(html).toContain(`href="${hokkaido}?language=vi&amp;topic=card&amp;date=2026-12-30&amp;time=20%3A00"`);
  expect(html).toContain('<p class="words" lang="vi-VN">');
  expect(html).toContain('<script src="/console/assets/sayAloud.js" defer></script>');
});

test('an open desk is named with its number, the promise and its end; in English too', async () => {
  const { text } = await page({ ...vietnamese, time: '17:59' });
  expect(text).toContain('マイナンバーカードの窓口（0120-0178-27）につながります。ベトナム語で話せます（18:00まで）。');
  expect(text).toContain('1分後: 休み');
  const english = await page({ ...vietnamese, time: '17:59' }, {}, 'en');
  expect(english.text).toContain('The My Number Card desk (0120-0178-27) rings. Vietnamese is promised there until 18:00.');
  // What callers hear is in their languages; all the rest is in the language of the reader.
  expect(textOf(english.html.replace(/<p class="words".*?<\/p>/g, ''))).not.toMatch(/[ぁ-ん]/u);
});

test('a desk that answers without a promise is told apart from one that promises', async () => {
  const address = '/console/centres/tokamachi/ask?language=vi&topic=pension&date=2026-12-01&time=10:00';
  const { text, html } = await rendered(askRoutes(parts), address, look);
  expect(text).toContain('につながります。人が出ますが、ベトナム語で話せるとは限りません（17:15まで）。');
  expect(html).toContain('<div class="told only">');
});

test('the practice telephone opens at that instant and on the right number, and only in a rehearsal', async () => {
  const { html } = await page(vietnamese);
  expect(html).toContain('href="/phone?to=%2B815000000001&amp;at=2026-12-30T19%3A00"');
  expect((await page({ ...vietnamese, own: '1' })).html).toContain('href="/phone?to=%2B815000000003&amp;at=2026-12-30T19%3A00"');
  expect((await page(vietnamese, { hasPhone: false })).html).not.toContain('/phone');
});

test('on the number of the language the call begins at the topics', async () => {
  const { text } = await page({ ...vietnamese, own: '1' });
  expect(text).not.toContain('English two.');
  expect(text).toContain('Thẻ My Number, bấm hai.');
  // A language without a number of its own does not have the choice.
  const thai = await page({ ...vietnamese, language: 'th', own: '1' });
  expect(thai.html).not.toContain('name="own"');
  expect(thai.text).toContain('English two.');
});

test('without a moment it is now; a shared address keeps the moment', async () => {
  const { text, html } = await page({ language: 'ja', topic: 'person' });
  expect(text).toContain('2026年11月28日（土）10:00、日本語の人、「人と話すとき」');
  expect(html).toContain('language=ja&amp;topic=person&amp;date=2026-11-28&amp;time=10%3A00"');
  expect(html).toContain('<input id="date" name="date" type="date" value=""');
});

test('an empty page says what can be asked', async () => {
  const { text, html } = await page({});
  expect(text).toContain('まだ何も調べていません。');
  expect(html).toContain('ネパール語・「マイナンバーカードのこと」・いま</a>');
  expect(html).not.toContain('aria-invalid');
});

describe('what is wrong is said in a sentence, and what was typed stays', () => {
  test.each([
    [{ ...vietnamese, date: '31 Feb' }, '「31 Feb」は、日付として読めません。', 'value="31 Feb"'],
    [{ ...vietnamese, time: '25:00' }, '「25:00」は、時刻として読めません。', 'value="25:00"'],
    [{ ...vietnamese, topic: 'taxes' }, 'このセンターの用件から選んでください。', 'value="2026-12-30"'],
    [{ ...vietnamese, language: 'fr' }, 'このセンターの言語から選んでください。', '<option value="card" selected>'],
    [{ language: 'vi' }, 'このセンターの用件から選んでください。', '<option value="vi" selected>'],
    [{ ...vietnamese, date: '"><script>alert(1)</script>' }, '日付として読めません。', 'value="&quot;&gt;&lt;script&gt;'],
  ])('%j', async (query, sentence, kept) => {
    const { status, text, html } = await page(query);
    expect(status).toBe(200);
    expect(html).not.toContain('class="verdict"');
    expect(text).toContain(sentence);
    expect(html).toContain(kept);
    expect(html).toContain('role="alert"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).not.toContain('<script>alert');
  });
});

test('a day as an office writes it is understood', async () => {
  expect((await page({ ...vietnamese, date: '令和8年12月30日', time: '午後7時' })).text).toContain(
    '2026年12月30日（水）19:00、ベトナム語の人',
  );
});

test('each language and topic of each centre has an answer, at night and by day', async () => {
  for (const centre of look.directory.centres.values())
    for (const language of centre.languages)
      for (const topic of [...centre.topics.map(({ id }) => id), 'person']) {
        const query = new URLSearchParams({ language, topic, date: '2026-11-29', time: '03:00' });
        const { status, html } = await rendered(askRoutes(parts), `/console/centres/${centre.id}/ask?${query.toString()}`, look);
        expect([status, html.match(/class="verdict"/g)?.length, html.match(/id="heard"/g)?.length]).toEqual([200, 1, 1]);
      }
});

test('where callers hear English because no voice is installed, the page says so', async () => {
  const { text } = await page({ ...vietnamese, language: 'ne' }, { audio: withoutRobot });
  expect(text).toContain('ネパール語の音声が、このシステムにはありません。そのため、英語が流れます。');
  expect((await page({ ...vietnamese, language: 'ne' })).html).toContain('<audio controls preload="none" src="/speech/robot/sealed.wav">');
});
