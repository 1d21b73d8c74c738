// Which language a reader at a computer wants: by the POSIX variables of the environment, or on Windows, which sets none, by its own setting.

import { type StaffLanguage, staffLanguages } from './message.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The language of LC_ALL, LC_MESSAGES or LANG, the first that is set; undefined where it is none of ours, as with `C`. Where none is set it
 * is that of `locale`, a BCP 47 tag such as `ja-JP`.
 */
export function languageOfEnvironment({ LC_ALL, LC_MESSAGES, LANG }: Environment, locale = ''): StaffLanguage | undefined {
  const written = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '') ?? locale;
  return staffLanguages.find((language) => names[language].test(written));
}

// `ja_JP.UTF-8`, and `Japanese_Japan.932` as Windows names it.
const names: Readonly<Record<StaffLanguage, RegExp>> = { ja: /^(?:ja|japanese)(?![a-z])/i, en: /^(?:en|english)(?![a-z])/i };

/** The locale of a Windows machine; undefined elsewhere, where the environment says it. */
export function windowsLocale(platform: string): string | undefined {
  return platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : undefined;
}

/** `ja` or `en` as it was written, in small or capital letters; undefined for anything else. */
export function staffLanguageIn(written: string): StaffLanguage | undefined {
  return staffLanguages.find((language) => language === written.trim().toLowerCase());
}
