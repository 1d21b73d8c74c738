// What the carrier gives as the caller's number: one telephone's, or a word for a caller who shows none.

// What the carrier writes for a caller who shows no number: ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN, UNAVAILABLE on a keypad. These are
// many people.
const withoutNumber: ReadonlySet<string> = new Set(['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253']);

/** Whether it is the number of one telephone. */
export function isOneNumber(from: string): boolean {
  return /^\+\d{7,15}$/.test(from) && !withoutNumber.has(from);
}
