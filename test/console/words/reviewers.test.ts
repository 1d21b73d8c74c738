// A native speaker outside the office: a link opens one language, and what they approve or propose is written down with their name.

import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../../src/speech/approvals.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { promptsCopy } from '../../support/console/promptsCopy.ts';
import { textOf } from '../../support/console/rendered.ts';

const at = '2026-11-24T14:05';
const reviewers = '/console/words/th/reviewers';
let copy: Awaited<ReturnType<typeof promptsCopy>>;
let service: Console;
let editor: Browser;
let outside: Browser;

beforeAll(async () => {
  copy = await promptsCopy();
  service = await startConsole({ at, rehearsal: false, prompts: copy.folder });
  editor = await service.clerk({ '*': 'editor' }, '編集 花子');
  outside = service.visitor();
});
afterAll(async () => {
  await service.close();
  await copy.remove();
});

const written = async (key: string) => (await loadCatalogues(copy.folder)).written('th', key as never);
const approvals = async () => Object.entries(JSON.parse(await readFile(join(copy.folder, 'reviews', 'th.json'), 'utf8')) as object);

/** A new link, and its address on the service. */
async function link(name = 'Somchai Jaidee', days = '14'): Promise<string> {
  const form = await editor.get(reviewers);
  const word = /name="word" value="([\w-]+)"/.exec(form.text)?.[1] ?? '';
  const made = await editor.post(reviewers, { word, name, days });
  expect(made.text).toContain(`/console/review/${word}`);
  return `/console/review/${word}`;
}

test('ten Thai prompts are approved behind a link, without signing in, under the name in it', async () => {
  const place = await link();
  const page = await outside.get(place);
  expect(page.text).toContain('ภาษาไทย');
  const ticks = [...page.text.matchAll(/name="right" value="([^"]+)"/g)].map(([, value = '']) => ['right', value] as const);
  expect(ticks).toHaveLength(10);
  const done = await outside.postAll(`${place}/approve`, ticks);
  expect(done.headers.get('location')).toBe(`${place}?said=approved`);
  const found = await approvals();
  expect(found).toHaveLength(10);
  expect(found.every(([, approval]) => (approval as { by: string }).by === 'Somchai Jaidee')).toBe(true);
  const next = await outside.get(place);
  expect(textOf(next.text)).toMatch(/10 of \d+ approved/);
  expect(next.text).not.toContain(ticks[0]?.[1] ?? '');
  const entries = await service.store.staff.audit.list({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, most: 10 });
  expect(entries.find(({ what }) => what === 'words-approved')).toMatchObject({
    who: '',
    after: expect.stringContaining('Somchai Jaidee'),
  });
});

test('a proposal waits for an editor, who uses it; then it is heard, and the reviewer sees it', async () => {
  const place = await link();
  const seen = digestOf(await written('menu.again'));
  await outside.get(`${place}/menu.again`);
  const fields = { id: randomUUID(), seen, words: 'ฟังซ้ำ อีกที,', note: 'ฟังดูเป็นธรรมชาติกว่า' };
  // A double click sends one.
  for (const _ of [1, 2])
    expect((await outside.post(`${place}/menu.again`, fields)).headers.get('location')).toBe(`${place}?said=proposed`);
  expect(await service.store.reviews.waiting('th')).toHaveLength(1);
  expect(await written('menu.again')).not.toBe(fields.words);
  expect((await editor.get('/console/words')).text).toContain('1 proposal waits');
  const page = await editor.get('/console/words/th/menu.again');
  expect(page.text).toContain('ฟังดูเป็นธรรมชาติกว่า');
  const used = await editor.post(`/console/words/th/menu.again/proposals/${fields.id}`, { act: 'accept' });
  expect(used.headers.get('location')).toContain('said=accepted');
  expect(await written('menu.again')).toBe(fields.words);
  expect(service.words.files()['th.json']).toContain(fields.words);
  expect(await service.store.reviews.waiting('th')).toEqual([]);
  // A second editor who was late changes nothing.
  const late = await editor.post(`/console/words/th/menu.again/proposals/${fields.id}`, { act: 'decline' });
  expect(late.headers.get('location')).toContain('said=accepted');
});

test('a proposal for words that changed meanwhile is shown beside those of now, and one that breaks the rules is not taken', async () => {
  const place = await link();
  const seen = digestOf('ก่อนหน้า');
  const id = randomUUID();
  await outside.post(`${place}/menu.person`, { id, seen, words: 'คุยกับคน,' });
  const shown = await editor.post(`/console/words/th/menu.person/proposals/${id}`, { act: 'accept' });
  expect([shown.status, shown.text.includes('Another person has changed'), shown.text.includes('คุยกับคน,')]).toEqual([422, true, true]);
  await editor.post(`/console/words/th/menu.person/proposals/${id}`, { act: 'decline' });
  expect(await service.store.reviews.waiting('th')).toEqual([]);
  for (const words of ['กด 2', 'กด {{x}}', '']) {
    const answer = await outside.post(`${place}/menu.person`, { id: randomUUID(), seen: digestOf(await written('menu.person')), words });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('id="words-fault"');
  }
});

test('a link opens neither another language nor anything else, and stops at its end or when it is withdrawn', async () => {
  const place = await link('Malee Dee', '7');
  await outside.get(place);
  // The digest of a Japanese prompt approves nothing in Thai.
  const japanese = digestOf((await loadCatalogues(copy.folder)).written('ja', 'menu.again'));
  const wrong = await outside.postAll(`${place}/approve`, [['right', `menu.again ${japanese}`]]);
  expect(wrong.headers.get('location')).toBe(`${place}?said=stale`);
  expect((await outside.get('/console/words/th')).headers.get('location')).toContain('/console/sign-in');
  expect((await outside.get(`${place}/no-such-prompt`)).status).toBe(404);
  for (const other of [`${place}x`, '/console/review/x', '/console/review/..%2Fwords']) expect((await outside.get(other)).status).toBe(404);

  service.setAt('2026-12-01T14:06');
  expect((await outside.get(place)).status).toBe(404);
  service.setAt(at);
  expect((await outside.get(place)).status).toBe(200);
  const list = await editor.get(reviewers);
  const id = /Malee[\s\S]*?name="link" value="([\w-]+)"/.exec(list.text)?.[1] ?? '';
  // What the store knows of the link opens nothing.
  expect((await outside.get(`/console/review/${id}`)).status).toBe(404);
  await editor.post(`${reviewers}/withdraw`, { link: id });
  expect((await outside.get(place)).status).toBe(404);
  expect((await outside.post(`${place}/menu.again`, { id: randomUUID(), seen: japanese, words: 'x' })).status).toBe(404);
});

test('a link without a name, or with an end that is not offered, is not made', async () => {
  const word = 'a'.repeat(43);
  for (const fields of [
    { name: '', days: '14' },
    { name: 'x'.repeat(61), days: '14' },
    { name: 'Malee', days: '4000' },
  ])
    expect((await editor.post(reviewers, { word, ...fields })).status).toBe(422);
});

test('a client that guesses words of links is stopped for a while', async () => {
  const guesser = service.visitor();
  const statuses: number[] = [];
  for (let tries = 0; tries < 62; tries += 1) statuses.push((await guesser.get(`/console/review/guess-${tries}`)).status);
  expect(statuses.slice(0, 40).every((status) => status === 404)).toBe(true);
  expect(statuses.at(-1)).toBe(429);
});
