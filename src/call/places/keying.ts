// A caller keys in the number that is to be called, or to get a text. It is read back in the next place, and kept nowhere before it is confirmed.

import type { CentreNow } from '../../routing/centreNow.ts';
import { type Call, type CallerNumbers, onward } from '../caller.ts';
import type { Go, KeyingDestination } from '../destination.ts';
import type { Heard } from '../heard.ts';
import { readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { KeyingState } from '../state.ts';
import type { Turn, TurnEvent } from '../turn.ts';
import { otherChoices, purposeOf, refused, wantedIn, wordsFor } from '../wantedContact.ts';

const mostTries = 2;

// ITU-T E.164: fifteen digits; a caller may key in the code for calls abroad too, and is told that we do not call there.
const mostDigits = 20;

// Between two keys, for a caller who reads the number from a paper.
const keyingSeconds = 8;

/** Asks for the number. After two tries the other choices are read, and at once where there are no callbacks or texts any more. */
export function enterKeying(to: KeyingDestination, call: Call, centre: CentreNow): Turn | Go {
  const { language, tries = 0, before = [], arriving = false } = to;
  const isPossible = to.sms === true ? centre.sms === true : centre.callback !== undefined;
  if (!isPossible) return refused(to, 'store', centre);
  if (tries >= mostTries) return refused(to, 'number', centre);
  const words = wordsFor(to);
  const end = { key: '#', words: [say(language, 'asking.end')], leads: { go: otherChoices(to) } } as const;
  return {
    does: {
      act: 'listen',
      speech: [
        ...before,
        ...(arriving ? [say(language, purposeOf(to, centre))] : []),
        say(language, words.keyIn),
        { pauseMs: 300 },
        ...readChoices([end]),
      ],
      seconds: keyingSeconds,
      mostDigits,
      next: { ...onward(call), place: 'keying', ...wantedIn(to), ...(tries > 0 && { tries }) },
    },
    events: [],
  };
}

/** A number was keyed in, or nothing. */
export function answerKeying(state: KeyingState, heard: Heard, centre: CentreNow, { keyed }: CallerNumbers): Go {
  const { language, tries = 0 } = state;
  const next = { ...wantedIn(state), tries: tries + 1 };
  if (heard.kind === 'digits' && keyed !== undefined) return { go: { place: 'asking', about: 'keyed', ...next } };
  const type = heard.kind === 'digits' ? 'no-match' : 'no-input';
  const words = heard.kind === 'digits' && tries + 1 < mostTries ? [say(language, wordsFor(state).notCallable)] : [];
  const missed: TurnEvent = { type, place: 'keying', times: tries + 1, language };
  if (type === 'no-input' && tries + 1 >= mostTries) {
    const { go, events = [] } = refused(state, 'number', centre, 'menu.silence');
    return { go, events: [missed, ...events] };
  }
  return { go: { place: 'keying', ...next, before: words }, events: [missed] };
}
