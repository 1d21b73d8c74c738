// What a Play plays, fetched as the carrier fetches it: unsigned, by GET or HEAD, at the address that stood in the TwiML.

import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAudio } from '../../src/speech/audio.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { wavOf } from '../../src/speech/wav.ts';
import { elementsOf, webhook } from '../support/carrier/carrier.ts';
import { type Service, startService } from '../support/service.ts';

// The robot takes its time on a busy machine.
const nepaliNumber = '+815000000004';
const recording = wavOf(Int16Array.of(4, 5, 6));
const silent = { speak: async () => Int16Array.of(1, 2, 3), stop: async () => {} };

let folder: string;
let service: Service;
let addresses: readonly string[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recordings-'));
  await mkdir(join(folder, 'recordings', 'ne'), { recursive: true });
  await writeFile(join(folder, 'recordings', 'ne', 'menu.person.wav'), recording);
  const audio = await openAudio(folder, await loadCatalogues('prompts'), silent);
  service = await startService({ at: '2026-11-24T10:00', parts: { audio } });
  addresses = await playsOf(service);
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

async function playsOf(running: Service): Promise<readonly string[]> {
  const { text } = await webhook(running, '/voice', { To: nepaliNumber });
  return elementsOf(text).flatMap(({ name, text: address }) => (name === 'Play' ? [address] : []));
}

const pathOf = (address: string) => address.slice(service.url.length);
const get = (path: string) => request(service.url).get(path).buffer(true);

test('the number for Nepali is answered with addresses of this service, each short enough for the carrier', () => {
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    expect(address.startsWith(`${service.url}/speech/`)).toBe(true);
    expect(pathOf(address)).toMatch(/^\/speech\/(robot|recording)\/[\w-]+\.[\w-]{22}\.wav$/);
    expect(address.length).toBeLessThan(1000);
  }
});

// https://www.twilio.com/docs/voice/twiml/play#supported-audio-file-types: audio/wav is one; the carrier keeps what it may keep.
test.each(['get', 'head'] as const)('%s of every address gives a WAV file without a signature', async (method) => {
  for (const address of addresses) {
    const response = await request(service.url)[method](pathOf(address)).buffer(true);
    expect(response.status).toBe(200);
    expect(response.headers).toMatchObject({ 'content-type': 'audio/wav', 'cache-control': 'public, max-age=86400' });
    expect(Number(response.headers['content-length'])).toBeGreaterThan(44);
    if (method === 'get') expect((response.body as Buffer).toString('latin1', 0, 4)).toBe('RIFF');
  }
});

test('the pauses between the choices of a menu are in the sound', async () => {
  const lengths = await Promise.all(addresses.map(async (address) => ((await get(pathOf(address))).body as Buffer).length));
  // The robot of this test says three samples; half a second before them is 4,000 more.
  expect(lengths).toContain(44 + 3 * 2);
  expect(lengths).toContain(44 + (4000 + 3) * 2);
});

test('a prompt that somebody recorded is the recording, and its address says that a person speaks', async () => {
  const recorded = addresses.filter((address) => address.includes('/speech/recording/'));
  expect(recorded).toHaveLength(1);
  // The pause before a choice is silence in front of the recording.
  const { body } = await get(pathOf(recorded[0] ?? ''));
  expect((body as Buffer).subarray(-(recording.length - 44))).toEqual(recording.subarray(44));
  expect((body as Buffer).length - recording.length).toBe(8000 * 2 * 0.5);
});

test('a recording that is removed while it is played is stood in for, and no cache keeps that under its address', async () => {
  const address = pathOf(addresses.find((each) => each.includes('/speech/recording/')) ?? '');
  const file = join(folder, 'recordings', 'ne', 'menu.person.wav');
  await rename(file, `${file}.away`);
  const away = await get(address);
  await rename(`${file}.away`, file);
  expect([away.status, away.headers['cache-control']]).toEqual([200, 'no-store']);
  expect((away.body as Buffer).length).toBe(44 + (4000 + 3) * 2);
  expect(service.logged.at(-1)).toMatchObject({ level: 50, fault: expect.stringContaining('ENOENT') });
  expect((await get(address)).headers['cache-control']).toBe('public, max-age=86400');
});

test('the real robot’s audio is served too, twice the same', async () => {
  const real = await startService({ at: '2026-11-24T10:00' });
  const [first = ''] = await playsOf(real);
  const [one, two] = [await request(first).get('').buffer(true), await request(first).get('').buffer(true)];
  expect((one.body as Buffer).length).toBeGreaterThan(0.3 * 16_000);
  expect(two.body).toEqual(one.body);
  await real.close();
});

test('an address with one letter changed is not found, wherever the letter is', async () => {
  const path = pathOf(addresses[0] ?? '');
  const start = '/speech/robot/'.length;
  for (let at = start; at < path.length; at += 7) {
    const changed = `${path.slice(0, at)}${path[at] === 'a' ? 'b' : 'a'}${path.slice(at + 1)}`;
    const response = await request(service.url).get(changed);
    expect({ changed, status: response.status, type: response.type }).toEqual({ changed, status: 404, type: 'text/plain' });
  }
});

test.each([
  '/speech/robot/',
  '/speech/robot/x',
  '/speech/robot/.wav',
  '/speech/robot/..wav',
  '/speech/robot/x.y.wav',
  `/speech/robot/x.${encodeURIComponent('é'.repeat(22))}.wav`,
  '/speech/robot/..%2F..%2Fpackage.json',
  '/speech/recording/menu.person.wav',
  '/speech/recordings/ne/menu.person.wav',
])('%s is not found, and says nothing of the inside', async (path) => {
  const response = await request(service.url).get(path);
  expect({ status: response.status, type: response.type }).toEqual({ status: 404, type: 'text/plain' });
  expect(response.text).not.toMatch(/node_modules|\.ts/);
});

test('a very long address is not found', async () => {
  expect((await get(`/speech/robot/${'A'.repeat(8000)}.wav`)).status).toBe(404);
});

test('another service’s address is not believed, since its secret comes from its token', async () => {
  const other = await startService({ at: '2026-11-24T10:00', token: 'another token' });
  const [foreign = ''] = await playsOf(other);
  await other.close();
  expect((await get(foreign.slice(other.url.length))).status).toBe(404);
});

test('audio is fetched, never posted', async () => {
  expect((await request(service.url).post(pathOf(addresses[0] ?? ''))).status).toBe(404);
});

test('a robot that cannot speak is a 503 and a line in the log, and the service lives', async () => {
  const failing = {
    hasOwn: () => false,
    isRecorded: () => false,
    canPlay: () => true,
    versionOf: () => '',
    wavFor: async () => {
      throw new Error('The robot voice cannot speak: not installed.');
    },
  };
  const mute = await startService({ at: '2026-11-24T10:00', parts: { audio: failing } });
  const [first = ''] = await playsOf(mute);
  const response = await request(first).get('');
  expect({ status: response.status, type: response.type }).toEqual({ status: 503, type: 'text/plain' });
  expect(mute.logged.at(-1)).toMatchObject({ level: 50, fault: 'Error: The robot voice cannot speak: not installed.' });
  expect((await request(mute.url).get('/healthz')).status).toBe(200);
  await mute.close();
});
