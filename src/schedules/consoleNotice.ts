// A notice that was made in the console: a closure, an announcement, or an opening. It always ends, stands beside the files of the schedules
// and above them, and is plain data. `build/withNotices.ts` applies it.

import type { Instant, Language } from '../hours/timetable.ts';
import type { Message } from '../messages/message.ts';
import type { Words } from './directory.ts';
import type { ClosedLines } from './notice.ts';

export const noticeKinds = ['closure', 'announcement', 'opening'] as const;

export type ConsoleNotice = {
  /** A UUID that is made with the form, so that a form that is sent twice makes one notice. */
  readonly id: string;
  /** `*`: every centre. */
  readonly centre: string;
  readonly kind: (typeof noticeKinds)[number];
  readonly from: Instant;
  readonly until: Instant;
  /** Of a closure or an opening. If absent, `own`; for every centre, a closure is for `all`. */
  readonly lines?: ClosedLines;
  /** Of an opening: the languages that are promised in it. If absent, those that each line promises anyway. */
  readonly languages?: readonly Language[];
  /** Of an announcement: the name of a ready one, and words that are stronger than it, language by language. */
  readonly ready?: string;
  readonly words?: Words;
  /** In the words of staff. It is public. */
  readonly reason: string;
  /** The id of the first of the notices that were made together. */
  readonly group?: string;
  /** Only the telephones of a rehearsal hear it. */
  readonly drill?: true;
  /** The name of a person. It is not public. */
  readonly madeBy: string;
  readonly madeAt: Instant;
  /** It waits for a second person, and does not apply yet. */
  readonly waiting?: true;
  /** A second person confirmed it. A later end needs one, too. */
  readonly confirmed?: true;
  /** It was ended early, and does not apply any more. */
  readonly endedAt?: Instant;
  /** Grows with every change of any notice. */
  readonly revision: number;
};

/** What is wrong with a notice, or what of it does not fit the schedules any more. */
export type NoticeProblem = {
  /** The notice's id. */
  readonly notice: string;
  /** Where it is wrong in one centre only, or for every centre: that centre. */
  readonly centre?: string;
  /** Stable, in kebab-case. */
  readonly code: string;
  readonly message: Message;
};

/** Whether callers hear a notice once it begins. A drill is only for a rehearsal. */
export function isApplying({ waiting, endedAt, drill }: ConsoleNotice, isRehearsal: boolean): boolean {
  return waiting !== true && endedAt === undefined && (drill !== true || isRehearsal);
}

/** Whether callers hear a notice at an instant. */
export function isInForceAt(notice: ConsoleNotice, at: Instant, isRehearsal: boolean): boolean {
  return isApplying(notice, isRehearsal) && notice.from <= at && at < notice.until;
}
