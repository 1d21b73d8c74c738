// A file of the schedules edited in a real Chromium: by keyboard, with completion and marks; with the service away; going back; without modules
// and without scripts.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Console, personIn, startConsole } from '../support/console/clerk.ts';
import { sendSignIn, watchedWindows } from '../support/console/clerksPages.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';
import { startChromium } from '../support/startChromium.ts';

const password = 'kamito sureno hayuki';
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-editor-'));
const file = join(folder, 'centres/hokkaido.yaml');
const original = readFileSync(join(frozenFolder, 'centres/hokkaido.yaml'), 'utf8');

let service: Console;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const newContext = watchedWindows(() => ({ browser, url: service.url }), /status of 409/);

beforeAll(async () => {
  cpSync(frozenFolder, folder, { recursive: true });
  const at = '2026-11-24T10:00';
  [service, browser] = await Promise.all([startConsole({ at, rehearsal: false, schedulesFolder: folder }), startChromium()]);
  await personIn(service.store, '佐藤 花子', { hokkaido: 'admin' }, password);
});
afterAll(async () => {
  await browser.close();
  await service.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  writeFileSync(file, original);
  [context, page] = await opened();
});
afterEach(async () => {
  await context.close();
});

/** A window in which the page with the file is open. Whatever the browser complains of is reported, the policy of the page first of all. */
async function opened(look: BrowserContextOptions = {}, expected?: RegExp): Promise<[BrowserContext, Page]> {
  const made = await newContext(look, expected);
  const shown = await made.newPage();
  await shown.goto(`${service.url}/console`);
  await sendSignIn(shown, '佐藤 花子', password);
  await shown.getByRole('heading', { name: 'いま' }).waitFor();
  await shown.goto(`${service.url}/console/centres/hokkaido/hours/file`);
  return [made, shown];
}

const editor = (by = page) => by.getByRole('textbox', { name: 'ファイルの中身' });
const typed = (by = page) => by.evaluate<string>("document.querySelector('textarea[name=text]').value");
const step = (name: string, by = page) => by.getByRole('button', { name }).click();

/** The cursor behind the first `weekdays:` of the file, by the search of the editor. */
async function toWeekdays(by = page): Promise<void> {
  await editor(by).click();
  await by.keyboard.press('Control+Home');
  await by.keyboard.press('Control+f');
  await by.getByRole('textbox', { name: '探すことば' }).waitFor();
  await by.keyboard.type('13:00-17:00');
  await by.keyboard.press('Enter');
  await by.keyboard.press('Escape');
  await by.keyboard.press('ArrowRight');
}

/** The option that is selected. A list that has just come takes no key for 75 ms, so that none is taken by mistake. */
async function offered(name: string | RegExp, by = page): Promise<void> {
  await by.getByRole('option', { name, selected: true }).waitFor();
  await by.waitForTimeout(150);
}

/** A day that is written, with the names and values that are offered. */
async function addSaturdays(by = page): Promise<void> {
  await toWeekdays(by);
  await by.keyboard.press('Enter');
  await by.keyboard.type('satu');
  await offered(/^saturdays\s*土曜の時間/, by);
  await by.keyboard.press('Enter');
  await offered('closed', by);
  await by.keyboard.press('ArrowDown');
  await by.getByRole('option', { name: '9:00-17:00', selected: true }).waitFor();
  await by.keyboard.press('Enter');
}

const edited = original.replace('13:00-17:00', '13:00-17:00\n        saturdays: 9:00-17:00');

test('a day is added by keyboard with what is offered, a mistake is marked in its place, undone, and the change is seen, taken up again and saved', async () => {
  await addSaturdays();
  expect(await typed()).toBe(edited);
  await page.keyboard.type('0');
  const mark = page.locator('.cm-lintRange-error');
  await mark.waitFor();
  expect(await mark.innerText()).toBe('saturdays');
  await page.keyboard.press('F8');
  const said = (await page.locator('.cm-diagnosticText').first().innerText()).trim();
  expect(said).toMatch(/「9:00-17:000」/);
  expect(await page.getByRole('status').filter({ hasText: 'まちがい' }).innerText()).toContain(said);
  await page.keyboard.press('Control+z');
  await page.getByText('まちがいはありません。').waitFor();
  expect(await mark.count()).toBe(0);
  expect(await typed()).toBe(edited);

  // Tab indents. Escape and Tab lead out of the editor.
  await page.keyboard.press('Tab');
  expect(await typed()).not.toBe(edited);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('why');

  await step('変わることを確かめる');
  await page.getByRole('heading', { name: 'こう変わります' }).waitFor();
  await step('入力を直す');
  await editor().waitFor();
  expect(await typed()).toBe(edited);
  await step('変わることを確かめる');
  await step('保存する');
  await page.waitForURL(/said=saved/);
  expect(readFileSync(file, 'utf8')).toBe(edited);
});

