// The language menu: each language names itself in its own voice, short form. A key at any moment ends it.

import type { CentreNow } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';
import { type Call, languagesOf, onward } from '../caller.ts';
import type { Go, LanguageDestination } from '../destination.ts';
import type { Heard, Key } from '../heard.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { Language, Pause } from '../speech.ts';
import { type LanguageState, noRetries } from '../state.ts';
import type { Turn } from '../turn.ts';

// Keys 1 to 9, then 0, then *. A longer list turns # into “more languages”.
const languageKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*'] as const satisfies readonly Key[];
// Each language has another voice, and the change of voice adds silence. Together with this pause it is about half a second.
const betweenVoices: Pause = { pauseMs: 400 };

/** Reads the languages of one page. */
export function enterLanguage(
  { before = [], retries = noRetries, page: wanted = 0 }: LanguageDestination,
  call: Call,
  centre: CentreNow,
): Turn {
  // The list may have become shorter since.
  const page = wanted % pagesOf(centre);
  return {
    does: {
      act: 'listen',
      speech: [...before, ...readChoices(choicesOn(page, centre), betweenVoices)],
      seconds: listenSeconds,
      next: { ...onward(call), ...retries, place: 'language', page },
    },
    events: [],
  };
}

/** The caller has pressed a key in the language menu, or nothing. */
export function answerLanguage(state: LanguageState, heard: Heard, centre: CentreNow): Go {
  const { page } = state;
  return answerMenu(
    {
      choices: choicesOn(page, centre),
      again: (before, retries) => ({ go: { place: 'language', page, before, retries } }),
      lost: { go: { place: 'transfer', topic: personTopic }, events: [{ type: 'lost', place: 'language' }] },
      languages: languagesOf(undefined),
    },
    state,
    heard,
  );
}

function choicesOn(page: number, centre: CentreNow): readonly Choice[] {
  const first = page * languageKeys.length;
  const languages = centre.languages.slice(first, first + languageKeys.length);
  const isLong = pagesOf(centre) > 1;
  return [
    ...languages.map((language, index) => languageChoice(language, languageKeys[index] ?? '1')),
    {
      key: '#',
      words: isLong ? languagesOf(undefined).map((language) => say(language, 'language.more')) : [],
      leads: { go: { place: 'language', page: (page + 1) % pagesOf(centre) } },
    },
  ];
}

function languageChoice(language: Language, key: Key): Choice {
  return {
    key,
    words: [say(language, 'language.name')],
    leads: { go: { place: 'topic', language, arriving: true }, events: [{ type: 'language-chosen', language }] },
  };
}

function pagesOf({ languages }: CentreNow): number {
  return Math.max(1, Math.ceil(languages.length / languageKeys.length));
}
