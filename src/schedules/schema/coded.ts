// A message as a text: for a broken rule, the schema library passes on one text and nothing else.

import type { Message } from '../../messages/message.ts';

// No text of the library begins with it.
const mark = '\n';

/** What a rule of the schema says where it is broken. */
export function coded(said: Message): string {
  return mark + JSON.stringify(said);
}

/** The message again; undefined where the text is the library's own. */
export function decoded(text: string): Message | undefined {
  return text.startsWith(mark) ? (JSON.parse(text.slice(mark.length)) as Message) : undefined;
}
