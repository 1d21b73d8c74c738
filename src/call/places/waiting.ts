// The caller waits on the line for a desk that is busy: every half minute the desk rings again, for as long as the desk allows it.

import type { CentreNow } from '../../routing/centreNow.ts';
import { type Call, languagesOf, onward } from '../caller.ts';
import type { Go, WaitingDestination } from '../destination.ts';
import type { Heard } from '../heard.ts';
import { type Choice, readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { Pause, Speech } from '../speech.ts';
import type { WaitingState } from '../state.ts';
import type { Turn } from '../turn.ts';
import { sayWaited, waitedSeconds } from '../waited.ts';

// With the words half a minute: three silences, and the caller hears a word between them, so that none is taken for a lost line.
const silences = 3;
const silenceSeconds = 8;
const silence: Pause = { pauseMs: 1000 * silenceSeconds };

/** Says how long the caller has waited, and listens for half a minute. */
export function enterWaiting(to: WaitingDestination, call: Call, { now }: Pick<CentreNow, 'now'>): Turn {
  const { language, halfMinutes } = to;
  const spoken = languagesOf(language);
  const begins = spoken.map((each) => say(each, 'wait.begins'));
  const still: Speech = [silence, ...spoken.map((each) => say(each, 'wait.still'))];
  return {
    does: {
      act: 'listen',
      speech: [
        ...(halfMinutes === 0 ? begins : sayWaited(language, waitedSeconds(to, now))),
        ...readChoices([stopping(to)]),
        ...Array.from({ length: silences - 1 }, () => still).flat(),
      ],
      seconds: silenceSeconds,
      next: { ...onward(call), ...to },
    },
    events: [],
  };
}

/** Silence rings the desk again; any key leads to what else is possible. */
export function answerWaiting(state: WaitingState, heard: Heard): Go {
  if (heard.kind === 'key') return stopping(state).leads;
  const { language, topic, deskLanguage, line, halfMinutes, since } = state;
  const known = language !== undefined && { language };
  const wait = { halfMinutes: halfMinutes + 1, ...(since !== undefined && { since }) };
  return { go: { place: 'transfer', ...known, topic, deskLanguage, first: line, ...wait } };
}

function stopping({ language, topic, line }: Pick<WaitingDestination, 'language' | 'topic' | 'line'>): Choice {
  const known = language !== undefined && { language };
  return {
    key: '1',
    words: languagesOf(language).map((spoken) => say(spoken, 'wait.stop')),
    leads: { go: { place: 'closed', ...known, topic, attemptedLines: [line], busyLine: line, choicesOnly: true } },
  };
}
