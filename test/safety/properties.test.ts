// Whatever comes in, from a telephone or from a file. The long form is test/long/fuzz.test.ts.

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

test('whatever is posted is answered: no fault, no number outside the directory, and nothing of what was sent', async () => {
  const { statuses, rings } = await holdsForRequests(service, wire, frozenDirectory(), { count: 800 });
  // Not all of them were turned away at the door.
  expect(statuses.get(200)).toBeGreaterThan(250);
  expect(statuses.get(403)).toBeGreaterThan(5);
  expect(rings).toBeGreaterThan(5);
});

test('whatever is written into a town’s schedules is refused in sentences, or serves', () => {
  const { refused } = holdsForSchedules(editsOf(town), loadTown, { count: 500 });
  expect(refused).toBeGreaterThan(150);
  expect(refused).toBeLessThan(500);
});

test('whatever is written into the frozen schedules is refused in sentences, or serves', () => {
  holdsForSchedules(editsOf(frozenFiles), loadWith, { count: 100 });
});
