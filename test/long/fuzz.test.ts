// A hundred thousand made-up requests and edits. A failure shows the shortest case, and the seed that finds it again.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { editsOf } from '../../src/tools/fuzz/edits.ts';
import { holdsForRequests, holdsForSchedules } from '../../src/tools/fuzz/properties.ts';
import { openWire, type Wire } from '../../src/tools/fuzz/wire.ts';
import { frozenDirectory, frozenFiles, loadWith } from '../support/schedules/frozen.ts';
import { loadTown, town } from '../support/schedules/town.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let wire: Wire;
beforeAll(async () => {
  service = await startService({ at: '2026-11-24T10:00' });
  wire = openWire(service.url);
});
afterAll(async () => {
  wire.close();
  await service.close();
});

test('80,000 requests are answered: no fault, no number outside the directory, and nothing of what was sent', async () => {
  const { statuses, rings } = await holdsForRequests(service, wire, frozenDirectory(), { count: 80_000 });
  expect(statuses.get(200)).toBeGreaterThan(40_000);
  expect(statuses.get(403)).toBeGreaterThan(1000);
  expect(rings).toBeGreaterThan(500);
});

test('18,000 edits of a town’s schedules are refused in sentences, or serve', () => {
  const { refused } = holdsForSchedules(editsOf(town), loadTown, { count: 18_000 });
  expect(refused).toBeGreaterThan(5000);
  expect(refused).toBeLessThan(18_000);
});

test('2,000 edits of the frozen schedules are refused in sentences, or serve', () => {
  holdsForSchedules(editsOf(frozenFiles), loadWith, { count: 2000 });
});
