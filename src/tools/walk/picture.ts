// The places and keys of the call as a picture (SVG), from the arrows that the walk followed.

import type { Walk } from './walk.ts';

type Box = { readonly x: number; readonly y: number; readonly title: string; readonly hint: string };

const width = 1000;
const height = 640;
const unanswered: readonly string[] = ['busy', 'no-answer', 'failed'];
const boxWidth = 190;
const boxHeight = 62;

/** Where each place is drawn. A place that is not in the table is drawn at the edge. */
const boxes: Readonly<Record<string, Box>> = {
  door: { x: 20, y: 40, title: 'door', hint: 'a call arrives' },
  language: { x: 270, y: 40, title: 'language', hint: 'each names itself' },
  topic: { x: 540, y: 40, title: 'topic', hint: 'a lost card is key 1' },
  guidance: { x: 790, y: 170, title: 'guidance', hint: 'up to nine read-outs' },
  'read-out': { x: 790, y: 330, title: 'read-out', hint: 'at most 45 seconds' },
  transfer: { x: 540, y: 290, title: 'transfer', hint: 'the desk rings' },
  closed: { x: 270, y: 290, title: 'closed', hint: 'when, and what instead' },
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
  const arrows = [...labels].map(([key, by]) => {
    const [from = '', to = ''] = key.split(' ');
    return drawArrow(boxOf(from), boxOf(to), summarise(by), labels.has(`${to} ${from}`));
  });
  const places = [...new Set([...labels.keys()].flatMap((key) => key.split(' ')))].map((place) => drawBox(boxOf(place)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="14">`,
    '<title>The places of a call and what leads from one to the other</title>',
    '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="#4a6670"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="#fbfaf7"/>`,
    ...arrows,
    ...places,
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

/** A line between the edges of two boxes. Two arrows in opposite directions are drawn side by side. */
function drawArrow(from: Box, to: Box, label: string, isPaired: boolean): string {
  const [startX, startY, endX, endY] = [from.x + boxWidth / 2, from.y + boxHeight / 2, to.x + boxWidth / 2, to.y + boxHeight / 2];
  const length = Math.hypot(endX - startX, endY - startY);
  const aside = isPaired ? 11 : 0;
  const [shiftX, shiftY] = [(-(endY - startY) / length) * aside, ((endX - startX) / length) * aside];
  const reach = (dx: number, dy: number) =>
    Math.min(boxWidth / 2 / Math.abs(dx || 1e-9), boxHeight / 2 / Math.abs(dy || 1e-9)) + 3 / length;
  const cut = reach(endX - startX, endY - startY);
  const [x1, y1] = [startX + (endX - startX) * cut + shiftX, startY + (endY - startY) * cut + shiftY];
  const [x2, y2] = [endX - (endX - startX) * cut + shiftX, endY - (endY - startY) * cut + shiftY];
  const [middleX, middleY] = [x1 + (x2 - x1) * 0.42, y1 + (y2 - y1) * 0.42];
  return [
    `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="#4a6670" stroke-width="1.4" marker-end="url(#head)"/>`,
    `<text x="${round(middleX + shiftX)}" y="${round(middleY + shiftY * 1.4 + 4)}" text-anchor="middle" font-size="11" fill="#8a3b12" stroke="#fbfaf7" stroke-width="3" paint-order="stroke">${label}</text>`,
  ].join('\n');
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
