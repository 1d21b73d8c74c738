// A menu is one list of choices. The text that is read and the effect of each key both come from it, so the two cannot disagree.

import type { Go } from './destination.ts';
import type { Heard, Key } from './heard.ts';
import { say, sayKey } from './say.ts';
import type { Announced, Language, Pause, Speech, Utterance } from './speech.ts';
import type { Retries, State } from './state.ts';
import type { TurnEvent } from './turn.ts';

export type Choice = {
  readonly key: Key;
  /** The words before the key, one entry for each language in which they are read; empty for a key that works without being read. */
  readonly words: readonly (Utterance | Announced)[];
  readonly leads: Go;
};

export type Menu = {
  readonly choices: readonly Choice[];
  /** The same menu again, after some words. */
  readonly again: (before: Speech, retries: Retries) => Go;
  /** Where a caller goes after two silences or three wrong keys. Usually a person, who helps more than a third reading of the menu. */
  readonly lost: Go;
  /** The languages in which a silence or a wrong key is explained. */
  readonly languages: readonly Language[];
};

export const listenSeconds = 7;

/**
 * For calls through a relay service (電話リレー): its operator signs or types a menu while and after it is spoken, waits for the caller's answer,
 * and then presses the key. The longest menus take 26 s to say, so an operator who begins at the end needs as long again. Below that the call
 * would time out while the caller still reads. WCAG 2.2.1 asks for 20 s at least.
 */
export const relayListenSeconds = 30;

const lostAfterNoInput = 2;
const lostAfterNoMatch = 3;
// Published guidance for voice menus: 500 to 750 ms between choices.
const betweenChoices: Pause = { pauseMs: 500 };

/** The choices as speech: the words of each, its key as a word, a short pause. */
export function readChoices(choices: readonly Choice[], pause: Pause = betweenChoices): Speech {
  return choices.flatMap(({ key, words }) => words.flatMap((what) => [what, sayKey(what.language, key), pause]));
}

/** The place of a menu: what it counted so far, and the caller's language where one is chosen. */
type At = Retries & Pick<State, 'place'> & { readonly language?: Language };

/** Where the caller goes from a menu after this input. Of two choices with the same key the first counts. */
export function answerMenu({ choices, again, lost, languages }: Menu, at: At, heard: Heard): Go {
  const { noInput, noMatch } = at;
  if (heard.kind !== 'key') {
    const missed = missedAt('no-input', at, noInput + 1);
    if (noInput + 1 >= lostAfterNoInput) return after(missed, lost);
    return after(
      missed,
      again(
        languages.map((language) => say(language, 'menu.silence')),
        { noInput: noInput + 1, noMatch },
      ),
    );
  }
  const { key } = heard;
  const chosen = choices.find((choice) => choice.key === key);
  if (chosen !== undefined) return chosen.leads;
  const missed = missedAt('no-match', at, noMatch + 1);
  if (noMatch + 1 >= lostAfterNoMatch) return after(missed, lost);
  return after(
    missed,
    again(
      languages.flatMap((language) => [...(key === 'other' ? [] : [sayKey(language, key)]), say(language, 'menu.notAChoice')]),
      { noInput, noMatch: noMatch + 1 },
    ),
  );
}

function missedAt(type: 'no-input' | 'no-match', { place, language }: At, times: number): TurnEvent {
  return { type, place, times, ...(language !== undefined && { language }) };
}

function after(event: TurnEvent, { go, events = [] }: Go): Go {
  return { go, events: [event, ...events] };
}
