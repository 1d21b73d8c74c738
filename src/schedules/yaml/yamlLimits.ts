// What YAML allows and no person means: nesting without end, aliases that stand for more than anybody wrote, very many names. Each has a
// bound far above what a centre needs, so that no file can keep the service busy.

export type Fault = {
  /** Characters from the beginning of the text. */
  readonly offset: number;
  readonly message: string;
};

// The deepest of our files has seven levels.
export const deepest = 30;
// The largest of our files has some 5,000 characters; a centre with a line for each town of a prefecture would have 200,000.
const longest = 1_000_000;
export const mostNames = 3000;
export const mostAliases = 100;
/** How many values all aliases of a file stand for: aliases of aliases grow without end, and each is walked through again later. */
export const mostCopied = 1000;

/** Why a text is not even parsed. */
export function tooLong(text: string): readonly Fault[] {
  if (text.length <= longest) return [];
  return [{ offset: 0, message: `this file is longer than ${longest} characters. Write several centres as several files.` }];
}

export const sentences = {
  twice: 'this key is written twice in the same place. Give each key once: change one of the two, or join them.',
  group: 'a name here is a whole group, not a word. Look for a question mark or a bracket too many.',
  deep: 'this is nested too deeply. Look for a bracket or a hyphen too many.',
  names: `there are more than ${mostNames} names here. Write several files.`,
  aliases: `there are more than ${mostAliases} aliases (“*…”). Write the values themselves.`,
  copied: `the aliases (“*…”) of this file stand for more than ${mostCopied} values. Write the values themselves.`,
  tag: 'a word that begins with an exclamation mark has a meaning of its own in YAML. Put it in quotes, or remove it.',
} as const;
