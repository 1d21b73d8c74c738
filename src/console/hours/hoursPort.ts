// What the pages about hours ask of the schedules folder. The service hands it in; here are only its types.

import type { Instant } from '../../hours/timetable.ts';
import type { Message, StaffLanguage } from '../../messages/message.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Problem } from '../../schedules/problem.ts';
import type { Vocabulary } from '../../schedules/vocabulary.ts';
import type { Section } from '../../staff/diff.ts';

/** Texts by file, as they shall be; undefined for a file that shall be gone. */
export type FileChanges = Readonly<Record<string, string | undefined>>;

/** What a change would do. */
export type Judged = {
  /** What keeps the change from being saved: problems in the files that it changes, and problems that it makes elsewhere. */
  readonly problems: readonly Problem[];
  /** What callers would notice, in sentences with names. */
  readonly sections: readonly Section[];
  /** What staff should look at, and need not have looked at before. */
  readonly warnings: readonly Problem[];
};

export type JudgeOrder = {
  readonly before: SourceFiles;
  readonly after: SourceFiles;
  readonly at: Instant;
  /** The language of the sentences, and the names of topics in it. */
  readonly language: StaffLanguage;
  readonly topics: Readonly<Record<string, string>>;
  /** Only what is wrong, and not what would change. */
  readonly isQuick?: boolean;
  /** A file of which all problems are wanted, also those that it has already. */
  readonly file?: string;
};

/** A version of some files: what they were, and what they became. */
export type Version = {
  /** The id that was made with the form. */
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly why: string;
  /** The version that this one took back. */
  readonly undoes?: string;
  readonly before: FileChanges;
  readonly after: FileChanges;
};

export type WantedSave = Pick<Version, 'id' | 'by' | 'why' | 'undoes'> & {
  readonly changes: FileChanges;
  /** Not among the versions, of which it would push another one out: only a day on which staff looked. */
  readonly isUnlisted?: boolean;
  /** The digest of each of these files as the person saw it. */
  readonly seen: Readonly<Record<string, string>>;
};

/** `again`: this form was saved before. `inGit`: whether it was recorded in git; undefined where the folder is no work tree. */
export type Saved =
  | { readonly is: 'saved' | 'again'; readonly version: Version; readonly inGit?: boolean }
  | { readonly is: 'stale' }
  | { readonly is: 'unwritable'; readonly fault: string };

/** Whether the folder can be written. `config-map`: a volume of Kubernetes that is made from a config map. */
export type Writable = { readonly is: 'writable' } | { readonly is: 'config-map' } | { readonly is: 'unwritable'; readonly fault: string };

export type FolderNow = { readonly files: SourceFiles } | { readonly away: Message };

export type ScheduleFolder = {
  /**
   * The texts as they are on the disk now, or why they cannot be read: of the files that every centre uses, and of these centres; of all
   * centres if absent. Remembers each text, but for all centres none, so that a later change of another person can be shown.
   */
  readonly read: (centres?: readonly string[]) => Promise<FolderNow>;
  readonly judge: (order: JudgeOrder) => Promise<Judged>;
  /** Begins to read the whole folder, so that a change of what many centres use is judged sooner. Returns at once. */
  readonly prepare: () => void;
  readonly writable: () => Promise<Writable>;
  readonly save: (wanted: WantedSave) => Promise<Saved>;
  /** The newest first. */
  readonly versions: () => Promise<readonly Version[]>;
  /** A text that was read or saved not long ago, by its digest. */
  readonly remembered: (digest: string) => Promise<string | undefined>;
  readonly vocabulary: Vocabulary;
};

/** What a form sends back of a file that was not there. */
export const absent = 'absent';
