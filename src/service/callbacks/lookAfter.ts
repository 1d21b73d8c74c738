// Callbacks whose claim ended by itself: an instance has died, the carrier did not answer, or its reports did not come. What left the house
// may have rung, so the carrier is asked before anything is placed again.

import { putBack } from '../../callbacks/byHand.ts';
import type { Callback } from '../../callbacks/callback.ts';
import { callerIdOf } from '../../callbacks/callerIdOf.ts';
import { openSealed } from '../../callbacks/sealing.ts';
import type { CarrierCall } from '../../carrier/outgoing.ts';
import type { CallbackStore } from '../../store/callbacks.ts';
import type { CallbackParts } from './callbackParts.ts';
import { noteStatus } from './callReports.ts';
import { missed, notPlaced } from './whatFollows.ts';

const againMs = 30_000;
const stillGoingMs = 2 * 60_000;
const talkLookMs = 10 * 60_000;
/** How wrong our clock may be. Calls of other tries and other callbacks are known by their ids. */
const clockWrongMs = 12 * 3_600_000;
/**
 * A new call may be missing in the carrier's list for a while, and a request may be under way for as long as its time-out. So long this
 * process must have seen that nothing came of it.
 */
const listedWithinMs = 3 * 60_000;

/** Since when this process has seen that the carrier has no call for a placing, by the token of the placing. */
export type Missing = Map<string, number>;

/** Looks after one of them. Rejects where the store is away. */
export async function lookAfter(parts: CallbackParts, store: CallbackStore, callback: Callback, missing: Missing): Promise<void> {
  const now = parts.clock();
  const { id, status, token } = callback;
  switch (status) {
    case 'claimed':
      // Nothing has left the house.
      await notPlaced(parts, store, callback, { found: { status: ['claimed'] }, from: now, why: 'claim-ended', now });
      return;
    case 'taken': {
      const { found, to } = putBack(callback);
      await store.change(id, found, to, now);
      return;
    }
    case 'placing': {
      const unknown = await store.change(
        id,
        { status: ['placing'], ...(token && { token }) },
        { status: 'unknown', claimedUntil: now },
        now,
      );
      if (unknown !== undefined) parts.onEvent({ type: 'unknown', callback: unknown });
      return;
    }
    case 'unknown':
    case 'ringing':
    case 'connected':
      if (token !== undefined) await ask(parts, store, { ...callback, token }, missing);
      return;
    default:
  }
}

type Under = Callback & { readonly token: string };

async function ask(parts: CallbackParts, store: CallbackStore, callback: Under, missing: Missing): Promise<void> {
  const { id, token, status } = callback;
  const found = { status: [status], token } as const;
  if (status === 'connected' && callback.lastOutcome === 'over') {
    await missed(parts, store, callback, { found, outcome: 'no-desk', now: parts.clock() });
    return;
  }
  const later = (ms: number) => store.change(id, found, { claimedUntil: parts.clock() + ms }, parts.clock());
  const call = await callOf(parts, store, callback);
  if (call === 'not known') {
    await later(againMs);
    return;
  }
  const now = parts.clock();
  if (call !== undefined) missing.delete(token);
  if (call === undefined) {
    const since = missing.get(token) ?? parts.monotonic();
    missing.set(token, since);
    if (parts.monotonic() - since < listedWithinMs) await later(againMs);
    else if (status === 'unknown') await notPlaced(parts, store, callback, { found, from: now, why: 'not-at-the-carrier', now });
    else await missed(parts, store, callback, { found, outcome: 'lost', now });
    return;
  }
  // By its id the call is known when another try is looked for.
  if (callback.sid === undefined) await store.change(id, found, { sid: call.sid }, now);
  const isGoing = ['queued', 'initiated', 'ringing', 'in-progress'].includes(call.status);
  if (isGoing && status !== 'unknown') await later(status === 'connected' ? talkLookMs : stillGoingMs);
  else if (status === 'connected') await missed(parts, store, callback, { found, outcome: 'no-desk', now });
  else await noteStatus(parts, store, callback, call);
}

/** The call as the carrier has it; undefined where it has none. */
async function callOf(parts: CallbackParts, store: CallbackStore, callback: Under): Promise<CarrierCall | undefined | 'not known'> {
  const { outgoing, keys, directory, log } = parts;
  const number = callback.sealed && openSealed(keys, callback, callback.sealed);
  const centre = directory().centres.get(callback.centre);
  const from = centre && callerIdOf(centre);
  if (outgoing === undefined || number === undefined || from === undefined) return 'not known';
  try {
    const calls = await outgoing.callsTo({ to: number, from });
    if (callback.sid !== undefined) return calls.find(({ sid }) => sid === callback.sid);
    const others = await store.sidsOfOthers(callback.id);
    const isKnown = ({ sid }: CarrierCall) => others.has(sid) || callback.pastSids?.includes(sid) === true;
    const earliest = (callback.placedAt ?? 0) - clockWrongMs;
    // The first call that no callback has yet: where two are under way, each finds one.
    return calls.filter((call) => call.createdAt >= earliest && !isKnown(call)).at(-1);
  } catch (fault) {
    const { status, code } = fault as { readonly status?: unknown; readonly code?: unknown };
    log.warn({ code: 'callback-carrier-away', status, reason: code }, 'the carrier could not be asked about a callback: it is asked again');
    return 'not known';
  }
}
