// `madoguchi callbacks`: the list without numbers, the numbers only where they are asked for, and what staff do by hand.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openConsoleStore } from '../../src/store/openConsoleStore.ts';
import { typed } from '../support/cli/hoursTyped.ts';
import { madeCallback } from '../support/store/madeCallbacks.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-callbacks-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const numbers = ['+819011112222', '+819033334444'] as const;
beforeAll(async () => {
  const { callbacks, close } = await openConsoleStore({ file: join(folder, 'madoguchi.db') });
  await callbacks.ask(madeCallback(numbers[0], { id: 'aaaaaaaa-1' }), []);
  await callbacks.ask(madeCallback(numbers[1], { id: 'aabbbbbb-2', language: 'vi' }), []);
  await close();
});

async function callbacks(words: string, environment: Readonly<Record<string, string>> = {}) {
  const set = {
    MADOGUCHI_DATA: folder,
    MADOGUCHI_CLOCK: '2026-12-02T09:00:00+09:00',
    LC_ALL: 'ja_JP.UTF-8',
    MADOGUCHI_CALLBACK_KEY: `tests:${Buffer.alloc(32, 7).toString('base64')}`,
    ...environment,
  };
  for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value);
  return typed(`callbacks ${words}`);
}

async function audited(): Promise<readonly string[]> {
  const { staff, close } = await openConsoleStore({ file: join(folder, 'madoguchi.db') });
  const entries = await staff.audit.list({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, most: 100 });
  await close();
  expect(JSON.stringify(entries)).not.toMatch(/1111|2222|3333|4444/);
  return entries.map(({ what }) => what);
}

test('the list says when, in which language and about what, in both languages, and has no number', async () => {
  const japanese = await callbacks('list');
  expect(japanese).toMatchObject({ status: 0, fault: '' });
  expect(japanese.out).toMatch(/aaaaaaaa +12-02 09:00 +タイ語 +hokkaido +card +待ち +0/);
  const english = await callbacks('list --language en');
  expect(english.out).toMatch(/aabbbbbb +12-02 09:00 +Vietnamese +hokkaido +card +waits +0/);
  const json = JSON.parse((await callbacks('list --json')).out) as readonly Record<string, unknown>[];
  expect(json[0]).toMatchObject({ id: 'aaaaaaaa-1', dueAt: '2026-12-02T09:00:00+09:00', status: 'asked' });
  for (const { out } of [japanese, english]) expect(out).not.toMatch(/1111|3333/);
  expect(JSON.stringify(json)).not.toMatch(/1111|3333|sealed|fingerprint/);
  expect((await callbacks('list --centre tokamachi')).out).toContain('待っている折り返しの電話はありません');
  expect(await audited()).toEqual([]);
});

test('numbers are shown where they are asked for, and each is written down; not without the key', async () => {
  const shown = await callbacks('list --show-numbers');
  for (const number of numbers) expect(shown.out).toContain(number);
  expect(await audited()).toEqual(['callback-number-shown', 'callback-number-shown']);
  const without = await callbacks('list --show-numbers', { MADOGUCHI_CALLBACK_KEY: '' });
  expect(without).toMatchObject({ status: 1, out: '' });
  expect(without.fault).toContain('MADOGUCHI_CALLBACK_KEY がありません');
});

test('a callback is taken, noted, and done; then its number is gone from the file', async () => {
  expect(await callbacks('take aaaa --by 佐藤')).toMatchObject({ status: 0, out: '変えました: 手でかける' });
  expect((await callbacks('list')).out).toMatch(/手でかける +0 +佐藤/);
  for (const deed of ['take', 'done', 'give-up']) {
    const late = await callbacks(`${deed} aaaa --by 田中`);
    expect([deed, late.status, late.fault.includes('佐藤さんが手でかけています')]).toEqual([deed, 1, true]);
  }
  const numbered = await callbacks('note aaaa 090-3333-9999へ');
  expect([numbered.status, numbered.fault.includes('番号を消して書いてください')]).toEqual([1, true]);
  expect((await callbacks('note aaaa 夕方がよい')).status).toBe(0);
  expect((await callbacks('put-back aaaa')).status).toBe(0);
  expect((await callbacks('done aaaa')).out).toContain('済み');
  expect((await callbacks('list')).out).not.toContain('aaaaaaaa');
  expect((await callbacks('list --all')).out).toMatch(/aaaaaaaa .*済み/);
  const bytes = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join();
  expect(bytes).not.toContain(Buffer.from('夕方がよい').toString('latin1'));
  expect((await callbacks('give-up aabb --language en')).out).toBe('Done: given up.');
  // Both count: what is done by hand is kept, and what is given up is not.
  const { reports, close } = await openConsoleStore({ file: join(folder, 'madoguchi.db') });
  const sums = await reports.callbacks('hokkaido', '2026-12-01', '2026-12-02');
  await close();
  expect(sums.map(({ language, kept, in_time, unreached }) => [language, kept, in_time, unreached])).toEqual([
    ['th', 1, 1, 0],
    ['vi', 0, 0, 1],
  ]);
  expect((await audited()).slice(0, 6)).toEqual([
    'callback-given-up',
    'callback-done',
    'callback-put-back',
    'callback-noted',
    'callback-taken',
    'callback-number-shown',
  ]);
});

test.each([
  ['done aaaa', 'はありません'],
  ['done zzzz', 'はありません'],
  ['take', ''],
])('%s is refused', async (words, says) => {
  const refused = await callbacks(words);
  expect(refused.status).toBeGreaterThan(0);
  expect(refused.fault).toContain(says);
});
