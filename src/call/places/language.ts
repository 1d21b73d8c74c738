// The language menu: each language names itself in its own voice, short form. A key at any moment ends it.

import type { CentreNow } from '../../routing/centreNow.ts';
import { onward } from '../caller.ts';
import { type Heard, type Key, keys } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, languageChoice, say } from '../say.ts';
import type { Language, Speech } from '../speech.ts';
import { type LanguageState, noRetries, type Retries } from '../state.ts';
import type { Turn } from '../turn.ts';
import { farewell } from './farewell.ts';
import { openTopic } from './topic.ts';
import { openPerson } from './transfer.ts';

// Keys 1 to 9, then 0, then *. A longer list turns # into “more languages”.
const languageKeys: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*'];

type Opening = { readonly before?: Speech; readonly retries?: Retries; readonly page?: number };

/** Reads the languages of one page, with whatever is to be said before. */
export function openLanguage(
  caller: { readonly centre: string; readonly turn: number },
  centreNow: CentreNow,
  opening: Opening = {},
): Turn {
  const { before = [], retries = noRetries } = opening;
  // The list may have become shorter since.
  const page = (opening.page ?? 0) % pagesOf(centreNow);
  const more = pagesOf(centreNow) > 1 ? ['ja', 'en'].flatMap((language) => choice(language, '#', say(language, 'language.more'))) : [];
  return {
    does: {
      act: 'listen',
      speech: [...before, ...languagesOn(centreNow, page).flatMap(({ language, key }) => languageChoice(language, key)), ...more],
      seconds: listenSeconds,
      next: { ...onward(caller), ...retries, place: 'language', page },
    },
    events: [],
  };
}

/** The caller has pressed a key in the language menu, or nothing. */
export function atLanguage(state: LanguageState, heard: Heard, centreNow: CentreNow): Turn {
  const choose = (language: Language) => (): Turn => {
    const turn = openTopic({ ...state, language }, centreNow, { arriving: true });
    return { ...turn, events: [{ type: 'language-chosen', language }, ...turn.events] };
  };
  return answerMenu(
    {
      keys: {
        '#': () => openLanguage(state, centreNow, { page: (state.page + 1) % pagesOf(centreNow) }),
        ...Object.fromEntries(languagesOn(centreNow, state.page).map(({ language, key }) => [key, choose(language)])),
      },
      again: (before, retries) => openLanguage(state, centreNow, { before, retries, page: state.page }),
      lost: () => lostBeforeALanguage(state, centreNow),
    },
    state,
    heard,
    ['ja', 'en'],
  );
}

/** The centre's person if one is there, else closing words with the number that stops a lost card. Never a silent end. */
function lostBeforeALanguage(state: LanguageState, centreNow: CentreNow): Turn {
  const turn = openPerson({ centre: state.centre, turn: state.turn }, centreNow) ?? farewell(state, centreNow, 'goodbye');
  return { ...turn, events: [{ type: 'lost', place: 'language' }, ...turn.events] };
}

function languagesOn(centreNow: CentreNow, page: number): readonly { readonly language: Language; readonly key: Key }[] {
  const first = page * languageKeys.length;
  return centreNow.languages
    .slice(first, first + languageKeys.length)
    .map((language, index) => ({ language, key: languageKeys[index] ?? keys[0] }));
}

function pagesOf(centreNow: CentreNow): number {
  return Math.max(1, Math.ceil(centreNow.languages.length / languageKeys.length));
}
