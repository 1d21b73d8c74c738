// A centre's own recordings: recorded on its page, heard in its calls only, and by whom they may be made.

import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { elementsOf, webhook } from '../../support/carrier/carrier.ts';
import { type Browser, type Console, startConsole } from '../../support/console/clerk.ts';
import { promptsCopy } from '../../support/console/promptsCopy.ts';
import { textOf } from '../../support/console/rendered.ts';
import { seenOn, sendSound } from '../../support/console/sendSound.ts';
import { tone } from '../../support/console/tone.ts';
import { frozenFolder } from '../../support/schedules/frozenFolder.ts';

const numbers = { hokkaido: '+815000000004', tokamachi: '+815000000005' } as const;
const lostCard = 'topic.lost-card';
const menu = 'menu.person';

let copy: Awaited<ReturnType<typeof promptsCopy>>;
let schedules: string;
let service: Console;
let everywhere: Browser;
let clerk: Browser;

beforeAll(async () => {
  copy = await promptsCopy();
  schedules = await mkdtemp(join(tmpdir(), 'own-voice-'));
  await cp(frozenFolder, schedules, { recursive: true });
  await edit((text) =>
    text.replace("'+815000000002': {placeholder: true}", (all) => `${all}\n  '+815000000005': {language: ne, placeholder: true}`),
  );
  service = await startConsole({ at: '2026-11-24T14:05', rehearsal: false, prompts: copy.folder, schedulesFolder: schedules });
  everywhere = await service.clerk({ '*': 'editor' }, '編集 花子');
  clerk = await service.clerk({ tokamachi: 'editor' }, '十日町 太郎');
});
afterAll(async () => {
  await service.close();
  await copy.remove();
  await rm(schedules, { recursive: true });
});

async function edit(change: (text: string) => string): Promise<void> {
  const file = join(schedules, 'centres', 'tokamachi.yaml');
  await writeFile(file, change(await readFile(file, 'utf8')));
}

const ownPage = (centre: string, key: string) => `/console/centres/${centre}/words/ne/${key}`;
const record = (browser: Browser, page: string, sound?: Uint8Array, fields?: Readonly<Record<string, string>>) =>
  sendSound({ url: service.url, browser, page }, sound, fields);

/** The recordings that a Nepali caller of a centre hears first. */
async function recordingsIn(centre: keyof typeof numbers): Promise<readonly string[]> {
  const { text } = await webhook(service, '/voice', { To: numbers[centre] });
  return elementsOf(text).flatMap(({ name, text: address }) => (name === 'Play' && address.includes('/recording/') ? [address] : []));
}

/** Seconds of sound in each, the silence before a choice left out. */
async function secondsIn(centre: keyof typeof numbers): Promise<readonly number[]> {
  const sounds = await Promise.all(
    (await recordingsIn(centre)).map(async (address) => Buffer.from(await (await fetch(address)).arrayBuffer())),
  );
  return sounds.map((sound) => {
    const samples = new Int16Array(sound.buffer.slice(sound.byteOffset + 44, sound.byteOffset + sound.length));
    const loud = (sample: number) => Math.abs(sample) > 512;
    return Math.round(((samples.findLastIndex(loud) - samples.findIndex(loud)) / 8000) * 10) / 10;
  });
}

test('two centres hear different recordings of the same sentence, each its own, without a restart; a third one hears what is for all', async () => {
  expect(await record(everywhere, `/console/words/ne/${lostCard}`, tone(0.5))).toMatchObject({ status: 303 });
  expect([await secondsIn('hokkaido'), await secondsIn('tokamachi')]).toEqual([[0.5], [0.5]]);
  const common = await recordingsIn('tokamachi');
  expect(common).toEqual(await recordingsIn('hokkaido'));

  expect(await record(clerk, ownPage('tokamachi', lostCard), tone(1.1))).toMatchObject({
    status: 303,
    location: `${ownPage('tokamachi', lostCard)}?said=recorded`,
  });
  expect([await secondsIn('hokkaido'), await secondsIn('tokamachi')]).toEqual([[0.5], [1.1]]);
  await record(everywhere, ownPage('hokkaido', lostCard), tone(0.8));
  expect([await secondsIn('hokkaido'), await secondsIn('tokamachi')]).toEqual([[0.8], [1.1]]);
  // The common sound stays at its address, for calls that are under way.
  expect((await fetch(common[0] ?? '')).headers.get('cache-control')).toBe('public, max-age=86400');
  expect(new Set([...common, ...(await recordingsIn('hokkaido')), ...(await recordingsIn('tokamachi'))]).size).toBe(3);
  expect((await readdir(join(copy.folder, 'recordings', 'centres', 'tokamachi', 'ne'))).sort()).toEqual([
    'earlier',
    'recordings.json',
    `${lostCard}.wav`,
  ]);
  const audit = await service.store.staff.audit.list({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, most: 10, centre: 'tokamachi' });
  expect(audit.filter(({ what }) => what === 'recording-made')).toMatchObject([{ who: '十日町 太郎', centre: 'tokamachi' }]);
});

