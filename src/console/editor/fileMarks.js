// The places of what is wrong, as the service says them beside the field: as marks in the text. Pure.

/**
 * Offsets in the text, and the sentence of the service.
 * @typedef {{ from: number, until: number, says: string }} Mark
 */

/**
 * The marks of a text: `places` are lines and columns, both counted from 1.
 * @param {string} text
 * @param {readonly { line: number, column: number, says: string }[]} places
 * @returns {readonly Mark[]}
 */
export function marksOf(text, places) {
  const lines = text.split('\n');
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length + 1);
  return places
    .filter(({ line, column }) => line >= 1 && line <= lines.length && column >= 1)
    .map(({ line, column, says }) => {
      const content = lines[line - 1] ?? '';
      const at = Math.min(column - 1, content.length);
      // A name is marked without its colon.
      const [word = ''] = /^(?:["'[{]?[^\s,\]}]+?(?=:?(?:[\s,\]}]|$))|\S)/.exec(content.slice(at)) ?? [];
      // At the end of a line there is no sign to mark but the one before it.
      const from = word === '' && at > 0 ? at - 1 : at;
      const start = (starts[line - 1] ?? 0) + from;
      return { from: start, until: (starts[line - 1] ?? 0) + Math.min(content.length, at + word.length), says };
    })
    .toSorted((one, other) => one.from - other.from);
}
