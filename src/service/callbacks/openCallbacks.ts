// The callbacks of a running service: what callers ask for, what is placed, and what the carrier tells about it, on one store.

import type { CallbackEntry } from '../../callbacks/callback.ts';
import { afterTry, mostTries } from '../../callbacks/tries.ts';
import type { CallbackDesk } from '../../carrier/callbackDesk.ts';
import { type PlacedCalls, placedStatusAddress } from '../../carrier/placedCalls.ts';
import { placedCallAddress } from '../../carrier/placedSteps.ts';
import type { CallbackStore } from '../../store/callbacks.ts';
import { type Asking, asking } from './askCallback.ts';
import { callbackDesk } from './askingDesk.ts';
import type { CallbackEvent, OnCallbackEvent } from './callbackEvent.ts';
import type { CallbackParts } from './callbackParts.ts';
import { type CallbackStatusNow, callbackScheduler } from './callbackScheduler.ts';
import { callReports } from './callReports.ts';
import { countCallbacks } from './countCallbacks.ts';
import { lastWord, type SendLastWord } from './lastWord.ts';
import { dueOf } from './whatFollows.ts';

export type Callbacks = {
  readonly asking: Asking;
  /** What calls may ask of them. */
  readonly desk: CallbackDesk;
  /** Whether a callback may be offered now: the store answered the last look. */
  readonly mayOffer: () => boolean;
  readonly placed: PlacedCalls;
  readonly store: () => Promise<CallbackStore>;
  readonly status: () => CallbackStatusNow;
  /** From now on the listener is told everything that happens to a callback on this instance. */
  readonly listen: (listener: OnCallbackEvent) => void;
  /** Tells what a member of the staff did by hand. */
  readonly tell: OnCallbackEvent;
  /** One look of the scheduler: resolves to whether something was placed. */
  readonly look: () => Promise<boolean>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

export type CallbackOptions = Omit<CallbackParts, 'onEvent' | 'addressesOf' | 'lastWord'> & {
  readonly publicUrl: string;
  /** Counts what becomes of them, for the report; not counted if absent. */
  readonly count?: Parameters<typeof countCallbacks>[0]['count'];
  /** Sends a text to a person whom three calls did not reach; none is sent if absent. */
  readonly sendLastWord?: SendLastWord | undefined;
};

/** Opens the callbacks. Nothing is placed before `start`. */
export function openCallbacks({ publicUrl, count, sendLastWord, ...options }: CallbackOptions): Callbacks {
  const listeners: OnCallbackEvent[] = count === undefined ? [] : [countCallbacks({ ...options, count })];
  const onEvent = (event: CallbackEvent): void => {
    const { id, centre, topic, language, tries, line, lastOutcome } = event.callback;
    const about = { callback: id, centre, topic, language, tries, line, outcome: lastOutcome };
    options.log.info({ code: `callback-${event.type}`, ...about }, 'a callback');
    for (const listener of listeners) listener(event);
  };
  /** No try follows this one: it is the third, or the desk does not open again within the days that a callback is kept. */
  const isLast = (callback: CallbackEntry): boolean =>
    callback.tries >= mostTries || dueOf(options, callback, afterTry(options.clock())) === undefined;
  const parts: CallbackParts = {
    ...options,
    onEvent,
    lastWord: sendLastWord && lastWord(options, sendLastWord),
    addressesOf: (callback) => ({
      url: publicUrl + placedCallAddress({ ...callback, last: isLast(callback) }),
      fallbackUrl: `${publicUrl}/voice/fallback`,
      statusUrl: publicUrl + placedStatusAddress(callback.token),
    }),
  };
  const scheduler = callbackScheduler(parts);
  const askFor = asking(parts);
  const mayOffer = () => scheduler.status().storeUp === true;
  return {
    asking: askFor,
    desk: callbackDesk({ asking: askFor, mayOffer, keys: options.keys, log: options.log }),
    mayOffer,
    placed: callReports(parts),
    store: options.callbacks,
    status: scheduler.status,
    listen: (listener) => void listeners.push(listener),
    tell: onEvent,
    look: scheduler.look,
    start: scheduler.start,
    stop: scheduler.stop,
  };
}
