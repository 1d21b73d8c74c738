// The clock of a walk. A caller who waits carries the second at which the wait began, but an availability is tried at one instant only, so a
// walked state keeps how long it has waited instead: that is the same in every availability, and soon has no new value.

import type { Heard } from '../../call/heard.ts';
import type { State } from '../../call/state.ts';

// A round number of seconds in which every wait of a walk is counted back from here.
const base = 1_000_000_000;
const halfMinute = 30;

/** How many seconds a state has waited at an instant; undefined where it does not wait. */
export function waitedAt(state: State, now: number): number | undefined {
  const since = 'since' in state ? state.since : undefined;
  return since === undefined ? undefined : Math.floor(now / 1000) - since;
}

/** The state as a node of the walk keeps it: the first turn of a call, and a wait that has lasted as long as it had at this instant. */
export function kept({ idleTurns: _, ...state }: State, now: number): State {
  return waitingFor({ ...state, turn: 1 }, waitedAt(state, now), base);
}

/** The kept state as it is asked at an instant, after what was heard there has taken its time. */
export function asked(state: State, heard: Heard, now: number): State {
  const waited = waitedAt(state, 1000 * base);
  return waitingFor(state, waited === undefined ? undefined : waited + secondsOf(state, heard), Math.floor(now / 1000));
}

/** The state, if it waits, having waited so long at a second of the clock. */
function waitingFor(state: State, waited: number | undefined, second: number): State {
  if (waited === undefined || (state.place !== 'waiting' && state.place !== 'transfer')) return state;
  return { ...state, since: second - waited };
}

/** A silence of a wait lasts half a minute, and so does a telephone that rings in vain; every other input comes at once. */
function secondsOf({ place }: State, heard: Heard): number {
  if (place === 'waiting') return heard.kind === 'noInput' ? halfMinute : 0;
  return heard.kind === 'transferred' && heard.outcome === 'noAnswer' ? halfMinute : 0;
}
