// The calls of all browsers: a limited number of them, each only while its browser goes on asking.

import { randomBytes } from 'node:crypto';
import type { RemoteCall } from '../phone/remoteCall.ts';
import type { StoryHead } from '../terminal/story.ts';

export type KeptCall = {
  readonly call: RemoteCall;
  readonly head: StoryHead;
  /** How many events the browser has received. */
  shown: number;
};

export type KeptCalls = {
  /** Keeps the call that `begin` begins, under an id that cannot be guessed. Undefined, without beginning, if there are too many. */
  readonly keep: (begin: () => KeptCall) => string | undefined;
  /** A call that is still kept. Its idle time begins anew. */
  readonly find: (id: string) => KeptCall | undefined;
};

export type Limits = { readonly mostCalls: number; readonly idleMs: number };

/** Calls that are over are kept too, so that they can be saved. They make room for new ones. */
export function keepCalls({ mostCalls, idleMs }: Limits): KeptCalls {
  const calls = new Map<string, KeptCall & { readonly idle: NodeJS.Timeout }>();

  const drop = (id: string): void => {
    const kept = calls.get(id);
    if (kept === undefined) return;
    clearTimeout(kept.idle);
    calls.delete(id);
    void kept.call.go({ act: 'hang-up' });
  };
  const makeRoom = (): void => {
    const over = [...calls].find(([, { call }]) => call.isOver());
    if (over !== undefined) drop(over[0]);
  };

  return {
    keep: (begin) => {
      if (calls.size >= mostCalls) makeRoom();
      if (calls.size >= mostCalls) return undefined;
      const id = randomBytes(16).toString('base64url');
      // The timer must not keep the process alive.
      calls.set(id, { ...begin(), idle: setTimeout(() => drop(id), idleMs).unref() });
      return id;
    },
    find: (id) => {
      const kept = calls.get(id);
      kept?.idle.refresh();
      return kept;
    },
  };
}
