// Callbacks as rows of the database, and back.

import type { Callback, CallbackEntry, CallbackStatus } from '../callbacks/callback.ts';
import type { CallbackTable } from './callbackTables.ts';

/** The callback of a row, with its number. */
export function callbackOf(row: CallbackTable): Callback {
  const { key_id, sealed, fingerprint } = row;
  return {
    ...entryOf(row),
    ...(key_id !== null && sealed !== null && { sealed: { keyId: key_id, text: sealed } }),
    ...(fingerprint !== null && { fingerprint }),
  };
}

/** What may be shown of a row. */
export function entryOf(row: Omit<CallbackTable, 'key_id' | 'sealed' | 'fingerprint'>): CallbackEntry {
  const { id, centre, topic, language, status, tries, line, token, sid, note } = row;
  return {
    id,
    centre,
    topic,
    language,
    askedAt: Number(row.asked_ms),
    promisedAt: Number(row.promised_ms),
    notBefore: Number(row.not_before_ms),
    ...(row.due_ms !== null && { dueAt: Number(row.due_ms) }),
    status: status as CallbackStatus,
    tries: Number(tries),
    ...(line !== null && { line }),
    ...(row.claimed_by !== null && { claimedBy: row.claimed_by }),
    ...(row.claimed_until_ms !== null && { claimedUntil: Number(row.claimed_until_ms) }),
    ...(token !== null && { token }),
    ...(row.placed_ms !== null && { placedAt: Number(row.placed_ms) }),
    ...(sid !== null && { sid }),
    ...(row.past_sids !== null && { pastSids: row.past_sids.split(' ') }),
    ...(row.last_outcome !== null && { lastOutcome: row.last_outcome }),
    ...(note !== null && { note }),
    ...(row.ended_ms !== null && { endedAt: Number(row.ended_ms) }),
  };
}
