// What a member of the staff does with a callback by hand, for the page and for the command: it is changed in the state in which it is found,
// written down, and told to what counts callbacks.

import { done, giveUp, longestNote, note, putBack, take } from '../../callbacks/byHand.ts';
import type { CallbackEntry } from '../../callbacks/callback.ts';
import { type CallbackKeys, openSealed } from '../../callbacks/sealing.ts';
import type { Instant } from '../../hours/timetable.ts';
import { type Message, message } from '../../messages/message.ts';
import type { CallbackStore, Found } from '../../store/callbacks.ts';
import type { AuditCode } from '../auditPort.ts';
import { isOfAnother, isWaiting } from './callbackWords.ts';
import { hasNumber } from './numberInNote.ts';

export type HandDeed =
  | { readonly what: 'take' | 'put-back' | 'done' | 'give-up' }
  /** `seen`: the note that the person saw, where the new one is to stand in its place only. */
  | { readonly what: 'note'; readonly words: string; readonly seen?: string };

/** What was done, for the figures. */
export type HandEvent = { readonly type: 'kept' | 'given-up'; readonly callback: CallbackEntry; readonly isByHand: true };

export type HandParts = {
  readonly callbacks: Pick<CallbackStore, 'find' | 'change' | 'erase'>;
  /** Absent where there is no key. */
  readonly keys?: CallbackKeys;
  /** Who does it, as the list shows it. */
  readonly person: string;
  readonly now: Instant;
  /** Writes it down. */
  readonly audit: (what: AuditCode, callback: CallbackEntry) => Promise<void>;
  readonly tell: (event: HandEvent) => void;
};

export type Worked =
  /** It is done; `isAgain`: it was done before, by a second click. */
  | { readonly is: 'done'; readonly callback: CallbackEntry; readonly isAgain?: true }
  /** It is in a state in which this cannot be done: another person or a call was faster. Nothing was changed. */
  | { readonly is: 'other'; readonly callback: CallbackEntry; readonly why: Message }
  /** What was typed cannot be kept. */
  | { readonly is: 'refused'; readonly callback: CallbackEntry; readonly why: Message }
  /** There is no such callback any more. */
  | { readonly is: 'gone' };

const audited = {
  take: 'callback-taken',
  'put-back': 'callback-put-back',
  done: 'callback-done',
  'give-up': 'callback-given-up',
  note: 'callback-noted',
} as const satisfies Record<HandDeed['what'], AuditCode>;

/** The state after each deed: a second click finds it. */
const after = { done: 'kept', 'give-up': 'given-up' } as const;

/** Does it. Rejects where the store is away. */
export async function workByHand(parts: HandParts, id: string, deed: HandDeed): Promise<Worked> {
  const { callbacks, person, now, audit, tell } = parts;
  const found = await callbacks.find(id);
  if (found === undefined) return { is: 'gone' };
  const { sealed, fingerprint: _, ...callback } = found;
  if (isDone(callback, deed, person)) return { is: 'done', callback, isAgain: true };
  if (deed.what === 'note') {
    const own = sealed && parts.keys && openSealed(parts.keys, callback, sealed);
    const why = faultIn(deed.words, own);
    if (why !== undefined) return { is: 'refused', callback, why };
  }
  const other = { is: 'other', callback, why: whyNot(callback) } as const;
  if (isOfAnother(callback, person) && (deed.what === 'done' || deed.what === 'give-up')) return other;
  const { found: wanted, to } = changeOf(deed, callback, parts);
  if (!wanted.status.some((status) => status === callback.status)) return other;
  const changed = await callbacks.change(id, asFound(callback, deed, wanted), to, now);
  if (changed === undefined) return lostAgainst(parts, id, deed);
  await audit(audited[deed.what], changed);
  if (deed.what === 'done') tell({ type: 'kept', callback: changed, isByHand: true });
  if (deed.what === 'give-up') tell({ type: 'given-up', callback: changed, isByHand: true });
  // The change has removed the number from the table. Here its bytes are overwritten in the file; what is left of them the scheduler overwrites.
  if (changed.endedAt !== undefined) await callbacks.erase().catch(() => false);
  return { is: 'done', callback: changed };
}

/** As it was a moment ago, so that the second of two persons is told. A note is written in every state, in the place of the note that was seen. */
function asFound({ status, claimedBy }: CallbackEntry, deed: HandDeed, wanted: Found): Found {
  if (deed.what === 'note') return { ...wanted, ...(deed.seen !== undefined && { note: deed.seen === '' ? null : deed.seen }) };
  return { status: [status], ...(status === 'taken' && claimedBy !== undefined && { claimedBy }) };
}

function changeOf(deed: HandDeed, callback: CallbackEntry, { person, now }: HandParts): ReturnType<typeof take> {
  switch (deed.what) {
    case 'take':
      return take(person, now);
    case 'put-back':
      return putBack(callback);
    case 'done':
      return done();
    case 'give-up':
      return giveUp();
    case 'note':
      return note(deed.words);
    default:
      return deed satisfies never;
  }
}

/** Whether there is nothing left to do: a form was sent twice. */
function isDone(callback: CallbackEntry, deed: HandDeed, person: string): boolean {
  const { status, note: words = '' } = callback;
  switch (deed.what) {
    case 'take':
      return status === 'taken' && !isOfAnother(callback, person);
    case 'put-back':
      return isWaiting(callback);
    case 'done':
    case 'give-up':
      return status === after[deed.what];
    case 'note':
      return words === deed.words.trim();
    default:
      return deed satisfies never;
  }
}

function faultIn(words: string, own: string | undefined): Message | undefined {
  const length = [...words.trim()].length;
  if (length > longestNote) return message('callback-note.too-long', { length, most: longestNote });
  return hasNumber(words, own) ? message('callback-note.number') : undefined;
}

/** Another was faster between the look and the change, or the same person by the first of two clicks. */
async function lostAgainst({ callbacks, person }: HandParts, id: string, deed: HandDeed): Promise<Worked> {
  const found = await callbacks.find(id);
  if (found === undefined) return { is: 'gone' };
  const { sealed: _, fingerprint: __, ...callback } = found;
  if (isDone(callback, deed, person)) return { is: 'done', callback, isAgain: true };
  return { is: 'other', callback, why: isNoteOf(callback, deed) ? message('callback-note.changed') : whyNot(callback) };
}

/** Whether the note alone is another one. */
function isNoteOf({ endedAt }: CallbackEntry, { what }: HandDeed): boolean {
  return what === 'note' && endedAt === undefined;
}

/** Who or what was faster. */
function whyNot({ status, claimedBy }: CallbackEntry): Message {
  return status === 'taken' && claimedBy !== undefined
    ? message('callback-work.taken', { name: claimedBy })
    : message('callback-work.other', { status: message(`callbacks-status.${status}`) });
}
