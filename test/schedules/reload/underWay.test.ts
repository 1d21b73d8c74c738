// Staff change the schedules in the middle of a call. What the call was promised travels with it; what is no longer there gives a
// sensible turn, never silence and never an error.

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import catalogue from '../../../prompts/th.json' with { type: 'json' };
import { elementsOf, nextOf } from '../../support/carrier/carrier.ts';
import {
  copyOfSchedules,
  type LiveService,
  newNumber,
  oldNumber,
  removeFolder,
  startLive,
  turn,
  until,
} from '../../support/schedules/reload/folder.ts';

let root: string;
let folder: string;
let live: LiveService;
beforeEach(async () => {
  ({ root, folder } = await copyOfSchedules());
  live = await startLive(folder);
});
afterEach(async () => {
  await live.close();
  await removeFolder(root);
});

/** Texts in place of others, in several files; resolves when the change serves. */
async function edit(changes: Readonly<Record<string, readonly (readonly [string | RegExp, string])[]>>): Promise<void> {
  const before = live.live.status().taken;
  for (const [file, replacements] of Object.entries(changes)) {
    const path = join(folder, file);
    const text = await readFile(path, 'utf8');
    const edited = replacements.reduce((whole, [written, instead]) => whole.replace(written, () => instead), text);
    if (edited === text) throw new Error(`${file} does not say that.`);
    await writeFile(path, edited);
  }
  await served(before);
}

async function served(before: number): Promise<void> {
  await until(() => live.live.status().taken > before || live.live.status().refused > 0, 'the change is looked at');
  expect(live.live.status().problems).toEqual([]);
}

const saidIn = (text: string, language: string) =>
  elementsOf(text)
    .filter(({ name, attributes }) => name === 'Say' && attributes.language === language)
    .map((element) => element.text)
    .join(' ');
const rings = (text: string) => elementsOf(text).find(({ name }) => name === 'Number')?.text;
const languagesIn = (text: string) =>
  new Set(elementsOf(text).flatMap(({ name, attributes }) => (name === 'Say' ? [attributes.language] : [])));

/** A Thai caller in the evening, who has just heard what is possible now: key 1 is the card's desk in English. */
async function closedMenu(): Promise<string> {
  live.setAt('2026-11-24T19:00:00+09:00');
  const text = await turn(live, '/voice/v1/topic?centre=hokkaido&turn=2&language=th', { Digits: '2' });
  expect(nextOf(text)).toContain('offers=card.en');
  return nextOf(text);
}

test('an offered line keeps its key when staff only change other things', async () => {
  const next = await closedMenu();
  await edit({ 'lines/card.yaml': [['number: 0120-0178-27', 'number: 0120-0178-26']] });
  expect(rings(await turn(live, next, { Digits: '1' }))).toBe(newNumber);
});

test('an offered line that staff remove while the caller chooses: the caller is told so, in their language, and offered what is left', async () => {
  const next = await closedMenu();
  await edit({ 'centres/hokkaido.yaml': [['{id: card, lines: [card, freedial]}', '{id: card, lines: [counsellors, freedial]}']] });
  const text = await turn(live, next, { Digits: '1' });
  expect(rings(text)).not.toBe(oldNumber);
  expect(languagesIn(text)).toEqual(new Set(['th-TH']));
  expect(saidIn(text, 'th-TH')).toContain(catalogue.closed.justClosed);
  expect(elementsOf(text).map(({ name }) => name)).toContain('Gather');
});

test('a line that rang in vain and is gone: the next one of the topic is tried', async () => {
  const transfer = '/voice/v1/transfer?centre=hokkaido&turn=3&language=en&topic=system&speaks=en&rung=system';
  await edit({
    'centres/hokkaido.yaml': [['lines: [system, card', 'lines: [card']],
  });
  await rm(join(folder, 'lines', 'system.yaml'));
  expect(rings(await turn(live, transfer, { DialCallStatus: 'no-answer' }))).toBe(oldNumber);
});

test('a topic that is gone: the caller hears what is possible, and the menu', async () => {
  await edit({ 'centres/hokkaido.yaml': [[/^ {2}3: \{id: system.*\n/m, '']] });
  const text = await turn(live, '/voice/v1/closed?centre=hokkaido&turn=3&language=en&topic=system&offers=suspension_numbers', {
    Digits: '2',
  });
  expect(languagesIn(text)).toEqual(new Set(['en-US']));
  expect(elementsOf(text).map(({ name }) => name)).toContain('Gather');
  expect(rings(await turn(live, nextOf(text), { Digits: '1' }))).toBe(oldNumber);
});

test('a language that the centre gives up in the middle of a call: the caller is asked for a language again', async () => {
  await edit({
    'centres/hokkaido.yaml': [
      ['languages: [ja, en, zh, ko, es, pt, vi, th, id, tl, ne]', 'languages: [ja, en, zh, ko, es, pt, vi, id, tl, ne]'],
    ],
  });
  const text = await turn(live, '/voice/v1/topic?centre=hokkaido&turn=2&language=th', { Digits: '2' });
  expect(nextOf(text)).toMatch(/^\/voice\/v1\/language\?centre=hokkaido/);
  expect(languagesIn(text)).not.toContain('th-TH');
});

test('a centre that is gone in the middle of a call: whoever answers its number now greets the caller', async () => {
  await edit({ 'centres/tokamachi.yaml': [["'+815000000002': {placeholder: true}", "'+815000000009': {placeholder: true}"]] });
  const before = live.live.status().taken;
  await rename(join(folder, 'centres', 'tokamachi.yaml'), join(folder, 'centres', 'tokamachi-city.yaml'));
  await served(before);
  const gone = '/voice/v1/topic?centre=tokamachi&turn=2&language=vi';
  expect(nextOf(await turn(live, gone, { Digits: '1', To: '+815000000009' }))).toMatch(/^\/voice\/v1\/language\?centre=tokamachi-city/);
  expect(nextOf(await turn(live, gone, { Digits: '1', To: '+815000000002' }))).toMatch(/^\/voice\/v1\/language\?centre=hokkaido/);
});
