// The walk itself: every state that can be reached, everything that can be heard there, with every availability. Availability may change
// between two turns, so a state that was reached with one is tried with all of them.

import type { converse } from '../../call/converse.ts';
import { type Heard, keys } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';
import { addressOf, stateAt } from '../../carrier/address.ts';
import type { Language } from '../../hours/timetable.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import type { Grain } from './desks.ts';
import { type Edge, isMiss, type Node, type Step } from './edge.ts';
import { callersAt, carried, everyNumber, everyOutcomeOf } from './walkedCaller.ts';
import { asked, kept } from './walkedClock.ts';

/** The conversation to walk: the real one, or in a test one with a planted fault. */
export type Converse = typeof converse;

const everyKey: readonly Heard[] = [...keys, 'other' as const].map((key) => ({ kind: 'key', key }));
const everyOutcome: readonly Heard[] = (['answered', 'busy', 'noAnswer', 'failed', 'declined', 'abandoned'] as const).map((outcome) => ({
  kind: 'transferred',
  outcome,
}));

/** Everything that can be heard at a place. */
export function audible(state: State, now = 0): readonly Heard[] {
  const { place } = state;
  if (place === 'door') return [{ kind: 'arrival' }];
  if (place === 'keying') return [...everyNumber, { kind: 'noInput' }, { kind: 'hungUp' }];
  if (place === 'asking') return [...everyKey, ...everyOutcomeOf(state, now), { kind: 'noInput' }, { kind: 'hungUp' }];
  return place === 'transfer' ? everyOutcome : [...everyKey, { kind: 'noInput' }, { kind: 'hungUp' }];
}

export type Walker = {
  readonly speak: Converse;
  readonly grain: Grain;
  readonly visit: (edge: Edge) => void;
  /** Called after each state, with how many are done and how many are known by now. */
  readonly onState: (done: number, known: number) => void;
};

/**
 * Walks from a door through one language and passes every edge to `visit`. Each state goes through its address and back, and its counts of
 * turns begin at one again; the end of a call after the most turns is checked separately.
 */
export function explore(
  door: State,
  language: Language,
  desks: readonly CentreNow[],
  { speak, grain, visit, onState }: Walker,
): readonly Node[] {
  const nodes = new Map<string, Node>();
  const queue: Node[] = [];
  let done = 0;
  const reach = (next: State, cameBy?: Step): Node => {
    const state = kept(next, cameBy?.centreNow.now ?? 0);
    const address = addressOf(state);
    const known = nodes.get(address);
    if (known !== undefined) return known;
    const node: Node = { address, state: stateAt(address) ?? state, ...(cameBy !== undefined && { cameBy }) };
    nodes.set(address, node);
    if (!('language' in node.state) || node.state.language === undefined || node.state.language === language) queue.push(node);
    return node;
  };
  reach(door);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const wrong = new Set<Heard>();
    for (const centreNow of desks) {
      const isFirst = centreNow === desks[0];
      for (const heard of audible(next.state, centreNow.now)) {
        if (!isFirst && isLeftOut(heard, wrong, grain)) continue;
        for (const caller of callersAt(next.state, heard, centreNow)) {
          const step = { node: next, heard, centreNow };
          const state = asked(next.state, heard, centreNow.now);
          const turn = carried(speak(state, heard, centreNow, caller));
          const edge = { ...step, state, turn, ...('next' in turn.does && { to: reach(turn.does.next, step) }) };
          if (isFirst && heard.kind === 'key' && isMiss(edge)) wrong.add(heard);
          visit(edge);
        }
      }
    }
    done += 1;
    onState(done, done + queue.length);
  }
  return [...nodes.values()];
}

/** In the coarse walk one wrong key represents all, after each was pressed at this state with the first availability. */
function isLeftOut(heard: Heard, wrong: ReadonlySet<Heard>, grain: Grain): boolean {
  if (grain === 'fine' || !wrong.has(heard)) return false;
  const [first] = wrong;
  return heard !== first;
}
