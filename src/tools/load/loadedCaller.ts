// A caller under load: presses keys that a menu has and keys that it has not, is silent, lets lines ring, and hangs up anywhere.

import type { CallerInput, Outcome, Press } from '../../rehearsal/phone/callEvent.ts';
import type { Random } from './random.ts';

const press = (keys: string): Press => ({ act: 'press', keys });
const silence: Press = { act: 'silence' };
const hangUp: Press = { act: 'hang-up' };

// The first menu is that of the languages, on every key but “#”.
const firstKeys = [...'1234567890*'].map((key): readonly [number, Press] => [1, press(key)]);
const arriving: readonly (readonly [number, Press])[] = [...firstKeys, [0.6, silence], [0.3, press('#')], [0.4, hangUp]];

// Later menus have one to four choices, nine where there is much to listen to; “0”, “*” and “#” are in all of them.
const choosing: readonly (readonly [number, Press])[] = [
  ...[...'1234'].map((key): readonly [number, Press] => [15, press(key)]),
  ...[...'5678'].map((key): readonly [number, Press] => [2, press(key)]),
  [6, press('9')],
  [6, press('0')],
  [3, press('*')],
  [4, press('#')],
  [8, silence],
  [5, hangUp],
];

const ringing: readonly (readonly [number, Outcome | 'hang-up'])[] = [
  [45, 'answered'],
  [3, 'declined'],
  [2, 'machine'],
  [20, 'busy'],
  [15, 'no-answer'],
  [8, 'failed'],
  [7, 'hang-up'],
];

/** After this many acts the caller hangs up. */
const leastPatience = 4;
const mostPatience = 18;

/** A caller who waits for `pause` before every act. */
export function createCaller(random: Random, pause: () => Promise<void>): CallerInput {
  const patience = leastPatience + Math.floor(random.next() * (mostPatience - leastPatience + 1));
  let acts = 0;
  return {
    press: async () => {
      await pause();
      acts += 1;
      if (acts > patience) return hangUp;
      return random.pick(acts === 1 ? arriving : choosing);
    },
    ring: async () => {
      await pause();
      acts += 1;
      return random.pick(ringing);
    },
  };
}
