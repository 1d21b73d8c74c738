// The console in a real Chromium: the tasks of a counter clerk, each from signing in to what a caller then hears; by mouse and by keyboard;
// wide, narrow and sideways, in light and in dark; and axe on every page.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import { eventVersion } from '../../src/journal/events.ts';
import { storeTurns } from '../../src/store/storeTurns.ts';
import { type Console, personIn, startConsole } from '../support/console/clerk.ts';
import { faultsOfLook, refusals, sendSignIn, tabTo, unfold, watchedWindows } from '../support/console/clerksPages.ts';
import { heardOnCall } from '../support/console/heardOnCall.ts';
import { storyCalls } from '../support/console/storyCalls.ts';
import { startChromium } from '../support/startChromium.ts';

const at = '2026-11-24T14:05';
const desk = '☎ +81112009595';
const password = 'kamito sureno hayuki';
const home = '/console/centres/hokkaido';

let service: Console;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const newContext = watchedWindows(() => ({ browser, url: service.url }), refusals);

beforeAll(async () => {
  [service, browser] = await Promise.all([startConsole({ at, rehearsal: false }), startChromium()]);
  await personIn(service.store, '佐藤 花子', { hokkaido: 'admin' }, password);
  await personIn(service.store, '鈴木 一郎', { hokkaido: 'editor' }, password);
  await keepThaiCall();
});
afterAll(async () => {
  await browser.close();
  await service.close();
});
beforeEach(async () => {
  service.setAt(at);
  context = await newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  for (const notice of await service.store.notices.endingAfter(0))
    await service.store.notices.change([{ id: notice.id, revision: notice.revision, endedAt: notice.madeAt }], notice.madeAt);
  await service.look();
});

/** A call of yesterday evening, in Thai, as it was made over signed HTTP. */
async function keepThaiCall(): Promise<void> {
  const { called, close } = await storyCalls();
  const { events } = await called('thai-evening.story');
  await close();
  const turns = [...Map.groupBy(events, ({ turn, what }) => (what.type === 'ended' ? -1 : turn)).values()];
  await storeTurns(
    service.store.database,
    turns.map((of) => ({ version: eventVersion, events: of })),
    summaryOf,
  );
}

async function signIn(name = '佐藤 花子', by = page): Promise<void> {
  await by.goto(`${service.url}/console`);
  await sendSignIn(by, name, password);
  await by.getByRole('heading', { name: 'いま' }).waitFor();
}

const press = (name: string) => page.getByRole('button', { name }).click();
const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click();

describe('tasks of a clerk', () => {
  test('closes the desk until 17:00 for training, and ends it early', async () => {
    expect(await heardOnCall(service)).toContain(desk);
    await signIn();
    await follow('窓口を閉める');
    await page.getByLabel('きょうの受付の終わり（17:00）まで').check();
    await page.getByLabel('研修').check();
    await press('聞こえかたを確かめる');
    expect(await page.locator('main').innerText()).toContain('どの窓口にもつながりません');
    expect(await heardOnCall(service)).toContain(desk);
    await press('この内容で閉める');
    await page.getByText('完了しました').waitFor();
    expect(await heardOnCall(service)).not.toContain(desk);

    await follow('「いま」の画面へ');
    await page.getByRole('link', { name: '見る・変える' }).first().click();
    await press('いま終える');
    await page.getByText('変更しました').waitFor();
    expect(await heardOnCall(service)).toContain(desk);
  });

  test('warns of a typhoon until noon tomorrow, in eleven languages, with every desk closed', async () => {
    await signIn();
    await follow('災害時');
    await page.getByLabel('台風のため').check();
    await page.getByLabel('ここからつながる窓口すべて').check();
    await page.getByLabel('あすの正午まで').check();
    await press('聞こえかたを確かめる');
    expect(await page.locator('section[aria-labelledby="heard"] > details').count()).toBe(11);
    await press('この内容で始める');
    await page.getByText('完了しました').waitFor();
    for (const [key, word] of [
      ['1', '台風'],
      ['2', 'typhoon'],
      ['3', '台风'],
      ['4', '태풍'],
    ] as const)
      expect(await heardOnCall(service, key)).toContain(word);
    service.setAt('2026-11-25T12:00');
    expect(await heardOnCall(service)).not.toContain('台風');
  });

  test('stays open until 18:00 today', async () => {
    await signIn();
    await follow('延長して開ける');
    await page.getByLabel('11月24日（火）18:00まで').check();
    await press('聞こえかたを確かめる');
    await press('この内容で開ける');
    await page.getByText('完了しました').waitFor();
    service.setAt('2026-11-24T17:30');
    expect(await heardOnCall(service)).toContain(desk);
    service.setAt('2026-11-24T18:00');
    expect(await heardOnCall(service)).not.toContain(desk);
  });

  test('finds out what a Thai caller heard, and why', async () => {
    service.setAt('2026-12-31T10:00');
    await signIn();
    await follow('電話の記録');
    await follow('昨日');
    await page.getByLabel('電話する人の言語').selectOption({ label: 'タイ語' });
    await press('表示');
    await page.locator('main .rows a').first().click();
    expect(await page.locator('main').innerText()).toContain('タイ語');
    expect(await page.locator('[lang="th-TH"]').count()).toBeGreaterThan(3);
    // Each line has its meaning in Japanese below it.
    await unfold(page);
    expect(await page.locator('main').innerText()).toMatch(/カードをなくした/);
  });

  test('asks what a Vietnamese caller will hear', async () => {
    await signIn();
    await follow('聞こえかた');
    await page.getByLabel('電話する人の言語').selectOption({ label: 'ベトナム語' });
    await page.getByLabel('日', { exact: true }).fill('2026-12-30');
    await page.getByLabel('時刻').fill('19:00');
    await press('調べる');
    const said = await page.locator('main').innerText();
    expect(said).toContain('ベトナム語');
    expect(said).toMatch(/lines\/\w+\.yaml|centres\/hokkaido\.yaml/);
  });

  test('lets a colleague in, and out again', async () => {
    await signIn();
    await follow('職員');
    await page.getByLabel('職員の名前').fill('田中 次郎');
    await page.getByLabel('見るだけ').check();
    await press('リンクを作る');
    const link = (await page.locator('.link').innerText()).trim();

    const elsewhere = await newContext();
    const colleague = await elsewhere.newPage();
    await colleague.goto(link.replace(/^https?:\/\/[^/]+/, service.url));
    for (const field of await colleague.locator('input[type="password"]').all()) await field.fill('yotsuba mikan densha');
    await colleague.locator('main form button').first().click();
    await colleague.goto(service.url + home);
    await colleague.getByRole('heading', { name: 'いま' }).waitFor();
    expect(await colleague.getByRole('link', { name: '窓口を閉める' }).count()).toBe(0);

    await page.goto(`${service.url}${home}/people`);
    await page.getByRole('button', { name: '使えないようにする 田中 次郎' }).click();
    await page.getByRole('button', { name: 'また使えるようにする 田中 次郎' }).waitFor();
    await colleague.goto(service.url + home);
    expect(colleague.url()).toContain('/console/sign-in');
    await elsewhere.close();
  });
});

