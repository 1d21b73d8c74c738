// A text with ordinary signs where YAML needs them, and where each of its characters stands in the text that staff wrote.

import { type Cells, type Edit, structuralEdits } from './structuralSigns.ts';

export type OrdinaryText = {
  readonly text: string;
  /** The place in the written text of a place in this one. */
  readonly written: (offset: number) => number;
};

/** Anything that is not in a file of ordinary signs only. */
const hasOtherSigns = /[^\t\n\r -~]/;
const wideIndentation = /^[ \t-]*[\u3000]/m;

// A space of Japanese width looks like two ordinary ones, but people also type one in the place of one.
const readings: readonly Cells[] = [
  { indentation: 2, hyphen: 1 },
  { indentation: 1, hyphen: 1 },
  { indentation: 2, hyphen: 2 },
];

/** The ways in which a text can be read, the likeliest one first. Where no space of Japanese width is in an indentation there is one way. */
export function ordinaryTexts(text: string): readonly (() => OrdinaryText)[] {
  if (!hasOtherSigns.test(text)) return [() => ({ text, written: (offset) => offset })];
  const ways = wideIndentation.test(text) ? readings : readings.slice(0, 1);
  return ways.map((cells) => () => edited(text, structuralEdits(text, cells)));
}

function edited(text: string, edits: readonly Edit[]): OrdinaryText {
  if (edits.length === 0) return { text, written: (offset) => offset };
  const parts: string[] = [];
  /** For each edit: where its replacement ends in the new text, and where the written text goes on. */
  const joints: { readonly from: number; readonly end: number; readonly at: number; readonly writtenEnd: number }[] = [];
  let [end, length] = [0, 0];
  for (const { at, length: gone, instead } of edits) {
    parts.push(text.slice(end, at), instead);
    const from = length + at - end;
    length = from + instead.length;
    end = at + gone;
    joints.push({ from, end: length, at, writtenEnd: end });
  }
  parts.push(text.slice(end));
  const written = (offset: number) => {
    let [low, high] = [0, joints.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((joints[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const before = joints[low - 1];
    if (before === undefined) return offset;
    return offset < before.end ? before.at : before.writtenEnd + offset - before.end;
  };
  return { text: parts.join(''), written };
}
