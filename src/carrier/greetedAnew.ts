// How often a call is greeted anew because its address says nothing of its turns. The limit of turns travels in the address, so it cannot
// hold such a call, which could go round for ever. Nothing else of the call comes back to every instance: the carrier's id of the call is
// all that a request brings besides, and a store that all instances share must not be needed to answer. So each instance counts by itself,
// in memory, by that id, which says nothing about the person: a call is greeted anew at most three times by each instance, and each time
// it is nearer to its last turn. With three instances a call ends after nine greetings at the latest.

import { mostTurns } from '../call/state.ts';

const mostGreetings = 3;
// Only calls that met an address of ours that cannot be read are counted. The oldest are forgotten.
const mostCalls = 1000;

/**
 * Asked each time that a call comes with an address whose turn cannot be read: how many turns it is taken to have had. The fourth time it is
 * as many as a call may have, so that the call ends with the words for that. A call without an id cannot be counted, and ends the first time.
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
