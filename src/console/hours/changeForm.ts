// The form of a change of the files, as the steps of every change need it.

import type { Message } from '../../messages/message.ts';
import type { SourceFiles } from '../../schedules/build/sourceFiles.ts';
import type { Html } from '../../website/html.ts';
import type { FileChanges } from './hoursPort.ts';
import type { HoursFault } from './readHoursForm.ts';
import type { Stale } from './staleFile.ts';

/** What was wished, ready to be made in any files. */
export type Wish = {
  /** Why, in plain words: the message of the commit, and what the list of versions says. */
  readonly why: string;
  readonly undoes?: string;
  /** The new texts, or why it does not fit. */
  readonly make: (files: SourceFiles) => { readonly changes: FileChanges } | { readonly unfit: Message };
};

export type ChangeForm = {
  /** Where it is sent. */
  readonly address: string;
  /** Where “do nothing” leads. */
  readonly back: string;
  readonly title: string;
  /** The centres whose files are read; the one of the address if absent. */
  readonly centres?: readonly string[];
  /** The files that the change may touch: it is made as its person saw these. */
  readonly guards: (files: SourceFiles) => readonly string[];
  /** The form; undefined where the files have nothing to change any more. */
  readonly fields: (files: SourceFiles, form: URLSearchParams, faults: readonly HoursFault[]) => Html | undefined;
  readonly read: (files: SourceFiles, form: URLSearchParams) => { readonly wish: Wish } | { readonly faults: readonly HoursFault[] };
  readonly scripts?: readonly string[];
  readonly isEditor?: boolean;
  /** The form that is sent on after another person's change, so that the wish fits; the same form if absent. Undefined where both changed the same. */
  readonly onto?: (form: URLSearchParams, stale: readonly Stale[]) => URLSearchParams | undefined;
};
