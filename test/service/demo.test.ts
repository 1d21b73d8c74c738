// The demonstration: made-up calls that are marked as such, apart from real ones, and the same every time.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import { loadDirectory } from '../../src/schedules/build/loadDirectory.ts';
import type { Directory } from '../../src/schedules/directory.ts';
import { readSchedules } from '../../src/schedules/reload/readFiles.ts';
import { callStore, demoPlace } from '../../src/service/demo.ts';
import { loadDemo } from '../../src/service/loadDemo.ts';
import { madeCalls } from '../../src/service/madeMonth.ts';
import { readSettings } from '../../src/service/settings.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { vocabularyOf } from '../../src/speech/vocabularyOf.ts';
import { run } from '../support/cli/ran.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

const words = vocabularyOf(await loadCatalogues(join(import.meta.dirname, '../../prompts')));
const directory = loadDirectory(await readSchedules(frozenFolder), words).directory as Directory;
const folder = mkdtempSync(join(tmpdir(), 'madoguchi-demo-'));
afterAll(() => rmSync(folder, { recursive: true }));
const until = Date.parse('2026-11-28T10:00:00+09:00');

test('the made-up calls are whole, of many languages and outcomes, before the instant, and the same every time', () => {
  const made = madeCalls(directory, { until, days: 5, callsADay: 30 });
  expect(made).toEqual(madeCalls(directory, { until, days: 5, callsADay: 30 }));
  expect(made.turns).not.toEqual(madeCalls(directory, { until, days: 5, callsADay: 30, seed: 2 }).turns);
  const events = made.turns.flat();
  for (const { call, at, centre } of events) {
    expect(call).toMatch(/^made-\d{6}$/);
    expect(Date.parse(at)).toBeLessThan(until + 3_600_000);
    expect(directory.centres.has(centre)).toBe(true);
  }
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const calls = [...Map.groupBy(events, ({ call }) => call).values()].map((each) => summaryOf(each as never).call);
  expect(calls).toHaveLength(made.calls);
  expect(new Set(calls.map(({ language }) => language)).size).toBeGreaterThan(6);
  for (const name of ['reached', 'abandoned', 'unanswered', 'toldAlternatives'] as const)
    expect(calls.some((call) => call[name])).toBe(true);
  for (const name of ['closedTopic', 'lostIn', 'hungUpAt', 'ended'] as const)
    expect(calls.some((call) => call[name] !== undefined)).toBe(true);
});

test('most call by day on the wall of Japan, whatever the hour at which the demonstration begins', () => {
  for (const began of ['2026-11-28T00:00:00+09:00', '2026-11-28T19:00:00+09:00']) {
    const { turns } = madeCalls(directory, { until: Date.parse(began), days: 5, callsADay: 30 });
    const begins = [...Map.groupBy(turns.flat(), ({ call }) => call).values()].map(([first]) => Number(first?.at.slice(11, 13)));
    expect(begins.filter((hour) => hour >= 8 && hour < 21).length / begins.length).toBeGreaterThan(0.85);
  }
});

const settingsOf = (environment: Readonly<Record<string, string>>) =>
  readSettings({ MADOGUCHI_DATA: folder, ...environment }, folder, folder);

test('it is refused where real calls would come', () => {
  expect(() => demoPlace(settingsOf({ TWILIO_AUTH_TOKEN: 'a'.repeat(32) }))).toThrow('--demo is for a rehearsal');
});

test('it has a folder and a database of its own, and every answer about it says that its calls are made up', async () => {
  const read = settingsOf({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/real' });
  const place = demoPlace(read);
  expect(place.dataFolder).toBe(join(folder, 'demo'));
  expect(callStore(read, true)).toEqual({ file: join(place.dataFolder, 'madoguchi.db') });
  expect(callStore(read, false)).toEqual({ url: 'postgres://nobody@127.0.0.1:1/real' });
  expect(await loadDemo(place, directory, until, { days: 2, callsADay: 20 })).toBeGreaterThan(60);
  const environment = { MADOGUCHI_DATA: folder, MADOGUCHI_CLOCK: '2026-11-28T10:00:00+09:00', LC_ALL: 'ja_JP.UTF-8' };
  const { shown } = await run('calls', ['report', '--demo', '--json'], environment);
  expect(JSON.parse(shown)).toMatchObject({ made: true });
  expect((await run('calls', ['report', '--demo'], environment)).shown).toContain('見本のために作った通話');
  expect((await run('calls', ['show', 'made-000001', '--demo', '--language', 'en'], environment)).shown).toContain('made up');
  // The real calls' database has none.
  expect((await run('calls', ['report'], environment)).status).toBe(1);
});
