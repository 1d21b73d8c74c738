// Which numbers may be dialled at all, and which only where a centre says so. Whoever can write a number into the schedules can send
// callers, and the centre's bill, to it: so what is charged beyond an ordinary call is refused when the files are read.

import { isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { quote } from '../sentences.ts';

const home = 'JP';

// The centres of a country share its lines, so that few numbers are read very often.
const keptNumbers = 5000;
const kept = new Map<string, Known | undefined>();

type Known = { readonly number: PhoneNumber; readonly type: string };

/** What the word `mobile` and the prefix `0570` (navi-dial, which the caller pays by the minute) allow under `dials:` of a centre. */
const allowances: Readonly<Record<string, string>> = { MOBILE: 'mobile', UAN: '0570' };

// 0120 and 0800; a desk's own number; 050. https://www.soumu.go.jp/main_sosiki/joho_tsusin/top/tel_number/
const ordinary: readonly string[] = ['TOLL_FREE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE', 'VOIP'];

// Dial Q2 (0990) and its like abroad, and what no person answers.
const never: Readonly<Record<string, string>> = {
  PREMIUM_RATE: 'is charged at a premium',
  SHARED_COST: 'is charged beyond an ordinary call',
  PAGER: 'is answered by a machine',
  VOICEMAIL: 'is answered by a machine',
  PERSONAL_NUMBER: 'leads to wherever its holder says',
};

/** Whether a word may stand under `dials:` of a centre: a country such as `KR`, `mobile`, or `0570`. */
export function isAllowance(word: string): boolean {
  return (word !== home && isSupportedCountry(word)) || Object.values(allowances).includes(word);
}

function known(written: string): Known | undefined {
  if (kept.has(written)) return kept.get(written);
  if (kept.size >= keptNumbers) kept.clear();
  const number = parsePhoneNumberFromString(written, home);
  const found = number === undefined ? undefined : { number, type: number.getType() ?? '' };
  kept.set(written, found);
  return found;
}

/** The number in international form, as it is dialled: `+81120017827`. Throws where the schema would have refused it. */
export function internationalForm(written: string): string {
  const number = sameNumber(written);
  if (number === undefined) throw new Error(`${quote(written)} is no telephone number. Check it with the schema of the files first.`);
  return number;
}

/** The number in international form, however it is written; undefined where it is none. Two that are the same number are equal. */
export function sameNumber(written: string): string | undefined {
  return known(written)?.number.number;
}

/** Why nobody may dial this number, as a sentence; undefined where a centre may decide. 110, 118 and 119 are no such numbers. */
export function neverDialled(written: string): string | undefined {
  const { number, type = '' } = known(written) ?? {};
  if (number === undefined || !number.isValid() || /[a-z:]/i.test(written.replace(/\s*(ext\.?|x).*$/i, '')))
    return `${quote(written)} is not a telephone number that can be dialled. Write it as it is printed, like “0120-0178-27”.`;
  if (number.ext !== undefined)
    return `${quote(written)} has an extension, which would not be dialled. Write the number alone, and what is to be pressed under “digits”.`;
  if (!/^\s*[+＋]/.test(written) && number.country !== home)
    return `${quote(written)} begins with an international prefix. Write the number with a plus and its country code, like “+82 2-312-3456”.`;
  const why = number.country === undefined ? 'belongs to no country' : never[type];
  if (why !== undefined) return `${quote(written)} ${why}, so it is never dialled. Write the number of a desk with an ordinary charge.`;
  // 0037, 0077, 0088: free numbers inside one company's network.
  if (number.country === home && number.nationalNumber.startsWith('0'))
    return `${quote(written)} works only inside one telephone company. Write a number that everybody can dial, like “0120-0178-27”.`;
  return undefined;
}

/** Why this centre may not dial a number that another may, as a sentence. `dials` is what its file allows beyond ordinary numbers in Japan. */
export function notDialledBy(written: string, dials: readonly string[]): string | undefined {
  const meant = known(written);
  if (meant === undefined) return undefined;
  return checkCountry(written, meant.number, dials) ?? checkCharge(written, meant, dials);
}

function checkCountry(written: string, { country }: PhoneNumber, dials: readonly string[]): string | undefined {
  if (country === undefined || country === home || dials.includes(country)) return undefined;
  return `${quote(written)} is a number in another country (${country}), and this centre dials only in Japan. Write a number in Japan, or add “${country}” to “dials” of the centre.`;
}

function checkCharge(written: string, { number: { country }, type }: Known, dials: readonly string[]): string | undefined {
  // Abroad, UAN is a word for numbers of all kinds of charge; 0570 is Japan's.
  const allowance = type === 'UAN' && country !== home ? undefined : allowances[type];
  if (ordinary.includes(type) || (allowance !== undefined && dials.includes(allowance))) return undefined;
  if (allowance === undefined)
    return `${quote(written)} is of a kind that nobody here knows (${type || 'unknown'}). Write the number of a desk, like “011-200-9595”.`;
  const what = allowance === 'mobile' ? 'is a mobile telephone' : 'is charged by the minute';
  return `${quote(written)} ${what}, and this centre does not say that it pays for that. Write the number of a desk, or add “${allowance}” to “dials” of the centre.`;
}
