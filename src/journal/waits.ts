// A caller who waits on the line for a busy desk: how that ended, and how long it took.

import type { IsoTime, JournalEvent } from './events.ts';

/**
 * `reached`: a person took the call. `gave-up`: the caller hung up, or pressed the key that ends the waiting. `not-reached`: the desk
 * stayed busy or closed. `waiting`: the call is not over yet, as far as is known.
 */
export type WaitEnd = 'reached' | 'gave-up' | 'not-reached' | 'waiting';

export type Wait = {
  readonly ended: WaitEnd;
  /** From the choice to wait to the person, or to the end of the waiting. */
  readonly seconds: number;
};

/** A line on which a person talked to the caller. */
type Talk = { readonly at: IsoTime; readonly ringSeconds?: number };

/**
 * How the first waiting of a call ended; undefined where the caller did not wait. `turns` are the events of its turns in their order, `end` the
 * event of its end.
 */
export function waitIn(turns: readonly JournalEvent[], talks: readonly Talk[], end: JournalEvent | undefined): Wait | undefined {
  const begun = turns.findIndex(({ what }) => what.type === 'offer-taken' && what.offer === 'wait');
  const choice = turns[begun];
  if (choice === undefined) return undefined;
  const seconds = (until: IsoTime) => Math.max(0, Math.round((Date.parse(until) - Date.parse(choice.at)) / 100) / 10);
  const later = turns.slice(begun);
  // While a caller waits, turns leave them waiting, or while the desk rings again; the first that does not ends it.
  const over = later.find(({ left }) => left !== 'waiting' && left !== 'transfer');
  const isMeanwhile = (at: IsoTime) =>
    Date.parse(at) > Date.parse(choice.at) && (over === undefined || Date.parse(at) <= Date.parse(over.at));
  const talk = talks.find(({ at }) => isMeanwhile(at));
  if (talk !== undefined) return { ended: 'reached', seconds: Math.round(10 * (seconds(talk.at) + (talk.ringSeconds ?? 0))) / 10 };
  if (over === undefined) {
    if (end !== undefined) return { ended: 'gave-up', seconds: seconds(end.at) };
    return { ended: 'waiting', seconds: seconds(later.at(-1)?.at ?? choice.at) };
  }
  const ofTurn = later.filter(({ turn }) => turn === over.turn);
  const isHungUp = ofTurn.some(({ what }) => what.type === 'hung-up');
  // The key leads to the choices that were read before. A desk that has closed meanwhile is an event.
  const isStopped = later[later.indexOf(over) - 1]?.left === 'waiting' && !ofTurn.some(({ what }) => what.type === 'closed');
  return { ended: isHungUp || isStopped ? 'gave-up' : 'not-reached', seconds: seconds(over.at) };
}
