// A journal that fails, in every way in which one can: the call does not notice, and each fault is told.

import { setImmediate as later } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Journal, steadyJournal } from '../../src/journal/journal.ts';

const fault = new Error('the journal is away');

const failing: readonly (readonly [string, Journal['write']])[] = [
  [
    'throws',
    () => {
      throw fault;
    },
  ],
  ['is async and throws', async () => Promise.reject(fault)],
  ['rejects much later', () => later().then(() => Promise.reject(fault))],
  // biome-ignore lint/suspicious/noThenProperty: this is what such a library returns.
  ['returns what is no Promise and can be waited for', () => ({ then: (_good: unknown, bad: (why: unknown) => void) => bad(fault) })],
  [
    'returns something that cannot be waited for',
    () => ({
      // biome-ignore lint/suspicious/noThenProperty: this is what such a library returns.
      then: () => {
        throw fault;
      },
    }),
  ],
];

test.each(failing)('a journal that %s ends nothing, and is told once', async (_, write) => {
  const told: unknown[] = [];
  const unhandled: unknown[] = [];
  const notice = (reason: unknown) => void unhandled.push(reason);
  process.on('unhandledRejection', notice);
  steadyJournal({ write }, (why) => void told.push(why)).write([]);
  for (let turn = 0; turn < 3; turn += 1) await later();
  process.off('unhandledRejection', notice);
  expect({ told, unhandled }).toEqual({ told: [fault], unhandled: [] });
});

test.each([undefined, null, 7, 'stored', {}, Promise.resolve('stored')])(
  'a journal that returns %o is not told as a fault',
  async (returned) => {
    const told: unknown[] = [];
    steadyJournal({ write: () => returned }, (why) => void told.push(why)).write([]);
    await later();
    expect(told).toEqual([]);
  },
);
