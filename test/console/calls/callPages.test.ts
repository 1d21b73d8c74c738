import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRoutes } from '../../../src/console/calls/callRoutes.ts';
import { summaryOf } from '../../../src/journal/callSummary.ts';
import { eventVersion } from '../../../src/journal/events.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import { catalogues, withRobot } from '../../support/console/hearing.ts';
import { rendered } from '../../support/console/rendered.ts';
import { storyCalls } from '../../support/console/storyCalls.ts';
import { outcomes, turnsOf } from '../../support/journal/madeCalls.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const directory = frozenDirectory();
const look = { directory, now: '2026-11-25T11:00' };
const many = 205;
let store: Store;
/** A call that was made over signed HTTP. */
let real = '';

beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
  const ended = { status: 'completed', seconds: 90 };
  for (const [index, [call, turns]] of Object.entries(outcomes).entries())
    await store.save(turnsOf({ call: `CA${call}`, at: `2026-11-24T18:3${index}:00+09:00`, turns, ended }), summaryOf);
  await store.save(turnsOf({ call: 'CAelsewhere', centre: 'tokamachi', turns: outcomes.closed }), summaryOf);
  const { called, close } = await storyCalls();
  const { events } = await called('thai-evening.story');
  await close();
  real = events[0]?.call ?? '';
  const turns = Map.groupBy(events, ({ turn, what }) => (what.type === 'ended' ? -1 : turn)).values();
  await store.save(
    [...turns].map((of) => ({ version: eventVersion, events: of })),
    summaryOf,
  );
  const batch = Array.from({ length: many }, (_, index) =>
    turnsOf({ call: `CA${String(index).padStart(4, '0')}`, at: '2026-11-23T09:00:00+09:00', turns: outcomes.closed.slice(0, 1) }),
  );
  await store.save(batch.flat(), summaryOf);
});
afterAll(() => store.close());

const routes = (writtenAt = 0) =>
  callRoutes({ catalogues, audio: withRobot, reports: store.reports, writtenAt: () => writtenAt, isMade: false });
const calls = (query: Readonly<Record<string, string>> = {}, language: 'ja' | 'en' = 'ja') =>
  rendered(routes(), `/console/centres/hokkaido/calls?${new URLSearchParams(query).toString()}`, { ...look, language });
const call = (id: string, centre = 'hokkaido', writtenAt = 0, language: 'ja' | 'en' = 'ja') =>
  rendered(routes(writtenAt), `/console/centres/${centre}/calls/${encodeURIComponent(id)}`, { ...look, language });
const timesIn = (html: string) => [...html.matchAll(/<b>(.*?)<\/b>/g)].map(([, time]) => time);

test('yesterday’s Thai caller at 18:30 is found by day, language and hour, and what became of each call is said in words', async () => {
  const { text, html } = await calls({ date: '2026-11-24', language: 'th', hour: '18' });
  expect(timesIn(html)).toEqual(['18:34', '18:33', '18:32', '18:31', '18:30']);
  for (const words of [
    '24秒後に、窓口と話した',
    '呼び出し中に、相手が切った',
    '10秒たたずに切れた',
    '窓口がしまっていた',
    '窓口が出なかった',
  ])
    expect(text).toContain(words);
  expect(text).toContain('タイ語 マイナンバーカードのこと');
  expect(html).toContain('href="/console/centres/hokkaido/calls/CAreached"');
  expect((await calls({ date: '2026-11-24', language: 'none' })).text).toContain('ボタンを押さなかった、または押しまちがえた');
  expect((await calls({ date: '2026-11-24', language: 'th' }, 'en')).text).toContain('Talked to a desk, after 24 s');
});

test('today and yesterday are one press away, and keep the language', async () => {
  const { html } = await calls({ language: 'th' });
  expect(html).toContain('href="/console/centres/hokkaido/calls?date=2026-11-25&amp;language=th"');
  expect(html).toContain('href="/console/centres/hokkaido/calls?date=2026-11-24&amp;language=th"');
});

