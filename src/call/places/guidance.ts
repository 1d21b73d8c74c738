// The menu of read-outs: up to nine, those that are valid today.

import type { CentreNow } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';
import { type Call, onward } from '../caller.ts';
import type { Go, GuidanceDestination } from '../destination.ts';
import type { Heard, Key } from '../heard.ts';
import { lostIn } from '../lost.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { Language, PromptKey } from '../speech.ts';
import { type GuidanceState, noRetries } from '../state.ts';
import type { Turn } from '../turn.ts';

/** Reads the titles. */
export function enterGuidance({ language, before = [], retries = noRetries }: GuidanceDestination, call: Call, centre: CentreNow): Turn {
  return {
    does: {
      act: 'listen',
      speech: [...before, ...readChoices(choicesIn(language, centre))],
      seconds: listenSeconds,
      next: { ...onward(call), ...retries, place: 'guidance', language },
    },
    events: [],
  };
}

/** The caller has pressed the key of a read-out, or nothing. */
export function answerGuidance(state: GuidanceState, heard: Heard, centre: CentreNow): Go {
  const { language } = state;
  return answerMenu(
    {
      choices: choicesIn(language, centre),
      again: (before, retries) => ({ go: { place: 'guidance', language, before, retries } }),
      lost: lostIn(state),
      languages: [language],
    },
    state,
    heard,
  );
}

function choicesIn(language: Language, { guidance }: CentreNow): readonly Choice[] {
  return [
    ...guidance.map(
      ({ key, id }): Choice => ({
        key: key as Key,
        words: [say(language, `guidance.${id}.title` as PromptKey)],
        leads: { go: { place: 'read-out', language, readOut: id } },
      }),
    ),
    { key: '0', words: [say(language, 'menu.person')], leads: { go: { place: 'transfer', language, topic: personTopic } } },
    { key: '*', words: [], leads: { go: { place: 'language' } } },
    { key: '#', words: [], leads: { go: { place: 'guidance', language } } },
  ];
}
