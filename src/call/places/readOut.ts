// One read-out, and what the caller may want after it: again, the menu, a lost card, a person.

import type { Desk } from '../../routing/centreNow.ts';
import { lostCardTopic, personTopic } from '../../routing/lines.ts';
import { type Caller, onward } from '../caller.ts';
import type { Heard } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, say } from '../say.ts';
import type { PromptKey, Speech } from '../speech.ts';
import { type Misses, noMisses, type ReadOutState } from '../state.ts';
import type { Turn } from '../turn.ts';
import { openGuidance } from './guidance.ts';
import { openLanguage } from './language.ts';
import { lostInMenu } from './lost.ts';
import { openTopic } from './topic.ts';
import { openTransfer } from './transfer.ts';

/** Reads one text, then the choices after it. */
export function openReadOut(caller: Caller, readOut: string): Turn {
  const text: Speech = [say(caller.language, `guidance.${readOut}.text` as PromptKey), { pauseMs: 750 }];
  return { ...listen(caller, readOut, text), notes: [{ note: 'read-out', readOut, language: caller.language }] };
}

/** The caller has heard a read-out. Silence and wrong keys bring the choices again, not the whole text. */
export function atReadOut(state: ReadOutState, heard: Heard, desk: Desk): Turn {
  return answerMenu(
    {
      keys: {
        '1': () => openTopic(state, desk),
        '2': () => openTransfer(state, desk, { topic: lostCardTopic }),
        '0': () => openTransfer(state, desk, { topic: personTopic }),
        '*': () => openLanguage(state, desk),
        // Its day may have ended since, or staff may have taken it out.
        '#': () => (desk.guidance.some(({ id }) => id === state.readOut) ? openReadOut(state, state.readOut) : openGuidance(state, desk)),
      },
      again: (before, misses) => listen(state, state.readOut, before, misses),
      lost: () => lostInMenu(state, desk),
    },
    state,
    heard,
    [state.language],
  );
}

function listen(caller: Caller, readOut: string, before: Speech, misses: Misses = noMisses): Turn {
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
      next: { ...onward(caller), ...misses, place: 'read-out', language, readOut },
    },
    notes: [],
  };
}
