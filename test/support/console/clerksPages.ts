// The console in a clerk's browser: what goes wrong on its pages is reported, and a clerk signs in by name and password.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';

type Watched = {
  /** The console. Whatever a page fetches from elsewhere is reported. */
  readonly url: string;
  readonly report: (complaint: string) => void;
  /** Complaints of the browser that the pages of the test bring about. */
  readonly expected?: RegExp;
};

/** A page with a fault of its reader has a status of its own, which is no fault of the page. */
export const refusals = /status of 4(?:22|04)/;

/** A window of a Japanese office PC. What its browser complains of, what the security policy forbids, and what is fetched from elsewhere is reported. */
async function watchedContext(
  browser: Browser,
  { url, report, expected }: Watched,
  look: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const made = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1280, height: 800 }, ...look });
  // A busy machine takes its time.
  made.setDefaultTimeout(120_000);
  made.on('console', (message) => {
    if (message.type() === 'error' && expected?.test(message.text()) !== true) report(message.text());
  });
  made.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) report(`fetches ${request.url()}`);
  });
  return made;
}

type Opening = (look?: BrowserContextOptions, expected?: RegExp) => Promise<BrowserContext>;

/**
 * Opens windows of each test of a file, and has the test fail where anything goes wrong in one of them. It is called before the hooks of the file, so
 * that what these do is watched, too. `usual`: complaints of the browser that the pages bring about.
 */
export function watchedWindows(of: () => { readonly browser: Browser; readonly url: string }, usual?: RegExp): Opening {
  let wrong: string[] = [];
  const report = (complaint: string) => void wrong.push(complaint);
  beforeEach(() => {
    wrong = [];
  });
  afterEach(() => expect(wrong).toEqual([]));
  return async (look = {}, expected = usual) => {
    const { browser, url } = of();
    const made = await watchedContext(browser, { url, report, ...(expected !== undefined && { expected }) }, look);
    made.on('weberror', (fault) => report(String(fault.error())));
    return made;
  };
}

/** Fills in the form for signing in, and sends it. */
export async function sendSignIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('名前').fill(name);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'ログイン' }).click();
}

const sizes = [
  [1280, 800],
  [844, 390],
  [390, 844],
  [320, 568],
] as const;

/** What reaches beyond the screen where the page is wider than it: the beginning of each such element. */
const tooWide = `document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')]
    .filter((each) => each.getBoundingClientRect().right > innerWidth)
    .map((each) => each.outerHTML.slice(0, 120))`;

/** Opens everything that is folded. */
export const unfold = (page: Page) => page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');

/** What axe has against a page with everything unfolded, and what is wider than a screen of an office PC or a telephone. */
export async function faultsOfLook(page: Page): Promise<readonly unknown[]> {
  await unfold(page);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const faults: unknown[] = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    faults.push(...(await page.evaluate<string[]>(tooWide)).map((element) => [width, element]));
  }
  return faults;
}

/** Presses Tab until a link or button with these words has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""');
    if (typeof name === 'string' ? focused === name : name.test(focused)) return;
  }
  throw new Error(`No Tab leads to “${String(name)}”.`);
}
