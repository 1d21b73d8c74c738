// The report of `npm run bench -- pages`.

import { expect, test } from 'vitest';
import type { PagesReport } from '../../../src/tools/bench/pagesBench.ts';
import { pagesText } from '../../../src/tools/bench/pagesText.ts';

const waits = { failed: 0, p50Ms: 1, p99Ms: 9, maxMs: 20, worstMs: 30 };
const report: PagesReport = {
  bench: 'pages',
  rows: [{ way: 'directly', control: waits, beside: { ...waits, failed: 2, maxMs: 300 }, pages: { 200: 500, 429: 90, 0: 10 } }],
  goals: [{ goal: 'directly: turns failed beside the pages', figure: 2, unit: '', holds: false }],
  remarks: ['Not measured: Caddy. Install Caddy.'],
};

test('turns with and without the pages stand below each other, with the answers of the pages, the goals and what was not measured', () => {
  const lines = pagesText(report).split('\n');
  expect(lines[1]).toMatch(/^directly +alone +0 +1 +9 +20 +30$/);
  expect(lines[2]).toMatch(/^ +beside pages +2 +1 +9 +300 +30 +none: 10, 200: 500, 429: 90$/);
  expect(lines).toContainEqual(expect.stringMatching(/turns failed beside the pages +2 +MISSED/));
  expect(lines.at(-1)).toBe('Not measured: Caddy. Install Caddy.');
});
