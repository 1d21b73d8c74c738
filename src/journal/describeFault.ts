// A fault as the log has it. A fault may quote a request, so whatever could be a caller's number is left out.

// Six digits or more of any script, with up to three signs between two of them. A colon stands between the line and the column of a stack.
const longNumber = /[+＋]?\p{Nd}(?:[^\p{L}\p{Nd}:]{0,3}\p{Nd}){5,}/gu;

/** Where a fault happened and what it was, without numbers that are long enough for a telephone. */
export function describeFault(fault: unknown): string {
  const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  return text.replace(longNumber, '…');
}