test('the first screen follows by itself when another clerk closes the desk, and says when it is out of date', async () => {
  await signIn();
  const other = await service.clerk({ hokkaido: 'editor' });
  const fields = {
    id: crypto.randomUUID(),
    what: 'own',
    from: 'now',
    until: '2026-11-24T17:00',
    reason: '停電',
    ready: '',
    step: 'confirm',
  };
  await other.post(`${home}/notices/close`, fields);
  await page.getByText('停電').first().waitFor();
  await context.setOffline(true);
  await context.setOffline(false);
});

test('a desk is closed with the keyboard alone', async () => {
  await page.goto(`${service.url}/console`);
  await page.getByLabel('名前').focus();
  await page.keyboard.type('鈴木 一郎');
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'いま' }).waitFor();
  await tabTo(page, '窓口を閉める');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '窓口を閉める' }).waitFor();
  await tabTo(page, '聞こえかたを確かめる');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'これでよいですか' }).waitFor();
  await tabTo(page, 'この内容で閉める');
  await page.keyboard.press('Enter');
  await page.getByText('完了しました').waitFor();
  expect(await heardOnCall(service)).not.toContain(desk);
});

test('without scripts a desk is closed all the same', async () => {
  const plain = await newContext({ javaScriptEnabled: false });
  const bare = await plain.newPage();
  await signIn('鈴木 一郎', bare);
  await bare.getByRole('link', { name: '窓口を閉める' }).click();
  await bare.getByRole('button', { name: '聞こえかたを確かめる' }).click();
  await bare.getByRole('button', { name: 'この内容で閉める' }).click();
  expect(await bare.locator('main').innerText()).toContain('完了しました');
  await plain.close();
});

const pages = [
  '',
  '?at=2026-12-30T19:00',
  '?at=nonsense',
  '/notices',
  '/notices/close',
  '/notices/announce',
  '/notices/open',
  '/notices/disaster',
  '/hours',
  '/hours/lines/counsellors',
  '/hours/lines/counsellors/week',
  '/hours/lines/counsellors/exception',
  '/hours/lines/counsellors/remove',
  '/hours/new-line',
  '/hours/new-topic',
  '/hours/versions',
  '/hours/file',
  '/ask',
  '/ask?language=th&topic=lost-card&date=2026-12-30&time=19:00',
  '/ask?language=xx&topic=yy&date=zz',
  '/calls',
  '/calls?day=2026-12-30',
  '/figures?from=2026-11-01&last=2026-11-30&days=weekdays&hour=20',
  '/figures?from=zz',
  '/figures/month?month=2026-11',
  '/facts',
  '/proof',
  '/people',
  '/audit',
  '/no-such-page',
] as const;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('every page is as wide as the screen at most, and axe finds nothing against it', async () => {
    const look = await newContext({ colorScheme });
    const shown = await look.newPage();
    await signIn('佐藤 花子', shown);
    const other = await service.clerk({ hokkaido: 'editor' });
    const notice = { what: 'own', from: 'now', until: '2026-11-24T17:00', reason: '停電', ready: 'typhoon' };
    const made = await other.post(`${home}/notices/close`, { id: crypto.randomUUID(), ...notice, step: 'confirm' });
    const place = (made.headers.get('location') ?? '').replace(home, '');
    const addresses = [...pages.map((each) => home + each), home + place, '/console/centres', '/console/me'];
    const preview = async () => {
      await shown.goto(`${service.url}${home}/notices/disaster`);
      await shown.getByRole('button', { name: '聞こえかたを確かめる' }).click();
    };
    const faulty = async () => {
      await shown.goto(`${service.url}${home}/notices/close`);
      await shown.getByLabel('下で選んだ窓口だけ').check();
      await shown.getByRole('button', { name: '聞こえかたを確かめる' }).click();
    };
    for (const visit of [...addresses.map((address) => () => shown.goto(service.url + address)), preview, faulty]) {
      await shown.setViewportSize({ width: 1280, height: 800 });
      await visit();
      const where = shown.url().replace(service.url, '');
      expect([where, await faultsOfLook(shown)]).toEqual([where, []]);
    }
    await look.close();
  });
});
