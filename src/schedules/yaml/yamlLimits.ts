// Limits for YAML that is valid but never intended: nesting without end, aliases that expand to huge values, very many names. Each has a
// bound far above what a centre needs, so that no file can keep the service busy.

import type { Message } from '../../messages/message.ts';
import type { ProblemCode } from '../problemCodes.ts';

export type Fault = {
  /** Characters from the beginning of the text. */
  readonly offset: number;
  readonly code: ProblemCode;
  readonly message: Message | string;
};

// The deepest of our files has seven levels.
export const deepest = 30;
// The largest of our files has some 5,000 characters; a centre with a line for each town of a prefecture would have 200,000.
const longest = 1_000_000;
/** Words, signs, spaces and line ends, as the library counts them. The largest of our files has some 1,500; that centre would have 50,000. */
export const mostTokens = 200_000;
/**
 * Spaces and ends of lines with nothing between them. For each comment behind a value the library looks through the empty lines before it,
 * so that without this bound some shapes of a file would take time that grows with the square of its length. Our files have two.
 */
export const mostBlank = 1000;
/** Names of a group, and items of a list. The longest list of our files has eleven. */
export const mostEntries = 3000;
export const mostAliases = 100;
/** How many values all aliases of a file expand to: aliases of aliases grow without end, and later steps visit each of them. */
export const mostCopied = 1000;

/** Why a text is not even parsed. */
export function tooLong(text: string): readonly Fault[] {
  if (text.length <= longest) return [];
  return [
    { offset: 0, code: 'too-long', message: `this file is longer than ${longest} characters. Write several centres as several files.` },
  ];
}

const faults = {
  twice: ['key-twice', 'this key is written twice in the same place. Give each key once: change one of the two, or join them.'],
  group: ['group-as-name', 'a name here is a whole group, not a word. Look for a question mark or a bracket too many.'],
  deep: ['nested-too-deeply', 'this is nested too deeply. Look for a bracket or a hyphen too many.'],
  names: ['too-many-entries', `there are more than ${mostEntries} names here. Write several files.`],
  items: ['too-many-entries', `there are more than ${mostEntries} items in this list. Write fewer, or several files.`],
  tokens: ['too-long', `there are more than ${mostTokens} words and signs in this file. Write several centres as several files.`],
  blank: ['too-long', `there are more than ${mostBlank} spaces and empty lines in a row here. Remove them.`],
  aliases: ['too-many-aliases', `there are more than ${mostAliases} aliases (“*…”). Write the values themselves.`],
  copied: ['too-many-aliases', `the aliases (“*…”) of this file stand for more than ${mostCopied} values. Write the values themselves.`],
  tag: ['tag', 'a word that begins with an exclamation mark has a meaning of its own in YAML. Put it in quotes, or remove it.'],
} as const satisfies Readonly<Record<string, readonly [ProblemCode, string]>>;

/** One of the faults above, at its place. */
export function limitFault(name: keyof typeof faults, offset: number): Fault {
  const [code, message] = faults[name];
  return { offset, code, message };
}
