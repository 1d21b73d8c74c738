// One read-out, and what the caller may want after it: again, the menu, a lost card, a person.

import type { CentreNow } from '../../routing/centreNow.ts';
import { lostCardTopic, personTopic } from '../../routing/lines.ts';
import { type Caller, onward } from '../caller.ts';
import type { Heard } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, say } from '../say.ts';
import type { PromptKey, Speech } from '../speech.ts';
import { noRetries, type ReadOutState, type Retries } from '../state.ts';
import type { Turn } from '../turn.ts';
import { openGuidance } from './guidance.ts';
import { openLanguage } from './language.ts';
import { lostInMenu } from './lost.ts';
import { openTopic } from './topic.ts';
import { openTransfer } from './transfer.ts';

/** Reads one text, then the choices after it. */
export function openReadOut(caller: Caller, readOut: string): Turn {
  const text: Speech = [say(caller.language, `guidance.${readOut}.text` as PromptKey), { pauseMs: 750 }];
  return { ...listen(caller, readOut, text), events: [{ type: 'read-out', readOut, language: caller.language }] };
}

/** The caller has heard a read-out. Silence and wrong keys bring the choices again, not the whole text. */
export function atReadOut(state: ReadOutState, heard: Heard, centreNow: CentreNow): Turn {
  return answerMenu(
    {
      keys: {
        '1': () => openTopic(state, centreNow),
        '2': () => openTransfer(state, centreNow, { topic: lostCardTopic }),
        '0': () => openTransfer(state, centreNow, { topic: personTopic }),
        '*': () => openLanguage(state, centreNow),
        // Its day may have ended since, or staff may have taken it out.
        '#': () =>
          centreNow.guidance.some(({ id }) => id === state.readOut) ? openReadOut(state, state.readOut) : openGuidance(state, centreNow),
      },
      again: (before, retries) => listen(state, state.readOut, before, retries),
      lost: () => lostInMenu(state, centreNow),
    },
    state,
    heard,
    [state.language],
  );
}

function listen(caller: Caller, readOut: string, before: Speech, retries: Retries = noRetries): Turn {
  const { language } = caller;
  return {
    does: {
      act: 'listen',
      speech: [
        ...before,
        ...choice(language, '#', say(language, 'menu.again')),
        ...choice(language, '1', say(language, 'menu.main')),
        ...choice(language, '2', say(language, 'choice.suspension')),
        ...choice(language, '0', say(language, 'menu.person')),
      ],
      seconds: listenSeconds,
      next: { ...onward(caller), ...retries, place: 'read-out', language, readOut },
    },
    events: [],
  };
}
