// Persons whose session the store confirmed here not long ago. While the store is away they may go on looking at pages that need no store, and at
// nothing else.
//
// Ten minutes: a database that starts again or moves to another machine needs some of them, and a person who was let go on another instance, which
// the store knows and this one cannot, sees for as long what the public pages show and who made a notice.

import { LRUCache } from 'lru-cache';
import type { SignedIn } from '../consoleRouter.ts';
import { hashOf, type SessionCookies } from './sessionCookies.ts';

const longestMs = 600_000;
const mostSessions = 2000;

export type LatelySeen = {
  /**
   * To be called before the store is asked about a browser. Returns what remembers its answer, also that it is signed in no more; but not that it
   * is, where a form was sent meanwhile: the answer may be older than what the form did.
   */
  readonly asking: () => (cookies: string, said: SignedIn) => void;
  /** What it said, not long ago; undefined where it said nothing. */
  readonly find: (cookies: string) => SignedIn | undefined;
  /** A form may have ended sessions or changed roles: the store is asked again about each person. */
  readonly forget: () => void;
};

/** `clockMs` only grows: minutes are not measured by a clock that may be set back. */
export function latelySeen(cookies: Pick<SessionCookies, 'session'>, clockMs: () => number = () => performance.now()): LatelySeen {
  // By a digest of the cookie's word, as in the store.
  const known = new LRUCache<string, SignedIn>({ max: mostSessions, ttl: longestMs, ttlResolution: 0, perf: { now: clockMs } });
  const keyOf = (sent: string): string | undefined => {
    const word = cookies.session(sent);
    return word === undefined ? undefined : hashOf(word);
  };
  let forgotten = 0;
  return {
    asking: () => {
      const since = forgotten;
      return (sent, said) => {
        const key = keyOf(sent);
        if (key === undefined) return;
        if (said.person === undefined) known.delete(key);
        else if (since === forgotten) known.set(key, said);
      };
    },
    find: (sent) => {
      const key = keyOf(sent);
      return key === undefined ? undefined : known.get(key);
    },
    forget: () => {
      forgotten += 1;
      known.clear();
    },
  };
}
