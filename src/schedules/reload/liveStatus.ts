// What the live directory knows about itself: what serves, since when, and what keeps the files from serving as they are.

import type { Instant } from '../../hours/timetable.ts';
import type { Held } from '../build/loadKeeping.ts';
import type { Problem } from '../problem.ts';

/** A part that keeps its last good form. */
export type HeldPart = Held & {
  /** Since when the form that serves has served; absent where nothing does, and for a shared file. */
  readonly since?: Instant;
  /** Since when something else in the folder is kept out. */
  readonly heldSince: Instant;
};

export type LiveStatus = {
  /** Since when the directory that serves has been serving. */
  readonly since: Instant;
  /** How often the service went over to a new directory since it started, and how often it refused a part of the folder or all of it. */
  readonly taken: number;
  readonly refused: number;
  /**
   * The problems of the folder as it is now, and since when it has them; empty as soon as it is valid again. However many problems there are,
   * these are few enough to be shown to everybody who asks: the last one says how many more there are.
   */
  readonly problems: readonly Problem[];
  readonly problemsSince?: Instant;
  /** The parts that keep their last good form. Empty or absent where the folder serves as it is, or where it cannot be read. */
  readonly held?: readonly HeldPart[];
  /** Present while something serves that was read from the kept copy at the start: when that was kept. */
  readonly fromCopy?: { readonly keptAt: Instant };
};

/**
 * The word for what serves: the folder as it is, the last good form of some of it, or what was kept before the last start.
 * `contentProblems`: what keeps the prompts of the folder out until another start.
 */
export function servingWord(
  { problems, fromCopy }: Pick<LiveStatus, 'problems' | 'fromCopy'>,
  contentProblems: readonly Problem[],
): 'folder' | 'last-good' | 'kept-copy' {
  if (fromCopy !== undefined || contentProblems.length > 0) return 'kept-copy';
  return problems.length > 0 ? 'last-good' : 'folder';
}
