// The console in a clerk's browser: what goes wrong on its pages is reported, and a clerk signs in by name and password.

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

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
export async function watchedContext(
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

/** Fills in the form for signing in, and sends it. */
export async function sendSignIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('名前').fill(name);
  await page.getByLabel('パスワード').fill(password);
  await page.getByRole('button', { name: 'ログイン' }).click();
}
