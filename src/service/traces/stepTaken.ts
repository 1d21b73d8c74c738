// What a trace says of one step of a call: its route, its place, how it was answered and how long that took. Nothing of the caller, and no part
// of an address that is not a word of our own.

import { addressFields } from '../../carrier/address.ts';

export type StepTaken = {
  /** `/voice/v1/topic`; `/voice/…` for an address that is none of ours. */
  readonly route: string;
  /** Where the caller was. */
  readonly place?: string;
  /** The status of the answer. */
  readonly status: number;
  readonly milliseconds: number;
};

const others = /^\/voice(?:\/(?:status|fallback|whisper(?:\/key)?))?$/;
const state = /^\/voice\/v\d{1,2}\/([a-z-]+)$/;

/** The route and the place of a step, from the address that was asked for. */
export function routeOf(address: string): Pick<StepTaken, 'route' | 'place'> {
  const path = address.split('?', 1)[0] ?? '';
  if (others.test(path)) return { route: path };
  const place = state.exec(path)?.[1];
  return place !== undefined && addressFields.has(place) ? { route: path, place } : { route: '/voice/…' };
}
