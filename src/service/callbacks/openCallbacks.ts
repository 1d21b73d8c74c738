// The callbacks of a running service: what callers ask for, what is placed, and what the carrier tells about it, on one store.

import type { CallbackEntry } from '../../callbacks/callback.ts';
import { type PlacedCalls, placedStatusAddress } from '../../carrier/placedCalls.ts';
import type { CallbackStore } from '../../store/callbacks.ts';
import { type Asking, asking } from './askCallback.ts';
import type { CallbackEvent, OnCallbackEvent } from './callbackEvent.ts';
import type { CallbackParts } from './callbackParts.ts';
import { callReports } from './callReports.ts';
import { type CallbackStatusNow, callbackScheduler } from './callbackScheduler.ts';

export type Callbacks = {
  readonly asking: Asking;
  /** Whether a callback may be offered now: the store answered the last look. */
  readonly mayOffer: () => boolean;
  readonly placed: PlacedCalls;
  readonly store: () => Promise<CallbackStore>;
  readonly status: () => CallbackStatusNow;
  /** From now on the listener is told everything that happens to a callback on this instance. */
  readonly listen: (listener: OnCallbackEvent) => void;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

export type CallbackOptions = Omit<CallbackParts, 'onEvent' | 'addressesOf'> & {
  readonly publicUrl: string;
  /** The path and query of what the person hears who is called. */
  readonly addressOf: (callback: CallbackEntry & { readonly token: string }) => string;
};

/** Opens the callbacks. Nothing is placed before `start`. */
export function openCallbacks({ publicUrl, addressOf, ...options }: CallbackOptions): Callbacks {
  const listeners: OnCallbackEvent[] = [];
  const onEvent = (event: CallbackEvent): void => {
    const { id, centre, topic, language, tries, line, lastOutcome } = event.callback;
    const about = { callback: id, centre, topic, language, tries, line, outcome: lastOutcome };
    options.log.info({ code: `callback-${event.type}`, ...about }, 'a callback');
    for (const listener of listeners) listener(event);
  };
  const parts: CallbackParts = {
    ...options,
    onEvent,
    addressesOf: (callback) => ({
      url: publicUrl + addressOf(callback),
      fallbackUrl: `${publicUrl}/voice/fallback`,
      statusUrl: publicUrl + placedStatusAddress(callback.token),
    }),
  };
  const scheduler = callbackScheduler(parts);
  return {
    asking: asking(parts),
    mayOffer: () => scheduler.status().storeUp === true,
    placed: callReports(parts),
    store: options.callbacks,
    status: scheduler.status,
    listen: (listener) => void listeners.push(listener),
    start: scheduler.start,
    stop: scheduler.stop,
  };
}
