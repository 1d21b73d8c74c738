// A transfer has ended and the caller is still there.

import { personTopic } from '../../routing/lines.ts';
import { type Call, onward } from '../caller.ts';
import type { AfterwardsDestination, Go } from '../destination.ts';
import type { Heard } from '../heard.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { Language } from '../speech.ts';
import { type AfterwardsState, noRetries } from '../state.ts';
import type { Turn } from '../turn.ts';

/** Offers the menu, or to hang up. */
export function enterAfterwards(
  { language, before = [], retries = noRetries, choicesOnly = false }: AfterwardsDestination,
  call: Call,
): Turn {
  const ended = choicesOnly ? [] : [say(language, 'afterwards.ended')];
  return {
    does: {
      act: 'listen',
      speech: [...before, ...ended, ...readChoices(choicesIn(language)), say(language, 'afterwards.orHangUp')],
      seconds: listenSeconds,
      next: { ...onward(call), ...retries, place: 'afterwards', language },
    },
    events: [],
  };
}

/** The caller wants something more, or nothing. */
export function answerAfterwards(state: AfterwardsState, heard: Heard): Go {
  const { language } = state;
  return answerMenu(
    {
      choices: choicesIn(language),
      again: (before, retries) => ({ go: { place: 'afterwards', language, before, retries, choicesOnly: true } }),
      lost: { go: { place: 'farewell', language, why: 'goodbye' } },
      languages: [language],
    },
    state,
    heard,
  );
}

function choicesIn(language: Language): readonly Choice[] {
  return [
    { key: '1', words: [say(language, 'menu.main')], leads: { go: { place: 'topic', language } } },
    { key: '0', words: [], leads: { go: { place: 'transfer', language, topic: personTopic } } },
    { key: '*', words: [], leads: { go: { place: 'language' } } },
    { key: '#', words: [], leads: { go: { place: 'afterwards', language, choicesOnly: true } } },
  ];
}
