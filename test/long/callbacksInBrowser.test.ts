// Callbacks in a real Chromium: a clerk finds who waits, calls by hand, writes a note and is done; by mouse, by keyboard and without scripts;
// and how the pages look.

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Console, personIn } from '../support/console/clerk.ts';
import { faultsOfLook, sendSignIn, tabTo, watchedWindows } from '../support/console/clerksPages.ts';
import { startOwingConsole } from '../support/console/owingConsole.ts';
import { startChromium } from '../support/startChromium.ts';
import { madeCallback } from '../support/store/madeCallbacks.ts';

const password = 'kamito sureno hayuki';
const home = '/console/centres/hokkaido';
const nine = Date.parse('2026-12-02T09:00:00+09:00');
const written = '090-1111-2222';

let service: Console;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const newContext = watchedWindows(() => ({ browser, url: service.url }), /status of 4(?:09|22|04)/);

beforeAll(async () => {
  [service, browser] = await Promise.all([startOwingConsole(), startChromium()]);
  await personIn(service.store, '佐藤 花子', { hokkaido: 'editor' }, password);
});
afterAll(async () => {
  await browser.close();
  await service.close();
});
beforeEach(async () => {
  for (const { id, status } of await service.store.callbacks.list())
    await service.store.callbacks.change(id, { status: [status] }, { status: 'cancelled' }, nine);
  context = await newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

async function owed(more: Parameters<typeof madeCallback>[1] = {}, number = '+819011112222'): Promise<string> {
  const asked = madeCallback(number, more);
  await service.store.callbacks.ask(asked, []);
  return asked.id;
}

async function signIn(by: Page): Promise<void> {
  await by.goto(`${service.url}/console`);
  await sendSignIn(by, '佐藤 花子', password);
  await by.getByRole('heading', { name: 'いま' }).waitFor();
}

const press = (by: Page, name: string) => by.getByRole('button', { name }).click();
const statusOf = async (id: string) => (await service.store.callbacks.find(id))?.status;

test('a clerk finds who waits, calls, writes a note and is done; neither “back” nor loading again shows the number or sends a form', async () => {
  const id = await owed();
  await signIn(page);
  await page.getByRole('link', { name: '一覧を見る' }).click();
  await page.locator('main .rows a').first().click();
  await press(page, '引き受けて番号を見る');
  expect(await page.locator('main').innerText()).toContain(written);
  // The script of the page puts its own address in the place of the form's.
  await page.waitForURL(`${service.url}${home}/callbacks/${id}`);
  await page.reload();
  expect(await page.locator('main').innerText()).not.toContain('1111');
  expect(page.url()).toBe(`${service.url}${home}/callbacks/${id}`);
  await press(page, '番号を見る');
  expect(await page.locator('main').innerText()).toContain(written);
  await page.getByLabel('ほかの職員へのメモ').fill('弟さんが出ます');
  await press(page, 'メモを残す');
  await page.getByText('メモを残しました').waitFor();
  await press(page, '話ができた（済み）');
  await page.getByText('済みにしました').waitFor();
  const before = await service.store.staff.audit.list({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, most: 100 });
  for (let steps = 0; steps < 4; steps += 1) {
    await page.goBack();
    expect(await page.locator('main').innerText()).not.toContain('1111');
  }
  expect(await statusOf(id)).toBe('kept');
  expect(await service.store.staff.audit.list({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, most: 100 })).toEqual(before);
});

test('by keyboard alone one is taken and given up', async () => {
  const id = await owed();
  await signIn(page);
  await tabTo(page, '折り返し');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '折り返しの電話' }).waitFor();
  await tabTo(page, /タイ語/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '折り返しの電話：タイ語' }).waitFor();
  await tabTo(page, '引き受けて番号を見る');
  await page.keyboard.press('Enter');
  await page.getByText(written).waitFor();
  await tabTo(page, '取りやめる …');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'この人への折り返しを取りやめますか' }).waitFor();
  await tabTo(page, '取りやめる');
  await page.keyboard.press('Enter');
  await page.getByText('取りやめました').waitFor();
  expect(await statusOf(id)).toBe('given-up');
});

test('without scripts one is taken, a note with a number stays in its field, and the callback is put back', async () => {
  const id = await owed();
  const plain = await newContext({ javaScriptEnabled: false });
  const bare = await plain.newPage();
  await signIn(bare);
  await bare.getByRole('link', { name: '折り返し', exact: true }).click();
  await bare.locator('main .rows a').first().click();
  await press(bare, '引き受けて番号を見る');
  expect(await bare.locator('main').innerText()).toContain(written);
  await bare.getByLabel('ほかの職員へのメモ').fill('090-3333-4444 の人');
  await press(bare, 'メモを残す');
  expect(await bare.getByLabel('ほかの職員へのメモ').inputValue()).toBe('090-3333-4444 の人');
  await press(bare, 'もとに戻す');
  await bare.getByText('もとの待ちに戻しました').waitFor();
  expect(await statusOf(id)).toBe('asked');
  await plain.close();
});

test.each(['light', 'dark'] as const)('in %s axe finds nothing, and no page is wider than the screen', async (colorScheme) => {
  const ids = [await owed(), await owed({ language: 'vi' }, '+819000000001'), await owed({ language: 'ne' }, '+819000000002')];
  const [waiting = '', taken = '', unreached = ''] = ids;
  const { callbacks } = service.store;
  const by = { status: 'taken', claimedBy: '鈴木 一郎', claimedUntil: nine + 7_200_000, note: '夕方は仕事。弟さんが出ます' } as const;
  await callbacks.change(taken, { status: ['asked'] }, by, nine);
  await callbacks.change(unreached, { status: ['asked'] }, { status: 'unreached', tries: 3, lastOutcome: 'no-answer', dueAt: null }, nine);
  await service.store.countCallback({ centre: 'hokkaido', day: '2026-12-01', language: 'th' }, ['asked', 'placed', 'kept', 'in_time']);
  const look = await newContext({ colorScheme });
  const shown = await look.newPage();
  await signIn(shown);
  const at = (path: string) => () => shown.goto(`${service.url}${home}${path}`);
  const answers = async (button: string) => {
    await at(`/callbacks/${waiting}`)();
    await press(shown, button);
  };
  const refused = async () => {
    await at(`/callbacks/${waiting}`)();
    await shown.getByLabel('ほかの職員へのメモ').fill('090-3333-4444');
    await press(shown, 'メモを残す');
  };
  // Other colours change no width and no structure.
  const inLight = ['', '/callbacks?language=ko', `/callbacks/${unreached}`, '/callbacks/none', '/figures', '/figures/month?month=2026-12'];
  const visits = [
    ...['/callbacks', `/callbacks/${taken}`, `/callbacks/${waiting}/give-up`, ...(colorScheme === 'light' ? inLight : [])].map(at),
    refused,
    () => answers('引き受けて番号を見る'),
  ];
  for (const visit of visits) {
    await shown.setViewportSize({ width: 1280, height: 800 });
    await visit();
    const where = shown.url().replace(service.url, '');
    expect([where, await faultsOfLook(shown)]).toEqual([where, []]);
  }
  await look.close();
});
