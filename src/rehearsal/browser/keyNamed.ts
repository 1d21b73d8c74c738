// Which key the spoken words name: “English, two.” names 2, and “zero, one, two.” is a number that is read out and names none.

export type KeyWords = {
  /** The word for each key of the telephone, as it is spoken. */
  readonly keys: Readonly<Record<string, string>>;
  /** The words before a key of a line's own menu: “when it answers, press”. The key stands inside that sentence, and at its end in some languages. */
  readonly elsewhere: string;
};

/**
 * The key that stands at the end of the words. A voice of the carrier says it together with its choice. What is played has one piece for the
 * choice and one for the key, so the key stands alone and its choice is in the words `before`.
 */
export function keyNamed({ keys, elsewhere }: KeyWords, words: string, before?: string): string | undefined {
  const spoken = bare(words);
  if (before !== undefined) return Object.keys(keys).find((key) => bare(keys[key] ?? '') === spoken);
  const named = Object.keys(keys).find((key) => endsWith(spoken, keys[key] ?? ''));
  if (named === undefined) return undefined;
  const choice = bare(spoken.slice(0, -bare(keys[named] ?? '').length));
  const isNumber = Object.values(keys).some((word) => choice === bare(word) || endsWith(choice, word));
  return choice === '' || isNumber || choice.endsWith(bare(elsewhere)) ? undefined : named;
}

/** Whether the words end with a whole word. In scripts without spaces the end of a word cannot be seen, so any end counts. */
function endsWith(words: string, word: string): boolean {
  const end = bare(word);
  const before = words.slice(0, -end.length);
  return (
    end !== '' && words.endsWith(end) && /(?:[^\p{L}\p{M}\p{N}]|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Han})$/u.test(before)
  );
}

/** In lower case, without punctuation at both ends. */
function bare(words: string): string {
  return words.toLowerCase().replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
}