test('many calls come in pages, and each call is on one of them', async () => {
  const seen: string[] = [];
  let query: Record<string, string> | undefined = { date: '2026-11-23' };
  let pages = 0;
  while (query !== undefined && pages < 10) {
    const { html } = await calls(query);
    seen.push(...[...html.matchAll(/calls\/(CA\d{4})"/g)].map(([, id = '']) => id));
    const [, more] = /href="([^"]*before=[^"]*)"/.exec(html) ?? [];
    query = more === undefined ? undefined : Object.fromEntries(new URL(more.replaceAll('&amp;', '&'), 'http://x').searchParams);
    pages += 1;
  }
  expect(pages).toBe(3);
  expect([seen.length, new Set(seen).size]).toEqual([many, many]);
});

describe('the list without calls, and with what cannot be read', () => {
  test.each([
    [{}, '2026年11月25日（水）に、電話はありませんでした。'],
    [{ date: '2026-11-24', language: 'ko' }, 'この条件の電話はありません。'],
    [{ date: '2026-11-31' }, '「2026-11-31」は、日付として読めません。'],
    [{ hour: '24' }, '時間帯を、一覧から選んでください。'],
    [{ language: 'x'.repeat(50) }, 'このセンターの言語から選んでください。'],
    [{ before: 'what' }, 'このページは分かりません。'],
  ])('%j', async (query, sentence) => {
    const { text, html } = await calls(query);
    expect(text).toContain(sentence);
    expect(html).not.toContain('<ol class="rows">');
  });

  test('what was typed stays', async () => {
    const { html } = await calls({ date: '2026-11-31', language: 'th', hour: '7' });
    expect(html).toContain('type="text" value="2026-11-31"');
    expect(html).toContain('<option value="th" selected>');
    expect(html).toContain('<option value="7" selected>');
  });
});

test('a call is told with names instead of ids, the words that were heard, and what was open then', async () => {
  const { text, html, title } = await call(real);
  expect(title).toBe('2026年12月30日（水）19:00の電話');
  expect(text).toContain('言語：タイ語を選びました。');
  expect(text).toContain('用件：「マイナンバーカードのこと」を選びました。');
  expect(text).toContain('「マイナンバーカードのこと」の窓口は閉まっていました。次に開くのは2026年12月31日（木）09:00です。');
  expect(text).toContain('いまは、しまっています。あした、木曜日、午前九時に、あきます。 タイ語 · 約');
  expect(text).toContain('この電話で決まったことは、すべて、いまの表とも合っています。');
  expect(text).toContain('この電話のあと、表は直されていません。表では、次のとおりです。 しまっています。次に開くのは31日（木）9:00です。');
  expect(html).toContain('href="/console/centres/hokkaido/ask?language=th&amp;topic=card&amp;date=2026-12-30&amp;time=19%3A00"');
  expect(html).toContain('href="/console/centres/hokkaido/calls?date=2026-12-30"');
  expect(text).not.toMatch(/\+81|流れたことばは分かりません/);
  expect(text).not.toContain(real);
});

test('where the call went otherwise than today’s tables say, only what the journal has is claimed', async () => {
  // At 18:30 the Thai desk was closed; this call reached it all the same.
  const { text } = await call('CAreached', 'hokkaido', Date.parse('2026-11-25T08:00:00+09:00'));
  expect(text).toContain('この電話のあと、2026年11月25日（水）8:00に表が直されています。当時の表は保存していません。');
  expect(text).toContain('からあとは、いまの表のとおりではありません');
  expect(text).toContain('窓口「マイナンバーカードの窓口」を呼び出しました（タイ語）。');
  expect(text).toContain('流れたことばは分かりません。');
});

test('a call of another centre, and one that is not kept, do not exist', async () => {
  for (const [id, centre] of [
    ['CAclosed', 'tokamachi'],
    ['CAelsewhere', 'hokkaido'],
    ['nothing', 'hokkaido'],
    ['../../secret', 'hokkaido'],
    ['x'.repeat(10_000), 'hokkaido'],
  ] as const) {
    const { status, text } = await call(id, centre);
    expect(status).toBe(404);
    expect(text).toContain('この電話の記録はありません');
  }
  expect((await call('CAelsewhere', 'tokamachi')).status).toBe(200);
});

test('every outcome has a page in both languages', async () => {
  for (const name of Object.keys(outcomes))
    for (const language of ['ja', 'en'] as const) {
      const { status, text } = await call(`CA${name}`, 'hokkaido', 0, language);
      expect(status).toBe(200);
      expect(text).not.toContain('undefined');
      expect(text).not.toContain('NaN');
    }
});
