// The ways of a caller who knows what they want, through the real conversation, until a desk rings.

import { converse } from '../../call/converse.ts';
import type { Key } from '../../call/heard.ts';
import type { Language, Speech } from '../../call/speech.ts';
import type { State } from '../../call/state.ts';
import type { Turn } from '../../call/turn.ts';
import type { CentreNow } from '../../routing/centreNow.ts';
import { personTopic } from '../../routing/lines.ts';

/** The topic of key 9: no desk rings, a read-out begins. */
export const informationTopic = 'information';

/** One menu of a call: its speech, and the key that the caller presses. */
export type Leg = {
  readonly speech: Speech;
  readonly key: Key;
  /** The item of the speech that names the key. */
  readonly index: number;
};

export type Way = {
  readonly legs: readonly Leg[];
  /** What is said before the desk rings; nothing before a read-out. */
  readonly last: Speech;
  /** `closed`: no desk can be reached, and the alternatives are read out. */
  readonly ends: 'rings' | 'read-out' | 'closed';
  /** Whether the desk promises the language. If not, the caller is warned first. */
  readonly promised: boolean;
};

export type Wish = {
  readonly language: Language;
  readonly topic: string;
  /** Whether the number that is called is dedicated to the language. */
  readonly dedicated: boolean;
};

/** Every topic of a centre, with the person of key 0 and the information of key 9. */
export function topicsOf(centreNow: CentreNow): readonly string[] {
  return [...centreNow.topics.map(({ id }) => id), ...(centreNow.guidance.length > 0 ? [informationTopic] : []), personTopic];
}

/** The way to one wish. Throws if a menu does not name the key that leads there. */
export function wayOf(centreNow: CentreNow, wish: Wish): Way {
  const { language, dedicated } = wish;
  const door: State = { place: 'door', centre: centreNow.id, turn: 0, ...(dedicated && { language }) };
  const legs: Leg[] = [];
  let turn = converse(door, { kind: 'arrival' }, centreNow);
  for (let key = keyAt(turn, centreNow, wish); key !== undefined && turn.does.act === 'listen'; key = keyAt(turn, centreNow, wish)) {
    const { speech, next } = turn.does;
    legs.push({ speech, key, index: indexOfKey(speech, key, next.place === 'language' ? undefined : language) });
    turn = converse(next, { kind: 'key', key }, centreNow);
  }
  const promised = turn.events.every((event) => event.type !== 'transfer-begun' || event.promised);
  if (turn.does.act === 'ring') return { legs, last: turn.does.speech, ends: 'rings', promised };
  return { legs, last: [], ends: turn.does.act === 'listen' && turn.does.next.place === 'read-out' ? 'read-out' : 'closed', promised };
}

/** The key that the caller presses in a menu; undefined if they have arrived. */
function keyAt({ does }: Turn, centreNow: CentreNow, { language, topic }: Wish): Key | undefined {
  if (does.act !== 'listen') return undefined;
  switch (does.next.place) {
    case 'language':
      return keyAfter(does.speech, language) ?? '#';
    case 'topic':
      if (topic === personTopic) return '0';
      return topic === informationTopic ? '9' : (centreNow.topics.find(({ id }) => id === topic)?.key as Key | undefined);
    case 'guidance':
      // The last read-out of the menu has the longest wait.
      return centreNow.guidance.at(-1)?.key as Key | undefined;
    default:
      return undefined;
  }
}

/** The key after a language's name; undefined if the language is on another page of the menu. */
function keyAfter(speech: Speech, language: Language): Key | undefined {
  const index = speech.findIndex((item) => 'key' in item && item.key === 'language.name' && item.language === language);
  const named = index === -1 ? undefined : speech[index + 1];
  if (named === undefined || !('key' in named)) return undefined;
  return named.key.slice('key.'.length).replace('star', '*').replace('hash', '#') as Key;
}

function indexOfKey(speech: Speech, key: Key, language: Language | undefined): number {
  const word = `key.${key === '*' ? 'star' : key === '#' ? 'hash' : key}`;
  const index = speech.findIndex((item) => 'key' in item && item.key === word && (language === undefined || item.language === language));
  if (index === -1) throw new Error(`The menu does not name the key ${key}. Look at the choices of that place under src/call.`);
  return index;
}
