// Whether a number is one of ours. A call from such a number has been transferred by this service, or by another that rings us, and would
// come back after another transfer. Two checks stop a loop: the schedules are refused if a number would make one, and this check.

import { e164Of } from '../routing/calledNumber.ts';
import type { Directory } from '../schedules/directory.ts';

// The set of a directory with 1,741 centres takes a millisecond to make, and a directory never changes.
const numbersOf = new WeakMap<Directory, ReadonlySet<string>>();

/** Whether one of the numbers, in whatever spelling, is a centre's own, also a placeholder, or the one that it shows to desks. */
export function isOurs(directory: Directory, numbers: readonly string[]): boolean {
  return numbers.some((number) => ownNumbers(directory).has(e164Of(number) ?? ''));
}

function ownNumbers(directory: Directory): ReadonlySet<string> {
  const known = numbersOf.get(directory);
  if (known !== undefined) return known;
  const found = new Set(
    [...directory.centres.values()].flatMap(({ numbers, callerId }) => [
      ...numbers.map(({ number }) => number),
      ...(callerId === undefined ? [] : [callerId]),
    ]),
  );
  numbersOf.set(directory, found);
  return found;
}
