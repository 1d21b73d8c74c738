// The places and keys of the call as a picture (SVG), from the arrows that the walk followed.

import { type Labelled, overlapsOf, placesOfLabels, type Rect } from './labelPlaces.ts';
import type { Walk } from './walk.ts';

type Box = { readonly x: number; readonly y: number; readonly title: string; readonly hint: string };

const width = 1000;
const height = 640;
const unanswered: readonly string[] = ['busy', 'no-answer', 'failed'];
/** Of the line under the picture. */
const footHeight = 60;
const boxWidth = 190;
// Between the tip of an arrow and its box, and between a way above the boxes and the boxes.
const tipGap = 3;
const aboveBoxes = 16;
const boxHeight = 62;

/** Where each place is drawn. A place that is not in the table is drawn at the edge. */
const boxes: Readonly<Record<string, Box>> = {
  door: { x: 20, y: 40, title: 'door', hint: 'a call arrives' },
  language: { x: 270, y: 40, title: 'language', hint: 'each names itself' },
  topic: { x: 560, y: 40, title: 'topic', hint: 'a lost card is key 1' },
  guidance: { x: 790, y: 170, title: 'guidance', hint: 'up to nine read-outs' },
  'read-out': { x: 790, y: 330, title: 'read-out', hint: 'at most 45 seconds' },
  transfer: { x: 560, y: 290, title: 'transfer', hint: 'the desk rings' },
  closed: { x: 258, y: 290, title: 'closed', hint: 'when, and what instead' },
  afterwards: { x: 310, y: 500, title: 'afterwards', hint: 'the desk has hung up' },
  goodbye: { x: 20, y: 500, title: 'goodbye', hint: 'with the 24-hour number' },
};

/** An SVG of the places of all walks. Each arrow is labelled with the keys or outcomes that lead along it. */
export function pictureOf(walks: readonly Walk[]): string {
  const labels = new Map<string, Set<string>>();
  for (const arrow of walks.flatMap((walk) => [...walk.arrows])) {
    const [from = '', by = '', to = ''] = arrow.split(' ');
    if (from === to || isEverywhere(by, to)) continue;
    const key = `${from} ${to}`;
    labels.set(key, (labels.get(key) ?? new Set()).add(by));
  }
  const places = [...new Set([...labels.keys()].flatMap((key) => key.split(' ')))].map(boxOf);
  const rects = places.map(rectOf);
  const arrows = [...labels].map(([key, by]): Labelled => {
    const [from = '', to = ''] = key.split(' ');
    return { path: pathBetween(boxOf(from), boxOf(to), rects, labels.has(`${to} ${from}`)), label: summarise(by) };
  });
  const labelRects = placesOfLabels(arrows, rects, { x: 0, y: 0, width, height: height - footHeight });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="14">`,
    '<title>The places of a call and what leads from one to the other</title>',
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="#4a6670"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fbfaf7"/>`,
    ...arrows.map(drawArrow),
    ...places.map(drawBox),
    ...labelRects.map((rect, index) => drawLabel(rect, arrows[index]?.label ?? '')),
    `<text x="${width / 2}" y="${height - 34}" text-anchor="middle" fill="#555555">In every menu: 0 a person · * the languages · # again · “lost” (silence twice, or three wrong keys) a person</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** What is the same in every menu is one line under the picture. */
function isEverywhere(by: string, to: string): boolean {
  return (by === '*' && to === 'language') || (['0', 'lost'].includes(by) && ['transfer', 'closed'].includes(to));
}

function boxOf(place: string): Box {
  return boxes[place] ?? { x: 20, y: 290, title: place, hint: '' };
}

function drawBox({ x, y, title, hint }: Box): string {
  return [
    `<rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="10" fill="#ffffff" stroke="#1f4e5f" stroke-width="2"/>`,
    `<text x="${x + boxWidth / 2}" y="${y + 27}" text-anchor="middle" font-weight="bold" fill="#1f4e5f">${title}</text>`,
    `<text x="${x + boxWidth / 2}" y="${y + 47}" text-anchor="middle" font-size="12" fill="#555555">${hint}</text>`,
  ].join('\n');
}

function rectOf({ x, y }: Box): Rect {
  return { x, y, width: boxWidth, height: boxHeight };
}

/**
 * The segments of an arrow: a line between the edges of two boxes, or, if another box is in its way, a way above the boxes. Two arrows in
 * opposite directions are side by side.
 */
function pathBetween(from: Box, to: Box, boxesOnSheet: readonly Rect[], isPaired: boolean): Labelled['path'] {
  const straight = lineBetween(from, to, isPaired);
  const others = boxesOnSheet.filter(({ x, y }) => ![from, to].some((box) => box.x === x && box.y === y));
  if (others.every((rect) => overlapsOf(rect, [], [straight]) === 0)) return [straight];
  const [startX, endX] = [from.x + boxWidth / 2, to.x + boxWidth / 2];
  const above = Math.min(from.y, to.y) - aboveBoxes;
  return [
    { x1: startX, y1: from.y, x2: startX, y2: above },
    { x1: startX, y1: above, x2: endX, y2: above },
    { x1: endX, y1: above, x2: endX, y2: to.y - tipGap },
  ];
}

function lineBetween(from: Box, to: Box, isPaired: boolean): Labelled['path'][number] {
  const [startX, startY, endX, endY] = [from.x + boxWidth / 2, from.y + boxHeight / 2, to.x + boxWidth / 2, to.y + boxHeight / 2];
  const length = Math.hypot(endX - startX, endY - startY);
  const aside = isPaired ? 11 : 0;
  const [shiftX, shiftY] = [(-(endY - startY) / length) * aside, ((endX - startX) / length) * aside];
  const reach = (dx: number, dy: number) =>
    Math.min(boxWidth / 2 / Math.abs(dx || 1e-9), boxHeight / 2 / Math.abs(dy || 1e-9)) + tipGap / length;
  const cut = reach(endX - startX, endY - startY);
  return {
    x1: startX + (endX - startX) * cut + shiftX,
    y1: startY + (endY - startY) * cut + shiftY,
    x2: endX - (endX - startX) * cut + shiftX,
    y2: endY - (endY - startY) * cut + shiftY,
  };
}

function drawArrow({ path }: Labelled): string {
  const points = path.map(({ x2, y2 }) => `L${round(x2)} ${round(y2)}`).join('');
  const [first] = path;
  return `<path d="M${round(first?.x1 ?? 0)} ${round(first?.y1 ?? 0)}${points}" fill="none" stroke="#4a6670" stroke-width="1.4" marker-end="url(#head)"/>`;
}

function drawLabel({ x, y, width: wide, height: high }: Rect, label: string): string {
  return `<text x="${round(x + wide / 2)}" y="${round(y + high - 4)}" text-anchor="middle" font-size="11" fill="#8a3b12">${label}</text>`;
}

/** `1 2 3 4` as `1–4`. What is no key keeps its word; the three outcomes of a line that does not answer are one label. */
function summarise(by: ReadonlySet<string>): string {
  const digits = [...by].filter((each) => /^[1-9]$/.test(each)).sort();
  const isRun = digits.length > 2 && Number(digits.at(-1)) - Number(digits[0]) === digits.length - 1;
  const words = [...by]
    .filter((each) => !/^[1-9]$/.test(each))
    .sort()
    .map((each) => (unanswered.includes(each) ? 'no answer' : each));
  return [...(isRun ? [`${digits[0]}–${digits.at(-1)}`] : digits), ...new Set(words)].join(' ');
}

function round(value: number): string {
  return value.toFixed(1);
}
