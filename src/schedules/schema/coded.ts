// A code and a sentence in one text: for a broken rule, the schema library passes on one text and nothing else.

import { codeOf, type Message } from '../../messages/message.ts';
import type { ProblemCode } from '../problemCodes.ts';

const between = '\n';

/** What a rule of the schema says where it is broken. */
export function coded(...said: [code: ProblemCode, sentence: Message | string] | [Message]): string {
  const [first, sentence] = typeof said[0] === 'string' ? said : [codeOf(said[0]), said[0]];
  return first + between + (typeof sentence === 'object' ? JSON.stringify(sentence) : sentence);
}

/** The two again; undefined where the text is the library's own. */
export function decoded(message: string): { readonly code: ProblemCode; readonly sentence: Message | string } | undefined {
  const end = message.indexOf(between);
  if (end < 0) return undefined;
  const said = message.slice(end + between.length);
  return { code: message.slice(0, end) as ProblemCode, sentence: said.startsWith('{') ? (JSON.parse(said) as Message) : said };
}
