// Calls through a telephone relay service: an operator needs time to pass a menu on, so every menu waits longer where the centre says so.

import { expect, test } from 'vitest';
import { listenSeconds, relayListenSeconds } from '../../src/call/menu.ts';
import type { CentreNow } from '../../src/routing/centreNow.ts';
import { call, centreNow, tuesdayEvening, tuesdayMorning } from '../support/call/caller.ts';
import { edited, loadTown } from '../support/schedules/town.ts';

const waits = (centre: CentreNow, words: string) =>
  call(centre, words).map(({ does }) => (does.act === 'listen' ? does.seconds : does.act));

// Languages, topics, information, a read-out, a closed desk, after a call, and each after silence.
test.each([
  [tuesdayMorning, 'silence 2 silence 9 1 silence 0 answered silence'],
  [tuesdayEvening, '8 0 silence'],
])('at %s, after %s, each menu waits as long', (at, words) => {
  const usual = centreNow('hokkaido', at);
  const before = waits(usual, words);
  expect(before).toContain(listenSeconds);
  expect(waits({ ...usual, relay: true }, words)).toEqual(before.map((each) => (each === listenSeconds ? relayListenSeconds : each)));
});

test('a centre says so in its file', () => {
  const directory = loadTown(edited('centres/town.yaml', 'default: true', 'default: true\nrelay: true')).directory;
  expect(directory?.centres.get('town')?.relay).toBe(true);
  expect(loadTown().directory?.centres.get('town')?.relay).toBeUndefined();
});

test('an operator who begins when the longest menu has ended still has time for it', () => {
  expect(relayListenSeconds).toBeGreaterThan(26);
});
