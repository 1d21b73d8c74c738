// How long a caller has waited for a busy desk, by the clock.

import type { Instant } from '../routing/centreNow.ts';
import { languagesOf } from './caller.ts';
import { say } from './say.ts';
import type { Language, PromptKey, Speech } from './speech.ts';

type Wait = { readonly halfMinutes: number; readonly since?: number };

// The catalogues have words for so many minutes: the longest wait that staff may allow, and a last ringing.
const mostMinutesSaid = 6;

/** Where a wait begins: at a second of the clock. */
export function waitFrom(now: Instant): Required<Wait> {
  return { halfMinutes: 0, since: Math.floor(now / 1000) };
}

/**
 * Seconds since the wait began, with the ringing in it. At least the half minutes that the caller has listened: the clock of a rehearsal
 * may stand still, and that of another instance be set back.
 */
export function waitedSeconds({ halfMinutes, since }: Wait, now: Instant): number {
  return Math.max(30 * halfMinutes, since === undefined ? 0 : Math.floor(now / 1000) - since);
}

/** “You have been waiting for two minutes.” Whole minutes are said, and before the first one the half minute. */
export function sayWaited(language: Language | undefined, seconds: number): Speech {
  const minutes = Math.min(mostMinutesSaid, Math.floor(seconds / 60));
  return languagesOf(language).map((spoken) => say(spoken, `wait.waited.${minutes}` as PromptKey));
}
