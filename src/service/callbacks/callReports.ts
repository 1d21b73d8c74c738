// What the carrier's requests tell about the calls that we placed. They come late, twice, in any order or never, so each is taken in every
// state that it can belong to, and none is needed: the scheduler asks the carrier about a call of which nothing is heard.

import type { Callback } from '../../callbacks/callback.ts';
import type { CallStatus } from '../../carrier/outgoing.ts';
import type { PlacedCalls } from '../../carrier/placedCalls.ts';
import type { CallbackStore } from '../../store/callbacks.ts';
import type { CallbackParts } from './callbackParts.ts';
import { missed } from './whatFollows.ts';

const reportedWithinMs = 3 * 60_000;
const talkLookMs = 10 * 60_000;
// The end of a call may overtake the report of its talk.
const overtakenMs = 30_000;

const notAnsweredYet = ['placing', 'unknown', 'ringing'] as const;
/** A report of a key may come after the end of its call was noted. */
const everyOpen = ['claimed', 'placing', 'unknown', 'ringing', 'connected', 'asked', 'unreached'] as const;

type Parts = Pick<CallbackParts, 'callbacks' | 'directory' | 'clock' | 'onEvent' | 'lastWord'>;

/** Notes what is reported. */
export function callReports(parts: Parts): PlacedCalls {
  return {
    reported: async (token, report) => {
      const store = await parts.callbacks();
      const callback = await store.findByToken(token);
      if (callback !== undefined) await noteStatus(parts, store, { ...callback, token }, report);
    },
    pressed: async (token, choice, sid) => {
      const store = await parts.callbacks();
      const callback = await store.findByToken(token);
      if (callback === undefined) return false;
      const now = parts.clock();
      // By its id the call is known when another try is looked for.
      if (callback.sid === undefined && sid !== undefined) await store.change(callback.id, { status: everyOpen, token }, { sid }, now);
      if (choice === 'later') {
        const found = { status: notAnsweredYet, token };
        return missed(parts, store, callback, { found, outcome: 'later', now });
      }
      const connects = choice === 'connect';
      const changed = await store.change(
        callback.id,
        { status: connects ? notAnsweredYet : everyOpen, token },
        connects ? { status: 'connected', claimedUntil: now + talkLookMs } : { status: 'cancelled' },
        now,
      );
      if (changed !== undefined) parts.onEvent({ type: connects ? 'connected' : 'cancelled', callback: changed });
      // The same key that is reported twice.
      return changed !== undefined || callback.status === (connects ? 'connected' : 'cancelled');
    },
    talked: async (token) => {
      const store = await parts.callbacks();
      const callback = await store.findByToken(token);
      if (callback === undefined) return;
      const changed = await store.change(callback.id, { status: everyOpen, token }, { status: 'kept' }, parts.clock());
      if (changed !== undefined) parts.onEvent({ type: 'kept', callback: changed });
    },
  };
}

/** How a call goes, as the carrier says it, now or when it was asked. */
export async function noteStatus(
  parts: Pick<Parts, 'directory' | 'clock' | 'onEvent' | 'lastWord'>,
  store: CallbackStore,
  callback: Callback & { readonly token: string },
  { sid, status }: { readonly sid: string; readonly status: CallStatus },
): Promise<void> {
  const { id, token } = callback;
  const now = parts.clock();
  switch (status) {
    case 'queued':
    case 'initiated':
    case 'ringing':
    case 'in-progress': {
      const to = { status: 'ringing', sid, claimedUntil: now + reportedWithinMs } as const;
      const placed = await store.change(id, { status: ['placing', 'unknown'], token }, to, now);
      if (placed !== undefined) parts.onEvent({ type: 'placed', callback: placed });
      // A key was faster.
      else if (callback.sid === undefined) await store.change(id, { status: everyOpen, token }, { sid }, now);
      return;
    }
    case 'busy':
    case 'no-answer':
    case 'failed':
    case 'canceled':
    case 'completed': {
      // The carrier has the call, also where it never said so before.
      const placed = await store.change(id, { status: ['placing', 'unknown'], token }, { status: 'ringing', sid }, now);
      if (placed !== undefined) parts.onEvent({ type: 'placed', callback: placed });
      // A telephone that was answered and no key: a machine, or a person who did not want to talk.
      const outcome = status === 'completed' ? 'no-key' : status;
      if (await missed(parts, store, callback, { found: { status: ['ringing'], token }, outcome, now })) return;
      await store.change(id, { status: ['connected'], token }, { sid, claimedUntil: now + overtakenMs, lastOutcome: 'over' }, now);
      return;
    }
    default:
      return status satisfies never;
  }
}
