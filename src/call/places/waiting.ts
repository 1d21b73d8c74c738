// The caller waits on the line for a desk that is busy: every half minute the desk rings again, for as long as the desk allows it.

import { type Call, languagesOf, onward } from '../caller.ts';
import type { Go, WaitingDestination } from '../destination.ts';
import type { Heard } from '../heard.ts';
import { type Choice, readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { Language, PromptKey, Speech } from '../speech.ts';
import type { WaitingState } from '../state.ts';
import type { Turn } from '../turn.ts';

const halfMinuteSeconds = 30;

/** Says how long the caller has waited, and listens for half a minute. */
export function enterWaiting(to: WaitingDestination, call: Call): Turn {
  const { language, halfMinutes } = to;
  return {
    does: {
      act: 'listen',
      speech: [...languagesOf(language).flatMap((spoken) => soFar(spoken, halfMinutes)), ...readChoices([stopping(to)])],
      seconds: halfMinuteSeconds,
      next: { ...onward(call), ...to },
    },
    events: [],
  };
}

/** Silence rings the desk again; any key leads to what else is possible. */
export function answerWaiting(state: WaitingState, heard: Heard): Go {
  if (heard.kind === 'key') return stopping(state).leads;
  const { language, topic, deskLanguage, line, halfMinutes } = state;
  const known = language !== undefined && { language };
  return { go: { place: 'transfer', ...known, topic, deskLanguage, first: line, halfMinutes: halfMinutes + 1 } };
}

function stopping({ language, topic, line }: Pick<WaitingDestination, 'language' | 'topic' | 'line'>): Choice {
  const known = language !== undefined && { language };
  return {
    key: '1',
    words: languagesOf(language).map((spoken) => say(spoken, 'wait.stop')),
    leads: { go: { place: 'closed', ...known, topic, attemptedLines: [line], busyLine: line, choicesOnly: true } },
  };
}

/** Half minutes are said once, at the first; then whole minutes are. */
function soFar(language: Language, halfMinutes: number): Speech {
  if (halfMinutes === 0) return [say(language, 'wait.begins')];
  return [say(language, `wait.waited.${Math.floor(halfMinutes / 2)}` as PromptKey)];
}
