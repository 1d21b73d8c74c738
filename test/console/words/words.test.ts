// The words on the pages for staff: found, changed, recorded and approved over HTTP, and what callers then hear.

import { randomUUID } from 'node:crypto';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../../src/speech/approvals.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { telephoneRate, wavOf } from '../../../src/speech/wav.ts';
import { elementsOf, webhook } from '../../support/carrier/carrier.ts';
import { type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { heardOnCall } from '../../support/console/heardOnCall.ts';
import { promptsCopy } from '../../support/console/promptsCopy.ts';
import { textOf } from '../../support/console/rendered.ts';
import { sendSound } from '../../support/console/sendSound.ts';
import { tone } from '../../support/console/tone.ts';

let copy: Awaited<ReturnType<typeof promptsCopy>>;
let service: Console;
let editor: Browser;

beforeAll(async () => {
  copy = await promptsCopy();
  service = await startConsole({ at: '2026-11-24T14:05', rehearsal: false, prompts: copy.folder });
  editor = await service.clerk({ '*': 'editor' }, '編集 花子');
});
afterAll(async () => {
  await service.close();
  await copy.remove();
});

const nepaliNumber = '+815000000004';
const written = async (language: string, key: string) => (await loadCatalogues(copy.folder)).written(language, key as never);
const edit = async (language: string, key: string, fields: Readonly<Record<string, string>>) =>
  editor.post(`/console/words/${language}/${key}/edit`, { id: randomUUID(), seen: digestOf(await written(language, key)), ...fields });

const upload = async (key: string, sound: Uint8Array | undefined, fields: Readonly<Record<string, string>> = {}) =>
  sendSound({ url: service.url, browser: editor, page: `/console/words/ne/${key}` }, sound, {
    seen: digestOf(await written('ne', key)),
    ...fields,
  });

/** The addresses that a Nepali caller's telephone plays. */
async function plays(): Promise<readonly string[]> {
  const { text } = await webhook(service, '/voice', { To: nepaliNumber });
  return elementsOf(text).flatMap(({ name, text: address }) => (name === 'Play' ? [address] : []));
}

test('every language is there; Nepali begins with the twenty that are heard most often, which can be recorded', async () => {
  const all = textOf((await editor.get('/console/words')).text);
  for (const name of ['Nepali', 'Thai', 'Japanese']) expect(all).toContain(name);
  const list = await editor.get('/console/words/ne');
  expect(list.text.match(/<li class="sheet">/g)).toHaveLength(20);
  expect(list.text).toContain('/console/words/ne/topic.lost-card');
  expect(list.text).toMatch(/data-audio="\/speech\/robot\//);
  // No part of a composed sentence, and no sentence with places, can be a recording.
  expect(list.text).not.toMatch(/words\/ne\/(?:digit|hour|greeting"|closed\.opens)/);
});

test('a prompt is found by its words in any language', async () => {
  for (const word of ['lost or stolen', 'なくした', 'หายหรือถูกขโมย']) {
    const found = await editor.get(`/console/words/th?${new URLSearchParams({ q: word }).toString()}`);
    expect(found.text).toContain('/console/words/th/topic.lost-card');
    expect(found.text).not.toContain('/console/words/th/menu.again');
  }
});

test('words are seen as they are heard, kept, spoken in the next call without a restart, and the ones before can be had again', async () => {
  const before = await written('th', 'menu.again');
  const preview = await edit('th', 'menu.again', { step: 'preview', words: '  ฟังซ้ำ  อีกครั้ง,  ' });
  expect(preview.text).toContain('<ins>ฟังซ้ำ อีกครั้ง,</ins>');
  expect(await written('th', 'menu.again')).toBe(before);
  const saved = await edit('th', 'menu.again', { step: 'save', words: 'ฟังซ้ำ อีกครั้ง,' });
  expect(saved.headers.get('location')).toBe('/console/words/th/menu.again?said=saved');
  const { text } = await webhook(service, '/voice', { To: '+815000000001', CallSid: 'CA1' });
  expect(text).not.toContain('ฟังซ้ำ');
  expect(await heardOnCall(service, '8')).toContain('ฟังซ้ำ อีกครั้ง');
  const page = await editor.get('/console/words/th/menu.again');
  expect(page.text).toContain(before);
  // Nothing else of the file is different.
  const [one, two] = await Promise.all(['prompts', copy.folder].map((folder) => readFile(join(folder, 'th.json'), 'utf8')));
  expect(two).toBe(one?.replace(JSON.stringify(before), JSON.stringify('ฟังซ้ำ อีกครั้ง,')));
  await edit('th', 'menu.again', { step: 'save', words: before });
  expect(await heardOnCall(service, '8')).not.toContain('ฟังซ้ำ');
  expect(
    (await service.store.staff.audit.list({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, most: 10 })).filter(
      ({ what }) => what === 'words-changed',
    ),
  ).toHaveLength(2);
});

test.each([
  ['a place that is lost', 'transfer.press', 'กดเลข', 'must have the placeholders {{keys}}'],
  ['a place that is not there', 'menu.again', 'ฟัง {{line}}', 'must have the placeholders'],
  ['a place with another form', 'transfer.press', 'กด {{keys}} {{ line }}', 'The braces are only for'],
  ['words of the library', 'menu.again', '$t(greeting)', 'The braces are only for'],
  ['a digit', 'menu.again', 'กด 2', 'There is a digit'],
  ['a Thai digit', 'menu.again', 'กด ๒', 'There is a digit'],
  ['no words', 'menu.again', '   ', 'There are no words'],
  ['a sign that cannot be spoken', 'menu.again', 'ฟัง\u0007', 'a sign in it'],
  ['a sign that turns the writing', 'menu.again', 'ฟัง\u202Eอีก', 'a sign in it'],
  ['a sign that is not seen', 'menu.again', 'ฟัง\u{E0041}', 'a sign in it'],
  ['too many', 'menu.again', 'ก'.repeat(1201), 'longer than 1,?200'],
])('%s is refused beside the field, and what was typed stays', async (_what, key, words, said) => {
  const before = await written('th', key);
  for (const step of ['preview', 'save']) {
    const answer = await edit('th', key, { step, words });
    expect(answer.status).toBe(422);
    expect(textOf(answer.text)).toMatch(new RegExp(said.replace(/[{}]/g, '\\$&')));
    expect(answer.text).toContain('id="words-fault"');
    expect(answer.text).toContain(words.trim() === '' ? 'id="words"' : words.replace('\u0007', '').slice(0, 20));
  }
  expect(await written('th', key)).toBe(before);
});

test('words that another person changed meanwhile are shown, and nothing is overwritten', async () => {
  const before = await written('vi', 'menu.again');
  const seen = digestOf(before);
  await edit('vi', 'menu.again', { step: 'save', words: 'Nghe lại lần nữa,' });
  const late = await edit('vi', 'menu.again', { step: 'save', seen, words: 'Nghe thêm lần nữa,' });
  expect(late.status).toBe(422);
  expect(late.text).toContain('Another person has changed these words');
  expect(late.text).toContain('Nghe thêm lần nữa,');
  expect(await written('vi', 'menu.again')).toBe('Nghe lại lần nữa,');
  await edit('vi', 'menu.again', { step: 'save', words: before });
});

test('“lost card” is recorded in Nepali and heard in a call; a second one replaces it at another address, and the first is kept', async () => {
  const key = 'topic.lost-card';
  expect((await plays()).filter((address) => address.includes('/recording/'))).toEqual([]);
  expect(await upload(key, tone(1.5))).toMatchObject({ status: 303, location: `/console/words/ne/${key}?said=recorded` });
  const [heard = '', ...others] = (await plays()).filter((address) => address.includes('/recording/'));
  expect(others).toEqual([]);
  const response = await fetch(heard);
  expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
  const sound = Buffer.from(await response.arrayBuffer());
  // The silence around it was cut off, and what is before a choice of the menu is the pause of the call.
  const seconds = (sound.length - 44) / 2 / telephoneRate;
  expect(seconds).toBeGreaterThan(1.5);
  expect(seconds).toBeLessThan(1.5 + 0.23 + 0.6);
  expect((await editor.get(`/console/words/ne/${key}`)).text).toMatch(/Recorded by 編集 花子 on Tue 2026-11-24/);

  await upload(key, tone(0.8));
  const [next = ''] = (await plays()).filter((address) => address.includes('/recording/'));
  expect(next).not.toBe(heard);
  // The old address plays the sound of now, and no cache keeps it for another one.
  expect((await fetch(heard)).headers.get('cache-control')).toBe('no-store');
  expect(await readdir(join(copy.folder, 'recordings', 'ne', 'earlier'))).toHaveLength(1);
});

test('changed words make the recording out of date: the robot speaks, until a person says that the recording is still right', async () => {
  const key = 'topic.lost-card';
  const before = await written('ne', key);
  await edit('ne', key, { step: 'save', words: `${before.replace(/,$/, '')} भयो,` });
  expect((await plays()).filter((address) => address.includes('/recording/'))).toEqual([]);
  const list = await editor.get('/console/words/ne?show=stale');
  expect(list.text).toContain('recording out of date');
  expect(list.text).toContain(`/console/words/ne/${key}`);
  expect(await upload(key, undefined, { act: 'keep' })).toMatchObject({ status: 303, location: `/console/words/ne/${key}?said=kept` });
  expect((await plays()).filter((address) => address.includes('/recording/'))).toHaveLength(1);
  expect(await upload(key, undefined, { act: 'remove' })).toMatchObject({ location: `/console/words/ne/${key}?said=removed` });
  expect((await plays()).filter((address) => address.includes('/recording/'))).toEqual([]);
  await edit('ne', key, { step: 'save', words: before });
});

test.each([
  ['no file', undefined, 'There is no recording yet'],
  ['a text', Buffer.from('not a sound at all, not a sound at all'), 'This is no WAV file'],
  ['silence', tone(0, 1), 'Nothing is heard in it'],
  ['more than a minute', wavOf(new Int16Array(61 * telephoneRate).fill(5000)), 'longer than 60 seconds'],
  ['a click', wavOf(Int16Array.of(20_000)), ''],
  [
    '44,100 Hz',
    (() => {
      const file = tone(1);
      file.writeUInt32LE(44_100, 24);
      return file;
    })(),
    'must have 8,000 Hz',
  ],
  [
    'two channels',
    (() => {
      const file = tone(1);
      file.writeUInt16LE(2, 22);
      return file;
    })(),
    'must have 8,000 Hz',
  ],
  ['a file that is cut off', tone(1).subarray(0, 4000), 'cut off'],
  ['a header alone', tone(1).subarray(0, 40), 'cut off'],
])('%s as a recording is refused with what to do', async (_what, sound, said) => {
  const answer = await upload('menu.person', sound);
  expect(answer.status).toBe(422);
  expect(answer.text).toContain(said);
  expect(await readdir(join(copy.folder, 'recordings', 'ne'))).not.toContain('menu.person.wav');
});

test('a file that is far too long is refused before it is read, and a prompt that no recording can be takes none', async () => {
  expect((await upload('menu.person', new Uint8Array(3_000_000))).status).toBe(413);
  expect((await upload('digit.1', tone(1))).text).toContain('cannot be recorded by itself');
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`part${index}`, '']));
  expect((await upload('menu.person', tone(1), many)).status).toBe(413);
});

test('an approval is written with the name and the words, once they are those that were seen', async () => {
  const seen = digestOf(await written('th', 'menu.person'));
  const late = await editor.post('/console/words/th/menu.person/approve', { seen: '0'.repeat(16) });
  expect(late.headers.get('location')).toContain('said=stale');
  const done = await editor.post('/console/words/th/menu.person/approve', { seen });
  expect(done.headers.get('location')).toContain('said=approved');
  expect(JSON.parse(await readFile(join(copy.folder, 'reviews', 'th.json'), 'utf8'))).toEqual({
    'menu.person': { by: '編集 花子', on: '2026-11-24', words: seen },
  });
  expect((await editor.get('/console/words/th/menu.person')).text).toContain('approved by 編集 花子');
  const before = await written('th', 'menu.person');
  expect((await edit('th', 'menu.person', { step: 'preview', words: 'คุยกับคน,' })).text).toContain('The approval of 編集 花子 ends');
  await edit('th', 'menu.person', { step: 'save', words: 'คุยกับคน,' });
  expect((await editor.get('/console/words/th/menu.person')).text).toContain('not approved');
  await edit('th', 'menu.person', { step: 'save', words: before });
});

test('a file of approvals, recordings or words that is damaged is never written over: the next change is refused and says so', async () => {
  const key = 'topic.lost-card';
  const refused = '?said=damaged';
  const seen = digestOf(await written('th', key));
  const approve = async () => (await editor.post(`/console/words/th/${key}/approve`, { seen })).headers.get('location');
  const places = { reviews: join(copy.folder, 'reviews', 'th.json'), entries: join(copy.folder, 'recordings', 'ne', 'recordings.json') };
  await upload('menu.person', tone(1));
  await editor.post('/console/words/th/menu.again/approve', { seen: digestOf(await written('th', 'menu.again')) });
  for (const [file, act] of [
    [places.reviews, approve],
    [join(copy.folder, 'th.json'), approve],
    [places.entries, async () => (await upload('menu.person', tone(0.7))).location],
    [places.entries, async () => (await upload('menu.person', undefined, { act: 'remove' })).location],
    [places.entries, async () => (await upload('menu.person', undefined, { act: 'keep' })).location],
  ] as const) {
    const whole = await readFile(file, 'utf8');
    const sound = await readFile(join(copy.folder, 'recordings', 'ne', 'menu.person.wav'));
    await writeFile(file, whole.slice(0, -20));
    expect(await act()).toContain(refused);
    expect(await readFile(file, 'utf8')).toBe(whole.slice(0, -20));
    expect(await readFile(join(copy.folder, 'recordings', 'ne', 'menu.person.wav'))).toEqual(sound);
    await writeFile(file, whole);
  }
  expect(textOf((await editor.get(`/console/words/th/${key}${refused}`)).text)).toContain('a file of the words is damaged');
  await service.words.look();
  expect(await approve()).toContain('said=approved');
});

test('what a person edits in the folder itself serves, and what is invalid there is said and does not', async () => {
  const file = join(copy.folder, 'vi.json');
  const text = await readFile(file, 'utf8');
  const words = await written('vi', 'menu.again');
  await writeFile(file, text.replace(JSON.stringify(words), '"Nghe lại từ thư mục,"'));
  await service.words.look();
  expect(await heardOnCall(service, '7')).toContain('Nghe lại từ thư mục');
  await writeFile(file, text.replace(JSON.stringify(words), '7'));
  await service.words.look();
  expect((await editor.get('/console/words')).text).toContain('“menu.again” must be text');
  expect(await heardOnCall(service, '7')).toContain('Nghe lại từ thư mục');
  const ready = (await (await fetch(`${service.url}/readyz`)).json()) as { readonly problems: unknown };
  expect(JSON.stringify(ready)).toContain('menu.again');
  await writeFile(file, text);
  await service.words.look();
  expect((await editor.get('/console/words')).text).not.toContain('has a fault');
});

test('a folder that cannot be written is said to be so, and the changed file can be downloaded', async () => {
  const wanted = { words: 'ฟังอีกที,' };
  await chmod(copy.folder, 0o555);
  try {
    const preview = await edit('th', 'menu.again', { step: 'preview', ...wanted });
    // Nothing is closed to the administrator of a machine.
    expect(preview.text.includes('cannot be written here')).toBe(process.getuid?.() !== 0);
    const file = await edit('th', 'menu.again', { step: 'download', ...wanted });
    expect(file.headers.get('content-disposition')).toContain('th.json');
    expect((JSON.parse(file.text) as { menu: { again: string } }).menu.again).toBe('ฟังอีกที,');
  } finally {
    await chmod(copy.folder, 0o755);
  }
});

test('a clerk of one centre may read and hear the words, and change none', async () => {
  const clerk = await service.clerk({ hokkaido: 'admin' });
  const page = await clerk.get('/console/words/ne/topic.lost-card');
  expect(page.status).toBe(200);
  expect(page.text).not.toMatch(/<form[^>]*words\/ne/);
  for (const act of ['edit', 'approve', 'recording'])
    expect((await clerk.post(`/console/words/ne/topic.lost-card/${act}`)).status).toBe(403);
  expect((await clerk.get('/console/words/th/reviewers')).status).toBe(403);
});
