// A cache of turns for the next caller who is at the same place. Many callers take the same path, and without the cache a step
// takes half as long again. The key is an address of ours and what was heard: silence, how a transfer ended, or
// one of the twelve keys that a menu may have. Any other input is decided anew and is not stored.

import { LRUCache } from 'lru-cache';
import type { Heard } from '../call/heard.ts';
import { isPersonal, isTimed } from '../call/state.ts';
import type { Turn } from '../call/turn.ts';
import type { CentreNow } from '../routing/centreNow.ts';

type Kept = { readonly heard: Heard; readonly of: CentreNow; readonly turn: Turn };

// With its document a turn is about 12 kB, and a menu has some four keys that callers press.
const mostAddresses = 300;
// The addresses of the real centres are shorter than this.
const longestAddress = 300;

/** Returns the cached turn for this address and this snapshot of the centre, or decides it. */
export function keepTurns(): (address: string, heard: Heard, of: CentreNow, decide: () => Turn) => Turn {
  const kept = new LRUCache<string, readonly Kept[]>({ max: mostAddresses });
  return (address, heard, of, decide) => {
    if (address.length > longestAddress || !isOfMenu(heard)) return decide();
    const turns = kept.get(address) ?? [];
    const known = turns.find((each) => each.of === of && isSame(each.heard, heard));
    if (known !== undefined) return known.turn;
    const turn = decide();
    // A wait that begins now began earlier for the next caller. The words of a personal turn are for one call alone.
    if ('next' in turn.does && (isTimed(turn.does.next) || isPersonal(turn.does.next))) return turn;
    // Turns of an earlier snapshot of the centre are never needed again.
    kept.set(address, [...turns.filter((each) => each.of === of), { heard, of, turn }]);
    return turn;
  };
}

/** Whether it is one of the few inputs that many callers share, so that its turn is worth storing. */
function isOfMenu(heard: Heard): boolean {
  return heard.kind === 'key' ? heard.key !== 'other' : heard.kind === 'noInput' || heard.kind === 'transferred';
}

function isSame(one: Heard, other: Heard): boolean {
  if (one.kind === 'key') return other.kind === 'key' && one.key === other.key;
  if (one.kind === 'transferred') return other.kind === 'transferred' && one.outcome === other.outcome;
  return one.kind === other.kind;
}
