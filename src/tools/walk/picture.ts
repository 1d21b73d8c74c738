// The places of a call as a picture (SVG), drawn from the edges that the walk took. Each box lists what leads where; the arrows show
// the way forward and carry no words.

import type { Walk } from './walk.ts';

type Box = { readonly column: number; readonly row: number; readonly hint: string };
type Exit = { readonly keys: string; readonly to: string };

const boxWidth = 232;
const boxHeight = 136;
const gap = 44;
const margin = 24;
const columns = 4;
const rows = 3;
const width = margin * 2 + columns * boxWidth + (columns - 1) * gap;
const height = margin * 2 + rows * boxHeight + (rows - 1) * gap + 30;

const unanswered: ReadonlySet<string> = new Set(['busy', 'noAnswer', 'failed']);

/** Where each place is on the sheet. A place that is missing here gets the free cell, so that it is seen. */
const boxes: Readonly<Record<string, Box>> = {
  door: { column: 0, row: 0, hint: 'a call arrives' },
  language: { column: 1, row: 0, hint: 'each language names itself' },
  topic: { column: 2, row: 0, hint: 'a lost card is key 1' },
  guidance: { column: 3, row: 0, hint: 'up to nine read-outs' },
  goodbye: { column: 0, row: 1, hint: 'with the 24-hour number' },
  closed: { column: 1, row: 1, hint: 'when it opens, what is open now' },
  transfer: { column: 2, row: 1, hint: 'the desk rings' },
  'read-out': { column: 3, row: 1, hint: 'at most 45 seconds' },
  afterwards: { column: 2, row: 2, hint: 'the desk has hung up' },
};
const freeCell: Box = { column: 0, row: 2, hint: '' };

/** An SVG of the places of all walks. */
export function pictureOf(walks: readonly Walk[]): string {
  const exits = exitsOf(walks);
  const places = [...new Set([...exits.keys(), ...[...exits.values()].flatMap((each) => [...each.keys()])])];
  const arrows = [...exits].flatMap(([from, each]) => [...each.keys()].map((to) => drawArrow(boxOf(from), boxOf(to))));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">`,
    '<title>The places of a call, and what leads from one to the other</title>',
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="#4a6670"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fbfaf7"/>`,
    ...new Set(arrows.filter((arrow) => arrow !== '')),
    ...places.map((place) =>
      drawBox(
        place,
        [...(exits.get(place) ?? [])].map(([to, by]) => ({ keys: keysOf(by), to })),
      ),
    ),
    `<text x="${width / 2}" y="${height - margin / 2}" text-anchor="middle" fill="#555555">In every menu: 0 a person · * the languages · # again. Two silences or three wrong keys lead to a person.</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** What leads from each place to each other one, without what every menu has in common. */
function exitsOf(walks: readonly Walk[]): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const exits = new Map<string, Map<string, Set<string>>>();
  for (const arrow of walks.flatMap((walk) => [...walk.arrows])) {
    const [from = '', by = '', to = ''] = arrow.split(' ');
    if (from === to || isInEveryMenu(by, to)) continue;
    const each = exits.get(from) ?? new Map<string, Set<string>>();
    exits.set(from, each.set(to, (each.get(to) ?? new Set()).add(by)));
  }
  return exits;
}

function isInEveryMenu(by: string, to: string): boolean {
  return (by === '*' && to === 'language') || (['0', 'lost'].includes(by) && ['transfer', 'closed'].includes(to));
}

function boxOf(place: string): Box {
  return boxes[place] ?? freeCell;
}

function cornerOf({ column, row }: Box): readonly [number, number] {
  return [margin + column * (boxWidth + gap), margin + row * (boxHeight + gap)];
}

function drawBox(place: string, exits: readonly Exit[]): string {
  const box = boxOf(place);
  const [x, y] = cornerOf(box);
  return [
    `<rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="10" fill="#ffffff" stroke="#1f4e5f" stroke-width="2"/>`,
    `<text x="${x + 14}" y="${y + 24}" font-size="15" font-weight="bold" fill="#1f4e5f">${place}</text>`,
    `<text x="${x + 14}" y="${y + 42}" fill="#555555">${box.hint}</text>`,
    ...exits.map(
      ({ keys, to }, index) =>
        `<text x="${x + 14}" y="${y + 64 + index * 17}" fill="#222222"><tspan fill="#8a3b12">${keys}</tspan> → ${to}</text>`,
    ),
  ].join('\n');
}

/** An arrow between neighbours in a row or a column. Ways that jump further are in the boxes only. */
function drawArrow(from: Box, to: Box): string {
  const [dx, dy] = [to.column - from.column, to.row - from.row];
  if (Math.abs(dx) + Math.abs(dy) !== 1) return '';
  const [x, y] = cornerOf(from);
  const [middleX, middleY] = [x + boxWidth / 2, y + boxHeight / 2];
  // The two directions between two boxes keep apart.
  const [shiftX, shiftY] = [dy * 14, dx * 14];
  const [x1, y1] = [middleX + (dx * boxWidth) / 2 + shiftX, middleY + (dy * boxHeight) / 2 - shiftY];
  return `<line x1="${x1 + dx * 2}" y1="${y1 + dy * 2}" x2="${x1 + dx * (gap - 2)}" y2="${y1 + dy * (gap - 2)}" stroke="#4a6670" stroke-width="1.6" marker-end="url(#head)"/>`;
}

/** `1 2 3 4` as `1–4`. What is not a key keeps its word; the ways in which a line does not answer are one. */
function keysOf(by: ReadonlySet<string>): string {
  const digits = [...by].filter((each) => /^[1-9]$/.test(each)).sort();
  const isRun = digits.length > 2 && Number(digits.at(-1)) - Number(digits[0]) === digits.length - 1;
  const words = [...by]
    .filter((each) => !/^[1-9]$/.test(each))
    .sort()
    .map((each) => (unanswered.has(each) ? 'not answered' : each));
  return [...(isRun ? [`${digits[0]}–${digits.at(-1)}`] : digits), ...new Set(words)].join(' ');
}
