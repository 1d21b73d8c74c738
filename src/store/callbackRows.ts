// Callbacks as rows of the database, and back.

import {
  type Callback,
  type CallbackEntry,
  type CallbackStatus,
  type EndedStatus,
  endedStatuses,
  type NewCallback,
} from '../callbacks/callback.ts';
import type { Instant } from '../hours/timetable.ts';
import type { CallbackTable } from './callbackTables.ts';

/** The fields that a change sets; `null` removes one. */
export type CallbackChange = {
  readonly status?: CallbackStatus;
  readonly notBefore?: Instant;
  readonly dueAt?: Instant | null;
  readonly tries?: number;
  readonly line?: string | null;
  readonly claimedBy?: string | null;
  readonly claimedUntil?: Instant | null;
  readonly token?: string | null;
  readonly placedAt?: Instant | null;
  readonly sid?: string | null;
  readonly lastOutcome?: string | null;
  readonly note?: string | null;
};

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

/** The row of a callback that was just asked for. */
export function rowOfNew(asked: NewCallback): CallbackTable {
  const { id, centre, topic, language, sealed, fingerprint } = asked;
  return {
    id,
    centre,
    topic,
    language,
    asked_ms: asked.askedAt,
    promised_ms: asked.promisedAt,
    not_before_ms: asked.notBefore,
    due_ms: asked.dueAt ?? null,
    status: 'asked',
    tries: 0,
    line: null,
    claimed_by: null,
    claimed_until_ms: null,
    token: null,
    placed_ms: null,
    sid: null,
    past_sids: null,
    last_outcome: null,
    note: null,
    key_id: sealed.keyId,
    sealed: sealed.text,
    fingerprint,
    ended_ms: null,
  };
}

/** The fields of the row that a change sets. One that ends the callback takes its number away. */
export function setBy(to: CallbackChange, at: Instant): Partial<CallbackTable> {
  const { status } = to;
  return {
    ...(status !== undefined && { status }),
    ...(to.notBefore !== undefined && { not_before_ms: to.notBefore }),
    ...(to.dueAt !== undefined && { due_ms: to.dueAt }),
    ...(to.tries !== undefined && { tries: to.tries }),
    ...(to.line !== undefined && { line: to.line }),
    ...(to.claimedBy !== undefined && { claimed_by: to.claimedBy }),
    ...(to.claimedUntil !== undefined && { claimed_until_ms: to.claimedUntil }),
    ...(to.token !== undefined && { token: to.token }),
    ...(to.placedAt !== undefined && { placed_ms: to.placedAt }),
    ...(to.sid !== undefined && { sid: to.sid }),
    ...(to.lastOutcome !== undefined && { last_outcome: to.lastOutcome }),
    ...(to.note !== undefined && { note: to.note }),
    ...(isEnded(status) && ended(status, at)),
  };
}

function isEnded(status: CallbackStatus | undefined): status is EndedStatus {
  return endedStatuses.some((each) => each === status);
}

/** The token and the carrier's id stay: what the carrier still sends about the call must find it. */
export function ended(status: EndedStatus, at: Instant): Partial<CallbackTable> {
  return { status, ended_ms: at, ...nothingPersonal };
}

const nothingPersonal = { key_id: null, sealed: null, fingerprint: null, note: null, claimed_by: null, claimed_until_ms: null };
