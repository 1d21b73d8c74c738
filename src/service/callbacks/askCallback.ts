// A caller asks to be called, or not to be called any more. The number is sealed here, and goes nowhere else.

import { type Callback, keptForMs } from '../../callbacks/callback.ts';
import { dueAt } from '../../callbacks/dueAt.ts';
import { fingerprints, seal } from '../../callbacks/sealing.ts';
import { firstTry } from '../../callbacks/tries.ts';
import type { Instant } from '../../hours/timetable.ts';
import type { CallbackParts } from './callbackParts.ts';

type About = Pick<Callback, 'centre' | 'topic'> & {
  /** E.164, as the caller confirmed it. */
  readonly number: string;
};

export type AskedFor = About &
  Pick<Callback, 'language'> & {
    /** The same for a request that comes twice. It is in the addresses of the call that is placed: nothing personal. */
    readonly id: string;
    /** When the caller was told that the call comes; when it is due if absent. */
    readonly promisedAt?: Instant;
  };

export type Asking = {
  /** When a callback that is asked for now would be due; undefined where no line promises the language within the days that it is kept. */
  readonly dueAt: (about: Pick<AskedFor, 'centre' | 'topic' | 'language'>) => Instant | undefined;
  /** Keeps a callback. `isNew` is false where one is open for this number and topic. Undefined where it cannot be kept. Rejects where the store is away. */
  readonly ask: (asked: AskedFor) => Promise<{ readonly callback: Callback; readonly isNew: boolean } | undefined>;
  /** The open callback for a number and topic. Rejects where the store is away. */
  readonly find: (about: About) => Promise<Callback | undefined>;
  /** Ends the open callback for a number and topic; its number is gone. Resolves to whether there was one. Rejects where the store is away. */
  readonly cancel: (about: About) => Promise<boolean>;
};

/** What callers may ask for. */
export function asking(parts: Pick<CallbackParts, 'callbacks' | 'directory' | 'clock' | 'keys' | 'onEvent'>): Asking {
  const { callbacks, directory, clock, keys, onEvent } = parts;
  const due = ({ centre, topic, language }: Pick<AskedFor, 'centre' | 'topic' | 'language'>, askedAt: Instant): Instant | undefined => {
    const found = directory().centres.get(centre);
    return found && dueAt(found, { topic, language }, { from: firstTry(askedAt), until: askedAt + keptForMs });
  };
  const find = async (about: About) => (await callbacks()).findByFingerprint(fingerprints(keys, about, about.number));
  return {
    dueAt: (about) => due(about, clock()),
    ask: async ({ id, centre, topic, language, number, promisedAt }) => {
      const askedAt = clock();
      const first = due({ centre, topic, language }, askedAt);
      if (first === undefined) return undefined;
      const place = { id, centre, topic };
      const prints = fingerprints(keys, place, number);
      const sealed = seal(keys, place, number);
      const kept = await (await callbacks()).ask(
        {
          ...place,
          language,
          askedAt,
          promisedAt: promisedAt ?? first,
          notBefore: firstTry(askedAt),
          dueAt: first,
          sealed,
          fingerprint: prints[0],
        },
        prints,
      );
      // Ended meanwhile: what comes twice does not begin anew.
      if (kept.callback.endedAt !== undefined) return undefined;
      // No seal is made twice: of a request that comes twice, the first one counts.
      if (kept.isNew && kept.callback.sealed?.text === sealed.text) {
        const { sealed: _, fingerprint: __, ...entry } = kept.callback;
        onEvent({ type: 'asked', callback: entry });
      }
      return kept;
    },
    find,
    cancel: async (about) => {
      const store = await callbacks();
      const found = await find(about);
      if (found === undefined) return false;
      const cancelled = await store.change(found.id, { status: [found.status] }, { status: 'cancelled' }, clock());
      if (cancelled !== undefined) onEvent({ type: 'cancelled', callback: cancelled });
      return cancelled !== undefined;
    },
  };
}
