// Why a text is no telephone number, and what to write instead. Most of these texts stand on letterheads: a word, an extension, two
// numbers in one, a number without its area code.

import { type Message, message } from '../../messages/message.ts';
import { numberIn, plainNumber } from './numberText.ts';

/** The first of these that applies; the last one always does. */
const faults: readonly ((written: string, text: string) => Message | undefined)[] = [
  shortNumber,
  lookAlikes,
  extension,
  prefix,
  fax,
  several,
  words,
  abroad,
  wrongLength,
  (written) => message('number-invalid', { written }),
];

/** What is wrong with a text in which `numberIn` finds no number. */
export function faultInNumber(written: string): Message {
  const text = plainNumber(written);
  if (text === '') return message('empty.number');
  for (const faultIn of faults) {
    const fault = faultIn(written, text);
    if (fault !== undefined) return fault;
  }
  return message('number-invalid', { written });
}

const emergencies: readonly string[] = ['110', '118', '119'];

/** 188, 104, #7119: https://www.soumu.go.jp/main_sosiki/joho_tsusin/top/tel_number/number_shitei.html */
function shortNumber(written: string, text: string): Message | undefined {
  const short = text.replace(/[^\d#+]/g, '');
  if (!/^(?:1\d{2}|#\d{4})$/.test(short)) return undefined;
  return message(emergencies.includes(short) ? 'number-invalid.emergency' : 'number-invalid.short', { written });
}

// By shape: letters of three alphabets, the circles of a Japanese keyboard. By meaning: the digits of a kanji text.
const digitsFor: Readonly<Record<string, string>> = Object.fromEntries(
  ['0OoОоΟο○◯〇零', '1lIi|!壱一', '2二', '3三', '4四', '5五', '6六', '7七', '8八', '9九'].flatMap((likes) =>
    [...likes.slice(1)].map((like) => [like, likes.slice(0, 1)]),
  ),
);

function lookAlikes(written: string, text: string): Message | undefined {
  const letters = [...new Set([...text].filter((letter) => digitsFor[letter] !== undefined))].join(' ');
  if (letters === '') return undefined;
  const asDigits = [...text].map((letter) => digitsFor[letter] ?? letter).join('');
  // 一 is typed for the digit, and for a hyphen.
  const instead = shown(text.replace(/[一|]/g, '-')) ?? shown(asDigits);
  return instead === undefined ? undefined : message('number-invalid.letters', { written, letters, instead });
}

const extensions = /[\s([]*(内線|内|転送|転|extension|ext|x|;|#|,,+)[\s.:=番-]*(?:ext\s*=\s*)?(\d{1,7})[\s番)\]]*$/i;

function extension(written: string, text: string): Message | undefined {
  const found = extensions.exec(text);
  const instead = found === null ? undefined : shown(text.slice(0, found.index));
  return instead === undefined ? undefined : message('number-invalid.extension', { written, keys: found?.[2] ?? '', instead });
}

/** 184 hides the caller’s own number, 186 shows it. */
function prefix(written: string, text: string): Message | undefined {
  const found = /^18[46][\s-]*(?=0)/.exec(text)?.[0];
  const instead = found === undefined ? undefined : shown(text.slice(found.length));
  return instead === undefined ? undefined : message('number-invalid.prefix', { written, prefix: found?.slice(0, 3) ?? '', instead });
}

function fax(written: string, text: string): Message | undefined {
  const others = text.replace(/(?:fax|ファッ?クス|ファクシミリ)[\s.:-]*\(?\+?\d[\d\s().-]*\d/gi, ' ');
  if (others === text) return undefined;
  const instead = shown(bare(others));
  return instead === undefined ? message('number-invalid.fax', { written }) : message('number-invalid.several', { written, instead });
}

const betweenNumbers = /\s*(?:[/,、。・;&~〜]|または|又は|および|及び|もしくは|とか|か|と|\bor\b|\band\b|\s(?=[+0(]))\s*/;

/** A whole number, and then another one or its last digits: “025-757-3735・3736”, “…3735〜8”. */
function several(written: string, text: string): Message | undefined {
  const parts = text.split(betweenNumbers).filter((part) => /\d/.test(part));
  const [instead] = parts.flatMap((part) => shown(bare(part)) ?? []);
  return parts.length < 2 || instead === undefined ? undefined : message('number-invalid.several', { written, instead });
}

function words(written: string, text: string): Message | undefined {
  const number = bare(text);
  const instead = shown(number);
  const rest = text.replace(number, ' ').replace(/^[\s():.<>]+|[\s():.<>]+$/g, '');
  return instead === undefined ? undefined : message('number-invalid.words', { written, words: rest || text, instead });
}

/** The longest stretch of a text that may be a number. */
function bare(text: string): string {
  const stretches = text.match(/\(?\+?\d[\d\s().-]*\d/g) ?? [];
  const [longest = ''] = stretches.toSorted((one, other) => other.length - one.length);
  return longest.trim();
}

function abroad(written: string, text: string): Message | undefined {
  return /^\(?\+(?!81)[1-9][\d\s().-]*$/.test(text) ? message('number-invalid.abroad', { written }) : undefined;
}

/** 050, 070, 080, 090 and 0800 have a digit more. */
const numberOfDigits = (digits: string): number => (/^0(?:[5-9]0|800)/.test(digits) ? 11 : 10);

function wrongLength(written: string, text: string): Message | undefined {
  const digits = bare(text)
    .replace(/^\+81[\s-]*(?:\(0\)|0)?/, '0')
    .replace(/[\s().-]/g, '');
  if (digits.startsWith('00')) return message('number-invalid.one-company', { written });
  // A number inside an area has five to eight digits.
  if (/^[1-9]\d{4,7}$/.test(digits)) return message('number-invalid.area-code', { written });
  if (!/^0\d{4,}$/.test(digits) || digits.length === numberOfDigits(digits)) return undefined;
  const key = digits.length < numberOfDigits(digits) ? 'number-invalid.too-short' : 'number-invalid.too-long';
  return message(key, { written, digits: digits.length });
}

/** The number of a plain text as it is shown; undefined where it is none. */
function shown(text: string): string | undefined {
  return numberIn(text.trim())?.printed;
}
