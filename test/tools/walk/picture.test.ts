// The picture of the call: everything that leads from a place is in its box, and no arrow goes through a box.

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureOf } from '../../../src/tools/walk/picture.ts';
import type { Walk } from '../../../src/tools/walk/walk.ts';

const arrows = [
  'door arrival language',
  'language 1 topic',
  'language 2 topic',
  'language 3 topic',
  'topic 1 transfer',
  'topic 9 guidance',
];
const more = [
  'guidance 4 read-out',
  'read-out 1 topic',
  'transfer busy closed',
  'transfer noAnswer closed',
  'closed 9 topic',
  'topic * language',
];
const pictured = (...extra: readonly string[]) => pictureOf([{ arrows: new Set([...arrows, ...more, ...extra]) } as unknown as Walk]);
const svg = pictured();

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const boxesIn = (picture: string): readonly Box[] =>
  [...picture.matchAll(/<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)" rx/g)].map(([, ...each]) => {
    const [x = 0, y = 0, width = 0, height = 0] = each.map(Number);
    return { x, y, width, height };
  });

test('each way is in the box of the place that it leaves, its keys in one word', () => {
  expect(svg).toContain('<tspan fill="#8a3b12">1–3</tspan> → topic');
  expect(svg).toContain('<tspan fill="#8a3b12">not answered</tspan> → closed');
  expect(svg).not.toContain('noAnswer');
});

test('what every menu has is said once, below the boxes', () => {
  expect(svg).not.toContain('*</tspan> → language');
  expect(svg).toContain('* the languages');
});

test('an arrow goes from one box to its neighbour and touches no other', () => {
  const lines = [...svg.matchAll(/<line x1="(\d+)" y1="(\d+)" x2="(\d+)" y2="(\d+)"/g)];
  expect(lines.length).toBeGreaterThan(4);
  for (const [, ...ends] of lines) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.map(Number);
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    expect(boxesIn(svg).filter((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height)).toEqual([]);
  }
});

test('a place that the drawing does not know is drawn all the same', () => {
  expect(boxesIn(pictured('closed 5 callback')).length).toBe(boxesIn(svg).length + 1);
});

test('the picture of the README is one of these', () => {
  expect(readFileSync('.github/call.svg', 'utf8').split('\n')[0]).toBe(svg.split('\n')[0]);
});
