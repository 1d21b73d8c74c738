// Where a value begins and ends in its text. The parser's events say where the words between the quotes stand, and nothing of a value
// that is empty.

import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';

const nowhere = -1;

/** What a word is to the list or the map in which it stands. */
export type Role = 'item' | 'key' | 'value';

/** Where a word begins: at its quote, at the `|` of a block, and, where it is empty, behind the mark that it belongs to. */
export function beginOf(text: string, event: ScalarEvent, told: number, role: Role): number {
  if (event.valueStart === nowhere) return emptyAt(text, event.anchorStart === nowhere ? told : event.anchorEnd, role);
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return event.valueStart - 1;
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      return headerOf(text, event.valueStart);
    default:
      return event.valueStart;
  }
}

/** Where a word ends, its quote with it; where it is empty, how far the text was told before. */
export function endOf({ valueStart, valueEnd, style }: ScalarEvent, begin: number): number {
  if (valueStart === nowhere) return begin;
  return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? valueEnd + 1 : valueEnd;
}

/** Between what was told and the mark of something empty there are only ends of groups and comments. */
function emptyAt(text: string, told: number, role: Role): number {
  const mark = { item: /(?:[\s\]},]|#.*)*(?:-[ \t]*)?/y, key: /(?:[\s\]},]|#.*)*(?:\?[ \t]*)?/y, value: /(?:\s|#.*)*:?/y }[role];
  mark.lastIndex = told;
  return told + (mark.exec(text)?.[0].length ?? 0);
}

/** The `|` or `>` on the line above the first line of a block. */
function headerOf(text: string, valueStart: number): number {
  const lineStart = text.lastIndexOf('\n', valueStart - 2) + 1;
  return lineStart + Math.max(text.slice(lineStart, valueStart).search(/[|>][-+\d]*[ \t]*(?:[ \t]#.*)?\r?\n?$/), 0);
}

/** From characters to line and column, which count from 1. The lines are counted when the first place is asked for. */
export function placesIn(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let first = 0;
    let behind = starts.length;
    while (behind - first > 1) {
      const middle = (first + behind) >> 1;
      if ((starts[middle] ?? 0) <= offset) first = middle;
      else behind = middle;
    }
    return { line: first + 1, column: offset - (starts[first] ?? 0) + 1 };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
