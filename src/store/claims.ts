// One instance claims a callback that is due: at most so many at once for a line, and not before the pace of all instances allows it.

import type { Transaction } from 'kysely';
import { activeStatuses, type Callback } from '../callbacks/callback.ts';
import type { Instant, Language } from '../hours/timetable.ts';
import { callbackOf } from './callbackRows.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** What is due, together: callbacks of one centre, topic and language may be placed at the same times. */
export type DueGroup = { readonly centre: string; readonly topic: string; readonly language: Language; readonly dueAt: Instant };

export type Claim = Pick<DueGroup, 'centre' | 'topic' | 'language'> & {
  /** The line that is promised now, and how many callbacks may be under way for it. */
  readonly line: string;
  readonly most: number;
  readonly now: Instant;
  /** The instance, and until when it has the callback. */
  readonly by: string;
  readonly until: Instant;
  /** The time since the last claim of any instance, at least, and the real clock to measure it by. */
  readonly paceMs: number;
  readonly realNow: Instant;
};

/** `paced`: another one was claimed a moment ago. `full`: so many are under way for the line. `none`: nothing of the group is due any more. */
export type Claimed = { readonly claimed: Callback } | { readonly why: 'paced' | 'full' | 'none' };

const clockJumpMs = 5_000;

/** Claims the first one of a group that is due. The transaction must be committed before another one is claimed. */
export async function claimOne(within: Transaction<Tables>, kind: Database['kind'], claim: Claim): Promise<Claimed> {
  const { centre, topic, language, line, most, now, by, until, paceMs, realNow } = claim;
  const pace = within.selectFrom('callback_pace').select('last_ms').where('id', '=', 1);
  // Held until the transaction ends, so that two instances cannot count at once. SQLite has one writer.
  const { last_ms } = await (kind === 'postgres' ? pace.forUpdate() : pace).executeTakeFirstOrThrow();
  const since = realNow - Number(last_ms);
  // A clock that was set back must not stop all callbacks until it is there again.
  if (since < paceMs && since > -clockJumpMs) return { why: 'paced' };
  const { active } = await within
    .selectFrom('callbacks')
    .select(({ fn }) => fn.countAll().as('active'))
    .where('line', '=', line)
    .where('status', 'in', [...activeStatuses])
    .executeTakeFirstOrThrow();
  if (Number(active) >= most) return { why: 'full' };
  const due = within
    .selectFrom('callbacks')
    .select(['id', 'sid', 'past_sids'])
    .where('status', '=', 'asked')
    .where('due_ms', '<=', now)
    .where('centre', '=', centre)
    .where('topic', '=', topic)
    .where('language', '=', language)
    .orderBy('due_ms')
    .orderBy('asked_ms')
    .orderBy('id')
    .limit(1);
  const first = await (kind === 'postgres' ? due.forUpdate().skipLocked() : due).executeTakeFirst();
  if (first === undefined) return { why: 'none' };
  const row = await within
    .updateTable('callbacks')
    .set({
      status: 'claimed',
      claimed_by: by,
      claimed_until_ms: until,
      line,
      token: null,
      placed_ms: null,
      sid: null,
      past_sids: [first.past_sids, first.sid].filter((each) => each !== null).join(' ') || null,
    })
    .where('id', '=', first.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await within.updateTable('callback_pace').set({ last_ms: realNow }).where('id', '=', 1).execute();
  return { claimed: callbackOf(row) };
}
