// The telephone in a real Chromium, before a real service: it has no voices of its own, so that the robot speaks.

import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeStory } from '../../src/rehearsal/terminal/story.ts';
import { readStory, storyInput } from '../../src/rehearsal/terminal/storyReader.ts';
import { callTo, eventsOf } from '../support/phone/caller.ts';
import { openTelephone, type Telephone } from '../support/phone/chromium.ts';

let telephone: Telephone;
beforeAll(async () => {
  telephone = await openTelephone('2026-11-24T10:00');
});
afterAll(() => telephone.close());

test('a Thai caller is put through with the mouse, talks, and hangs up; the call is saved as a story that can be played again', async () => {
  const { page, wrong, click, key, log } = await telephone.open();
  await click('Faster');
  await page.getByRole('textbox', { name: 'Date and time', exact: true }).fill('2026-12-30T17:00');
  await click('Call');
  await key('8');
  await page.locator('.line:lang(th)').first().waitFor();
  await key('2');
  await page.getByRole('region', { name: 'The My Number Card desk 0120-0178-27 is ringing' }).waitFor();
  await click('Answer');
  await page.getByText('Your call with the desk has ended.').waitFor();
  await click('Hang up');
  await page.getByRole('button', { name: 'Call', exact: true }).waitFor();
  expect(await log()).toMatch(/2026-12-30 17:00[\s\S]+☎ the My Number Card desk 0120-0178-27 rings\nThe desk answers[\s\S]+You hang up\.$/);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Save the call as text' }).click()]);
  const saved = await text(await download.createReadStream());
  expect(download.suggestedFilename()).toBe('call-2026-12-30T17-00.story');
  const story = readStory(saved);
  const { service } = telephone;
  service.setAt(story.at);
  const again = await eventsOf(callTo(service, { to: story.to, glosses: ['ne'] }), (tell) => storyInput(story, tell, service.setAt));
  service.setAt('2026-11-24T10:00');
  expect(writeStory(story, again)).toBe(saved);
  expect(wrong).toEqual([]);
});

