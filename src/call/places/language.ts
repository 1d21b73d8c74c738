// The language menu: each language names itself in its own voice, short form. A key at any moment ends it.

import type { Desk } from '../../routing/centreNow.ts';
import { onward } from '../caller.ts';
import { type Heard, type Key, keys } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, languageChoice, say } from '../say.ts';
import type { Language, Speech } from '../speech.ts';
import { type LanguageState, type Misses, noMisses } from '../state.ts';
import type { Turn } from '../turn.ts';
import { farewell } from './farewell.ts';
import { openTopic } from './topic.ts';
import { openPerson } from './transfer.ts';

// Keys 1 to 9, then 0, then *. A longer list turns # into “more languages”.
const languageKeys: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*'];

type Opening = { readonly before?: Speech; readonly misses?: Misses; readonly page?: number };

/** Reads the languages of one page, with whatever is to be said before. */
export function openLanguage(caller: { readonly centre: string; readonly turn: number }, desk: Desk, opening: Opening = {}): Turn {
  const { before = [], misses = noMisses } = opening;
  // The list may have become shorter since.
  const page = (opening.page ?? 0) % pagesOf(desk);
  const more = pagesOf(desk) > 1 ? ['ja', 'en'].flatMap((language) => choice(language, '#', say(language, 'language.more'))) : [];
  return {
    does: {
      act: 'listen',
      speech: [...before, ...languagesOn(desk, page).flatMap(({ language, key }) => languageChoice(language, key)), ...more],
      seconds: listenSeconds,
      next: { ...onward(caller), ...misses, place: 'language', page },
    },
    notes: [],
  };
}

/** The caller has pressed a key in the language menu, or nothing. */
export function atLanguage(state: LanguageState, heard: Heard, desk: Desk): Turn {
  const choose = (language: Language) => (): Turn => {
    const turn = openTopic({ ...state, language }, desk, { arriving: true });
    return { ...turn, notes: [{ note: 'language-chosen', language }, ...turn.notes] };
  };
  return answerMenu(
    {
      keys: {
        '#': () => openLanguage(state, desk, { page: (state.page + 1) % pagesOf(desk) }),
        ...Object.fromEntries(languagesOn(desk, state.page).map(({ language, key }) => [key, choose(language)])),
      },
      again: (before, misses) => openLanguage(state, desk, { before, misses, page: state.page }),
      lost: () => lostBeforeALanguage(state, desk),
    },
    state,
    heard,
    ['ja', 'en'],
  );
}

/** The centre's person if one is there, else closing words with the number that stops a lost card. Never a silent end. */
function lostBeforeALanguage(state: LanguageState, desk: Desk): Turn {
  const turn = openPerson({ centre: state.centre, turn: state.turn }, desk) ?? farewell(state, desk, 'goodbye');
  return { ...turn, notes: [{ note: 'lost', place: 'language' }, ...turn.notes] };
}

function languagesOn(desk: Desk, page: number): readonly { readonly language: Language; readonly key: Key }[] {
  const first = page * languageKeys.length;
  return desk.languages
    .slice(first, first + languageKeys.length)
    .map((language, index) => ({ language, key: languageKeys[index] ?? keys[0] }));
}

function pagesOf(desk: Desk): number {
  return Math.max(1, Math.ceil(desk.languages.length / languageKeys.length));
}
