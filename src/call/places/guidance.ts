// Information to listen to: up to nine read-outs, those that are true today.

import type { CentreNow } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';
import { type Caller, onward } from '../caller.ts';
import type { Heard, Key } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, say } from '../say.ts';
import type { PromptKey, Speech } from '../speech.ts';
import { type GuidanceState, noRetries, type Retries } from '../state.ts';
import type { Turn } from '../turn.ts';
import { openLanguage } from './language.ts';
import { lostInMenu } from './lost.ts';
import { openReadOut } from './readOut.ts';
import { openTransfer } from './transfer.ts';

/** Reads the titles. */
export function openGuidance(
  caller: Caller,
  centreNow: CentreNow,
  { before = [], retries = noRetries }: { readonly before?: Speech; readonly retries?: Retries } = {},
): Turn {
  const { language } = caller;
  return {
    does: {
      act: 'listen',
      speech: [
        ...before,
        ...centreNow.guidance.flatMap(({ key, id }) => choice(language, key as Key, say(language, `guidance.${id}.title` as PromptKey))),
        ...choice(language, '0', say(language, 'menu.person')),
      ],
      seconds: listenSeconds,
      next: { ...onward(caller), ...retries, place: 'guidance', language },
    },
    events: [],
  };
}

/** The caller has pressed the key of a read-out, or nothing. */
export function atGuidance(state: GuidanceState, heard: Heard, centreNow: CentreNow): Turn {
  return answerMenu(
    {
      keys: {
        ...Object.fromEntries(centreNow.guidance.map(({ key, id }) => [key as Key, () => openReadOut(state, id)])),
        '0': () => openTransfer(state, centreNow, { topic: personTopic }),
        '*': () => openLanguage(state, centreNow),
        '#': () => openGuidance(state, centreNow),
      },
      again: (before, retries) => openGuidance(state, centreNow, { before, retries }),
      lost: () => lostInMenu(state, centreNow),
    },
    state,
    heard,
    [state.language],
  );
}
