// The walk itself: every state that can be reached, everything that can be heard there, under every desk. The hour may strike
// between two turns, so a state that was reached under one desk is tried under all of them.

import type { converse } from '../../call/converse.ts';
import { type Heard, keys } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import { addressOf, stateAt } from '../../carrier/address.ts';
import type { Language } from '../../hours/timetable.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import type { Grain } from './desks.ts';
import { isMiss } from './ways.ts';

export type Node = {
  readonly address: string;
  readonly state: State;
  /** How the caller came here first: the shortest way, since the walk goes breadth first. */
  readonly cameBy?: Step;
};

/** One step of a call: what was heard at a node, under which desk. */
export type Step = { readonly node: Node; readonly heard: Heard; readonly centreNow: CentreNow };

export type Edge = Step & { readonly turn: Turn /** Absent where the turn hangs up. */; readonly to?: Node };

/** The conversation to be walked: the real one, or in a test one with a fault planted in it. */
export type Converse = typeof converse;

const everyKey: readonly Heard[] = [...keys, 'other' as const].map((key) => ({ kind: 'key', key }));
const everyOutcome: readonly Heard[] = (['answered', 'busy', 'noAnswer', 'failed'] as const).map((outcome) => ({
  kind: 'transferred',
  outcome,
}));

/** Everything that can be heard at a place. */
export function audible({ place }: State): readonly Heard[] {
  if (place === 'door') return [{ kind: 'arrival' }];
  return place === 'transfer' ? everyOutcome : [...everyKey, { kind: 'noInput' }];
}

/**
 * Walks from a door through one language and hands every edge to `visit`. Each state goes through its address and back, and counts its
 * turns from one again: that a call ends after so many turns is looked at by itself.
 */
export function explore(
  door: State,
  language: Language,
  desks: readonly CentreNow[],
  speak: Converse,
  grain: Grain,
  visit: (edge: Edge) => void,
): readonly Node[] {
  const nodes = new Map<string, Node>();
  const queue: Node[] = [];
  const reach = (state: State, cameBy?: Step): Node => {
    const address = addressOf({ ...state, turn: 1 });
    const known = nodes.get(address);
    if (known !== undefined) return known;
    const node: Node = { address, state: stateAt(address) ?? { ...state, turn: 1 }, ...(cameBy !== undefined && { cameBy }) };
    nodes.set(address, node);
    if (!('language' in node.state) || node.state.language === undefined || node.state.language === language) queue.push(node);
    return node;
  };
  reach(door);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const wrong = new Set<Heard>();
    for (const centreNow of desks) {
      const isFirst = centreNow === desks[0];
      for (const heard of audible(next.state)) {
        if (!isFirst && isLeftOut(heard, wrong, grain)) continue;
        const step = { node: next, heard, centreNow };
        const turn = speak(next.state, heard, centreNow);
        const edge = { ...step, turn, ...('next' in turn.does && { to: reach(turn.does.next, step) }) };
        if (isFirst && heard.kind === 'key' && isMiss(edge)) wrong.add(heard);
        visit(edge);
      }
    }
  }
  return [...nodes.values()];
}

/** In the coarse walk one wrong key stands for all of them, once each has been pressed at this state under the first desk. */
function isLeftOut(heard: Heard, wrong: ReadonlySet<Heard>, grain: Grain): boolean {
  if (grain === 'fine' || !wrong.has(heard)) return false;
  const [first] = wrong;
  return heard !== first;
}
