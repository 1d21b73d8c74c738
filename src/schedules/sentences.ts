// Parts of the sentences that staff read: what they wrote, and what they can write instead. Each has a maximum length, so that no file
// fills a log.

const mostLetters = 80;
const mostListed = 20;
// Enough of a text for 80 letters, each of which may be two units of UTF-16.
const mostUnits = 2 * mostLetters;
const brokenLine = /[\p{Cc}\u2028\u2029]+/gu;

/** What staff wrote, in quotation marks and on one line; after 80 letters “…” replaces the rest. */
export function quote(written: string): string {
  return `“${cut(written)}”`;
}

/** The same without quotation marks. */
export function cut(written: string): string {
  const letters = [...written.slice(0, mostUnits).toWellFormed().replace(brokenLine, ' ')];
  const isWhole = written.length <= mostUnits && letters.length <= mostLetters;
  return isWhole ? letters.join('') : `${letters.slice(0, mostLetters).join('')}…`;
}

/** `a, b, c`, and after 20 of them how many more there are. */
export function listed(names: Iterable<string>, between = ', '): string {
  const all = [...names];
  const first = all.slice(0, mostListed).map(cut).join(between);
  return all.length <= mostListed ? first : `${first} and ${all.length - mostListed} more`;
}
