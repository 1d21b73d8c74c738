// The last word to a person whom three calls did not reach: one text with the number of the desk, where the centre sends texts.

import type { CallbackEntry } from '../../callbacks/callback.ts';
import { openSealed } from '../../callbacks/sealing.ts';
import type { CallbackParts } from './callbackParts.ts';

/** Sends one. `once` tells it from every other text, so that it is sent once. Never rejects. */
export type SendLastWord = (
  wanted: Pick<CallbackEntry, 'centre' | 'topic' | 'language'> & { readonly once: string; readonly call: string; readonly number: string },
) => Promise<unknown>;

/** Tells a person so. Where the store is away, or no key opens the number, nothing is sent. */
export function lastWord(
  { callbacks, keys, directory, log }: Pick<CallbackParts, 'callbacks' | 'keys' | 'directory' | 'log'>,
  send: SendLastWord,
): NonNullable<CallbackParts['lastWord']> {
  const tell = async ({ id, centre, topic, language }: CallbackEntry): Promise<void> => {
    if (directory().centres.get(centre)?.sms === undefined) return;
    const found = await (await callbacks()).find(id);
    const number = found?.sealed && openSealed(keys, found, found.sealed);
    if (number !== undefined) await send({ once: `callback ${id}`, call: `callback ${id}`, centre, topic, language, number });
  };
  return (callback) =>
    void tell(callback).catch(() =>
      log.warn({ code: 'last-word-not-sent', callback: callback.id }, 'the last word of a callback was not sent'),
    );
}
