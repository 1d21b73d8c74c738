// What moves the outbox to the store: the store may be away, slow, locked or refuse a row, and nothing is lost or stored twice.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test, vi } from 'vitest';
import { segmentsIn } from '../../../src/journal/outbox/segments.ts';
import { openSegmentWriter } from '../../../src/journal/outbox/segmentWriter.ts';
import { message } from '../../../src/messages/message.ts';
import { createStoring } from '../../../src/service/journal/storing.ts';
import type { FromThread, StoreStatus, Today } from '../../../src/service/journal/threadMessages.ts';
import { openStore, type Store } from '../../../src/store/openStore.ts';
import { StoreRefusal } from '../../../src/store/storeRefusal.ts';
import { createRandom } from '../../../src/tools/load/random.ts';
import { killWriters } from '../../support/journal/killedWriters.ts';
import { outcomes, turnsOf } from '../../support/journal/madeCalls.ts';

const root = mkdtempSync(join(tmpdir(), 'madoguchi-storing-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

function begin(mostBytes = 1e9, open?: (address: { readonly file: string }) => Promise<Store>) {
  folders += 1;
  const data = join(root, String(folders));
  const outbox = join(data, 'outbox');
  const file = join(data, 'madoguchi.db');
  const said: FromThread[] = [];
  const writer = openSegmentWriter({ outbox, segmentBytes: 3_000, onLost: () => expect.fail('an event was lost') });
  writer.prepare();
  const folder = writer.folder() ?? '';
  const storing = createStoring({ outbox, address: { file }, mostBytes }, (each) => said.push(each), open as never);
  return {
    file,
    folder,
    storing,
    said,
    status: () => said.findLast((each) => each.is === 'status')?.status as StoreStatus,
    call: (call: string, kind: keyof typeof outcomes = 'reached') => {
      for (const { events } of turnsOf({ call, turns: outcomes[kind], ended: { status: 'completed', seconds: 90 } })) writer.append(events);
      writer.rotate();
    },
    stored: () => {
      const database = new DatabaseSync(file, { readOnly: true });
      const rows = database.prepare('select call, turns, ended_status from calls order by call').all() as { call: string; turns: number }[];
      database.close();
      return rows.map(({ call, turns }) => `${call} ${turns}`);
    },
    end: async () => {
      writer.close();
      await storing.close();
    },
  };
}

test('what waits is stored, and then deleted', async () => {
  const { call, storing, folder, stored, status, end } = begin();
  for (const name of ['CA1', 'CA2', 'CA3']) call(name);
  await storing.move(folder);
  expect(stored()).toEqual(['CA1 4', 'CA2 4', 'CA3 4']);
  expect(segmentsIn(folder)).toEqual([]);
  expect(status()).toEqual({ isUp: true, waitingBytes: 0, stored: 3 * 6, unread: 0, lost: {} });
  await end();
});

test('what cannot be read in the outbox is counted and stays, and everything else is stored', async () => {
  const { call, storing, folder, stored, status, end } = begin();
  mkdirSync(join(folder, '000000000.jsonl'));
  symlinkSync('/dev/null', join(folder, '999999998.jsonl'));
  symlinkSync('nowhere', join(folder, '999999999.jsonl'));
  for (const name of ['CA1', 'CA2']) call(name);
  await storing.move(folder);
  expect(stored()).toEqual(['CA1 4', 'CA2 4']);
  expect(status()).toMatchObject({ isUp: true, waitingBytes: 0, unread: 3 });
  await end();
});

test('a segment that was stored, and not deleted before the process ended, changes nothing', async () => {
  const { call, storing, folder, stored, status, end } = begin();
  call('CA1');
  const [{ path } = { path: '' }] = segmentsIn(folder);
  copyFileSync(path, join(root, 'kept'));
  await storing.move(folder);
  copyFileSync(join(root, 'kept'), path);
  await storing.move(folder);
  expect(stored()).toEqual(['CA1 4']);
  expect(status().stored).toBe(6);
  expect(segmentsIn(folder)).toEqual([]);
  await end();
});

test('while the store is away everything waits; it is asked less and less often, and gets everything when it is back', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    let isAway = true;
    let asked = 0;
    const { call, storing, folder, stored, status, end } = begin(1e9, async (address) => {
      asked += 1;
      if (isAway) throw Object.assign(new Error('connect ECONNREFUSED postgres://secret@db'), { code: 'ECONNREFUSED' });
      return openStore(address);
    });
    for (let second = 0; second < 60; second += 1) {
      if (second < 3) call(`CA${second}`);
      await storing.move(folder);
      vi.advanceTimersByTime(1_000);
    }
    expect(asked).toBeGreaterThan(4);
    expect(asked).toBeLessThan(10);
    expect(status()).toMatchObject({ isUp: false, reason: 'ECONNREFUSED', stored: 0 });
    expect(JSON.stringify(status())).not.toContain('secret');
    expect(status().waitingBytes).toBeGreaterThan(1_000);
    expect(status().oldestMs).toBeGreaterThan(Date.now() - 100_000);
    isAway = false;
    vi.advanceTimersByTime(15_000);
    await storing.move(folder);
    expect(stored()).toEqual(['CA0 4', 'CA1 4', 'CA2 4']);
    expect(status()).toMatchObject({ isUp: true, waitingBytes: 0 });
    await end();
  } finally {
    vi.useRealTimers();
  }
});

