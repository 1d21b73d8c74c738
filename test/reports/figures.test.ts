// What a report makes of figures: the gap and how sure it is, medians, what the public must not see, the order of the menu.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { added, noCounts, noFigures } from '../../src/reports/callFigures.ts';
import { gapIn } from '../../src/reports/gap.ts';
import { countSeconds, histogramOf } from '../../src/reports/histogram.ts';
import { menuOrderOf } from '../../src/reports/menuOrder.ts';
import { cellsToHide } from '../../src/reports/published.ts';
import { reportOf } from '../../src/reports/report.ts';
import { secondsIn } from '../../src/reports/seconds.ts';

type Served = Readonly<Record<string, readonly [attempts: number, reached: number]>>;
const figuresOf = (served: Served) => {
  const language = Object.fromEntries(
    Object.entries(served).map(([name, [attempts, reached]]) => [
      name,
      { ...noCounts, attempts, reached, persons: attempts, personsReached: reached },
    ]),
  );
  const sum = (which: 0 | 1) => Object.values(served).reduce((all, each) => all + each[which], 0);
  const total = { ...noCounts, attempts: sum(0), reached: sum(1), persons: sum(0), personsReached: sum(1) };
  return { ...noFigures, total, by: { ...noFigures.by, language } };
};
const span = { centre: 'hokkaido', from: '2026-10-01', until: '2026-11-01' };

describe('the gap', () => {
  test.each<[string, Served, string]>([
    ['of two languages with many calls', { en: [100, 90], ne: [100, 40] }, 'en ne 50 firm'],
    ['that may be chance', { en: [30, 20], ne: [30, 17] }, 'en ne 10 chance'],
    ['of few calls is a hint', { en: [100, 90], ne: [8, 4] }, 'en ne 40 few'],
    ['leaves out a language with few calls where two have many', { en: [100, 90], th: [100, 80], ne: [8, 0] }, 'en th 10 chance'],
    ['leaves out a language with hardly any call', { en: [9, 9], th: [9, 3], ne: [4, 0] }, 'en th 66.7 few'],
    ['of languages that are served alike is none', { en: [50, 25], th: [100, 50] }, 'th en 0 chance'],
    ['is not computed from callers who chose no language', { en: [50, 25], th: [100, 50], none: [90, 0] }, 'th en 0 chance'],
    ['names the language with more calls among the worst', { en: [50, 40], th: [60, 30], ne: [80, 40] }, 'en ne 30 firm'],
  ])('%s', (_, served, said) => {
    const gap = gapIn(figuresOf(served));
    expect(`${gap?.best.language} ${gap?.worst.language} ${gap?.points} ${gap?.confidence}`).toBe(said);
  });

  test('is absent where fewer than two languages can be compared', () => {
    expect(gapIn(figuresOf({ en: [100, 90], ne: [4, 4] }))).toBeNull();
    expect(gapIn(figuresOf({}))).toBeNull();
  });
});

test('median and 95th percentile are the nearest rank of the sorted seconds', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.nat({ max: 500 }).map((tenths) => tenths / 10),
        { minLength: 1, maxLength: 60 },
      ),
      (seconds) => {
        const counts = new Map<number, number>();
        for (const each of seconds) countSeconds(counts, each);
        const inOrder = [...seconds].sort((one, other) => one - other);
        const at = (of100: number) => inOrder[Math.ceil((inOrder.length * of100) / 100) - 1];
        expect(secondsIn(histogramOf(counts))).toEqual({ median: at(50), p95: at(95), calls: seconds.length });
      },
    ),
  );
  expect(secondsIn([])).toEqual({ median: null, p95: null, calls: 0 });
});

test('the sum of figures has every number of its parts, whatever the names', () => {
  const part = (name: string, calls: number) => ({ ...noFigures, spoken: { [name]: { th: calls } } });
  expect(added([part('a', 1), part('b', 2), part('a', 3), part('constructor', 4)]).spoken).toEqual({
    a: { th: 4 },
    b: { th: 2 },
    constructor: { th: 4 },
  });
  expect(added([])).toEqual(noFigures);
});

