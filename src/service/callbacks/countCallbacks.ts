// Counts what becomes of callbacks, for the report: by the day on which they were asked for, and the language.

import { isInTime } from '../../callbacks/inTime.ts';
import { isTriedOut } from '../../callbacks/tries.ts';
import { civilDate } from '../../hours/zone.ts';
import { describeFault } from '../../journal/describeFault.ts';
import type { CallbackCount, CallbackDay } from '../../store/callbackDays.ts';
import type { CallbackEvent, OnCallbackEvent } from './callbackEvent.ts';
import type { CallbackParts } from './callbackParts.ts';

type Parts = Pick<CallbackParts, 'directory' | 'clock' | 'log'> & {
  /** Rejects while the store is away: then the count is lost, and the callback is not. */
  readonly count: (day: CallbackDay, counts: readonly CallbackCount[], takenBack?: readonly CallbackCount[]) => Promise<void>;
};

const counted: Readonly<Partial<Record<CallbackEvent['type'], CallbackCount>>> = {
  asked: 'asked',
  cancelled: 'cancelled',
  placed: 'placed',
  connected: 'connected',
  kept: 'kept',
  unreached: 'unreached',
  'given-up': 'unreached',
  expired: 'expired',
};

/** A listener that counts. */
export function countCallbacks({ directory, clock, log, count }: Parts): OnCallbackEvent {
  return ({ type, callback, isByHand = false }) => {
    const name = counted[type];
    const centre = directory().centres.get(callback.centre);
    if (name === undefined || centre === undefined) return;
    const { language, askedAt, promisedAt, endedAt = clock() } = callback;
    const wasUnreached = isTriedOut(callback);
    // It counts as given up since its last try.
    if (wasUnreached && (type === 'expired' || type === 'given-up')) return;
    // A person whom no call reached was reached by hand.
    const takenBack = wasUnreached && type === 'kept' && isByHand ? (['unreached'] as const) : [];
    const inTime = name === 'kept' && isInTime(centre, callback, promisedAt, endedAt);
    const day = { centre: centre.id, day: civilDate(askedAt, centre.zone), language };
    count(day, [name, ...(inTime ? (['in_time'] as const) : [])], takenBack).catch((fault: unknown) =>
      log.warn({ code: 'callback-not-counted', fault: describeFault(fault) }, 'what became of a callback is missing in the report'),
    );
  };
}
