// What a value of another form than the right one was probably meant to be.

import { type Message, message } from '../../messages/message.ts';
import { languagePattern } from '../names.ts';
import { halfWidth } from '../plainSigns.ts';

/** Hours that are no text. */
export function notHours(input: unknown): Message {
  if (Array.isArray(input) || (typeof input === 'object' && input !== null)) return message('not-hours.list');
  return input === null || input === undefined ? message('not-hours.empty') : message('not-hours.number', { written: String(input) });
}

const amount = /^(\d{1,5})(?:\.0+)?\s*(秒間?|s|secs?|seconds?|分間?|m|mins?|minutes?)?$/i;

/** The seconds that a number or a text like `20秒`, `"20"` or `1 minute` means; of a number without a unit, so many seconds each. */
export function secondsIn(input: unknown, unit: 1 | 60): number | undefined {
  if (typeof input !== 'string' && typeof input !== 'number') return undefined;
  const [, digits, word = ''] = amount.exec(halfWidth(String(input))) ?? [];
  if (digits === undefined) return undefined;
  const each = word === '' ? unit : /^[分m]/i.test(word) ? 60 : 1;
  return Number(digits) * each;
}

/** A list of names that is no list: `ja, en`, or a list in quotes. `usual` is said where no names can be made out. */
export function notAList(input: unknown, usual: Message, item = /^[a-z][a-z0-9-]*$/): Message {
  if (typeof input !== 'string') return usual;
  if (/^\s*\[.*\]\s*$/.test(input)) return message('not-a-list.quoted');
  const names = halfWidth(input)
    .replace(/^\[|\]$/g, '')
    .split(/[,・\s]+/);
  if (!names.every((name) => item.test(name))) return usual;
  return message('not-a-list.instead', { written: input, instead: names.join(', ') });
}

/** A list of languages. */
export function notLanguages(input: unknown, usual: Message): Message {
  return notAList(input, usual, /^(?!all|any)[a-z]{2,3}$/);
}

// The languages that callers of a Japanese centre speak most, by their names in Japanese and English.
const languageNames = new Map(
  Object.entries({
    japanese: 'ja',
    日本語: 'ja',
    jp: 'ja',
    english: 'en',
    英語: 'en',
    chinese: 'zh',
    中国語: 'zh',
    cn: 'zh',
    korean: 'ko',
    韓国語: 'ko',
    kr: 'ko',
    spanish: 'es',
    スペイン語: 'es',
    portuguese: 'pt',
    ポルトガル語: 'pt',
    vietnamese: 'vi',
    ベトナム語: 'vi',
    vn: 'vi',
    thai: 'th',
    タイ語: 'th',
    indonesian: 'id',
    インドネシア語: 'id',
    tagalog: 'tl',
    filipino: 'tl',
    タガログ語: 'tl',
    フィリピン語: 'tl',
    nepali: 'ne',
    ネパール語: 'ne',
  }),
);

/** A word in the place of the tag of a language. */
export function notALanguage(written: string): Message {
  const word = written.toLowerCase();
  const instead = languageNames.get(word) ?? (languagePattern.test(word) && word !== written ? word : undefined);
  return instead === undefined ? message('not-a-language', { written }) : message('not-a-language.near', { written, instead });
}