describe('for the public', () => {
  test('no small cell is shown, nor can it be computed from the total', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.nat({ max: 30 }), { minKeys: 1, maxKeys: 8 }), (cells) => {
        const hidden = cellsToHide(cells);
        for (const [name, value] of Object.entries(cells)) if (value < 5) expect(hidden.has(name)).toBe(true);
        if (hidden.size === 0) return;
        const ofHidden = [...hidden].reduce((sum, name) => sum + (cells[name] ?? 0), 0);
        const isAll = hidden.size === Object.keys(cells).length;
        expect(isAll || (hidden.size >= 2 && ofHidden >= 5)).toBe(true);
      }),
    );
  });

  test('nor from the calls in which alternatives were told, which are those of the other two', () => {
    const language = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('ja', 'en', 'th', 'ne', 'vi'), language, { minKeys: 1 }), (made) => {
        const counts = ([closed, unanswered]: readonly [number, number]) => ({
          ...noCounts,
          attempts: 60,
          toldAlternatives: closed + unanswered,
          closed,
          unanswered,
        });
        const by = Object.fromEntries(Object.entries(made).map(([name, each]) => [name, counts(each)]));
        const figures = added(
          Object.entries(by).map(([name, each]) => ({ ...noFigures, total: each, by: { ...noFigures.by, language: { [name]: each } } })),
        );
        const report = reportOf(figures, { ...span, isPublic: true });
        for (const { toldAlternatives, closed, unanswered } of [report.total, ...Object.values(report.byLanguage)])
          expect([toldAlternatives, closed, unanswered].filter((each) => each === null)).not.toHaveLength(1);
        const hidden = Object.entries(report.byLanguage).filter(([, { toldAlternatives }]) => toldAlternatives === null);
        const sum = hidden.reduce((all, [name]) => all + (by[name]?.toldAlternatives ?? 0), 0);
        const isAll = hidden.length === Object.keys(by).length;
        if (hidden.length > 0) expect(isAll || (hidden.length >= 2 && sum >= 5)).toBe(true);
      }),
    );
  });

  test('cells that are large enough are shown', () => {
    expect([...cellsToHide({ a: 5, b: 6, c: 700 })]).toEqual([]);
    expect([...cellsToHide({ a: 3, b: 4, c: 700 })]).toEqual(['a', 'b']);
    expect([...cellsToHide({ a: 3, b: 40, c: 700 })]).toEqual(['a', 'b']);
  });

  test('the report has no count from 0 to 4, no line and no proposal, and shares only of what is shown', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('ja', 'en', 'th', 'ne', 'vi', 'none'), fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), {
          minKeys: 1,
        }),
        (made) => {
          const served = Object.fromEntries(Object.entries(made).map(([name, [one, other]]) => [name, [one + other, other] as const]));
          const menuOrder = menuOrderOf([{ language: 'ja', seconds: 1 }], { ja: 9 });
          const report = reportOf(figuresOf(served), { ...span, isPublic: true, menuOrder });
          for (const group of [report.total, ...Object.values(report.byLanguage)])
            for (const [name, value] of Object.entries(group))
              if (typeof value === 'number' && !name.endsWith('Share') && name !== 'talkedSeconds') expect(value).toBeGreaterThanOrEqual(5);
          for (const { reachedShare, attempts, reached } of Object.values(report.byLanguage))
            expect(reachedShare === null).toBe(attempts === null || reached === null);
          for (const { share, language } of report.gap === null ? [] : [report.gap.best, report.gap.worst])
            expect(share).toBe(report.byLanguage[language]?.reachedShare ?? null);
          expect(report).not.toHaveProperty('lines');
          expect(report).not.toHaveProperty('closedDoors');
          expect(report).not.toHaveProperty('menuOrder');
        },
      ),
    );
  });

  test('a column of a language cannot be computed from the total', () => {
    const report = reportOf(figuresOf({ en: [100, 90], th: [50, 30], ne: [12, 3] }), { ...span, isPublic: true });
    const shown = Object.entries(report.byLanguage).map(([language, { attempts, reached }]) => [language, attempts, reached]);
    expect(shown).toEqual([
      ['en', 100, 90],
      ['th', 50, null],
      ['ne', 12, null],
    ]);
    expect(report.total).toMatchObject({ attempts: 162, reached: 123 });
    expect(report.gap).toMatchObject({ best: { language: 'en', share: 0.9 }, worst: { language: 'th', share: null }, points: null });
  });
});

test('the order of the menu costs each caller the languages before their own', () => {
  const menu = [
    { language: 'ja', seconds: 2 },
    { language: 'en', seconds: 1 },
    { language: 'th', seconds: 3 },
  ];
  // 1 × 2 + 2 × 3 + 7 × 6 = 50 of ten callers; th first: 7 × 3 + 2 × 4 + 1 × 6 = 35.
  expect(menuOrderOf(menu, { ja: 1, en: 2, th: 7, none: 50 })).toEqual({
    present: ['ja', 'en', 'th'],
    byDemand: ['th', 'en', 'ja'],
    secondsNow: 5,
    secondsByDemand: 3.5,
    callers: 10,
  });
  expect(menuOrderOf(menu, { ja: 4, en: 4, th: 4 })?.byDemand).toEqual(['ja', 'en', 'th']);
  expect(menuOrderOf(menu, { none: 5 })).toBeUndefined();
});
