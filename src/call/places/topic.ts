// The topic menu. A lost card is always first, 9 is information, 0 a person.

import type { CentreNow } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';
import { announce } from '../announce.ts';
import { type Call, onward } from '../caller.ts';
import type { Destination, Go, TopicDestination } from '../destination.ts';
import type { Heard, Key } from '../heard.ts';
import { lostIn } from '../lost.ts';
import { answerMenu, type Choice, listenSeconds, readChoices } from '../menu.ts';
import { nameOf, say } from '../say.ts';
import type { Announced, Language, PromptKey, Utterance } from '../speech.ts';
import { noRetries, type TopicState } from '../state.ts';
import type { Turn } from '../turn.ts';

type Topic = CentreNow['topics'][number];

/** Reads the topics of the centre. */
export function enterTopic(
  { language, before = [], retries = noRetries, arriving = false }: TopicDestination,
  call: Call,
  centre: CentreNow,
): Turn {
  return {
    does: {
      act: 'listen',
      speech: [...before, ...(arriving ? announce(centre.announcements, language) : []), ...readChoices(choicesIn(language, centre))],
      seconds: listenSeconds,
      next: { ...onward(call), ...retries, place: 'topic', language },
    },
    events: [],
  };
}

/** The caller has pressed a key in the topic menu, or nothing. */
export function answerTopic(state: TopicState, heard: Heard, centre: CentreNow): Go {
  const { language } = state;
  return answerMenu(
    {
      choices: choicesIn(language, centre),
      again: (before, retries) => ({ go: { place: 'topic', language, before, retries } }),
      lost: lostIn(state),
      languages: [language],
    },
    state,
    heard,
  );
}

function choicesIn(language: Language, { topics, guidance, lines }: CentreNow): readonly Choice[] {
  const chosen = (topic: string, go: Destination): Go => ({ go, events: [{ type: 'topic-chosen', topic, language }] });
  const transfer = (topic: string) => chosen(topic, { place: 'transfer', language, topic });
  return [
    ...topics.map((topic): Choice => ({ key: topic.key as Key, words: [nameIn(language, topic, lines)], leads: transfer(topic.id) })),
    ...(guidance.length > 0
      ? [{ key: '9', words: [say(language, 'topic.information')], leads: chosen('information', { place: 'guidance', language }) } as const]
      : []),
    { key: '0', words: [say(language, 'menu.person')], leads: transfer(personTopic) },
    { key: '*', words: [say(language, 'menu.languages')], leads: { go: { place: 'language' } } },
    { key: '#', words: [say(language, 'menu.again')], leads: { go: { place: 'topic', language } } },
  ];
}

/**
 * The name that staff wrote, or the catalogue's. Where staff wrote none in this language, the topic is called after its first line that has
 * a name in it: “For the housing desk”; and “Other questions” where none has.
 */
function nameIn(language: Language, { id, name, lines }: Topic, linesOfCentre: CentreNow['lines']): Utterance | Announced {
  const text = name?.[language];
  if (text !== undefined) return { language, text };
  if (name === undefined) return say(language, `topic.${id}` as PromptKey);
  const line = lines.map((each) => linesOfCentre[each]?.name ?? {}).find((names) => names[language] !== undefined);
  return line === undefined ? say(language, 'menu.other') : say(language, 'menu.desk', { line: nameOf(line) });
}
