// What follows when a call did not become a talk: another try within the hours of the lines, or none.

import { type Callback, type CallbackEntry, keptForMs } from '../../callbacks/callback.ts';
import { dueAt } from '../../callbacks/dueAt.ts';
import { nextTry } from '../../callbacks/tries.ts';
import type { Instant } from '../../hours/timetable.ts';
import type { CallbackChange } from '../../store/callbackRows.ts';
import type { CallbackStore, Found } from '../../store/callbacks.ts';
import type { CallbackParts } from './callbackParts.ts';

type Parts = Pick<CallbackParts, 'directory' | 'onEvent' | 'lastWord'>;

/** When a callback is due that may not be placed before an instant. */
export function dueOf({ directory }: Pick<CallbackParts, 'directory'>, callback: CallbackEntry, from: Instant): Instant | undefined {
  const centre = directory().centres.get(callback.centre);
  return centre && dueAt(centre, callback, { from, until: callback.askedAt + keptForMs });
}

/** The state of a callback that waits again. The token stays until it is placed again: what the carrier still sends finds it. */
function waitsFrom(parts: Parts, callback: CallbackEntry, from: Instant): CallbackChange {
  return {
    status: 'asked',
    notBefore: from,
    dueAt: dueOf(parts, callback, from) ?? null,
    line: null,
    claimedBy: null,
    claimedUntil: null,
  };
}

/** The person was not reached, or did not want to talk now: another try, or the last one was in vain. */
export async function missed(
  parts: Parts,
  store: CallbackStore,
  callback: Callback | CallbackEntry,
  { found, outcome, now }: { readonly found: Found; readonly outcome: string; readonly now: Instant },
): Promise<boolean> {
  const next = nextTry(callback.tries, now);
  // The clock may have been set back since the call was placed, or another instance placed it by another clock.
  const to: CallbackChange =
    next === undefined
      ? { status: 'unreached', line: null, claimedBy: null, claimedUntil: null, dueAt: null }
      : waitsFrom(parts, callback, Math.max(next, callback.notBefore));
  const changed = await store.change(callback.id, found, { ...to, lastOutcome: outcome }, now);
  if (changed === undefined) return false;
  parts.onEvent({ type: 'missed', callback: changed });
  if (changed.status === 'unreached') {
    parts.onEvent({ type: 'unreached', callback: changed });
    parts.lastWord?.(changed);
  }
  return true;
}

/** No telephone rang: it waits as before, and this was no try. */
export async function notPlaced(
  parts: Parts,
  store: CallbackStore,
  callback: CallbackEntry,
  { found, from, why, now }: { readonly found: Found; readonly from: Instant; readonly why: string; readonly now: Instant },
): Promise<boolean> {
  const wasTry = callback.status !== 'claimed';
  const tries = Math.max(0, callback.tries - (wasTry ? 1 : 0));
  // The clock may have been set back: it waits at least for what it waited for. Once it left, `notBefore` is that of the try after it.
  const waited = (wasTry ? callback.dueAt : callback.notBefore) ?? from;
  const to = { ...waitsFrom(parts, callback, Math.max(from, waited)), tries, lastOutcome: why };
  const changed = await store.change(callback.id, found, to, now);
  if (changed === undefined) return false;
  parts.onEvent({ type: 'not-placed', callback: changed });
  return true;
}