test('what was typed is there again after going back, and another person’s change of the file is still told', async () => {
  await addSaturdays();
  await page.getByLabel('何を変えましたか').fill('土曜日も開ける');
  await step('変わることを確かめる');
  await page.getByRole('button', { name: '保存する' }).waitFor();
  writeFileSync(file, original.replace('checked: 2026-11-21', 'checked: 2026-11-22'));
  await page.goBack();
  await editor().waitFor();
  expect([await typed(), await page.getByLabel('何を変えましたか').inputValue()]).toEqual([edited, '土曜日も開ける']);
  await step('変わることを確かめる');
  await page.getByRole('heading', { name: 'ほかの人が先に変えました' }).waitFor();
  expect(await page.locator('main').textContent()).toContain('checked: 2026-11-22');
  await step('自分の変更を、その上に重ねる');
  await step('保存する');
  await page.waitForURL(/said=saved/);
  expect(readFileSync(file, 'utf8')).toBe(edited.replace('checked: 2026-11-21', 'checked: 2026-11-22'));
});

test('with the service away nothing is sent and nothing is lost', async () => {
  const [offline, by] = await opened({}, /ERR_INTERNET_DISCONNECTED/);
  await addSaturdays(by);
  await offline.setOffline(true);
  await step('変わることを確かめる', by);
  await by.getByText('システムにつながらないため').waitFor();
  expect(await typed(by)).toBe(edited);
  await offline.setOffline(false);
  await step('変わることを確かめる', by);
  await by.getByRole('button', { name: '保存する' }).waitFor();
  await offline.close();
});

test('where the modules do not come, and without any script, the field is typed in and sent', async () => {
  const [bare, by] = await opened({}, /ERR_FAILED/);
  await bare.route('**/assets/editor/**', (route) => route.abort());
  await by.reload();
  await editor(by).fill(edited.replace('9:00-17:00\n', '9:00-17:000\n'));
  await by.getByText('「9:00-17:000」').waitFor();
  await editor(by).fill(edited);
  await by.getByText('まちがいはありません。').waitFor();
  await step('変わることを確かめる', by);
  await by.getByRole('button', { name: '保存する' }).waitFor();
  await bare.close();

  const [plain, still] = await opened({ javaScriptEnabled: false });
  expect(await still.getByRole('button', { name: 'ここに書けることば' }).count()).toBe(0);
  await editor(still).fill(edited);
  await step('変わることを確かめる', still);
  await step('保存する', still);
  expect(readFileSync(file, 'utf8')).toBe(edited);
  await plain.close();
});

test.each([
  ['dark', 1280, 800],
  ['light', 390, 844],
  ['dark', 844, 390],
] as const)('in %s at %i × %i, axe finds nothing, and nothing is wider than the screen', async (colorScheme, width, height) => {
  const [look, by] = await opened({ colorScheme, viewport: { width, height } });
  const judge = async (state: string, without: readonly string[] = []) => {
    const { violations } = await new AxeBuilder({ page: by })
      .setLegacyMode(true)
      .disableRules([...without])
      .analyze();
    expect([state, violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])]).toEqual([state, []]);
    expect([state, await by.evaluate<number>('document.documentElement.scrollWidth - innerWidth')]).toEqual([state, 0]);
  };
  await editor(by).waitFor();
  await judge('opened');
  await step('検索', by);
  await by.getByRole('textbox', { name: '探すことば' }).waitFor();
  await judge('searching');
  await by.keyboard.press('Escape');
  await toWeekdays(by);
  await by.keyboard.press('Enter');
  await step('ここに書けることば', by);
  await by.getByRole('option', { selected: true }).waitFor();
  // On a low screen too, what the button shows is in sight.
  const box = await by.getByRole('option', { selected: true }).boundingBox();
  expect([(box?.y ?? -1) >= 0, (box?.y ?? height) + (box?.height ?? 0) <= height]).toEqual([true, true]);
  // The arrow keys scroll the list while the editor has the focus, and aria-activedescendant says where they are.
  await judge('offering', ['scrollable-region-focusable']);
  await by.keyboard.press('Escape');
  await by.keyboard.type('x');
  await by.locator('.cm-lintRange-error').first().waitFor();
  await step('次のまちがい', by);
  await by.locator('.cm-diagnosticText').first().waitFor();
  await judge('marked');
  await look.close();
});
