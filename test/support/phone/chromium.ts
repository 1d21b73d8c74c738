// A real browser that has the telephone in hand, and what goes wrong on its pages.

import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { everyVoice } from '../../../src/rehearsal/browser/everyVoice.ts';
import { openAudio } from '../../../src/speech/audio.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { createRobot } from '../../../src/speech/robot.ts';
import { type Service, startService } from '../service.ts';
import { startChromium } from '../startChromium.ts';

export type Telephone = {
  readonly service: Service;
  /** The page in English, with nothing remembered. */
  readonly open: (page?: {
    readonly width?: number /** A script that comes before the page's own. */;
    readonly script?: string;
  }) => Promise<Opened>;
  readonly close: () => Promise<void>;
};

export type Opened = {
  readonly page: Page;
  /** What the console complains of, what the security policy forbids, and what would be fetched from elsewhere. */
  readonly wrong: readonly string[];
  /** Presses a button by its name in English. */
  readonly click: (name: string) => Promise<void>;
  /** Presses a key of the telephone, with a mouse, as soon as the call listens. */
  readonly key: (key: string) => Promise<void>;
  /** Everything that is to be seen in the transcript, one entry or sentence a line. */
  readonly log: () => Promise<string>;
};

/** Starts the service of a rehearsal, with the robot for every language, and a browser. */
export async function openTelephone(at: string): Promise<Telephone> {
  // One robot for all that is spoken: each has to load its languages.
  const robot = createRobot();
  const prompts = join(import.meta.dirname, '../../../prompts');
  const catalogues = await loadCatalogues(prompts);
  const audio = await openAudio(prompts, catalogues, robot);
  const [service, browser] = await Promise.all([
    startService({ at, parts: { audio, voices: everyVoice(catalogues, robot) } }),
    startChromium(),
  ]);
  return {
    service,
    open: ({ width = 1280, script = '' } = {}) => openPage(browser, service.url, width, script),
    close: async () => {
      await browser.close();
      await Promise.all([service.close(), robot.stop()]);
    },
  };
}

async function openPage(browser: Browser, url: string, width: number, script: string): Promise<Opened> {
  const context = await browser.newContext({ locale: 'en-US', viewport: { width, height: 720 } });
  // A busy machine takes its time.
  context.setDefaultTimeout(120_000);
  await context.addInitScript(script);
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  page.on('pageerror', (fault) => wrong.push(String(fault)));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${url}/`)) wrong.push(`fetches ${request.url()}`);
  });
  await page.goto(`${url}/phone`);
  await page.locator('#to option').first().waitFor({ state: 'attached' });
  return {
    page,
    wrong,
    click: (name) => page.getByRole('button', { name, exact: true }).click(),
    key: async (key) => {
      await page.getByText('Listening:').waitFor();
      await page.locator(`[data-key="${key}"]`).click();
    },
    log: async () => (await page.getByRole('log').allInnerTexts()).join('').replace(/\n+/g, '\n'),
  };
}
