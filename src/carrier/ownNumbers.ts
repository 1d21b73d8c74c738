// Whether a number is one of ours. A call from such a number has been transferred by this service, or by another that rings us, and would
// come back after another transfer. Two checks stop a loop: the schedules are refused if a number would make one, and this check.

import type { Directory } from '../schedules/directory.ts';

// Every centre is in Japan: what has no country code is a number of Japan.
const home = '81';

// The set of a directory with 1,741 centres takes a millisecond to make, and a directory never changes.
const numbersOf = new WeakMap<Directory, ReadonlySet<string>>();

/** Whether one of the numbers, in whatever spelling, is a centre's own, also a placeholder, or the one that it shows to desks. */
export function isOurs(directory: Directory, numbers: readonly string[]): boolean {
  return numbers.some((number) => number !== '' && ownNumbers(directory).has(internationalDigits(number)));
}

function ownNumbers(directory: Directory): ReadonlySet<string> {
  const known = numbersOf.get(directory);
  if (known !== undefined) return known;
  const found = new Set(
    [...directory.centres.values()].flatMap(({ numbers, callerId }) =>
      [...numbers.map(({ number }) => number), ...(callerId === undefined ? [] : [callerId])].map(internationalDigits),
    ),
  );
  numbersOf.set(directory, found);
  return found;
}

/**
 * The digits of the international form, without a plus: `sip:050-1234-5678@pbx.example.jp`, `+81 (0)50 1234 5678`, `010 81 50…` and
 * full-width digits are all `815012345678`. A name before the address and an extension behind the number are no part of it.
 */
export function internationalDigits(number: string): string {
  // As the carrier writes nearly all of them.
  if (/^\+[1-9]\d+$/.test(number) && !number.startsWith(`+${home}0`)) return number.slice(1);
  const written = number
    .normalize('NFKC')
    .replace(/^.*</s, '')
    .replace(/^\s*\w+:/, '')
    .replace(/(?:[@;,#]|(?<=\d)\D*x).*$/is, '')
    .trim();
  const digits = written.replace(/\D/g, '');
  // No country code begins with 0: a plus before a 0 was put there by an exchange.
  const international = /^\+\D*[1-9]/.test(written) ? digits : withoutPrefix(digits);
  return international.startsWith(`${home}0`) ? home + international.slice(home.length + 1) : international;
}

/** 010 is dialled abroad from Japan, 00 from most other countries; one 0 is a number of this country. */
function withoutPrefix(digits: string): string {
  if (/^010[1-9]/.test(digits)) return digits.slice(3);
  if (/^00[1-9]/.test(digits)) return digits.slice(2);
  return digits.startsWith('0') ? home + digits.slice(1) : digits;
}
