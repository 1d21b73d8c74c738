// Lists that staff can make as long as they like, cut to what an answer may hold.

const mostLetters = 400;

/** A sentence of at most 400 letters. */
export function cutSentence(sentence: string): string {
  return sentence.length <= mostLetters ? sentence : `${sentence.slice(0, mostLetters - 1).toWellFormed()}…`;
}

/** The first items whose JSON is at most so many bytes long in all. */
export function fitting<Item>(items: readonly Item[], bytes: number): readonly Item[] {
  let length = 0;
  const fits = items.findIndex((item) => {
    length += Buffer.byteLength(JSON.stringify(item)) + 1;
    return length > bytes;
  });
  return fits === -1 ? items : items.slice(0, fits);
}
