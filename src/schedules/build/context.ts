// The context in which the builders of lines and centres read a part of a file.

import type { Announcement, Line, Validity } from '../directory.ts';
import type { Closing } from '../notice.ts';
import type { ProblemList } from '../problemList.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { SharedDays } from './days.ts';
import type { Places } from './filePlaces.ts';
import type { Remember } from './rememberRead.ts';

export type BuildContext = {
  readonly yaml: Places;
  readonly vocabulary: Vocabulary;
  /** The lists of days that several lines share; undefined where their file has mistakes of its own. */
  readonly days: ReadonlyMap<string, SharedDays> | undefined;
  readonly problems: ProblemList;
};

export type CentreContext = BuildContext & {
  /** For what is made of the centre’s own lines. */
  readonly remember: Remember;
  readonly shared: ReadonlyMap<string, Line>;
  /** Lines whose files have mistakes of their own. The problem is reported there, not where the line is named. */
  readonly broken: ReadonlySet<string>;
  /** What is closed and announced for all centres, on the clock of a zone. */
  readonly closings: (zone: string) => readonly Closing[];
  readonly announcements: (zone: string) => readonly Announcement[];
  /** Undefined where the file of the read-outs has mistakes of its own. */
  readonly guidance: ReadonlyMap<string, Validity> | undefined;
};
