// A step of a call that we placed: what the person chose is noted before the answer leaves, so that what is said of it is true.

import { callbackChoices } from '../call/calledBack.ts';
import type { Heard } from '../call/heard.ts';
import { noRetries, type State } from '../call/state.ts';
import { addressOf, stateAt } from './address.ts';
import type { PlacedCalls } from './placedCalls.ts';
import { soon } from './soon.ts';

const mostMs = 1_500;

/** The address of the first document of a placed call, path and query. `last`: no other try follows. */
export function placedCallAddress(call: {
  readonly centre: string;
  readonly topic: string;
  readonly language: string;
  readonly token: string;
  readonly last: boolean;
}): string {
  const { centre, topic, language, token, last } = call;
  return addressOf({ place: 'callback', centre, turn: 0, callback: token, language, topic, ...noRetries, ...(last && { last }) });
}

/** The state of a step of a call that we placed; undefined for every other address. */
export function placedStateAt(address: string): (State & { readonly callback: string }) | undefined {
  if (!address.includes('callback=')) return undefined;
  const state = stateAt(address);
  return state?.callback === undefined ? undefined : { ...state, callback: state.callback };
}

/**
 * Notes a key, or a talk. Resolves to what the turn is made of: a choice that could not be noted is as if no key had been pressed, so the
 * person is asked again; to be connected needs no note. Never rejects.
 */
export async function notePlacedStep(
  placed: PlacedCalls,
  { state, sid }: { readonly state: State & { readonly callback: string }; readonly sid: string | undefined },
  heard: Heard,
  onFault: (fault: unknown) => void,
  waitMs = mostMs,
): Promise<Heard> {
  try {
    if (state.place === 'transfer' && heard.kind === 'transferred' && heard.outcome === 'answered')
      await soon(placed.talked(state.callback), waitMs);
    const choice =
      state.place === 'callback' && heard.kind === 'key' ? callbackChoices(state.last).find(([key]) => key === heard.key)?.[1] : undefined;
    if (choice !== undefined) await soon(placed.pressed(state.callback, choice, sid), waitMs);
    return heard;
  } catch (fault) {
    onFault(fault);
    const isConnected = heard.kind === 'transferred' || (heard.kind === 'key' && heard.key === '1');
    return isConnected ? heard : { kind: 'noInput' };
  }
}
