// Whether a form was sent before with something else in it: a clerk went back after the last step and changed the form. It must not look done.

import type { ConsoleNotice } from '../../schedules/consoleNotice.ts';
import type { NewNotice, NoticeStore } from '../../store/notices.ts';

/** What of a sent form the store has: nothing, all of it as it is now, or something else under the same id. */
export type SentBefore = 'new' | 'same' | 'other';

/** Looks for notices that have the ids of these. `isFromNow`: their beginning is the moment at which they are sent. */
export async function sentBefore(store: Pick<NoticeStore, 'find'>, made: readonly NewNotice[], isFromNow: boolean): Promise<SentBefore> {
  const stored = await Promise.all(made.map(({ id }) => store.find(id)));
  if (stored.every((notice) => notice === undefined)) return 'new';
  const isSame = stored.every((notice, index) => meaning(notice, isFromNow) === meaning(made[index], isFromNow));
  return isSame ? 'same' : 'other';
}

function meaning(notice: NewNotice | ConsoleNotice | undefined, isFromNow: boolean): string | undefined {
  if (notice === undefined) return undefined;
  const { id, centre, kind, from, until, lines, ready, words, reason, group, drill } = notice;
  // A database keeps no empty list of words.
  const said = Object.entries(words ?? {}).toSorted();
  return JSON.stringify({ id, centre, kind, from: isFromNow ? undefined : from, until, lines, ready, said, reason, group, drill });
}
