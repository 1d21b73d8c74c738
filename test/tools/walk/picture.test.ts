// The picture of the call: its labels can be read.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { overlapsOf, placesOfLabels, type Rect } from '../../../src/tools/walk/labelPlaces.ts';
import { pictureOf } from '../../../src/tools/walk/picture.ts';
import type { Walk } from '../../../src/tools/walk/walk.ts';

/** The arrows of the real call, as a walk of both centres finds them. */
const arrows = `door arrival language; door arrival topic; language 1 topic; language 9 topic; language * topic; language 0 topic
language lost goodbye; topic 2 closed; topic 3 closed; topic 4 closed; topic 1 transfer; topic 2 transfer; topic 3 transfer; topic 4 transfer
topic 9 guidance; guidance 1 read-out; guidance 2 read-out; guidance 9 read-out; read-out 1 topic; read-out 2 transfer
transfer busy closed; transfer no-answer closed; transfer answered afterwards; transfer answered language; transfer failed goodbye
closed 1 transfer; closed 2 transfer; closed 3 transfer; closed # transfer; closed 9 topic; closed lost goodbye
afterwards 1 topic; afterwards lost goodbye`.split(/[;\n] ?/);

const numberOf = (tag: string, name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(tag)?.[1]);
const svg = pictureOf([{ arrows: new Set(arrows) } as unknown as Walk]);
const paths = [...svg.matchAll(/<path d="M([^"]+)" fill="none"/g)].map(([, points = '']) =>
  points.split('L').map((point) => point.split(' ').map(Number)),
);
const segmentsOf = (points: readonly (readonly number[])[]) =>
  points.slice(1).map(([x2 = 0, y2 = 0], index) => {
    const [x1 = 0, y1 = 0] = points[index] ?? [];
    return { x1, y1, x2, y2 };
  });
const lines = paths.flatMap(segmentsOf);
const boxes = [...svg.matchAll(/<rect x[^>]+>/g)].map(([tag]) => rectOf(tag));
const labels = [...svg.matchAll(/(<text [^>]*font-size="11"[^>]*>)([^<]+)</g)].map(([, tag = '', words = '']) => ({
  words,
  // As a reader sees it: letters are 6 px wide and 9 px high on their base line.
  rect: { x: numberOf(tag, 'x') - words.length * 3, y: numberOf(tag, 'y') - 9, width: words.length * 6, height: 10 },
}));

function rectOf(tag: string): Rect {
  return { x: numberOf(tag, 'x'), y: numberOf(tag, 'y'), width: numberOf(tag, 'width'), height: numberOf(tag, 'height') };
}

function isNear({ x, y, width, height }: Rect, px: number, py: number): boolean {
  return px >= x - 15 && px <= x + width + 15 && py >= y - 15 && py <= y + height + 15;
}

test('every arrow has a label, which lies on no arrow, no box and no other label', () => {
  expect(labels.length).toBe(paths.length);
  expect(paths.length).toBeGreaterThan(12);
  for (const { words, rect } of labels) {
    const others = labels.flatMap((each) => (each.rect === rect ? [] : [each.rect]));
    expect([words, overlapsOf(rect, [...boxes, ...others], lines)]).toEqual([words, 0]);
    expect(rect.x).toBeGreaterThanOrEqual(0);
  }
});

test('no arrow runs through a box: it goes above the boxes instead', () => {
  // The steep one of a pair of arrows begins inside its own box, which is drawn over it.
  for (const points of paths) {
    const ends = [points[0], points.at(-1)].map(([x = 0, y = 0] = []) => boxes.find((box) => isNear(box, x, y)));
    const others = boxes.filter((box) => !ends.includes(box));
    for (const rect of others) expect(overlapsOf(rect, [], segmentsOf(points))).toBe(0);
  }
  expect(paths.some((points) => points.length === 4)).toBe(true);
});

test('a label on its arrow would be found, and so would one on a box', () => {
  const arrow = { x1: 0, y1: 0, x2: 100, y2: 100 };
  expect(overlapsOf({ x: 40, y: 40, width: 20, height: 10 }, [], [arrow])).toBe(1);
  expect(overlapsOf({ x: 70, y: 10, width: 20, height: 10 }, [{ x: 0, y: 0, width: 80, height: 80 }], [arrow])).toBe(1);
  expect(overlapsOf({ x: 70, y: 10, width: 20, height: 10 }, [], [arrow])).toBe(0);
});

test('a label avoids the arrow that crosses its own, and stays inside the sheet', () => {
  const [label] = placesOfLabels(
    [
      { path: [{ x1: 10, y1: 10, x2: 190, y2: 10 }], label: 'arrival' },
      { path: [{ x1: 100, y1: 0, x2: 100, y2: 100 }], label: '' },
    ],
    [],
    { x: 0, y: 0, width: 200, height: 100 },
  );
  expect(label === undefined ? Number.NaN : overlapsOf(label, [], [{ x1: 100, y1: 0, x2: 100, y2: 100 }])).toBe(0);
  expect(label?.y).toBeGreaterThan(10);
});

test('the picture of the README is one of these', () => {
  const committed = readFileSync('.github/call.svg', 'utf8');
  expect(committed).toContain('<title>The places of a call and what leads from one to the other</title>');
  expect(committed).not.toContain('paint-order');
});
