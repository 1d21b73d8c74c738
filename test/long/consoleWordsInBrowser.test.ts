// The pages about words in a real Chromium: a recording by a microphone that is played in a call, and a reviewer without an account; wide and
// narrow, in light and in dark, and axe on every page.

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { elementsOf, webhook } from '../support/carrier/carrier.ts';
import { type Console, personIn, startConsole } from '../support/console/clerk.ts';
import { refusals, sendSignIn, watchedWindows } from '../support/console/clerksPages.ts';
import { heardOnCall } from '../support/console/heardOnCall.ts';
import { promptsCopy } from '../support/console/promptsCopy.ts';
import { tone } from '../support/console/tone.ts';
import { startChromium } from '../support/startChromium.ts';

// The microphone of Chromium's own tests: a beep each second.
const microphone = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

const password = 'kamito sureno hayuki';
let copy: Awaited<ReturnType<typeof promptsCopy>>;
let service: Console;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const newContext = watchedWindows(() => ({ browser, url: service.url }), refusals);

beforeAll(async () => {
  copy = await promptsCopy();
  [service, browser] = await Promise.all([
    startConsole({ at: '2026-11-24T14:05', rehearsal: false, prompts: copy.folder }),
    startChromium(microphone),
  ]);
  await personIn(service.store, '佐藤 花子', { '*': 'admin' }, password);
});
afterAll(async () => {
  await browser.close();
  await service.close();
  await copy.remove();
});
beforeEach(async () => {
  context = await newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

async function signIn(by = page): Promise<void> {
  await by.goto(`${service.url}/console`);
  await sendSignIn(by, '佐藤 花子', password);
  await by.waitForURL(/\/console\/?(?:centres.*)?$/);
}

const recorded = async () => {
  const { text } = await webhook(service, '/voice', { To: '+815000000004' });
  return elementsOf(text).flatMap(({ name, text: address }) => (name === 'Play' && address.includes('/recording/') ? [address] : []));
};

/** Begins to record, until the level has been seen and more than one beep was heard. */
async function speak(): Promise<void> {
  await page.getByRole('button', { name: '録音を始める' }).click();
  const level = () => page.evaluate<number>('document.querySelector("meter").value');
  await expect.poll(level, { interval: 20, timeout: 20_000 }).toBeGreaterThan(0.05);
  await page.waitForTimeout(1500);
}

describe('tasks', () => {
  test('records “lost card” in Nepali by the microphone, listens to it, and hears it in a call', async () => {
    await signIn();
    await page.goto(`${service.url}/console/words`);
    await page.getByRole('link', { name: /ネパール語/ }).click();
    await page.getByRole('link', { name: /直す・録音・承認.*कार्ड हराए/ }).click();
    const [take, listen, end] = ['この録音を使う', '聞いてみる', '終わる'].map((name) => page.getByRole('button', { name }));
    expect(await listen?.isVisible()).toBe(false);
    await speak();
    await end?.click();
    await listen?.waitFor();
    // What was not heard cannot be taken.
    expect(await take?.isDisabled()).toBe(true);
    expect(await recorded()).toEqual([]);
    await listen?.click();
    await expect.poll(async () => take?.isEnabled(), { timeout: 20_000 }).toBe(true);
    await take?.click();
    await page.getByText('録音を保存しました').waitFor();
    const [address = ''] = await recorded();
    const sound = Buffer.from(await (await fetch(address)).arrayBuffer());
    expect([sound.readUInt32LE(24), sound.readUInt16LE(22), sound.readUInt16LE(34)]).toEqual([8000, 1, 16]);
    expect((sound.length - 44) / 16_000).toBeGreaterThan(0.2);
    // The beeps are in it, and not noise alone.
    expect(Math.max(...new Int16Array(sound.buffer.slice(sound.byteOffset + 44)))).toBeGreaterThan(1000);
  });

  test('records a greeting in the voice of one centre, and only its callers hear it', async () => {
    await signIn();
    await page.goto(`${service.url}/console/words/ne/greeting`);
    await page.getByRole('link', { name: '北海道外国人相談センター用に聞く・録音する' }).click();
    await page.getByText('合成音声が流れます').waitFor();
    await speak();
    await page.getByRole('button', { name: '終わる' }).click();
    await page.getByRole('button', { name: '聞いてみる' }).click();
    const take = page.getByRole('button', { name: 'この録音を使う' });
    await expect.poll(() => take.isEnabled(), { timeout: 20_000 }).toBe(true);
    await take.click();
    await page.getByText('このセンターの録音が流れます').waitFor();
    const [greeting = ''] = await recorded();
    expect((await page.locator('[data-audio]').first().getAttribute('data-audio')) ?? '').toBe(greeting.slice(service.url.length));
    await page.goto(`${service.url}/console/centres/tokamachi/words/ne/greeting`);
    await page.getByText('合成音声が流れます').waitFor();
    await page.goto(`${service.url}/console/centres/hokkaido/words/ne/greeting`);
    await page.getByRole('button', { name: '録音を使わない' }).click();
    await page.getByText('全センター共通のものに戻しました').waitFor();
  });

  test('changes a Thai sentence after seeing it composed, and hears it in a call; the keyboard is enough', async () => {
    await signIn();
    await page.goto(`${service.url}/console/words/th/menu.again`);
    await page.getByLabel('タイ語のことば').fill('ฟังซ้ำ อีกครั้ง,');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'これでよいですか' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('ฟังซ้ำ อีกครั้ง, กด สอง.');
    await page.getByRole('button', { name: 'このことばにする' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('いまから電話で流れます').waitFor();
    expect(await heardOnCall(service, '8')).toContain('ฟังซ้ำ อีกครั้ง');
  });

  test('approves ten Thai prompts as a reviewer from outside, without an account', async () => {
    await signIn();
    await page.goto(`${service.url}/console/words/th`);
    await page.getByRole('link', { name: '外部の確認者' }).click();
    await page.getByLabel('母語話者の名前').fill('Somchai Jaidee');
    await page.getByRole('button', { name: 'リンクを作る' }).click();
    const link = (await page.locator('.link').innerText()).replace(/^https?:\/\/[^/]+/, service.url);
    const outside = await newContext({ locale: 'en-US' });
    const reviewer = await outside.newPage();
    await reviewer.goto(link);
    for (const tick of await reviewer.getByRole('checkbox').all()) await tick.check();
    await reviewer.getByRole('button', { name: 'Approve what is ticked' }).click();
    await reviewer.getByText(/^10 of \d+ approved/).waitFor();
    await reviewer.getByRole('link', { name: 'Propose other words' }).first().click();
    await reviewer.getByLabel('Why?').fill('more natural');
    await reviewer.getByRole('button', { name: 'Send the proposal' }).click();
    await reviewer.getByText('Your proposal was sent').waitFor();
    await outside.close();
    await page.goto(`${service.url}/console/words`);
    await page.getByText('提案が1件あります').waitFor();
  });
});

test('without scripts a WAV file is sent all the same', async () => {
  const plain = await newContext({ javaScriptEnabled: false });
  const bare = await plain.newPage();
  await signIn(bare);
  await bare.goto(`${service.url}/console/words/ne/menu.person`);
  const before = await recorded();
  const buffer = tone(1.5);
  await bare.getByLabel('または、音のファイルを選ぶ').setInputFiles({ name: 'said.wav', mimeType: 'audio/wav', buffer });
  await bare.getByRole('button', { name: 'この録音を使う' }).click();
  expect(await bare.locator('main').innerText()).toContain('録音を保存しました');
  expect(await recorded()).toHaveLength(before.length + 1);
  await plain.close();
});

const pages = [
  '/console/words',
  '/console/words/ne',
  '/console/words/th?show=all&page=3',
  '/console/words/th?q=nothing-is-like-this',
  '/console/words/ne/topic.lost-card',
  '/console/centres/tokamachi/words/ne/topic.lost-card',
  '/console/guide',
  '/console/centres/tokamachi/guide',
  '/console/words/ne/guidance.lost-card.text',
  '/console/words/th/transfer.press',
  '/console/words/th/reviewers',
  '/console/words/xx',
] as const;

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('every page is as wide as the screen at most, and axe finds nothing against it', async () => {
    const look = await newContext({ colorScheme });
    const shown = await look.newPage();
    await signIn(shown);
    await shown.goto(`${service.url}/console/words/th/reviewers`);
    await shown.getByLabel('母語話者の名前').fill('Malee Dee');
    await shown.getByRole('button', { name: 'リンクを作る' }).click();
    const link = (await shown.locator('.link').innerText()).replace(/^https?:\/\/[^/]+/, '');
    const preview = async () => {
      await shown.goto(`${service.url}/console/words/th/topic.lost-card`);
      await shown.getByLabel('タイ語のことば').fill('บัตรหาย หรือถูกขโมย,');
      await shown.getByRole('button', { name: '聞こえかたを確かめる' }).click();
    };
    const faulty = async () => {
      await shown.goto(`${service.url}/console/words/th/topic.lost-card`);
      await shown.getByLabel('タイ語のことば').fill('กด 2');
      await shown.getByRole('button', { name: '聞こえかたを確かめる' }).click();
      await shown.getByText('数字がはいっています').first().waitFor();
    };
    const addresses = [...pages, link, `${link}/menu.person`];
    for (const visit of [...addresses.map((address) => () => shown.goto(service.url + address)), preview, faulty]) {
      await shown.setViewportSize({ width: 1280, height: 800 });
      await visit();
      const where = shown.url().replace(service.url, '');
      await shown.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      const { violations } = await new AxeBuilder({ page: shown }).setLegacyMode(true).analyze();
      expect([where, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([where, []]);
      for (const [width, height] of [
        [844, 390],
        [390, 844],
        [320, 568],
      ] as const) {
        await shown.setViewportSize({ width, height });
        const over = await shown.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        expect([where, width, over <= 0]).toEqual([where, width, true]);
      }
    }
    await look.close();
  });
});
