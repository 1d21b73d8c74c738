// Notices: what staff say beside the hours of each line. A closure closes many lines at once, and an announcement is heard before the menu.
// They are plain data, and times are on the clock of each centre, so whatever makes a notice, it is applied to a centre in the same way
// (build/applyNotices.ts).

import type { CivilDate, Closure, Where } from '../hours/timetable.ts';
import type { Words } from './directory.ts';

/** A time on the clock of a centre, in its own zone: `2026-11-25T12:00`. */
export type LocalTime = string;

/** `all`: every line that callers of the centre can reach, but not the ones that stop a lost card. `own`: the lines of that centre only. */
export type ClosedLines = 'all' | 'own' | readonly string[];

type Notice = {
  /** Until further notice if absent. */
  readonly until?: LocalTime;
  readonly reason: string;
  /** When staff last saw that it still applies. */
  readonly checked?: CivilDate;
  readonly where?: Where;
};

export type ClosureNotice = Notice & { readonly from: LocalTime; readonly lines: ClosedLines };

/** Own words are stronger than the ready announcement, language by language. */
export type AnnouncementNotice = Notice & { readonly from?: LocalTime; readonly ready?: string; readonly words: Words };

export type Notices = { readonly closures: readonly ClosureNotice[]; readonly announcements: readonly AnnouncementNotice[] };

export const noNotices: Notices = { closures: [], announcements: [] };

/** A closure at its instants, and the lines that it closes. One for all centres never closes a line that stops a lost card. */
export type Closing = { readonly closure: Closure; readonly lines: ClosedLines; readonly everywhere?: true };
