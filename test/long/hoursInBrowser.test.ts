// The public page in a real Chromium: on a narrow telephone, for somebody who listens to it, and on paper.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { frozenFiles } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';
import { startChromium } from '../support/startChromium.ts';

// A centre with everything that a page may show.
const hokkaido = 'centres/hokkaido.yaml';
const tokamachi = 'centres/tokamachi.yaml';
const fact = 'source: a, checked: 2026-11-21';
const schedules = {
  ...frozenFiles,
  [tokamachi]: `${(frozenFiles[tokamachi] ?? '')
    .replace('zone: Asia/Tokyo', "zone: Asia/Tokyo\ncolour: '#7a1f4b'\nrelay: true")
    .replace(
      'contacts:\n',
      `contacts:\n  - {kind: sign-language, address: https://example.jp/a-very-long-address-of-a-page-for-sign-language, ${fact}}\n`,
    )}\nannouncement: {until: 2026-12-30T13:00, words: {en: Heavy snow.}}\nclosures:
  - {from: 2026-12-28T13:00, until: 2026-12-29T10:00, reason: 職員研修のため、すべての窓口をおやすみします, lines: [pension]}\n`,
  [hokkaido]: frozenFiles[hokkaido] ?? '',
};
let service: Service;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([startService({ at: '2026-12-28T19:00:00+09:00', schedules }), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

test('a Nepali reader with a narrow telephone and no script finds the number, changes the language, and prints the page on one sheet', async () => {
  const context = await browser.newContext({ locale: 'ne-NP', javaScriptEnabled: false, viewport: { width: 375, height: 720 } });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  // A page that is left has no use for what was still on its way.
  const isLeft = (fault: string | undefined) => fault === 'net::ERR_ABORTED';
  page.on('requestfailed', (failed) => void (isLeft(failed.failure()?.errorText) || wrong.push(failed.url())));

  await page.goto(`${service.url}/hours.html`);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('होक्काइदो विदेशी बासिन्दा केन्द्र');
  expect(await page.locator('main a').first().getAttribute('href')).toBe('tel:+815000000001');
  const stop = page.getByRole('region', { name: 'हराएको वा चोरी भएको कार्ड जुनसुकै समयमा रोक्नुहोस्' });
  expect(await stop.getByRole('link', { name: '0120-0178-27' }).getAttribute('href')).toBe('tel:+81120017827');
  const now = page.getByRole('region', { name: 'अहिले खुला' }).getByRole('listitem');
  expect((await now.first().innerText()).replace(/\s+/g, ' ')).toBe('माई नम्बर प्रणाली सेवा 0120-0178-26 नेपाली भाषामा राति ८:०० सम्म');
  const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'माई नम्बर कार्ड सेवा' }) });
  expect(await card.getByRole('rowheader').count()).toBe(7);
  expect(await card.getByRole('row').nth(1).getByRole('cell').innerText()).toBe('बिहान ९:००–बेलुका ६:००');
  // Nothing is wider than the screen.
  expect((await page.locator('body').boundingBox())?.width).toBe(375);
  const right = await page.locator('body *').evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
  expect(right).toBeLessThanOrEqual(375);

  await page.getByRole('navigation', { name: 'भाषा' }).getByRole('link', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Open now', exact: true }).waitFor();
  await page.getByRole('link', { name: 'Tokamachi City hotline' }).click();
  await page.getByRole('heading', { name: 'Telephone hours Tokamachi City hotline' }).waitFor();
  expect(await page.title()).toBe('Telephone hours – Tokamachi City hotline');

  await page.goBack();
  await page.getByRole('heading', { name: 'Telephone hours Hokkaido Foreign Resident Support Center' }).waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: 'Open now', exact: true }).isVisible()).toBe(false);
  expect(await page.getByRole('heading', { name: 'December 28, 2026 – January 3, 2027' }).isVisible()).toBe(true);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  expect(wrong).toEqual([]);
});

test.each([
  ['/', 'ja-JP'],
  ['/hours.html?language=en', 'en-US'],
  ['/hours.html?centre=tokamachi&language=ne', 'ne-NP'],
  ['/hours.html?centre=tokamachi&language=ja', 'ja-JP'],
  ['/no/such/page', 'ne-NP'],
])('%s can be read in light and in dark, wide, narrow and sideways, and axe finds nothing against it', async (path, locale) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ locale, colorScheme });
    const page = await context.newPage();
    await page.goto(service.url + path);
    const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    expect([colorScheme, ground]).toEqual([colorScheme, colorScheme === 'light' ? 'rgb(243, 245, 248)' : 'rgb(18, 21, 26)']);
    const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    // Colours are among what it looked at.
    expect(passes.map(({ id }) => id)).toContain('color-contrast');
    for (const [width, height] of [
      [1280, 800],
      [844, 390],
      [390, 844],
      [320, 568],
    ] as const) {
      await page.setViewportSize({ width, height });
      const right = await page.locator('body *').evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
      expect([width, right <= width]).toEqual([width, true]);
    }
  }
});

test('the colour of a centre is behind its number, in light and in dark, and its cards fill their rows', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const elsewhere: string[] = [];
    page.on('request', (sent) => {
      if (!sent.url().startsWith(`${service.url}/`)) elsewhere.push(sent.url());
    });
    await page.goto(`${service.url}/hours.html?centre=tokamachi&language=en`);
    const style = (selector: string, name: string) =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${name}')`);
    expect([await style('.hotline', 'background-color'), await style('.hotline-number a', 'color')]).toEqual([
      'rgb(122, 31, 75)',
      'rgb(255, 255, 255)',
    ]);
    expect(Number.parseFloat(await style('.hotline-number a', 'font-size'))).toBeGreaterThan(50);
    expect(await page.locator('.qr').isVisible()).toBe(true);
    const boxes = await page.locator('.line').evaluateAll((all) =>
      all.map((each) => {
        const { top, right, height } = each.getBoundingClientRect();
        return { top, right, height };
      }),
    );
    const rows = Map.groupBy(boxes, ({ top }) => Math.round(top));
    for (const row of rows.values()) {
      expect(new Set(row.map(({ height }) => Math.round(height))).size).toBe(1);
      const right = Math.max(...row.map((each) => each.right));
      expect(Math.round(right)).toBe(Math.round(Math.max(...boxes.map((each) => each.right))));
    }
    // Numbers begin at one place, whatever the names beside them.
    const lefts = await page
      .locator('.now li > a[href^="tel:"]')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
    expect([lefts.length > 1, new Set(lefts.map(Math.round)).size]).toEqual([true, 1]);
    expect(elsewhere).toEqual([]);
    // A telephone does not scan itself.
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.locator('.qr').isVisible()).toBe(false);
    await context.close();
  }
});
