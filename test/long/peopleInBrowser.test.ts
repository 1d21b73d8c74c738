// The pages of sign-in, staff and audit in a real Chromium: a clerk with a keyboard and no script, wide and narrow, light and dark.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Console, personIn, startConsole } from '../support/console/clerk.ts';
import { sendSignIn } from '../support/console/clerksPages.ts';
import { startChromium } from '../support/startChromium.ts';

const password = 'kamito sureno hayuki';
let service: Console;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([startConsole({ at: '2026-11-24T10:00' }), startChromium()]);
  await personIn(service.store, '佐藤 花子', { hokkaido: 'admin', tokamachi: 'viewer' }, password);
  await personIn(service.store, '鈴木 一郎', { hokkaido: 'editor' }, password);
  await personIn(service.store, '本庁 管理者', { '*': 'admin' }, password);
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

const looks = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 844, height: 390, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
] as const;

/** In every look: nothing for axe to find, nothing wider than the page. Pictures are kept where CONSOLE_PICTURES names a folder. */
async function look(page: Page, name: string): Promise<void> {
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [name, width, colorScheme, id, nodes.map(({ html }) => html)])).toEqual([]);
    const wider = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect([name, width, wider]).toEqual([name, width, 0]);
    const folder = process.env.CONSOLE_PICTURES;
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${width}-${colorScheme}.png`, fullPage: true });
  }
}

async function open(): Promise<{ readonly page: Page; readonly wrong: readonly string[] }> {
  const context = await browser.newContext({ locale: 'ja-JP', javaScriptEnabled: true });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const wrong: string[] = [];
  // What axe brings into the page is against its policy, and so is said; the rest is wrong.
  page.on('request', (request) => void (request.url().startsWith(`${service.url}/`) || wrong.push(request.url())));
  page.on('pageerror', (fault) => wrong.push(String(fault)));
  return { page, wrong };
}

test('an administrator signs in by the keyboard alone, lets a colleague in, and out again', async () => {
  const { page, wrong } = await open();
  await page.goto(`${service.url}/console/centres/hokkaido/people`);
  await look(page, 'sign-in');
  await page.getByLabel('名前').focus();
  await page.keyboard.type('佐藤花子');
  await page.keyboard.press('Tab');
  await page.keyboard.type('wrong wrong wrong');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('alert').innerText()).toContain('名前かパスワードがちがいます');
  expect(await page.getByLabel('名前').inputValue()).toBe('佐藤花子');
  await look(page, 'sign-in-wrong');
  await page.getByLabel('パスワード').focus();
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/people');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('北海道外国人相談センターの職員');
  await look(page, 'people');

  await page.getByLabel('職員の名前').fill('新人 太郎');
  await page.getByText('休止・お知らせ', { exact: true }).last().click();
  await page.getByRole('button', { name: 'リンクを作る' }).click();
  await look(page, 'link');
  const link = (await page.locator('code').innerText()).trim();

  const newcomer = await open();
  await newcomer.page.goto(link);
  await look(newcomer.page, 'invitation');
  await newcomer.page.getByLabel('新しいパスワード').fill('ringo');
  await newcomer.page.getByLabel('同じパスワードをもう一度').fill('ringo');
  await newcomer.page.getByRole('button', { name: '使い始める' }).click();
  await look(newcomer.page, 'invitation-short');
  await newcomer.page.getByLabel('新しいパスワード').fill('ringo to mikan to');
  await newcomer.page.getByLabel('同じパスワードをもう一度').fill('ringo to mikan to');
  await newcomer.page.getByRole('button', { name: '使い始める' }).click();
  await newcomer.page.goto(`${service.url}/console/me`);
  expect(await newcomer.page.getByRole('listitem').filter({ hasText: '休止・お知らせ' }).last().innerText()).toContain(
    '北海道外国人相談センター',
  );
  await look(newcomer.page, 'me');

  await page.getByRole('link', { name: '職員' }).last().click();
  await page.getByRole('button', { name: '使えないようにする 新人 太郎' }).click();
  expect(await page.getByRole('status').innerText()).toContain('変えました');
  await look(page, 'people-out');
  await newcomer.page.reload();
  expect(newcomer.page.url()).toContain('/console/sign-in');

  await page.goto(`${service.url}/console/centres/hokkaido/audit`);
  expect(await page.getByRole('row').filter({ hasText: '職員が使えないようにしました' }).innerText()).toContain('新人 太郎');
  await look(page, 'audit');
  await page.goto(`${service.url}/console/centres`);
  await look(page, 'centres');
  await page.getByRole('button', { name: 'ログアウト' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('ログアウトしました。');
  await page.goBack();
  expect(page.url()).toContain('/console/sign-in');
  expect([...wrong, ...newcomer.wrong]).toEqual([]);
});

test('what was typed while the session ended is sent after signing in', async () => {
  const { page } = await open();
  await page.goto(`${service.url}/console/centres/hokkaido/people`);
  await sendSignIn(page, '佐藤花子', password);
  await page.getByLabel('職員の名前').fill('長い昼休みの人');
  await page.getByText('見るだけ', { exact: true }).last().click();
  service.setAt('2026-11-24T18:01');
  await page.getByRole('button', { name: 'リンクを作る' }).click();
  expect(await page.locator('.told').innerText()).toContain('入力した内容は残っています');
  await look(page, 'session-over');
  await sendSignIn(page, '佐藤花子', password);
  await look(page, 'not-lost');
  await page.getByRole('button', { name: 'いま送る' }).click();
  expect(await page.locator('main').innerText()).toContain('長い昼休みの人さんのためのリンクです');
});

test('the demo account of a rehearsal is one button away', async () => {
  const { page } = await open();
  await page.goto(`${service.url}/`);
  await page.getByRole('link', { name: '職員の画面' }).click();
  await page.getByRole('button', { name: '練習用の職員として入る' }).click();
  await page.goto(`${service.url}/console/people`);
  expect(await page.getByRole('heading', { name: '本庁 管理者' }).count()).toBe(1);
});
