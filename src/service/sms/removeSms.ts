// Texts are deleted at the carrier, and with them the numbers, as soon as it permits that: it keeps a text that is under way. Its reports say
// when one has arrived; where none comes, it is tried again and again.
// https://www.twilio.com/docs/messaging/api/message-resource#delete-a-message-resource

import type { SentTexts, TextStatus } from '../../carrier/sentTexts.ts';
import type { Instant } from '../../hours/timetable.ts';
import type { TextStatus as StoredStatus, Text, TextStore } from '../../store/texts.ts';
import type { SmsEvent, SmsParts } from './smsParts.ts';

const over: ReadonlySet<TextStatus> = new Set(['delivered', 'undelivered', 'failed', 'canceled', 'read']);
const open = ['sending', 'sent', 'unknown'] as const satisfies readonly StoredStatus[];

const minuteMs = 60_000;
const longestPauseMs = 6 * 60 * minuteMs;
const mostAtOnce = 20;
/** What is over and deleted is kept for so long, so that a request that comes twice is known. */
export const rememberedMs = 24 * 60 * minuteMs;

type Parts = Pick<SmsParts, 'texts' | 'clock' | 'outgoing' | 'log'> & { readonly onEvent: (event: SmsEvent) => void };

/** Notes what the carrier reports, and deletes a text that has arrived, or never will. */
export function textReports(parts: Parts): SentTexts {
  return {
    reported: async (token, { sid, status }) => {
      const store = await parts.texts();
      const now = parts.clock();
      const isOver = over.has(status);
      // By its id the text is known, also where the answer to our request was lost.
      const isKnown = await store.change(token, open, { sid, ...(isOver && { removeAt: now }) });
      if (!isKnown || !isOver) return;
      const found = await store.find(token);
      // The carrier waits for this answer, so it is deleted afterwards.
      if (found?.sid !== undefined) void remove(parts, store, { ...found, sid: found.sid }, now).catch(() => undefined);
    },
  };
}

/** Deletes what is to be deleted by now, and forgets what needs to be known no more. Rejects where the store is away. */
export async function removeTexts(parts: Parts): Promise<void> {
  const store = await parts.texts();
  const now = parts.clock();
  for (const text of await store.toRemove(now, mostAtOnce))
    if (text.sid !== undefined) await remove(parts, store, { ...text, sid: text.sid }, now);
  await store.forget(now - rememberedMs);
}

async function remove(
  { outgoing, log, onEvent }: Parts,
  store: TextStore,
  { id, sid, tries }: Text & { readonly sid: string },
  now: Instant,
): Promise<void> {
  try {
    await outgoing.removeText(sid);
  } catch (fault) {
    const { status, code } = fault as { readonly status?: unknown; readonly code?: unknown };
    log.warn(
      { code: 'sms-not-removed', text: id, status, reason: code },
      'a text could not be deleted at the carrier yet: it is tried again',
    );
    onEvent({ type: 'not-removed' });
    const pauseMs = Math.min(longestPauseMs, 2 ** Math.min(tries, 20) * minuteMs);
    await store.change(id, open, { removeAt: now + pauseMs, tries: tries + 1 });
    return;
  }
  // Of a text whose answer was lost it stays known that it was: its call gets no other one.
  const isRemoved =
    (await store.change(id, ['unknown'], { sid: null })) || (await store.change(id, open, { status: 'removed', sid: null }));
  if (isRemoved) onEvent({ type: 'removed' });
}
