// The call that we owe: the person is told who calls and why, in the language in which they asked, and presses a key to be connected. A
// machine presses none, and a child may not know which. Only then does a desk's telephone ring.

import type { CentreNow } from '../../routing/centreNow.ts';
import { type CallbackChoice, callbackChoices } from '../calledBack.ts';
import { type Call, onward } from '../caller.ts';
import type { CallbackDestination, Step } from '../destination.ts';
import type { Heard } from '../heard.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { greet, say } from '../say.ts';
import type { PromptKey } from '../speech.ts';
import { type CallbackState, noRetries } from '../state.ts';
import type { Turn } from '../turn.ts';

/** Says who calls and why, and listens; or says what was chosen, and ends the call. */
export function enterCallback(to: CallbackDestination, call: Call, centre: CentreNow): Turn {
  const { place, language, topic, retries = noRetries, last, before = [], chosen } = to;
  if (chosen !== undefined) {
    const said = chosen === 'none' ? [] : [say(language, chosen === 'later' ? 'calledBack.again' : 'calledBack.stopped')];
    return { does: { act: 'hang-up', speech: [...said, say(language, 'calledBack.goodbye')], centre: centre.id }, events: [] };
  }
  const next = { ...onward(call), ...retries, place, language, topic, ...(last === true && { last }) } as const;
  return {
    does: {
      act: 'listen',
      speech: [
        ...before,
        greet(language, centre.name),
        say(language, 'calledBack.asked'),
        { pauseMs: 300 },
        ...readChoices(choicesOf(next)),
      ],
      seconds: listenSeconds,
      next,
    },
    events: [],
  };
}

/** The person has answered, or has pressed a key, or nothing. */
export function answerCallback(state: CallbackState, heard: Heard): Step {
  const { language, topic, last } = state;
  const to = { place: 'callback', language, topic, ...(last === true && { last }) } as const;
  // Nothing was said yet.
  if (state.turn === 0) return { go: to };
  return answerMenu(
    {
      choices: choicesOf(state),
      again: (before, retries) => ({ go: { ...to, before, retries } }),
      lost: { go: { ...to, chosen: 'none' } },
      languages: [language],
    },
    state,
    heard,
  );
}

function choicesOf({ language, topic, last }: Pick<CallbackState, 'language' | 'topic' | 'last'>): readonly Choice[] {
  return callbackChoices(last).map(([key, choice]) => ({
    key,
    words: [say(language, words[choice])],
    leads: { go: choice === 'connect' ? { place: 'transfer', language, topic } : { place: 'callback', language, topic, chosen: choice } },
  }));
}

const words = {
  connect: 'calledBack.connect',
  later: 'calledBack.later',
  'no-more': 'calledBack.stop',
} as const satisfies Readonly<Record<CallbackChoice, PromptKey>>;
