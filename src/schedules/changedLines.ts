// Which lines of a text were changed since a text that was valid, and problems in the order in which they have to do with them.

import type { Problem } from './problem.ts';

/** A stretch of lines, both included, counted from 1. Where lines were only removed it is the line that now stands in their place. */
type ChangedLines = { readonly from: number; readonly until: number };

/** The texts of a folder by their names. */
type Files = Readonly<Record<string, string>>;

// Comparing each line with each costs the product of their numbers; more than this counts as one change.
const mostPairs = 4_000_000;

/** The stretches of lines that are new or other ones than before. */
export function changedLines(before: string, now: string): readonly ChangedLines[] {
  const [old, lines] = [before, now].map((text) => text.replaceAll('\r\n', '\n').split('\n')) as [string[], string[]];
  let start = 0;
  while (start < Math.min(old.length, lines.length) && old[start] === lines[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, lines.length) - start && old.at(-1 - end) === lines.at(-1 - end)) end += 1;
  const [removed, added] = [old.slice(start, old.length - end), lines.slice(start, lines.length - end)];
  if (removed.length === 0 && added.length === 0) return [];
  if (added.length === 0) return [{ from: start + 1, until: start + 1 }];
  const kept = removed.length * added.length > mostPairs ? new Set<number>() : keptLines(removed, added);
  return stretches(added.map((_, index) => index).filter((index) => !kept.has(index))).map(({ from, until }) => ({
    from: from + start + 1,
    until: until + start + 1,
  }));
}

/** The indices of the added lines that belong to a longest common sequence. */
function keptLines(removed: readonly string[], added: readonly string[]): ReadonlySet<number> {
  const width = added.length + 1;
  const lengths = new Uint32Array((removed.length + 1) * width);
  for (let row = removed.length - 1; row >= 0; row -= 1)
    for (let column = added.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        removed[row] === added[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0);
  const kept = new Set<number>();
  for (let [row, column] = [0, 0]; row < removed.length && column < added.length; ) {
    if (removed[row] === added[column]) {
      kept.add(column);
      [row, column] = [row + 1, column + 1];
    } else if ((lengths[(row + 1) * width + column] ?? 0) >= (lengths[row * width + column + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return kept;
}

function stretches(indices: readonly number[]): readonly ChangedLines[] {
  const found: { from: number; until: number }[] = [];
  for (const index of indices) {
    const last = found.at(-1);
    if (last !== undefined && last.until === index - 1) last.until = index;
    else found.push({ from: index, until: index });
  }
  return found;
}

/**
 * The problems with those first that stand on a changed line or nearest to one; then those of files that were not changed. A problem that
 * stands on no changed line of a changed file carries the lines that were changed there.
 */
export function nearestFirst(problems: readonly Problem[], before: Files, now: Files): readonly Problem[] {
  const changes = new Map<string, readonly ChangedLines[]>();
  const changesOf = (file: string) => {
    const known = changes.get(file);
    if (known !== undefined) return known;
    const [old, text] = [before[file], now[file]];
    const found = old === undefined || text === undefined || old === text ? [] : changedLines(old, text);
    changes.set(file, found);
    return found;
  };
  const isNew = (file: string) => before[file] === undefined && now[file] !== undefined;
  return problems
    .map((problem) => {
      const changed = changesOf(problem.file);
      const away = Math.min(
        ...changed.map((stretch) => linesFrom(problem.line, stretch)),
        isNew(problem.file) ? 0 : Number.POSITIVE_INFINITY,
      );
      return { away, problem: away > 0 && changed.length > 0 ? { ...problem, changed } : problem };
    })
    .toSorted((one, other) => compare(one.away, other.away))
    .map(({ problem }) => problem);
}

function linesFrom(line: number, { from, until }: ChangedLines): number {
  return line < from ? from - line : Math.max(0, line - until);
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
