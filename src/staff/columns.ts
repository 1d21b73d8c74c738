// Text in the columns of a terminal: padded, and broken into lines. A Japanese character takes two columns, a Thai vowel sign none.

import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** The text with spaces behind it, up to a number of columns. */
export function leftIn(columns: number, text: string): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

/** The text with spaces before it, up to a number of columns. */
export function rightIn(columns: number, text: string): string {
  return ' '.repeat(Math.max(0, columns - stringWidth(text))) + text;
}

/** The most columns that one of the texts takes; 0 if there are none. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}

/** The text in lines of at most `columns`, broken between words. A longer word, such as a Japanese sentence, is broken inside. */
export function wrapped(text: string, columns: number): readonly string[] {
  return wrapAnsi(text, columns, { hard: true }).split('\n');
}

// Fewer columns are no help to a reader.
const fewest = 20;

/** `begin` and the text, whose further lines begin below its first one. In one line if `width` is absent or too small. */
export function hangingLines(begin: string, text: string, width?: number): string {
  const room = width === undefined ? 0 : width - stringWidth(begin);
  if (room < fewest) return begin + text;
  return begin + wrapped(text, room).join(`\n${' '.repeat(stringWidth(begin))}`);
}
