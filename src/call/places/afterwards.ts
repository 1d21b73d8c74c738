// A transfer has ended and the caller is still there.

import type { CentreNow } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';
import { type Caller, onward } from '../caller.ts';
import type { Heard } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, say } from '../say.ts';
import type { Speech } from '../speech.ts';
import { type AfterwardsState, noRetries, type Retries } from '../state.ts';
import type { Turn } from '../turn.ts';
import { farewell } from './farewell.ts';
import { openLanguage } from './language.ts';
import { openTopic } from './topic.ts';
import { openTransfer } from './transfer.ts';

/** Offers the menu, or to hang up. */
export function openAfterwards(caller: Caller): Turn {
  return listen(caller, [say(caller.language, 'afterwards.ended')]);
}

/** The caller wants something more, or nothing. */
export function atAfterwards(state: AfterwardsState, heard: Heard, centreNow: CentreNow): Turn {
  return answerMenu(
    {
      keys: {
        '1': () => openTopic(state, centreNow),
        '0': () => openTransfer(state, centreNow, { topic: personTopic }),
        '*': () => openLanguage(state, centreNow),
        '#': () => listen(state),
      },
      again: (before, retries) => listen(state, before, retries),
      lost: () => farewell(state, centreNow, 'goodbye'),
    },
    state,
    heard,
    [state.language],
  );
}

function listen(caller: Caller, before: Speech = [], retries: Retries = noRetries): Turn {
  const { language } = caller;
  return {
    does: {
      act: 'listen',
      speech: [...before, ...choice(language, '1', say(language, 'menu.main')), say(language, 'afterwards.orHangUp')],
      seconds: listenSeconds,
      next: { ...onward(caller), ...retries, place: 'afterwards', language },
    },
    events: [],
  };
}
