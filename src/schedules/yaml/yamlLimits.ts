// Limits for YAML that is valid but never intended: nesting without end, aliases that expand to huge values, very many names. Each has a
// bound far above what a centre needs, so that no file can keep the service busy.

import { codeOf, type Message, message } from '../../messages/message.ts';
import type { ProblemCode } from '../problemCodes.ts';

export type Fault = {
  /** Characters from the beginning of the text. */
  readonly offset: number;
  readonly code: ProblemCode;
  /** Where the sentence names lines: made of the number of the line on which a character is. */
  readonly message: Message | ((lineOf: (offset: number) => number) => Message);
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
  return text.length <= longest ? [] : [faultAt(0, message('too-long.file', { most: longest }))];
}

const faults = {
  group: message('group-as-name'),
  deep: message('nested-too-deeply'),
  names: message('too-many-entries.names', { most: mostEntries }),
  items: message('too-many-entries.items', { most: mostEntries }),
  tokens: message('too-long.words', { most: mostTokens }),
  blank: message('too-long.blank', { most: mostBlank }),
  aliases: message('too-many-aliases.count', { most: mostAliases }),
  copied: message('too-many-aliases.copied', { most: mostCopied }),
  tag: message('tag'),
} as const satisfies Readonly<Record<string, Message>>;

/** One of the faults above, at its place. */
export function limitFault(name: keyof typeof faults, offset: number): Fault {
  return faultAt(offset, faults[name]);
}

/** A fault whose code is the one of its message. */
export function faultAt(offset: number, said: Fault['message']): Fault {
  const { key } = typeof said === 'function' ? said(() => 0) : said;
  return { offset, code: codeOf({ key, values: {} }) as ProblemCode, message: said };
}
