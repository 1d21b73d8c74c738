// The topic menu: what is it about? A lost card is always first, 9 is information, 0 a person.

import type { CentreNow } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';
import { type Caller, onward } from '../caller.ts';
import type { Heard, Key } from '../heard.ts';
import { answerMenu, listenSeconds } from '../menu.ts';
import { choice, say } from '../say.ts';
import type { Language, PromptKey, Speech } from '../speech.ts';
import { noRetries, type Retries, type TopicState } from '../state.ts';
import type { Turn } from '../turn.ts';
import { openGuidance } from './guidance.ts';
import { openLanguage } from './language.ts';
import { lostInMenu } from './lost.ts';
import { openTransfer } from './transfer.ts';

type Opening = {
  readonly before?: Speech;
  readonly retries?: Retries;
  /** The caller comes here for the first time in this language: an announcement is spoken once. */
  readonly arriving?: boolean;
};

/** Reads the topics of the centre. */
export function openTopic(
  caller: Caller,
  centreNow: CentreNow,
  { before = [], retries = noRetries, arriving = false }: Opening = {},
): Turn {
  const { language } = caller;
  return {
    does: {
      act: 'listen',
      speech: [...before, ...(arriving ? announcement(centreNow, language) : []), ...topics(centreNow, language)],
      seconds: listenSeconds,
      next: { ...onward(caller), ...retries, place: 'topic', language },
    },
    events: [],
  };
}

/** The caller has pressed a key in the topic menu, or nothing. */
export function atTopic(state: TopicState, heard: Heard, centreNow: CentreNow): Turn {
  const chosen = (topic: string, open: () => Turn) => (): Turn => {
    const turn = open();
    return { ...turn, events: [{ type: 'topic-chosen', topic, language: state.language }, ...turn.events] };
  };
  const transfer = (topic: string) => chosen(topic, () => openTransfer(state, centreNow, { topic }));
  return answerMenu(
    {
      keys: {
        ...Object.fromEntries(centreNow.topics.map(({ key, id }) => [key as Key, transfer(id)])),
        ...(centreNow.guidance.length > 0 && { '9': chosen('information', () => openGuidance(state, centreNow)) }),
        '0': transfer(personTopic),
        '*': () => openLanguage(state, centreNow),
        '#': () => openTopic(state, centreNow),
      },
      again: (before, retries) => openTopic(state, centreNow, { before, retries }),
      lost: () => lostInMenu(state, centreNow),
    },
    state,
    heard,
    [state.language],
  );
}

function topics(centreNow: CentreNow, language: Language): Speech {
  return [
    ...centreNow.topics.flatMap(({ key, id, name }) => {
      const words = name?.[language];
      const what =
        words === undefined ? say(language, name === undefined ? (`topic.${id}` as PromptKey) : 'line.any') : { language, text: words };
      return choice(language, key as Key, what);
    }),
    ...(centreNow.guidance.length > 0 ? choice(language, '9', say(language, 'topic.information')) : []),
    ...choice(language, '0', say(language, 'menu.person')),
    ...choice(language, '*', say(language, 'menu.languages')),
    ...choice(language, '#', say(language, 'menu.again')),
  ];
}

/** The centre's own words, or the safe general sentence where it wrote none in this language: never another language's. */
function announcement({ announcement: words }: CentreNow, language: Language): Speech {
  if (words === undefined) return [];
  const text = words[language];
  return [text === undefined ? say(language, 'announcement.general') : { language, text }, { pauseMs: 500 }];
}
