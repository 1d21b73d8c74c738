// Says a message in the language of its reader, by i18next.

import { createInstance } from 'i18next';
import { allMessages } from './allMessages.ts';
import { dayName, duration, languageName, momentWords } from './dateWords.ts';
import { type Given, leftOut, type Message, type MessageKey, type MessageValue, type StaffLanguage, staffLanguages } from './message.ts';
import type { Messages } from './messageForm.ts';

/** The sentence in a language. */
export function say(language: StaffLanguage, { key, values }: Message): string {
  // What staff wrote is put in as it stands: a “$t(…)” in it is no reference to another sentence.
  return translate.getFixedT(language)(key, { ...values, nest: false });
}

/** A sentence from its key. Its values are put in whole: for texts that are short, or were made here. */
export function sayKey<Key extends MessageKey>(language: StaffLanguage, key: Key, ...[values]: Given<Key>): string {
  return say(language, { key, values: values ?? {} });
}

/** The sentence of a message; a text that is not in the catalogue yet is said as it stands. */
export function sentence(language: StaffLanguage, said: Message | string): string {
  return typeof said === 'string' ? said : say(language, said);
}

/** The form of a value that a placeholder asks for. */
const formats: Readonly<Record<string, (value: MessageValue, language: StaffLanguage) => string>> = {
  named: (value, language) =>
    typeof value === 'object' ? say(language, value as Message) : language === 'ja' ? `「${value}」` : String(value),
  quote: (value, language) => quoted(String(value), language),
  list: (value, language) => listed(value as readonly string[], language),
  message: (value, language) => sentence(language, value as Message | string),
  // `2026-12-29`, and `2026-12-29 19:00`.
  day: (value, language) => dayName(language, String(value)),
  moment: (value, language) => momentWords(language, String(value)),
  // An instant in ISO 8601.
  instant: (value, language) => `${momentWords(language, inJapan(String(value)))}${language === 'ja' ? '' : ' in Japan'}`,
  minutes: (value, language) => duration(language, Number(value)),
  language: (value, language) => languageName(language, String(value)),
  languages: (value, language) =>
    listed(
      (value as readonly string[]).map((tag) => (tag.startsWith(leftOut) ? tag : languageName(language, tag))),
      language,
    ),
};

/** `2026-12-29 19:00` from an instant. */
function inJapan(instant: string): string {
  // The form of Swedish is that of ISO 8601.
  const form = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short', timeStyle: 'short' });
  return form.format(new Date(instant));
}

function quoted(text: string, language: StaffLanguage): string {
  return language === 'ja' ? `「${text}」` : `“${text}”`;
}

function listed(names: readonly string[], language: StaffLanguage): string {
  const between = language === 'ja' ? '、' : ', ';
  const last = names.at(-1) ?? '';
  if (!last.startsWith(leftOut)) return names.join(between);
  const first = names.slice(0, -1).join(between);
  const count = last.slice(leftOut.length);
  return language === 'ja' ? `${first}、ほか${count}件` : `${first} and ${count} more`;
}

const translate = createInstance();
void translate.init({
  resources: Object.fromEntries(staffLanguages.map((language) => [language, { translation: wordsIn(language) }])),
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
});
for (const [name, format] of Object.entries(formats))
  translate.services.formatter?.add(name, (value, language) => format(value as MessageValue, language as StaffLanguage));

/** The catalogue of one language as i18next reads it: a plural is two keys. */
function wordsIn(language: StaffLanguage): Readonly<Record<string, string>> {
  const entries = Object.entries<Messages[string]>(allMessages).flatMap(([key, entry]) => {
    if (typeof entry.en === 'string') return [[key, entry[language]]];
    if (language === 'ja') return [[`${key}_other`, entry.ja]];
    return [
      [`${key}_one`, entry.en.one],
      [`${key}_other`, entry.en.other],
    ];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}