test('a file that another process has locked is waited for, and nothing is lost', async () => {
  const { call, storing, folder, stored, status, file, end } = begin();
  call('CA1');
  await storing.move(folder);
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  call('CA2');
  const moving = storing.move(folder);
  await new Promise((later) => setTimeout(later, 700));
  expect(segmentsIn(folder).length).toBeGreaterThan(0);
  other.exec('commit');
  other.close();
  await moving;
  expect(stored()).toEqual(['CA1 4', 'CA2 4']);
  expect(status()).toMatchObject({ isUp: true });
  await end();
});

test('a turn that the database refuses is given up alone, and counted; the turns beside it are stored', async () => {
  const { call, storing, folder, stored, status, end } = begin(1e9, async (address) => {
    const store = await openStore(address);
    return {
      ...store,
      save: async (turns, summarise) => {
        if (turns.some(({ events }) => events[0]?.id === 'CA2/1/0')) throw Object.assign(new Error('value too long'), { code: '22001' });
        return store.save(turns, summarise);
      },
    };
  });
  for (const name of ['CA1', 'CA2', 'CA3']) call(name);
  await storing.move(folder);
  expect(stored()).toEqual(['CA1 4', 'CA2 3', 'CA3 4']);
  expect(status().lost).toEqual({ unstorable: 1 });
  await end();
});

test.each([
  ['locked', { errcode: 5, errstr: 'database is locked' }, 'database is locked'],
  ['full', { errcode: 13, errstr: 'database or disk is full' }, 'database or disk is full'],
  ['gone', { code: '57P01' }, '57P01'],
  ['read-only', { code: '25006' }, '25006'],
] as const)('a store that is %s is asked once, and the turns wait together', async (_, fault, reason) => {
  let asked = 0;
  const { call, storing, folder, status, end } = begin(1e9, async (address) => {
    const store = await openStore(address);
    return {
      ...store,
      save: async () => {
        asked += 1;
        throw Object.assign(new Error('as it is'), fault);
      },
    };
  });
  for (const name of ['CA1', 'CA2', 'CA3']) call(name);
  await storing.move(folder);
  expect(asked).toBe(1);
  expect(status()).toMatchObject({ isUp: false, reason, lost: {} });
  expect(segmentsIn(folder)).not.toEqual([]);
  await end();
});

test('a store that a person must put right is said so, in a sentence', async () => {
  const refusal = message('store-newer', { step: '0999-later' });
  const { call, storing, folder, status, end } = begin(1e9, () => Promise.reject(new StoreRefusal(refusal)));
  call('CA1');
  await storing.move(folder);
  expect(status()).toMatchObject({ isUp: false, reason: 'store-newer', refusal });
  expect(segmentsIn(folder)).not.toEqual([]);
  await end();
});

