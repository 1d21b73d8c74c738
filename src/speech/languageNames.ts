// What a language is called in another one, as the catalogues say it.

import type { Language, PromptKey } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';

/** Names a language in another one: `Thai` for `th` in `en`. */
export function languageNames(catalogues: Pick<Catalogues, 'prompt'>): (language: Language, inLanguage: Language) => string {
  return (language, inLanguage) => catalogues.prompt(inLanguage, `languageName.${language}` as PromptKey);
}
