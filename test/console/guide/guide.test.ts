// The guide for staff: its links lead somewhere for every kind of person, and each button that it names is on a page.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { guideTasks } from '../../../src/console/guide/guideTasks.ts';
import { say } from '../../../src/messages/sayMessage.ts';
import { type Console, startConsole } from '../../support/console/clerk.ts';
import { textOf } from '../../support/console/rendered.ts';
import { frozenFolder } from '../../support/schedules/frozenFolder.ts';

let service: Console;
beforeAll(async () => {
  const write = () => Promise.reject(new Error('the guide writes nothing'));
  service = await startConsole({ at: '2026-11-24T14:05', rehearsal: false, schedulesFolder: frozenFolder, write });
});
afterAll(() => service.close());

const linksOf = (text: string) => [...text.slice(text.indexOf('<main')).matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address);

test.each([
  ['an administrator', { '*': 'admin' }, 'hokkaido'],
  ['an editor of one centre', { tokamachi: 'editor' }, 'tokamachi'],
  ['a viewer of one centre', { tokamachi: 'viewer' }, 'tokamachi'],
] as const)('every link of the guide opens a page for %s, and leads to their own centre', async (_who, roles, centre) => {
  const browser = await service.clerk(roles);
  for (const address of ['/console/guide', `/console/centres/${centre}/guide`]) {
    const { text, status } = await browser.get(address);
    expect(status).toBe(200);
    const links = new Set(linksOf(text));
    expect(links.size).toBeGreaterThan(guideTasks.length);
    for (const link of links) {
      if (link.startsWith('#')) expect(text).toContain(`id="${link.slice(1)}"`);
      else expect([link, (await browser.get(link)).status]).toEqual([link, 200]);
      if (link.startsWith('/console/centres/')) expect(link).toContain(`/centres/${centre}/`);
    }
    expect(text).not.toMatch(/<script(?! src="\/console\/assets\/goingBack)/);
  }
});

test('a person without any centre reads the guide, and it offers no page that is closed to them', async () => {
  const browser = await service.clerk({ gone: 'editor' });
  const { text, status } = await browser.get('/console/guide');
  expect([status, linksOf(text).filter((link) => !link.startsWith('#'))]).toEqual([200, []]);
});

test('the frame of the pages leads to it, in the language of the page', async () => {
  const browser = await service.clerk({ '*': 'viewer' });
  expect((await browser.get('/console/centres/tokamachi')).text).toContain('<a href="/console/centres/tokamachi/guide">How to do it</a>');
  expect((await browser.get('/console/words', { 'Accept-Language': 'ja' })).text).toContain('<a href="/console/guide">使いかた</a>');
  expect((await service.visitor().get('/console/sign-in')).text).not.toContain('/console/guide');
});

/** The source of the pages, without the guide itself. */
const sources = (readdirSync('src/console', { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts') && !name.startsWith('guide'))
  .map((name) => readFileSync(join('src/console', name), 'utf8'))
  .join('\n');

/** Whether a page says a message: by its key, or by a key whose end is filled in (`hours-kind.${kind}`). */
function isSaid(key: string): boolean {
  const begins = [...key.matchAll(/[.-]/g)].map(({ index }) => key.slice(0, index + 1));
  return sources.includes(`'${key}'`) || begins.some((begin) => sources.includes(`\`${begin}\${`));
}

test('each button that the guide names is said by a page, and is named in both languages', async () => {
  const browser = await service.clerk({ '*': 'admin' });
  for (const language of ['ja', 'en'] as const) {
    const text = textOf((await browser.get('/console/guide', { 'Accept-Language': language })).text);
    expect(text).not.toMatch(/\{\{|guide\./);
    for (const key of guideTasks.flatMap(({ steps }) => steps.flatMap(({ names }) => Object.values(names)))) {
      expect([key, isSaid(key)]).toEqual([key, true]);
      expect(text).toContain(say(language, { key, values: {} }));
    }
  }
});
