// What staff and operators are told, before it is in a language: a key of the catalogue, and what is put into its placeholders.
// It is plain data, so it travels between threads and is said in any language later.

import type { AllMessages } from './allMessages.ts';

/** The languages of staff. Callers have eleven; staff read these two. */
export const staffLanguages = ['ja', 'en'] as const;
export type StaffLanguage = (typeof staffLanguages)[number];

/** A text, a number, a list of texts, or a sentence of its own. */
export type MessageValue = string | number | readonly string[] | Message;

export type MessageKey = keyof AllMessages;

export type Message = { readonly key: MessageKey; readonly values: Readonly<Record<string, MessageValue>> };

type English<Entry> = Entry extends { readonly en: infer Words } ? (Words extends { readonly other: infer Other } ? Other : Words) : never;

/** The names between `{{` and `}}`, without the format after the comma. */
type NamesIn<Words> = Words extends `${string}{{${infer Inside}}}${infer Rest}`
  ? (Inside extends `${infer Name}, ${string}` ? Name : Inside) | NamesIn<Rest>
  : never;

/** What must be put into the placeholders of a key. */
export type ValuesOf<Key extends MessageKey> = Readonly<Record<NamesIn<English<AllMessages[Key]>>, MessageValue>>;

/** The values of a key as the last argument of a function; none where it has no placeholder. */
export type Given<Key extends MessageKey> = [NamesIn<English<AllMessages[Key]>>] extends [never] ? [] : [values: ValuesOf<Key>];

/** `not-hours` of `not-hours.backwards`. */
export function codeOf({ key }: Message): string {
  return key.split('.', 1)[0] ?? key;
}

/** A message. Texts and lists among its values are cut, so that no file of staff fills the memory. */
export function message<Key extends MessageKey>(key: Key, ...[values]: Given<Key>): Message {
  const cut = Object.entries<MessageValue>(values ?? {}).map(([name, value]) => [name, cutValue(value)] as const);
  return { key, values: Object.fromEntries(cut) };
}

/** A message whose texts stay whole: paths, addresses, and what this program made. */
export function wholeMessage<Key extends MessageKey>(key: Key, ...[values]: Given<Key>): Message {
  return { key, values: values ?? {} };
}

const mostLetters = 80;
const mostListed = 20;
const brokenLine = /[\p{Cc}\u2028\u2029]+/gu;

/** A text on one line; after 80 letters “…” replaces the rest. */
export function cutText(written: string): string {
  // A letter may be two units of UTF-16.
  const begin = written.slice(0, 2 * mostLetters);
  const letters = [...begin.toWellFormed().replace(brokenLine, ' ')];
  const isWhole = written.length === begin.length && letters.length <= mostLetters;
  return isWhole ? letters.join('') : `${letters.slice(0, mostLetters).join('')}…`;
}

/** Where a list was cut, its last item is the number of the items that were left out, after this mark. */
export const leftOut = '\u0000';

function cutValue(value: MessageValue): MessageValue {
  if (typeof value === 'string') return cutText(value);
  if (!Array.isArray(value)) return value;
  const shown = value.slice(0, mostListed).map(cutText);
  return value.length <= mostListed ? shown : [...shown, `${leftOut}${value.length - mostListed}`];
}