test('the same step of a call, kept for the next caller, never has the voice of another centre', async () => {
  for (const centre of ['tokamachi', 'hokkaido', 'tokamachi', 'hokkaido'] as const)
    expect(await secondsIn(centre)).toEqual([centre === 'hokkaido' ? 0.8 : 1.1]);
});

test('pages say which one is heard where, and play it; the list marks what centres have recorded', async () => {
  const page = await everywhere.get(`/console/words/ne/${lostCard}`);
  const section = textOf(page.text.slice(page.text.indexOf('Which recording is heard where')));
  expect(section).toMatch(/For all centres recorded.*its own recording is heard.*its own recording is heard/s);
  expect(page.text).toContain(`href="${ownPage('tokamachi', lostCard)}"`);
  const own = await clerk.get(ownPage('tokamachi', lostCard));
  const [heard = ''] = await recordingsIn('tokamachi');
  // The same sound, without the pause that follows the greeting.
  const played = /data-audio="([^"]+)"/.exec(own.text)?.[1] ?? '';
  expect(played).toMatch(/^\/speech\/recording\//);
  const lengths = await Promise.all(
    [heard, service.url + played].map(async (each) => (await (await fetch(each)).arrayBuffer()).byteLength),
  );
  expect((lengths[0] ?? 0) - (lengths[1] ?? 0)).toBe(0.3 * 16_000);
  expect(textOf(own.text)).toContain('Recorded by 十日町 太郎 on Tue 2026-11-24');
  expect(textOf((await everywhere.get('/console/words/ne?show=all&q=lost')).text)).toContain('recorded by 2 centres themselves');
  const asked = '/console/centres/tokamachi/ask?language=ne&topic=insurance&own=1';
  expect((await clerk.get(asked)).text).toContain(heard.slice(service.url.length));
});

