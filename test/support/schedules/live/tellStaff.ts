// How a test of the live schedules fails: in sentences for the person who changed them, Japanese first.

export type StaffFault = {
  readonly code: string;
  /** From the project's folder: `schedules/lines/card.yaml`. */
  readonly file: string;
  /** What is wrong, and what to do. */
  readonly ja: string;
  readonly en: string;
};

/** Throws an error that says every fault, in both languages, with its file; does nothing where there is none. */
export function tellStaff(faults: readonly StaffFault[]): void {
  if (faults.length === 0) return;
  const told = new Error(`\n\n${faults.map(({ file, ja, en }) => `${file}\n  ${ja}\n  ${en}\n`).join('\n')}`);
  // The lines of the program mean nothing to staff.
  told.stack = told.message;
  throw told;
}
