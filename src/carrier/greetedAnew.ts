// Counts how often a call is greeted anew because its address has no turn that can be read. The limit of turns is in the address, so it
// cannot end such a call, which could loop for ever. The carrier's id of the call is the only other thing that every request brings, and
// a call must be answered without a store that all instances share. So each instance counts by that id, in memory. The id contains nothing
// about the person. Each instance greets a call anew at most three times: with three instances a call ends after nine greetings at the
// latest.

import { mostTurns } from '../call/state.ts';

const mostGreetings = 3;
// Only calls with an address of ours that cannot be read are counted. The oldest are forgotten.
const mostCalls = 1000;

/**
 * Called for each request with an address whose turn cannot be read. Returns the number of turns that the call is taken to have had. The
 * fourth time it is the limit, so that the call ends with words. A call without an id cannot be counted, and ends the first time.
 */
export function countGreetings(): (call: string | undefined) => number {
  const greetings = new Map<string, number>();
  return (call) => {
    if (call === undefined) return mostTurns;
    const greeted = (greetings.get(call) ?? 0) + 1;
    greetings.delete(call);
    greetings.set(call, greeted);
    const [oldest] = greetings.keys();
    if (greetings.size > mostCalls && oldest !== undefined) greetings.delete(oldest);
    return Math.min(mostTurns, Math.round((greeted * mostTurns) / (mostGreetings + 1)));
  };
}
