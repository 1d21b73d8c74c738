// A real browser for tests of pages.

import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

// Nothing here is drawn in three dimensions.
chromium.setGraphicsMode = false;

// With one process for everything, the browser ends with its first context.
const args = [...chromium.args.filter((arg) => arg !== '--single-process'), '--disable-background-networking', '--no-first-run'];

/** Starts it. `more`: further switches of Chromium. */
export async function startChromium(more: readonly string[] = []): Promise<Browser> {
  return playwright.launch({ executablePath: await chromium.executablePath(), args: [...args, ...more], headless: true });
}
