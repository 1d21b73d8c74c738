// One callback is placed. That it is about to leave is written down first, with a token of its own, so that no end of this process leaves a
// call that the store does not know of.

import { randomBytes } from 'node:crypto';
import type { Callback, CallbackEntry } from '../../callbacks/callback.ts';
import { callerIdOf } from '../../callbacks/callerIdOf.ts';
import { mayPlaceNow } from '../../callbacks/dueAt.ts';
import { openSealed } from '../../callbacks/sealing.ts';
import { afterTry, notInJapan, refusedNumber } from '../../callbacks/tries.ts';
import { loggedReason, type NotPlaced, type Outgoing } from '../../carrier/outgoing.ts';
import type { Instant } from '../../hours/timetable.ts';
import type { CallbackStore, Found } from '../../store/callbacks.ts';
import type { CallbackParts } from './callbackParts.ts';
import { missed, notPlaced } from './whatFollows.ts';

/** What an operator must put right before any callback can be placed: a code for the status. */
export type PlacingFault = {
  readonly code: 'callback-key-missing' | 'callback-no-caller-id' | 'callback-refused';
  /** The centre, or the carrier's code. */
  readonly detail?: string;
  /** It is so for every callback, whatever its centre. */
  readonly isForAll?: true;
};

const ringSeconds = 30;
// While the carrier reports how the call goes; then it is asked.
const reportedWithinMs = 3 * 60_000;
// The carrier's own report that it has the call comes within seconds.
const unknownForMs = 60_000;
const soonMs = 30_000;
const pauseMs = 5 * 60_000;

/** Places a callback that this instance has claimed. Resolves to what keeps all of them from being placed, if something does. */
export async function placeCallback(
  parts: CallbackParts & { readonly outgoing: Outgoing },
  store: CallbackStore,
  callback: Callback,
): Promise<PlacingFault | undefined> {
  const { clock, realClock, keys, instance, log } = parts;
  const now = clock();
  const found = { status: ['claimed'], claimedBy: instance } as const;
  const waitFor = (code: PlacingFault['code'], detail?: string): Promise<PlacingFault> => {
    const fault = { code, ...(detail !== undefined && { detail }) };
    return notPlaced(parts, store, callback, { found, from: now + pauseMs, why: code, now }).then(() => fault);
  };
  const centre = parts.directory().centres.get(callback.centre);
  // The tables may have changed since it was claimed.
  if (centre === undefined || !mayPlaceNow(centre, callback, now).some(({ id }) => id === callback.line)) {
    await notPlaced(parts, store, callback, { found, from: now, why: 'closed', now });
    return undefined;
  }
  const number = callback.sealed && openSealed(keys, callback, callback.sealed);
  if (number === undefined) return waitFor('callback-key-missing');
  const from = callerIdOf(centre);
  if (from === undefined) return waitFor('callback-no-caller-id', centre.id);
  if (!mayBeCalled(number)) {
    await cannotBeCalled(parts, store, callback, { found, outcome: notInJapan, now });
    return undefined;
  }
  const token = randomBytes(18).toString('hex');
  const placing = await store.change(
    callback.id,
    found,
    {
      status: 'placing',
      token,
      placedAt: realClock(),
      tries: callback.tries + 1,
      claimedUntil: now + unknownForMs,
      // Known from now on, whatever the clock shows when the call is over.
      notBefore: afterTry(now),
    },
    now,
  );
  if (placing === undefined) return undefined;
  const placed = await parts.outgoing.placeCall({ to: number, from, ringSeconds, ...parts.addressesOf({ ...placing, token }) });
  if ('sid' in placed) {
    const later = clock();
    const ringing = await store.change(
      callback.id,
      { status: ['placing', 'unknown'], token },
      { status: 'ringing', sid: placed.sid, claimedUntil: later + reportedWithinMs },
      later,
    );
    // Undefined where the carrier's own report was faster.
    if (ringing !== undefined) parts.onEvent({ type: 'placed', callback: ringing });
    return undefined;
  }
  log.warn(
    { code: 'callback-not-placed', callback: callback.id, ...loggedReason(placed) },
    'a callback was not placed, or it is not known',
  );
  return afterRefusal(parts, store, placing, placed, token);
}

async function afterRefusal(
  parts: CallbackParts,
  store: CallbackStore,
  callback: CallbackEntry,
  placed: NotPlaced,
  token: string,
): Promise<PlacingFault | undefined> {
  const now = parts.clock();
  const found = { status: ['placing'], token } as const;
  if ('notDone' in placed) {
    await notPlaced(parts, store, callback, { found, from: now + soonMs, why: placed.notDone, now });
    return undefined;
  }
  if ('unknown' in placed) {
    const unknown = await store.change(callback.id, found, { status: 'unknown', claimedUntil: now + unknownForMs }, now);
    if (unknown !== undefined) parts.onEvent({ type: 'unknown', callback: unknown });
    return undefined;
  }
  const outcome = `refused-${placed.code}`;
  switch (placed.refused) {
    case 'sender':
    case 'account':
      await notPlaced(parts, store, callback, { found, from: now + pauseMs, why: outcome, now });
      return { code: 'callback-refused', detail: placed.code, ...(placed.refused === 'account' && { isForAll: true }) };
    case 'later':
      await missed(parts, store, callback, { found, outcome, now });
      return undefined;
    case 'number':
      await cannotBeCalled(parts, store, callback, { found, outcome: refusedNumber(placed.code), now });
      return undefined;
    default:
      return placed.refused satisfies never;
  }
}

/** No try follows: staff see it in their list. */
async function cannotBeCalled(
  parts: Pick<CallbackParts, 'onEvent'>,
  store: CallbackStore,
  { id }: CallbackEntry,
  { found, outcome, now }: { readonly found: Found; readonly outcome: string; readonly now: Instant },
): Promise<void> {
  const to = { status: 'unreached', lastOutcome: outcome, line: null, claimedBy: null, claimedUntil: null, dueAt: null } as const;
  const unreached = await store.change(id, found, to, now);
  if (unreached !== undefined) parts.onEvent({ type: 'unreached', callback: unreached });
}

/** Never abroad, whatever was sealed. */
function mayBeCalled(number: string): boolean {
  return /^\+81\d{9,10}$/.test(number);
}