test('a Nepali caller hears the very sound that the carrier plays, and stops it with the keyboard', async () => {
  const { page, wrong, log } = await telephone.open();
  await page.getByRole('combobox', { name: 'Number to call', exact: true }).selectOption('+815000000004');
  const sound = page.waitForResponse(/\/speech\/robot\//);
  await page.getByRole('log').focus();
  await page.keyboard.press('Enter');
  const wav = await sound;
  expect([wav.status(), wav.headers()['content-type']]).toEqual([200, 'audio/wav']);
  // 8,000 samples of two bytes are a second.
  expect((await wav.body()).length).toBeGreaterThan(44 + 16_000);
  await page.locator('.line.now:lang(ne)').waitFor();
  await page.getByText('robot voice').waitFor();
  await page.keyboard.press('9');
  await page.locator('.line.cut').first().waitFor();
  await page.locator('kbd', { hasText: '9' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('You hang up.').waitFor();
  expect(await log()).toMatch(/ne\n\p{Script=Devanagari}/u);
  expect(wrong).toEqual([]);
});

test('when a line is busy the next one rings, and when none is left the caller hears what else there is', async () => {
  const { page, wrong, click, log } = await telephone.open({ width: 375 });
  await page.getByRole('button', { name: 'Call', exact: true }).click();
  await click('Faster');
  // A caller who knows the way does not wait for the service.
  await page.getByText('Listening:').waitFor();
  await page.keyboard.type('23');
  for (const number of [
    'The My Number system desk 0120-0178-26',
    'The My Number Card desk 0120-0178-27',
    'The counsellors of the Hokkaido centre 011-200-9595',
  ]) {
    await page.locator('#ringing', { hasText: number }).waitFor();
    await click('Busy');
  }
  await page.getByText('Listening:').waitFor();
  expect(await log()).toMatch(/I am sorry\. Here is what you can do\.[\s\S]+To try again, one\./);
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  expect(wide).toBe(375);
  expect(wrong).toEqual([]);
});

test('Thai, which this browser has no voice for, is read by the robot of the service', async () => {
  const { page, wrong, click } = await telephone.open();
  await click('Faster');
  await click('Call');
  await page.getByText('Listening:').waitFor();
  const sound = page.waitForResponse(/\/phone\/speech\/robot\//);
  await click('Faster');
  await page.keyboard.press('8');
  const wav = await sound;
  expect([wav.status(), wav.headers()['content-type']]).toEqual([200, 'audio/wav']);
  await page.locator('.piece', { hasText: 'robot voice' }).locator('.line.now:lang(th)').waitFor();
  expect(wrong).toEqual([]);
});

// A browser with one voice, which takes a tenth of a second for everything, and writes down what it says.
const vietnameseVoice = `
  window.said = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  let timer;
  Object.defineProperty(window, 'speechSynthesis', { value: {
    getVoices: () => [{ lang: 'vi-VN', localService: true }],
    speak: (utterance) => { said.push(utterance.lang + ' ' + utterance.text); timer = setTimeout(() => utterance.onend(), 100); },
    cancel: () => clearTimeout(timer),
  } });`;

test('a language that the browser has a voice for is spoken by it, line by line, until a key is pressed', async () => {
  const { page, wrong, click, log } = await telephone.open({ script: vietnameseVoice });
  await page.getByRole('combobox', { name: 'Number to call', exact: true }).selectOption('+815000000003');
  await click('Call');
  await page.locator('.line.now').nth(0).waitFor();
  await page.keyboard.press('*');
  await page.locator('.line.cut').first().waitFor();
  await click('Faster');
  await page.getByText('Listening:').waitFor();
  const said = (await page.evaluate('said')) as readonly string[];
  const vietnamese = (await page.locator('.line:lang(vi)').allInnerTexts()).map((line) => `vi-VN ${line}`);
  expect(said.length).toBeGreaterThan(0);
  expect(vietnamese.slice(0, said.length)).toEqual(said);
  expect(await log()).toMatch(/^[^🤖]+\n\*\nja\n/u);
  expect(wrong).toEqual([]);
});

test('who hangs up before the service has answered has hung up', async () => {
  const { page, wrong, click } = await telephone.open();
  await page.route('**/phone/calls', async (route) => {
    await click('Hang up');
    await route.continue();
  });
  await click('Call');
  await page.getByText('You hang up.').waitFor();
  await page.getByRole('button', { name: 'Call', exact: true }).waitFor();
  expect(wrong).toEqual([]);
});

test('while nobody presses anything the time runs, and then the call goes on; whoever reads slowly holds it', async () => {
  const { page, wrong, click, log } = await telephone.open();
  await page.clock.install();
  await click('Faster');
  await click('Call');
  await page.getByText('Listening: 7 s').waitFor();
  await click('Hold time');
  await page.clock.runFor(60_000);
  expect(await log()).not.toContain('presses nothing');
  await click('Hold time');
  await page.clock.runFor(8000);
  await page.getByText('(presses nothing)').waitFor();
  expect(wrong).toEqual([]);
});

test('the page is as good in Japanese', async () => {
  const { page, wrong } = await telephone.open({ width: 375 });
  await page.getByRole('button', { name: '日本語' }).click();
  await page.getByText('本当の電話はかかりません。').waitFor();
  await page.getByRole('button', { name: 'かける', exact: true }).click();
  await page.getByRole('button', { name: '早送り' }).click();
  await page.locator('.gloss-ja').first().waitFor();
  expect(await page.locator('.gloss-en').first().isVisible()).toBe(false);
  await page.getByRole('button', { name: 'きる', exact: true }).click();
  await page.getByText('電話を切りました。').waitFor();
  expect(wrong).toEqual([]);
});

test('each meaning stands beneath its own line, the centre’s name is whole, and nothing is wider than the screen', async () => {
  const { page, wrong, click, key } = await telephone.open({ width: 390 });
  const widest = () => page.locator('body *').evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().right)));
  expect(await widest()).toBeLessThanOrEqual(390);
  const name = page.locator('#centre .in-en');
  expect(await name.innerText()).toBe('Hokkaido Foreign Resident Support Center');
  const [inside, outside] = await name.evaluate((each) => [each.scrollWidth, each.parentElement?.clientWidth ?? 0]);
  expect(inside).toBeLessThanOrEqual(outside ?? 0);
  await click('Call');
  await page.getByRole('button', { name: 'Faster' }).click();
  await key('8');
  await page.locator('.line:lang(th)').nth(6).waitFor();
  const piece = page.locator('.said', { has: page.locator('.line:lang(th)') }).last();
  const lines = await piece
    .locator('p')
    .evaluateAll((all) => all.map((each) => [each.className.replace(/ .*/, ''), each.textContent] as const));
  expect(lines.map(([kind]) => kind)).toEqual(Array.from({ length: 7 }, () => ['line', 'gloss-ja', 'gloss-en']).flat());
  expect(lines.slice(0, 6).map(([, words]) => words)).toEqual([
    'บัตรหายหรือถูกขโมย, กด หนึ่ง.',
    'カードをなくしたとき、ぬすまれたときは、いちばん。',
    'Lost or stolen card, one.',
    'บัตรมายนัมเบอร์, กด สอง.',
    'マイナンバーカードのことは、にばん。',
    'My Number Card, two.',
  ]);
  expect(await widest()).toBeLessThanOrEqual(390);
  expect(wrong).toEqual([]);
});

test('another page opens the telephone at an instant and on a number; a wish that is neither is left out', async () => {
  const { page, wrong, click, log } = await telephone.open();
  const { url } = telephone.service;
  await page.goto(`${url}/phone?to=%2B815000000003&at=2026-12-30T19%3A00`);
  await page.locator('#to option').first().waitFor({ state: 'attached' });
  expect(await page.locator('#to').inputValue()).toBe('+815000000003');
  await click('Faster');
  await click('Call');
  await page.locator('.line:lang(vi)').first().waitFor();
  expect(await log()).toContain('2026-12-30 19:00');
  await page.goto(`${url}/phone?to=nobody&at=tomorrow`);
  await page.locator('#to option').first().waitFor({ state: 'attached' });
  expect(await page.locator('#to').inputValue()).not.toBe('');
  expect(await page.locator('#at').inputValue()).toBe('');
  expect(wrong.filter((each) => !each.includes('does not conform to the required format'))).toEqual([]);
});
