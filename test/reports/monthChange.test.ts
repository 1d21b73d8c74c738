// The three sentences of a month, each by its rule.

import { describe, expect, test } from 'vitest';
import type { Message, StaffLanguage } from '../../src/messages/message.ts';
import { say } from '../../src/messages/sayMessage.ts';
import { noCounts, noFigures } from '../../src/reports/callFigures.ts';
import { monthSentences } from '../../src/reports/monthChange.ts';
import { reportOf } from '../../src/reports/report.ts';

const sayMessages = (language: StaffLanguage, all: readonly Message[]) => all.map((each) => say(language, each));
type Month = Readonly<Record<string, readonly [attempts: number, reached: number]>>;

function monthOf(served: Month, closedAt: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> = {}) {
  const language = Object.fromEntries(
    Object.entries(served).map(([name, [attempts, reached]]) => [name, { ...noCounts, attempts, reached }]),
  );
  const sum = (which: 0 | 1) => Object.values(served).reduce((all, each) => all + each[which], 0);
  const closed = Object.values(closedAt)
    .flatMap((hours) => Object.values(hours).flatMap((each) => Object.values(each)))
    .reduce((all, each) => all + each, 0);
  const total = { ...noCounts, attempts: sum(0), reached: sum(1), closed };
  return reportOf(
    { ...noFigures, total, by: { ...noFigures.by, language }, closedAt },
    { centre: 'hokkaido', from: '2026-11-01', until: '2026-12-01' },
  );
}
const said = (now: ReturnType<typeof monthOf>, before: ReturnType<typeof monthOf>) => sayMessages('en', monthSentences(now, before, 'en'));

describe('who reached a person', () => {
  test.each<[string, Month, Month, RegExp]>([
    [
      'the language that changed most',
      { th: [100, 80], ne: [100, 20] },
      { th: [100, 75], ne: [100, 60] },
      /callers in Nepali: 20% of 100 calls .* 40 points fewer.*larger than chance/,
    ],
    ['more', { th: [40, 30], ne: [100, 50] }, { th: [40, 20], ne: [100, 50] }, /callers in Thai: 75% of 40 calls .* 25 points more/],
    ['a change that may be chance is said as such', { th: [20, 11] }, { th: [20, 10] }, /5 points more.*may be chance/],
    ['a language with few calls is left out', { th: [19, 19], ne: [50, 20] }, { th: [100, 10], ne: [50, 25] }, /callers in Nepali/],
    [
      'all callers together, where no language has enough',
      { th: [15, 3], ne: [15, 3] },
      { th: [15, 12], ne: [15, 12] },
      /all callers: 20% of 30 calls/,
    ],
    ['nothing, where there are few calls', { th: [10, 3] }, { th: [900, 12] }, /too few calls .* 10 this month and 900/],
    ['no change', { th: [100, 50] }, { th: [1000, 500] }, /About as many/],
    [
      'callers without a language are no language',
      { none: [500, 0], th: [100, 50] },
      { none: [500, 400], th: [100, 60] },
      /callers in Thai/,
    ],
  ])('%s', (_, now, before, expected) => expect(said(monthOf(now), monthOf(before))[0]).toMatch(expected));
});

describe('closed doors', () => {
  test('the hour and weekday of most calls, of all languages together', () => {
    const now = monthOf({ th: [100, 50] }, { 2: { 18: { th: 4, ne: 5 }, 19: { th: 6 } }, 5: { 7: { th: 8 } } });
    const before = monthOf({ th: [100, 50] }, { 1: { 18: { th: 10 } } });
    expect(said(now, before)[1]).toMatch(
      /^23 calls met closed doors \(\+13; 10 in the month before\), most of them on Tuesday from 18:00 on \(9\)/,
    );
  });
  test('hardly any', () => {
    expect(said(monthOf({}, { 2: { 18: { th: 4 } } }), monthOf({}))[1]).toMatch(/Hardly any .* 4 calls, 0 in/);
  });
});

describe('the gap', () => {
  test.each<[string, Month, Month, RegExp]>([
    ['grew', { en: [100, 90], ne: [100, 40] }, { en: [100, 90], ne: [100, 60] }, /grew from 30 to 50 points, between English and Nepali/],
    ['shrank', { en: [100, 90], ne: [100, 60] }, { en: [100, 90], ne: [100, 40] }, /shrank from 50 to 30/],
    ['stayed', { en: [100, 90], ne: [100, 60] }, { en: [200, 180], ne: [200, 120] }, /stayed at 30 points/],
    ['has no month before', { en: [100, 90], ne: [100, 60] }, {}, /is 30 points; the month before has too few/],
    ['cannot be told', { en: [100, 90] }, { en: [100, 90], ne: [100, 60] }, /too few calls to compare/],
  ])('%s', (_, now, before, expected) => expect(said(monthOf(now), monthOf(before))[2]).toMatch(expected));
});

test('in Japanese no word of English is left', () => {
  const [now, before] = [monthOf({ en: [100, 90], ne: [100, 40] }, { 2: { 18: { th: 9 } } }), monthOf({ en: [100, 90], ne: [100, 60] })];
  for (const each of sayMessages('ja', monthSentences(now, before, 'ja'))) expect(each).not.toMatch(/[A-Za-z]{2}/);
});
