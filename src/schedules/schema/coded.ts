// A code and a sentence in one text: for a broken rule, the schema library passes on one text and nothing else.

import type { ProblemCode } from '../problemCodes.ts';

const between = '\n';

/** What a rule of the schema says where it is broken. */
export function coded(code: ProblemCode, sentence: string): string {
  return code + between + sentence;
}

/** The two again; undefined where the text is the library's own. */
export function decoded(message: string): { readonly code: ProblemCode; readonly sentence: string } | undefined {
  const end = message.indexOf(between);
  return end < 0 ? undefined : { code: message.slice(0, end) as ProblemCode, sentence: message.slice(end + between.length) };
}
