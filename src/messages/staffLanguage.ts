// Which language a reader at a computer wants: the POSIX variables of the environment.

import { type StaffLanguage, staffLanguages } from './message.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The language of LC_ALL, LC_MESSAGES or LANG, the first that is set; undefined where it is none of ours, as with `C`. */
export function languageOfEnvironment({ LC_ALL, LC_MESSAGES, LANG }: Environment): StaffLanguage | undefined {
  const written = [LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '') ?? '';
  return staffLanguages.find((language) => new RegExp(`^${language}(?![a-z])`, 'i').test(written));
}

/** `ja` or `en` as it was written, in small or capital letters; undefined for anything else. */
export function staffLanguageIn(written: string): StaffLanguage | undefined {
  return staffLanguages.find((language) => language === written.trim().toLowerCase());
}