test('an outbox over its bound is made shorter, also while the store is away', async () => {
  const { call, storing, folder, status, end } = begin(3_000, () => Promise.reject(new Error('away')));
  for (let number = 0; number < 20; number += 1) call(`CA${number}`, 'lost');
  await storing.move(folder);
  expect(status().waitingBytes).toBeLessThanOrEqual(3_000);
  expect(status().lost).toMatchObject({ 'no-input': expect.any(Number), arrived: expect.any(Number) });
  await end();
});

const day = (today: string, kept: string): Today => ({
  today,
  now: `${today}T03:00:00+09:00`,
  offered: [{ day: today, id: 'k1', secret: 'c2VjcmV0' }],
  marksFrom: '2026-11-01',
  keptFrom: { usual: kept, centres: {} },
});

test('calls that are too old are deleted, and it is told; a clock that is far ahead of the calls deletes nothing', async () => {
  const { call, storing, folder, stored, said, end } = begin();
  call('CA1');
  await storing.move(folder);
  await storing.keepHouse(day('2028-11-24', '2027-10-20'));
  expect(stored()).toEqual(['CA1 4']);
  await storing.keepHouse(day('2026-11-26', '2026-11-24'));
  expect(stored()).toEqual(['CA1 4']);
  await storing.keepHouse(day('2026-11-26', '2026-11-25'));
  expect(stored()).toEqual([]);
  expect(said.filter((each) => each.is === 'deleted').map(({ deleted }) => deleted)).toMatchObject([
    { centre: 'hokkaido', before: '2026-11-25', calls: 1 },
  ]);
  await end();
});

test('figures are prepared once the day is known, and again where events come late; a day that cannot be prepared holds up nothing', async () => {
  let isBroken = false;
  const { call, storing, folder, stored, status, file, end } = begin(1e9, async (address) => {
    const store = await openStore(address);
    const keep: Store['reports']['keep'] = (...given) => {
      if (isBroken) throw new TypeError('a day that cannot be counted');
      return store.reports.keep(...given);
    };
    return { ...store, reports: { ...store.reports, keep } };
  });
  const prepare = async () => {
    while (await storing.prepare());
    const database = new DatabaseSync(file, { readOnly: true });
    const rows = database.prepare('select figured = revision as made from day_figures order by day').all() as { made: number | null }[];
    database.close();
    return rows.map(({ made }) => made);
  };
  call('CA1');
  await storing.move(folder);
  expect(await prepare()).toEqual([null]);
  await storing.keepHouse(day('2026-11-25', '2025-11-24'));
  expect(await prepare()).toEqual([1]);
  call('CA2');
  await storing.move(folder);
  expect(await prepare()).toEqual([1]);
  isBroken = true;
  call('CA3');
  await storing.move(folder);
  expect(await prepare()).toEqual([0]);
  call('CA4');
  await storing.move(folder);
  expect(stored()).toEqual(['CA1 4', 'CA2 4', 'CA3 4', 'CA4 4']);
  expect(status()).toMatchObject({ isUp: true, waitingBytes: 0 });
  await end();
});

test('the key of the day that all share is told, and one that is over is not', async () => {
  const { storing, said, end } = begin();
  await storing.keepHouse(day('2026-11-24', '2025-11-24'));
  await storing.keepHouse({ ...day('2026-11-24', '2025-11-24'), offered: [{ day: '2026-11-24', id: 'k2', secret: 'other' }] });
  await storing.keepHouse({ ...day('2026-11-25', '2025-11-24'), offered: [] });
  await storing.keepHouse({ ...day('2026-11-25', '2025-11-24'), offered: [{ day: '2026-11-24', id: 'k3', secret: 'other' }] });
  expect(said.filter((each) => each.is === 'key').map(({ key }) => key.id)).toEqual(['k1', 'k1']);
  await end();
});

test('after processes were killed in the midst of it, each finished call is whole, and nothing is there twice', async () => {
  const after = await killWriters(8, createRandom(14).next);
  expect(after).toMatchObject({ missing: [], broken: [], strangers: 0, left: [] });
  expect(after.answered).toBeGreaterThan(200);
});
