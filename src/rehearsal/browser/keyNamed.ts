// Which key some spoken words name: “English, two.” names 2, and “zero, one, two.” is a number that is read out.

export type KeyWords = {
  /** The word for each key of the telephone, as it is spoken. */
  readonly keys: Readonly<Record<string, string>>;
  /** What is said before a key of somebody else’s menu: “when it answers, press”. */
  readonly elsewhere: string;
};

/**
 * The key that stands at the end of the words. A voice of the carrier says it in one breath with its choice; what is played has a piece
 * for each, so that the key stands alone, and its choice in the words before.
 */
export function keyNamed({ keys, elsewhere }: KeyWords, words: string, before?: string): string | undefined {
  const spoken = bare(words);
  if (before !== undefined) {
    const alone = Object.keys(keys).find((key) => bare(keys[key] ?? '') === spoken);
    return bare(before).endsWith(bare(elsewhere)) ? undefined : alone;
  }
  const named = Object.keys(keys).find((key) => endsWith(spoken, keys[key] ?? ''));
  if (named === undefined) return undefined;
  const choice = bare(spoken.slice(0, -bare(keys[named] ?? '').length));
  const isNumber = Object.values(keys).some((word) => choice === bare(word) || endsWith(choice, word));
  return choice === '' || isNumber || choice.endsWith(bare(elsewhere)) ? undefined : named;
}

/** Whether the words end with a word that stands by itself; where people write without spaces, nothing shows it. */
function endsWith(words: string, word: string): boolean {
  const end = bare(word);
  const before = words.slice(0, -end.length);
  return (
    end !== '' && words.endsWith(end) && /(?:[^\p{L}\p{M}\p{N}]|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han})$/u.test(before)
  );
}

/** In small letters, without the marks at both ends. */
function bare(words: string): string {
  return words.toLowerCase().replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}
