// What a key means to a person whom we called. The conversation and the note of it use the one table.

import type { Key } from './heard.ts';

export type CallbackChoice = 'connect' | 'later' | 'no-more';

const choices = { '1': 'connect', '2': 'later', '3': 'no-more' } as const satisfies Partial<Record<Key, CallbackChoice>>;

/** The choices in the order of their keys. After the last try no later one is offered, since none would come. */
export function callbackChoices(last: true | undefined): readonly (readonly [Key, CallbackChoice])[] {
  const all = Object.entries(choices) as [Key, CallbackChoice][];
  return all.filter(([, choice]) => choice !== 'later' || last !== true);
}
