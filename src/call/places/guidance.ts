// Information to listen to: up to nine read-outs, those that are true today.

import type { Desk } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';
import { type Caller, onward } from '../caller.ts';
import type { Heard, Key } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, say } from '../say.ts';
import type { PromptKey, Speech } from '../speech.ts';
import { type GuidanceState, type Misses, noMisses } from '../state.ts';
import type { Turn } from '../turn.ts';
import { openLanguage } from './language.ts';
import { lostInMenu } from './lost.ts';
import { openReadOut } from './readOut.ts';
import { openTransfer } from './transfer.ts';

/** Reads the titles. */
export function openGuidance(
  caller: Caller,
  desk: Desk,
  { before = [], misses = noMisses }: { readonly before?: Speech; readonly misses?: Misses } = {},
): Turn {
  const { language } = caller;
  return {
    does: {
      act: 'listen',
      speech: [
        ...before,
        ...desk.guidance.flatMap(({ key, id }) => choice(language, key as Key, say(language, `guidance.${id}.title` as PromptKey))),
        ...choice(language, '0', say(language, 'menu.person')),
      ],
      seconds: listenSeconds,
      next: { ...onward(caller), ...misses, place: 'guidance', language },
    },
    notes: [],
  };
}

/** The caller has pressed the key of a read-out, or nothing. */
export function atGuidance(state: GuidanceState, heard: Heard, desk: Desk): Turn {
  return answerMenu(
    {
      keys: {
        ...Object.fromEntries(desk.guidance.map(({ key, id }) => [key as Key, () => openReadOut(state, id)])),
        '0': () => openTransfer(state, desk, { topic: personTopic }),
        '*': () => openLanguage(state, desk),
        '#': () => openGuidance(state, desk),
      },
      again: (before, misses) => openGuidance(state, desk, { before, misses }),
      lost: () => lostInMenu(state, desk),
    },
    state,
    heard,
    [state.language],
  );
}
