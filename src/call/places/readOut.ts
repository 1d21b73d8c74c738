// One read-out, and the choices after it: again, the menu, a lost card, a person.

import type { CentreNow } from '../../routing/centreNow.ts';
import { lostCardTopic, personTopic } from '../../routing/lines.ts';
import { type Call, onward } from '../caller.ts';
import type { Go, ReadOutDestination } from '../destination.ts';
import type { Heard } from '../heard.ts';
import { lostIn } from '../lost.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { say } from '../say.ts';
import type { Language, PromptKey, Speech } from '../speech.ts';
import { noRetries, type ReadOutState } from '../state.ts';
import type { Turn } from '../turn.ts';

/** Reads the text, then the choices after it; after a silence or a wrong key the choices only. */
export function enterReadOut(
  { language, readOut, before = [], retries = noRetries, choicesOnly = false }: ReadOutDestination,
  call: Call,
): Turn {
  const text: Speech = choicesOnly ? [] : [say(language, `guidance.${readOut}.text` as PromptKey), { pauseMs: 750 }];
  return {
    does: {
      act: 'listen',
      speech: [...before, ...text, ...readChoices(choicesAfter(readOut, language))],
      seconds: listenSeconds,
      next: { ...onward(call), ...retries, place: 'read-out', language, readOut },
    },
    events: choicesOnly ? [] : [{ type: 'read-out', readOut, language }],
  };
}

/** The caller has heard a read-out. */
export function answerReadOut(state: ReadOutState, heard: Heard, { guidance }: CentreNow): Go {
  const { language, readOut } = state;
  const go = answerMenu(
    {
      choices: choicesAfter(readOut, language),
      again: (before, retries) => ({ go: { place: 'read-out', language, readOut, before, retries, choicesOnly: true } }),
      lost: lostIn(state),
      languages: [language],
    },
    state,
    heard,
  );
  // Its last day may have ended since, or staff may have removed it.
  const isGone = !guidance.some(({ id }) => id === readOut);
  return isGone && go.go.place === 'read-out' && go.go.choicesOnly !== true ? { go: { place: 'guidance', language } } : go;
}

function choicesAfter(readOut: string, language: Language): readonly Choice[] {
  return [
    { key: '#', words: [say(language, 'menu.again')], leads: { go: { place: 'read-out', language, readOut } } },
    { key: '1', words: [say(language, 'menu.main')], leads: { go: { place: 'topic', language } } },
    { key: '2', words: [say(language, 'choice.suspension')], leads: { go: { place: 'transfer', language, topic: lostCardTopic } } },
    { key: '0', words: [say(language, 'menu.person')], leads: { go: { place: 'transfer', language, topic: personTopic } } },
    { key: '*', words: [], leads: { go: { place: 'language' } } },
  ];
}
