// Two changes of one text, made side by side: both in one text where they are in different lines. And the lines of a change, to be shown.

/** Lines of the base that are replaced: `from` included, `until` not, counted from 0. */
type Hunk = { readonly from: number; readonly until: number; readonly lines: readonly string[] };

// Comparing each line with each costs the product of their numbers; more than this counts as one change.
const mostPairs = 4_000_000;

/** Both changes of `base` in one text; undefined where they are in the same lines. Line ends are those of `theirs`. */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  const [old, own, others] = [base, mine, theirs].map(linesOf) as [string[], string[], string[]];
  const [mineHunks, theirHunks] = [hunksOf(old, own), hunksOf(old, others)];
  const rest = mineHunks.filter((hunk) => !theirHunks.some((other) => isSame(hunk, other)));
  if (rest.some((hunk) => theirHunks.some((other) => meets(hunk, other)))) return undefined;
  const all = [...rest, ...theirHunks].toSorted((one, other) => other.from - one.from || other.until - one.until);
  const merged = all.reduce((lines, { from, until, lines: instead }) => lines.toSpliced(from, until - from, ...instead), old);
  return merged.join(theirs.includes('\r\n') ? '\r\n' : '\n');
}

export type ChangedLine = { readonly is: 'gone' | 'new'; readonly line: number; readonly text: string };

/** The lines that are gone and new, in order, each with its number in the text that has it. */
export function changedLinesOf(before: string, after: string): readonly ChangedLine[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  let moved = 0;
  return hunksOf(old, now).flatMap(({ from, until, lines }) => {
    const gone = old.slice(from, until).map((text, index): ChangedLine => ({ is: 'gone', line: from + index + 1, text }));
    const added = lines.map((text, index): ChangedLine => ({ is: 'new', line: from + moved + index + 1, text }));
    moved += lines.length - (until - from);
    return [...gone, ...added];
  });
}

function linesOf(text: string): string[] {
  return text.replaceAll('\r\n', '\n').split('\n');
}

function isSame(one: Hunk, other: Hunk): boolean {
  return one.from === other.from && one.until === other.until && one.lines.join('\n') === other.lines.join('\n');
}

/** Changes of neighbouring lines meet too: which of them comes first would be a guess. */
function meets(one: Hunk, other: Hunk): boolean {
  return one.from <= other.until && other.from <= one.until;
}

function hunksOf(old: readonly string[], now: readonly string[]): readonly Hunk[] {
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end += 1;
  const [gone, added] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  if (gone.length === 0 && added.length === 0) return [];
  if (gone.length * added.length > mostPairs) return [{ from: start, until: start + gone.length, lines: added }];
  return hunksBetween(gone, added).map(({ from, until, lines }) => ({ from: from + start, until: until + start, lines }));
}

function hunksBetween(gone: readonly string[], added: readonly string[]): readonly Hunk[] {
  const lengths = commonLengths(gone, added);
  const width = added.length + 1;
  const hunks: { from: number; until: number; lines: string[] }[] = [];
  let open: (typeof hunks)[number] | undefined;
  for (let [row, column] = [0, 0]; row < gone.length || column < added.length; ) {
    if (row < gone.length && column < added.length && gone[row] === added[column]) {
      open = undefined;
      [row, column] = [row + 1, column + 1];
      continue;
    }
    if (open === undefined) {
      open = { from: row, until: row, lines: [] };
      hunks.push(open);
    }
    const [without, withLine] = [lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0];
    if (column >= added.length || (row < gone.length && without >= withLine)) {
      row += 1;
      open.until = row;
    } else {
      open.lines.push(added[column] ?? '');
      column += 1;
    }
  }
  return hunks;
}

/** The length of a longest common sequence from each pair of places on. */
function commonLengths(gone: readonly string[], added: readonly string[]): Uint32Array {
  const width = added.length + 1;
  const lengths = new Uint32Array((gone.length + 1) * width);
  for (let row = gone.length - 1; row >= 0; row -= 1)
    for (let column = added.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        gone[row] === added[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
  return lengths;
}
