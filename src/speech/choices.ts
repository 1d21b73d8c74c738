// What belongs in one breath: a choice is what it is and then its key, as the catalogue puts the two together (`menu.choice`).

import type { Announced, Language, Utterance } from '../call/speech.ts';
import type { Catalogues } from './catalogue.ts';
import { jointsOf } from './joints.ts';
import { wordsOf } from './words.ts';

/** Something to say, with what it was made of. */
export type Phrase = { readonly of: readonly (Utterance | Announced)[]; readonly text: string };

/** Items between which there is no pause, as phrases. A key directly behind what it is for is never parted from it. */
export function phrasesOf(catalogues: Catalogues, items: readonly (Utterance | Announced)[]): readonly Phrase[] {
  const phrases: Phrase[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const [what, key] = [items[index], items[index + 1]];
    if (what === undefined) continue;
    if (key !== undefined && isChoice(what, key)) {
      phrases.push({ of: [what, key], text: choiceText(catalogues, what, key) });
      index += 1;
    } else phrases.push({ of: [what], text: wordsOf(catalogues, what) });
  }
  return phrases;
}

/** Whether a key is the key of what stands before it, and not one that is echoed. */
function isChoice(what: Utterance | Announced, key: Utterance | Announced): key is Utterance {
  return isKey(key) && key.language === what.language && !isKey(what);
}

function isKey(item: Utterance | Announced): boolean {
  return 'key' in item && item.key.startsWith('key.');
}

function choiceText(catalogues: Catalogues, what: Utterance | Announced, key: Utterance): string {
  const { language } = key;
  const isName = 'key' in what && what.key === 'language.name';
  const words = 'text' in what ? withComma(what.text, language) : wordsOf(catalogues, what);
  return catalogues.prompt(language, isName ? 'language.choice' : 'menu.choice', { what: words, key: wordsOf(catalogues, key) });
}

// Commas, colons and full stops of all scripts. A question keeps its mark, which is a pause too.
const pauseMarks = /[\s、，,،；;：:。．.｡､।]+$/u;
const ownPause = /[?!？！…‥]$/u;

/** Staff write a topic's name with or without a comma: the voice must pause behind it, once, as in the rest of the menu. */
function withComma(name: string, language: Language): string {
  const bare = name.trim().replace(pauseMarks, '');
  return bare === '' || ownPause.test(bare) ? bare : bare + jointsOf(language).digits.trim();
}
