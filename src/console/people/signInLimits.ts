// How often a person may try to sign in: by name, so that no password is guessed from many machines, and by address, so that one machine
// does not try many names. Kept in memory only: a restart forgets it, and each instance counts for itself.

import { LRUCache } from 'lru-cache';
import type { Instant } from '../../hours/timetable.ts';

export type SignInLimits = {
  /** Counts an attempt before it is tried. The milliseconds to wait where there were too many; then nothing is counted. */
  readonly attempt: (name: string, address: string, now: Instant) => number;
  /** The attempt was right: the failures of the name are forgotten, and the attempt of the address is taken back. */
  readonly succeeded: (name: string, address: string) => void;
};

export type Pace = { readonly perName: number; readonly perAddress: number; readonly windowMs: number };

const usual: Pace = { perName: 10, perAddress: 50, windowMs: 15 * 60_000 };
const mostKept = 20_000;

type Count = { readonly since: Instant; readonly attempts: number };

export function signInLimits({ perName, perAddress, windowMs }: Pace = usual): SignInLimits {
  const names = new LRUCache<string, Count>({ max: mostKept });
  const addresses = new LRUCache<string, Count>({ max: mostKept });
  const countIn = (counts: LRUCache<string, Count>, key: string, now: Instant): Count => {
    const found = counts.get(key);
    // A clock that was set back begins a window too.
    return found === undefined || now < found.since || now >= found.since + windowMs ? { since: now, attempts: 0 } : found;
  };
  return {
    attempt: (name, address, now) => {
      const counts = [
        { kept: names, key: name, most: perName, count: countIn(names, name, now) },
        { kept: addresses, key: address, most: perAddress, count: countIn(addresses, address, now) },
      ];
      const full = counts.filter(({ count, most }) => count.attempts >= most);
      if (full.length > 0) return Math.max(...full.map(({ count }) => count.since + windowMs - now));
      for (const { kept, key, count } of counts) kept.set(key, { ...count, attempts: count.attempts + 1 });
      return 0;
    },
    succeeded: (name, address) => {
      names.delete(name);
      const count = addresses.get(address);
      if (count !== undefined) addresses.set(address, { ...count, attempts: count.attempts - 1 });
    },
  };
}
