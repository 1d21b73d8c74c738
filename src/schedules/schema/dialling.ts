// Which numbers may be dialled at all, and which only where a centre says so. A person who can write a number into the schedules can send
// callers, and the centre's bill, to it: so what is charged beyond an ordinary call is refused when the files are read.

import { isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Message, message } from '../../messages/message.ts';
import type { Telephone } from '../directory.ts';
import { plainNumber } from './numberText.ts';
import type { ParsedNumber } from './parsedNumber.ts';

const home = 'JP';

// The centres of a country share its lines, so that few numbers are read very often.
const keptNumbers = 5000;
const kept = new Map<string, Known>();

type Known = { readonly number: PhoneNumber | undefined; readonly type: string };

/** What the word `mobile` and the prefix `0570` (navi-dial, which the caller pays by the minute) allow under `dials:` of a centre. */
const allowances: Readonly<Record<string, string>> = { MOBILE: 'mobile', UAN: '0570' };

// 0120 and 0800; a desk's own number; 050. https://www.soumu.go.jp/main_sosiki/joho_tsusin/top/tel_number/
const ordinary: readonly string[] = ['TOLL_FREE', 'FIXED_LINE', 'FIXED_LINE_OR_MOBILE', 'VOIP'];

// Dial Q2 (0990) and its like abroad, and what no person answers.
const never = {
  PREMIUM_RATE: 'number-invalid.premium',
  SHARED_COST: 'number-invalid.shared-cost',
  PAGER: 'number-invalid.machine',
  VOICEMAIL: 'number-invalid.machine',
  PERSONAL_NUMBER: 'number-invalid.personal',
} as const;

/** Whether a word may stand under `dials:` of a centre: a country such as `KR`, `mobile`, or `0570`. */
export function isAllowance(word: string): boolean {
  return (word !== home && isSupportedCountry(word)) || Object.values(allowances).includes(word);
}

/** Why no centre may dial this number; undefined where a centre may decide. */
export function neverDialled({ written, number, printed }: ParsedNumber): Message | undefined {
  const { number: meant, type } = known(number);
  if (!/^\(?\+/.test(plainNumber(written)) && meant?.country !== home)
    return message('number-invalid.international-prefix', { written, instead: printed });
  if (meant?.country === undefined) return message('number-invalid.no-country', { written });
  if (isNever(type)) return message(never[type], { written });
  // 0037, 0077, 0088: free numbers inside one company's network.
  if (meant.country === home && meant.nationalNumber.startsWith('0')) return message('number-invalid.one-company', { written });
  return undefined;
}

function isNever(type: string): type is keyof typeof never {
  return Object.hasOwn(never, type);
}

function known(number: string): Known {
  const before = kept.get(number);
  if (before !== undefined) return before;
  if (kept.size >= keptNumbers) kept.clear();
  const found = lookUp(number);
  kept.set(number, found);
  return found;
}

function lookUp(number: string): Known {
  const meant = parsePhoneNumberFromString(number);
  return { number: meant, type: meant?.getType() ?? '' };
}

/** Whether a caller may be called at a number: in Japan, and of a kind that the centre pays for. Nothing is remembered of the number. */
export function mayCallBack(number: string, dials: readonly string[]): boolean {
  const { number: meant, type } = lookUp(number);
  // A free number and a navi-dial number are no person's.
  if (meant?.country !== home || type === 'TOLL_FREE' || type === 'UAN') return false;
  return ordinary.includes(type) || dials.includes(allowances[type] ?? '');
}

/** Whether a number is a mobile telephone of Japan: 070, 080 or 090. Nothing is remembered of it. */
export function mayGetText(number: string): boolean {
  const { number: meant, type } = lookUp(number);
  return meant?.country === home && type === 'MOBILE';
}

/** Why this centre may not dial a number that another may. `dials` is what its file allows beyond ordinary numbers in Japan. */
export function notDialledBy({ number, printed }: Telephone, dials: readonly string[]): Message | undefined {
  const { number: meant, type } = known(number);
  const country = meant?.country;
  if (country !== undefined && country !== home && !dials.includes(country))
    return message('number-not-allowed.country', { number: printed, country });
  return faultInCharge(printed, country, type, dials);
}

function faultInCharge(number: string, country: string | undefined, type: string, dials: readonly string[]): Message | undefined {
  // Abroad, UAN is a word for numbers of all kinds of charge; 0570 is Japan's.
  const allowance = type === 'UAN' && country !== home ? undefined : allowances[type];
  if (ordinary.includes(type) || (allowance !== undefined && dials.includes(allowance))) return undefined;
  if (allowance === undefined) return message('number-not-allowed.unknown-kind', { number });
  return message(allowance === 'mobile' ? 'number-not-allowed.mobile' : 'number-not-allowed.per-minute', { number });
}
