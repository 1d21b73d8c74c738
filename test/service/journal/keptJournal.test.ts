// The journal as the main thread sees it, where the thread that stores it does not run.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { openKeptJournal } from '../../../src/service/journal/keptJournal.ts';
import { outcomes, turnsOf } from '../../support/journal/madeCalls.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'madoguchi-kept-'));
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

test('a thread that cannot run is a problem, and what happened waits and is counted', async () => {
  // A function cannot be handed to a thread.
  const databaseUrl = (() => '') as unknown as string;
  const kept = openKeptJournal({
    dataFolder,
    settings: { databaseUrl, outboxMegabytes: 256, keepDays: { usual: 400, centres: {} } },
    clock: () => Date.parse('2026-11-24T10:00:00+09:00'),
    realClock: () => Date.parse('2026-11-24T10:00:00+09:00'),
    log: pino({ level: 'silent' }),
  });
  kept.start();
  for (const { events } of turnsOf({ call: 'CA1', turns: outcomes.reached })) kept.journal.write(events);
  const { storeUp, outboxBytes, problems } = kept.status();
  expect(storeUp).toBe(false);
  expect(outboxBytes).toBeGreaterThan(100);
  expect(problems.map(({ key }) => key)).toEqual(['storing-thread-ended']);
  await kept.stop();
});
