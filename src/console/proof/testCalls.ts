// Every way on which a caller presses keys until a desk rings, found by calls through the real conversation at one instant.

import { converse } from '../../call/converse.ts';
import type { Key } from '../../call/heard.ts';
import type { Speech } from '../../call/speech.ts';
import type { DoorState, TopicState } from '../../call/state.ts';
import type { Listen } from '../../call/turn.ts';
import type { CentreNow } from '../../routing/centreNow.ts';

export type TestCall = {
  readonly keys: readonly Key[];
  readonly language: string;
  /** What is said before the desk rings. */
  readonly heard: Speech;
  /** The line that rings first. */
  readonly line: string;
};

// In the order of the menus.
const keys: readonly Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'];
// Each “#” leads to a page with further languages.
const mostPages = 5;

/** The calls of a number, in the order of the keys. Calls that reach no desk now are left out. */
export function testCalls(centreNow: CentreNow, language?: string): readonly TestCall[] {
  const door: DoorState = { place: 'door', centre: centreNow.id, turn: 0, ...(language !== undefined && { language }) };
  const { does } = converse(door, { kind: 'arrival' }, centreNow);
  return does.act === 'listen' ? topicsFrom(does, centreNow).flatMap((topic) => desksFrom(topic, centreNow)) : [];
}

type AtTopics = { readonly pressed: readonly Key[]; readonly state: TopicState };

function topicsFrom(menu: Listen, centreNow: CentreNow, pressed: readonly Key[] = []): readonly AtTopics[] {
  if (menu.next.place === 'topic') return [{ pressed, state: menu.next }];
  if (menu.next.place !== 'language' || pressed.length >= mostPages) return [];
  const { page } = menu.next;
  return keys.flatMap((key) => {
    const { does } = converse(menu.next, { kind: 'key', key }, centreNow);
    if (does.act !== 'listen') return [];
    const isForward = does.next.place === 'topic' || (does.next.place === 'language' && does.next.page > page);
    return isForward ? topicsFrom(does, centreNow, [...pressed, key]) : [];
  });
}

function desksFrom({ pressed, state }: AtTopics, centreNow: CentreNow): readonly TestCall[] {
  return keys.flatMap((key): readonly TestCall[] => {
    const { does } = converse(state, { kind: 'key', key }, centreNow);
    return does.act === 'ring' ? [{ keys: [...pressed, key], language: state.language, heard: does.speech, line: does.line }] : [];
  });
}