test('a greeting with the name of the centre can be recorded by that centre, and is out of date once the name is another one', async () => {
  const page = await clerk.get(ownPage('tokamachi', 'greeting'));
  expect(page.text).toMatch(/<p class="words big" lang="ne">तोकामाची सिटी फोन सेवा[^{]*<\/p>/);
  expect((await everywhere.get('/console/words/ne/greeting')).text).not.toContain('data-record');
  await record(clerk, ownPage('tokamachi', 'greeting'), tone(1.7));
  expect(await secondsIn('tokamachi')).toEqual([1.7, 1.1]);
  expect(await secondsIn('hokkaido')).toEqual([0.8]);
  await edit((text) => text.replace('ne: तोकामाची सिटी फोन सेवा', 'ne: तोकामाची नगरपालिका'));
  await expect.poll(async () => secondsIn('tokamachi'), { timeout: 10_000 }).toEqual([1.1]);
  expect(textOf((await clerk.get(ownPage('tokamachi', 'greeting'))).text)).toContain('its own recording is out of date');
  expect(textOf((await clerk.get('/console/words/ne?show=stale')).text)).toContain('a centre’s recording is out of date');
  expect(await record(clerk, ownPage('tokamachi', 'greeting'), undefined, { act: 'keep' })).toMatchObject({
    location: expect.stringContaining('said=kept'),
  });
  expect(await secondsIn('tokamachi')).toEqual([1.7, 1.1]);
});

test('changed words make the recordings of all out of date; an editor of a centre keeps or removes its own only', async () => {
  const edited = async (words: string) => {
    const { seen = '' } = await seenOn(everywhere, `/console/words/ne/${lostCard}`);
    await everywhere.post(`/console/words/ne/${lostCard}/edit`, { step: 'save', seen, words });
  };
  const before = JSON.parse(await readFile(join(copy.folder, 'ne.json'), 'utf8')) as { topic: Record<string, string> };
  await edited('हराएको कार्ड,');
  expect([await secondsIn('hokkaido'), await secondsIn('tokamachi')]).toEqual([[], [1.7]]);
  await record(clerk, ownPage('tokamachi', lostCard), undefined, { act: 'keep' });
  expect([await secondsIn('hokkaido'), await secondsIn('tokamachi')]).toEqual([[], [1.7, 1.1]]);
  await edited(before.topic['lost-card'] ?? '');
  expect([await secondsIn('hokkaido'), await secondsIn('tokamachi')]).toEqual([[0.8], [1.7, 0.5]]);
  expect((await record(clerk, ownPage('tokamachi', lostCard), undefined, { act: 'remove' })).location).toContain('said=removed-own');
  expect(await secondsIn('tokamachi')).toEqual([1.7, 0.5]);
  expect(await readdir(join(copy.folder, 'recordings', 'centres', 'tokamachi', 'ne', 'earlier'))).toHaveLength(1);
});

test('two persons at once: the second recording is heard and says so, both are kept, and what was not heard is not removed', async () => {
  const page = ownPage('tokamachi', menu);
  const seen = await seenOn(clerk, page);
  const other = await service.clerk({ tokamachi: 'editor' }, '十日町 次郎');
  expect((await record(other, page, tone(0.6))).location).toContain('said=recorded');
  const { before = '', seen: words = '' } = seen;
  for (const act of ['remove', 'keep'])
    expect((await record(clerk, page, undefined, { act, before, seen: words })).location).toContain('said=stale-recording');
  expect((await record(clerk, page, tone(0.9), { before, seen: words })).location).toContain('said=over');
  expect(await secondsIn('tokamachi')).toContain(0.9);
  expect(await readdir(join(copy.folder, 'recordings', 'centres', 'tokamachi', 'ne', 'earlier'))).toContainEqual(
    expect.stringMatching(/^menu\.person\./),
  );
  await Promise.all([record(clerk, page, tone(0.7)), record(other, page, tone(1.3))]);
  const entries = JSON.parse(await readFile(join(copy.folder, 'recordings', 'centres', 'tokamachi', 'ne', 'recordings.json'), 'utf8'));
  expect(entries[menu]).toMatchObject({ by: expect.stringMatching(/^十日町/), words });
  await record(clerk, page, undefined, { act: 'remove' });
});

test('a form that is sent twice says both times what was done, and does it once', async () => {
  const page = ownPage('tokamachi', menu);
  const madeAndRemoved = async () =>
    (await service.store.staff.audit.list({ fromMs: 0, untilMs: Number.MAX_SAFE_INTEGER, most: 100, centre: 'tokamachi' })).filter(
      ({ what }) => what === 'recording-made' || what === 'recording-removed',
    ).length;
  const deeds = await madeAndRemoved();
  const twice = async (sound?: Uint8Array, act: Readonly<Record<string, string>> = {}) => {
    const fields = { ...(await seenOn(clerk, page)), ...act };
    const answers = await Promise.all([0, 1].map(() => record(clerk, page, sound, fields)));
    return answers.map(({ location }) => location.split('said=')[1]);
  };
  expect(await twice(tone(0.6))).toEqual(['recorded', 'recorded']);
  expect(await secondsIn('tokamachi')).toContain(0.6);
  expect(await twice(undefined, { act: 'remove' })).toEqual(['removed-own', 'removed-own']);
  expect(await madeAndRemoved()).toBe(deeds + 2);
});

test('an editor of a centre records for that centre only; a viewer listens; words stay with editors of all', async () => {
  const viewer = await service.clerk({ tokamachi: 'viewer' });
  const { seen = '' } = await seenOn(clerk, ownPage('tokamachi', lostCard));
  expect((await viewer.get(ownPage('tokamachi', lostCard))).text).not.toContain('data-record');
  expect((await clerk.get(ownPage('hokkaido', lostCard))).status).toBe(403);
  for (const [browser, page] of [
    [clerk, ownPage('hokkaido', lostCard)],
    [clerk, `/console/words/ne/${lostCard}`],
    [viewer, ownPage('tokamachi', lostCard)],
  ] as const)
    expect((await record(browser, page, tone(1), { seen, before: '' })).status).toBe(403);
  const page = (await clerk.get(`/console/words/ne/${lostCard}`)).text;
  expect(page).toContain(ownPage('tokamachi', lostCard));
  expect(page).not.toContain(ownPage('hokkaido', lostCard));
  expect((await everywhere.get(`/console/centres/nowhere/words/ne/${lostCard}`)).status).toBe(404);
  for (const nothing of ['xx/menu.person', 'ne/no.such', 'ne/../x'])
    expect((await clerk.get(`/console/centres/tokamachi/words/${nothing}`)).status).toBe(404);
});

test.each([
  ['digit.1', 'cannot be recorded by itself'],
  ['closed.opens', 'cannot be recorded by itself'],
])('%s takes no recording of a centre either', async (key, said) => {
  const answer = await record(clerk, ownPage('tokamachi', key), tone(1));
  expect(answer.status).toBe(422);
  expect(textOf(answer.text)).toContain(said);
});

test('recordings that are put into the folder by hand serve too; those of a centre or a language that is gone stay, and are heard by no caller', async () => {
  const put = async (place: string) => {
    const folder = join(copy.folder, 'recordings', 'centres', ...place.split('/').slice(0, -1));
    await mkdir(folder, { recursive: true });
    await writeFile(join(copy.folder, 'recordings', 'centres', place), tone(0.4, 0));
  };
  for (const place of [`hokkaido/ne/${menu}.wav`, `sapporo/ne/${menu}.wav`, `hokkaido/xx/${menu}.wav`]) await put(place);
  await service.words.look();
  expect(await secondsIn('hokkaido')).toEqual([0.8, 0.4]);
  expect(await secondsIn('tokamachi')).toEqual([1.7, 0.5]);
  expect(textOf((await everywhere.get(`/console/words/ne/${menu}`)).text)).not.toContain('sapporo');
});
