// A transfer has ended and the caller is still there.

import type { CentreNow } from '../../routing/centreNow.ts';
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
  { language, before = [], retries = noRetries, choicesOnly = false, hasTalked = false }: AfterwardsDestination,
  call: Call,
  { asksAfterwards }: Pick<CentreNow, 'asksAfterwards'>,
): Turn {
  const asks = hasTalked && asksAfterwards === true;
  const ended = choicesOnly ? [] : [say(language, 'afterwards.ended')];
  return {
    does: {
      act: 'listen',
      speech: [...before, ...ended, ...readChoices(choicesIn(language, asks)), say(language, 'afterwards.orHangUp')],
      seconds: listenSeconds,
      next: { ...onward(call), ...retries, place: 'afterwards', language, ...(asks && { asks }) },
    },
    events: [],
  };
}

/** The caller wants something more, or nothing. */
export function answerAfterwards(state: AfterwardsState, heard: Heard): Go {
  const { language, asks = false } = state;
  return answerMenu(
    {
      choices: choicesIn(language, asks),
      again: (before, retries) => ({ go: { place: 'afterwards', language, before, retries, choicesOnly: true, hasTalked: asks } }),
      lost: { go: { place: 'farewell', language, why: 'goodbye' } },
      languages: [language],
    },
    state,
    heard,
  );
}

/** The question is read last, so that it delays no second call. */
function choicesIn(language: Language, asks: boolean): readonly Choice[] {
  const answered = (helped: boolean): Go => ({
    go: { place: 'afterwards', language, before: [say(language, 'afterwards.thanks')], choicesOnly: true },
    events: [{ type: 'asked-afterwards', helped, language }],
  });
  const toMenu = { words: [say(language, 'menu.main')], leads: { go: { place: 'topic', language } } } as const;
  return [
    ...(asks
      ? [
          { key: '9', ...toMenu } as const,
          { key: '1', words: [say(language, 'afterwards.helped')], leads: answered(true) } as const,
          { key: '2', words: [say(language, 'afterwards.notHelped')], leads: answered(false) } as const,
        ]
      : [{ key: '1', ...toMenu } as const]),
    { key: '0', words: [], leads: { go: { place: 'transfer', language, topic: personTopic } } },
    { key: '*', words: [], leads: { go: { place: 'language' } } },
    { key: '#', words: [], leads: { go: { place: 'afterwards', language, choicesOnly: true, hasTalked: asks } } },
  ];
}
