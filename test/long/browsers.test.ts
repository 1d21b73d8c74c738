// The pages in a real Chromium, in every language and on every kind of screen: nothing is wider than the screen, nothing is fetched from
// elsewhere, the console is silent, and a screen reader finds its way.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frozenDirectory } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';
import { startChromium } from '../support/startChromium.ts';

const screens: Readonly<Record<string, BrowserContextOptions>> = {
  'a small telephone': { viewport: { width: 320, height: 568 } },
  'a dark telephone': { viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
  'a telephone held sideways': { viewport: { width: 844, height: 390 } },
  'an office PC': { viewport: { width: 1280, height: 720 } },
  'an office PC at 200 %': { viewport: { width: 640, height: 360 } },
};
// What a screen reader meets does not depend on the size, but colours do on the scheme.
const looked = new Set(['a dark telephone', 'an office PC']);
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const centres = [...frozenDirectory().centres.values()];
let service: Service;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([startService({ at: '2026-12-28T19:00:00+09:00' }), startChromium()]);
});
afterAll(async () => {
  await browser.close();
  await service.close();
});

/** What is wrong with a page, as sentences. */
async function faultsOf(
  path: string,
  screen: BrowserContextOptions,
  withAxe: boolean,
  use: (page: Page) => Promise<void>,
): Promise<readonly string[]> {
  const context = await browser.newContext(screen);
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`the console says: ${message.text()}`);
  });
  page.on('pageerror', (fault) => faults.push(String(fault)));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${service.url}/`)) faults.push(`it fetches ${request.url()}`);
  });
  await page.goto(service.url + path);
  await use(page);
  const wide = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  if (wide > 0) faults.push(`it is ${wide} px wider than the screen`);
  const { violations } = withAxe ? await new AxeBuilder({ page }).withTags([...wcag]).analyze() : { violations: [] };
  for (const { id, nodes } of violations) faults.push(`axe: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  await context.close();
  return faults;
}

describe.each(Object.entries(screens))('on %s', (name, screen) => {
  const withAxe = looked.has(name);

  test.each(centres.flatMap(({ id, languages }) => languages.map((language) => [id, language])))(
    'the hours of %s in %s',
    async (centre, language) => {
      const path = `/hours.html?centre=${centre}&language=${language}`;
      const faults = await faultsOf(path, screen, withAxe, async (page) => {
        expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language === 'tl' ? '(fil|tl)' : language}`));
      });
      expect(faults).toEqual([]);
    },
  );

  test.each([
    ['ja-JP', 'かける'],
    ['en-US', 'Call'],
  ])('the telephone in %s, at rest and in a call', async (locale, begin) => {
    const atRest = (page: Page) => page.locator('#to option').first().waitFor({ state: 'attached' });
    const inCall = async (page: Page): Promise<void> => {
      await atRest(page);
      await page.getByRole('button', { name: begin, exact: true }).click();
      await page.locator('.line').first().waitFor();
    };
    for (const use of [atRest, inCall]) expect(await faultsOf('/phone', { ...screen, locale }, withAxe, use)).toEqual([]);
  });
});
