// Tasks with figures, sources and test calls in a real Chromium: the month on one sheet of paper, five sources that are still true, a test call
// that is signed; and every chart as the browser shows it.

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import { storeTurns } from '../../src/store/storeTurns.ts';
import { type Console, personIn, startConsole } from '../support/console/clerk.ts';
import { sendSignIn, watchedWindows } from '../support/console/clerksPages.ts';
import { eleven } from '../support/languages.ts';
import { generatedCalls } from '../support/reports/generatedCalls.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';
import { startChromium } from '../support/startChromium.ts';

const at = '2026-12-24T10:00';
const password = 'kamito sureno hayuki';
const home = '/console/centres/hokkaido';
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-figures-'));

let service: Console;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const newContext = watchedWindows(() => ({ browser, url: service.url }));

beforeAll(async () => {
  cpSync(frozenFolder, folder, { recursive: true });
  [service, browser] = await Promise.all([startConsole({ at, rehearsal: false, schedulesFolder: folder }), startChromium()]);
  await personIn(service.store, '佐藤 花子', { hokkaido: 'editor' }, password);
  await storeTurns(service.store.database, generatedCalls(1500, 3), summaryOf);
  // Callbacks in every language take most room on the sheet.
  for (const language of eleven) {
    const day = { centre: 'hokkaido', day: '2026-10-12', language };
    for (let index = 0; index < 12; index += 1)
      await service.store.countCallback(day, index === 0 ? ['asked', 'placed', 'unreached'] : ['asked', 'placed', 'kept', 'in_time']);
  }
});
afterAll(async () => {
  await browser.close();
  await service.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  context = await newContext();
  page = await context.newPage();
  await signIn(page);
});
afterEach(async () => {
  await context.close();
});

async function signIn(by: Page): Promise<void> {
  await by.goto(`${service.url}/console`);
  await sendSignIn(by, '佐藤 花子', password);
  await by.getByRole('heading', { name: 'いま' }).waitFor();
}

/** Waits for every picture of a page, also for those that are not in sight. Resolves to their widths. */
function pictures(by: Page): Promise<readonly number[]> {
  return by.evaluate<number[]>(`(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    return [...document.images].map(({ naturalWidth }) => naturalWidth);
  })()`);
}

/** The sheets of the page on paper. */
async function sheets(by: Page): Promise<number> {
  const pdf = await by.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
}

test('print the month: two clicks from the first screen lead to one sheet of A4, in Japanese and in English', async () => {
  await page.getByRole('link', { name: '集計' }).click();
  await page.getByLabel('最初の日').fill('2026-10-01');
  await page.getByLabel('最後の日').fill('2026-10-31');
  await page.getByRole('button', { name: '表示' }).click();
  expect((await pictures(page)).every((width) => width > 0)).toBe(true);
  expect(await sheets(page)).toBeGreaterThan(1);
  await page.getByRole('link', { name: '月報（1枚）を印刷する' }).click();
  await page.goto(`${service.url}${home}/figures/month?month=2026-10`);
  await page.getByRole('heading', { name: '2026年10月　電話の月報' }).waitFor();
  expect(await page.locator('.changed li').count()).toBe(3);
  expect(await page.locator('.callbacks thead th').count()).toBe(eleven.length + 2);
  expect((await pictures(page)).every((width) => width > 0)).toBe(true);
  expect(await sheets(page)).toBe(1);
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Calls of the month, 2026-10' }).waitFor();
  await pictures(page);
  expect(await sheets(page)).toBe(1);
});

test('five sources are still true, by keyboard', async () => {
  await page.goto(`${service.url}${home}/facts`);
  for (let click = 0; click < 5; click += 1) {
    await page
      .getByRole('button', { name: /^まだ正しい/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/done=/);
    await page.getByRole('status').waitFor();
  }
  const texts = [
    'lines/card.yaml',
    'lines/suspension.yaml',
    'lines/system.yaml',
    'lines/freedial.yaml',
    'lines/suspension-japanese.yaml',
    'centres/hokkaido.yaml',
  ];
  const written = texts.map((name) => readFileSync(join(folder, name), 'utf8').match(/2026-12-24/g)?.length ?? 0);
  expect(written.reduce((sum, each) => sum + each, 0)).toBe(5);
});

test('a test call is signed', async () => {
  await page.getByRole('link', { name: '試験の記録' }).click();
  const call = page.locator('.tests > li').first();
  await call.getByText('結果を書く').click();
  await call.getByLabel(/気づいたこと/).fill('すぐに鳴った');
  await call.getByRole('button', { name: '正しかった' }).click();
  await page.getByText('すぐに鳴った').waitFor();
  await page.getByText(/佐藤 花子、12月24日/).waitFor();
});

test.each([
  ['light', 1280],
  ['dark', 390],
] as const)('every chart is shown in %s at a width of %i, no page is wider than the screen', async (colorScheme, width) => {
  const look = await newContext({ colorScheme, viewport: { width, height: 844 } });
  const by = await look.newPage();
  await signIn(by);
  await by.goto(`${service.url}${home}/figures?from=2026-10-01&last=2026-10-31`);
  expect(await pictures(by)).toEqual(Array(7).fill(width === 390 ? 350 : 720));
  expect(await by.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
  const svg = await by.evaluate<string>('fetch(document.images[0].currentSrc).then((answer) => answer.text())');
  expect(svg).toMatch(/^<svg /);
  expect(svg).not.toMatch(/<style|<script| style=| class=| on\w+=|href=/);
  expect(svg).toContain(colorScheme === 'dark' ? '#1d2229' : '#ffffff');
  await look.close();
});
