// The telephone number in a text: its digits, and the groups in which it is printed. Any hyphen, space or bracket parts groups, and a
// full-width digit is a digit.

import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Telephone } from '../directory.ts';

const home = 'JP';
// What a caller in Japan dials before the code of another country.
const abroad = '010';

// The marks that a Japanese keyboard offers for “-”: hyphens, dashes, the minus, the vowel sign, the lines of a table.
const hyphens = /[_\u2010-\u2015\u2043\u2212\u2500\u2501\u30fc]/gu;
const onlyNumber = /^\(?\+?[\d\s().-]*$/;
// ITU-T E.164; in Japan 9 digits, or 10 (050, 0800).
const possible = /^\+(?:81\d{9,10}|(?!81)\d{8,15})$/;
// Longer groups were not written to be read out, and so many groups are single digits.
const longestGroup = 8;
const mostGroups = 5;

/** The text in half-width characters, with “-” for every hyphen and without what nobody sees. */
export function plainNumber(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(hyphens, '-')
    .trim();
}

/** The number that a plain text consists of; undefined where there is more in it, or where no such number is in use. */
export function numberIn(text: string): Telephone | undefined {
  const found = parsed(text);
  return found?.isValid() ? telephoneOf(found, text) : undefined;
}

/** The same for a number that need not be in use, such as a placeholder. */
export function possibleNumberIn(text: string): Telephone | undefined {
  const found = parsed(text);
  return found !== undefined && possible.test(found.number) ? telephoneOf(found, text) : undefined;
}

function parsed(text: string): PhoneNumber | undefined {
  // A middle dot parts groups, or two numbers.
  const dotted = text.replaceAll('・', '-');
  return onlyNumber.test(dotted) ? parsePhoneNumberFromString(dotted, home) : undefined;
}

function telephoneOf(found: PhoneNumber, text: string): Telephone {
  const { number, country, countryCallingCode, nationalNumber } = found;
  const groups = groupsIn(text, nationalNumber) ?? groupsIn(found.formatInternational(), nationalNumber) ?? [nationalNumber];
  if (country === home || (country === undefined && countryCallingCode === '81')) {
    const [first = '', ...others] = groups;
    // The free numbers of one company begin with two zeros of their own.
    const spoken = nationalNumber.startsWith('0') ? groups : [`0${first}`, ...others];
    return { number, printed: spoken.join('-'), spoken };
  }
  return { number, printed: `+${countryCallingCode} ${groups.join('-')}`, spoken: [abroad, countryCallingCode, ...groups] };
}

/** The national digits in the groups of a text; undefined where it has none. */
function groupsIn(text: string, national: string): readonly string[] | undefined {
  const written = text.match(/\d+/g) ?? [];
  const digits = written.join('');
  if (!digits.endsWith(national)) return undefined;
  let before = digits.length - national.length;
  const groups: string[] = [];
  for (const group of written) {
    const part = group.slice(before);
    before = Math.max(0, before - group.length);
    if (part !== '') groups.push(part);
  }
  const areGroups = groups.length > 1 && groups.length <= mostGroups && groups.every((group) => group.length <= longestGroup);
  return areGroups ? groups : undefined;
}
