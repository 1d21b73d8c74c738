// The files of the schedules as these pages read and write them.

/** `unchanged`: the edit did not fit the file any more. `not-writable`: the folder can be read only. */
export type Written = 'written' | 'unchanged' | 'not-writable';

/**
 * Writes a file of the schedules whole, or not at all. `edit` is given its text as it is then, and returns the new one; undefined where it does
 * not fit. `who` and `why` are for those who look at the versions later.
 */
export type WriteSchedules = (file: string, edit: (text: string) => string | undefined, who: string, why: string) => Promise<Written>;

export type ScheduleFiles = {
  /** The text of a file, by its name below the folder; undefined where it cannot be read. */
  readonly read: (file: string) => Promise<string | undefined>;
  readonly isWritable: (file: string) => Promise<boolean>;
  readonly write: WriteSchedules;
};
