// Whether a note has a telephone number in it. A note is not sealed, so it may have none: neither the caller's own nor that of another person.

import { plainNumber } from '../../schedules/schema/numberText.ts';

const kanjiDigits = '〇一二三四五六七八九';
// Days and times of day are no numbers, and are not told from groups of digits otherwise.
const days = /(?:20\d\d\s?[-/.年]\s?)?\d{1,2}\s?[/月]\s?\d{1,2}日?|20\d\d-\d\d-\d\d/g;
const times = /\d{1,2}:\d\d|\d{1,2}時(?:\d{1,2}分)?/g;
// A number within a town has six digits at least, whatever parts its groups.
const number = /\d(?:[\s().\-・]{0,3}\d){5,}/;
/** So many digits of the caller's own number are found, whatever stands between them. */
const ownDigits = 6;

/** `own`: the number of the callback in E.164, where it can be opened. */
export function hasNumber(words: string, own: string | undefined): boolean {
  const plain = plainNumber(words)
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(kanjiDigits.indexOf(digit)))
    .replace(/\p{Nd}/gu, plainDigit);
  if (own !== undefined && plain.replace(/\D/g, '').includes(own.slice(-ownDigits))) return true;
  return number.test(plain.replace(days, 'x').replace(times, 'x'));
}

/** `०`, `๙` or `٣` as 0 to 9: the ten digits of a script follow each other in Unicode. */
function plainDigit(digit: string): string {
  const at = digit.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(at - value - 1))) value += 1;
  return String(value);
}
