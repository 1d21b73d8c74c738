// Clocks that are set back while a callback is under way: whatever they show, half an hour lies between two calls to a person.

import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { putBack, take } from '../../../src/callbacks/byHand.ts';
import type { Placed } from '../../../src/carrier/outgoing.ts';
import { asking } from '../../../src/service/callbacks/askCallback.ts';
import type { CallbackParts } from '../../../src/service/callbacks/callbackParts.ts';
import { callbackScheduler } from '../../../src/service/callbacks/callbackScheduler.ts';
import { callReports } from '../../../src/service/callbacks/callReports.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { consoleStoreOn } from '../../../src/store/openConsoleStore.ts';
import { connectedDirectory } from '../../support/service/connectedDirectory.ts';
import { callbackKeys } from '../../support/store/madeCallbacks.ts';

const minute = 60_000;
const ten = Date.parse('2026-11-25T10:00:00+09:00');
const number = '+819011112222';

const directory = connectedDirectory();
const database = await openDatabase({ file: ':memory:' });
const { callbacks } = consoleStoreOn(database);
afterAll(() => database.close());

/** A callback that is due at ten, and a clock that is set by hand. `answers` is what the carrier says, and what happens meanwhile. */
async function owed(answers: () => Placed) {
  await database.db.deleteFrom('callbacks').execute();
  const time = { now: ten - 5 * minute };
  const left: { readonly at: number; readonly token: string }[] = [];
  const parts: CallbackParts = {
    callbacks: async () => callbacks,
    directory: () => directory,
    clock: () => time.now,
    // That the two are the same is not needed.
    realClock: () => time.now - 90 * 86_400_000,
    monotonic: () => performance.now(),
    keys: callbackKeys,
    outgoing: {
      placeCall: async ({ statusUrl }) => {
        left.push({ at: time.now, token: statusUrl });
        return answers();
      },
      callsTo: async () => [],
      sendText: async () => ({ unknown: 'never' }),
      removeText: async () => {},
    },
    addressesOf: ({ token }) => ({ url: '', fallbackUrl: '', statusUrl: token }),
    instance: 'one',
    log: { info: () => {}, warn: () => {}, error: () => {} },
    onEvent: () => {},
    paceMs: 0,
  };
  await asking(parts).ask({ id: 'id', centre: 'hokkaido', topic: 'card', language: 'th', number });
  const scheduler = callbackScheduler(parts);
  /** Looks at minutes after ten, as the clock shows them. */
  const lookAt = async (...minutes: readonly number[]): Promise<void> => {
    for (const after of minutes) {
      time.now = ten + after * minute;
      await scheduler.look();
    }
  };
  return { time, left, lookAt, reports: callReports(parts) };
}

const minutesOf = (left: readonly { readonly at: number }[]) => left.map(({ at }) => (at - ten) / minute);

test.each(['busy', 'later', 'completed'] as const)('a clock that is set back while it rings and is set right after `%s`', async (how) => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -600, max: 29 }), async (shown) => {
      const by = await owed(() => ({ sid: `CA${by.left.length}` }));
      await by.lookAt(0);
      const token = by.left[0]?.token ?? '';
      by.time.now = ten + shown * minute;
      if (how === 'later') await by.reports.pressed(token, 'later', 'CA1');
      else await by.reports.reported(token, { sid: 'CA1', status: how });
      await by.lookAt(1, 15, 29, 60, 61);
      expect(minutesOf(by.left)).toEqual([0, 60]);
    }),
    { numRuns: 5 },
  );
});

test.each([
  ['429', { notDone: '429' }],
  ['nothing for the account', { refused: 'account', code: '20003' }],
] as const)('a clock that was ahead at the second call, and is set right while the carrier answers %s', async (_, refusal) => {
  const by = await owed(() => {
    if (by.left.length !== 2) return { sid: `CA${by.left.length}` };
    by.time.now = ten + 2 * minute;
    return refusal;
  });
  await by.lookAt(0);
  await by.reports.reported(by.left[0]?.token ?? '', { sid: 'CA1', status: 'busy' });
  await by.lookAt(45);
  expect(minutesOf(by.left)).toEqual([0, 45]);
  await by.lookAt(3, 10, 20, 29);
  expect(minutesOf(by.left)).toEqual([0, 45]);
  await by.lookAt(60);
  expect(minutesOf(by.left)).toEqual([0, 45, 60]);
});

test.each(['put back', 'left to end'] as const)(
  'whom three calls did not reach is not called a fourth time when it was taken and is %s',
  async (how) => {
    const by = await owed(() => ({ sid: `CA${by.left.length}` }));
    for (const at of [0, 40, 80]) {
      await by.lookAt(at);
      await by.reports.reported(by.left.at(-1)?.token ?? '', { sid: `CA${by.left.length}`, status: 'busy' });
    }
    const taken = take('佐藤', by.time.now);
    expect(await callbacks.change('id', taken.found, taken.to, by.time.now)).toMatchObject({ status: 'taken', tries: 3 });
    const back = putBack({ tries: 3 });
    if (how === 'put back') await callbacks.change('id', back.found, back.to, by.time.now);
    await by.lookAt(81, 120, 230, 260);
    expect(by.left).toHaveLength(3);
    expect(await callbacks.find('id')).toMatchObject({ status: 'unreached', tries: 3, lastOutcome: 'busy' });
  },
);
