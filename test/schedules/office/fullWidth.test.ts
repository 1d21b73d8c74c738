// Properties of what is typed with an input method: the same hours and dates in full width say the same, and no message asks for what stands there.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/messages/message.ts';
import { say } from '../../../src/messages/sayMessage.ts';
import { parseSpans } from '../../../src/schedules/schema/spans.ts';
import { readDate, readMonthDay, readTime } from '../../../src/schedules/schema/writtenDates.ts';
import { loadTown, town } from '../../support/schedules/town.ts';

const wide: Readonly<Record<string, readonly string[]>> = {
  '-': ['-', '－', 'ー', '–', '—', '〜', '～'],
  ':': [':', '：'],
  ',': [',', '，', '、'],
  ' ': [' ', '\u3000', '\u00A0'],
};
const typed = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...[...text].map((sign) => {
        const forms = wide[sign] ?? (/[!-~]/.test(sign) ? [sign, String.fromCharCode(sign.charCodeAt(0) + 0xfee0)] : [sign]);
        return fc.tuple(fc.constantFrom(...forms), fc.constantFrom('', '', '', '', '\u200B', '\u200E', '\u00AD'));
      }),
    )
    .map((signs) => signs.flat().join(''));

const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const written = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const span = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 4 }).map((ends) => {
  const sorted = ends.toSorted((one, other) => one - other).slice(0, ends.length - (ends.length % 2));
  return Array.from(
    { length: sorted.length / 2 },
    (_, index) => `${written(sorted[2 * index] ?? 0)}-${written(sorted[2 * index + 1] ?? 0)}`,
  ).join(', ');
});

const withTyped = (text: fc.Arbitrary<string>) => text.chain((ordinary) => typed(ordinary).map((other) => [ordinary, other] as const));

describe('full width says the same', () => {
  test('of hours', () => {
    fc.assert(
      fc.property(withTyped(span), ([ordinary, other]) => {
        expect(parseSpans(other)).toEqual(parseSpans(ordinary));
      }),
    );
  });

  test('of hours in a file', () => {
    const daily = (hours: string) =>
      loadTown({
        'lines/desk.yaml': (town['lines/desk.yaml'] ?? '').replace('daily: 9:00-17:00', () => `daily: ${hours}`),
      }).directory?.lines.get('desk')?.timetable.groups[0]?.rules;
    fc.assert(
      fc.property(withTyped(span), ([ordinary, other]) => {
        expect(daily(ordinary)).toBeDefined();
        expect(daily(other)).toEqual(daily(ordinary));
      }),
      { numRuns: 60 },
    );
  });

  const day = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }));
  const two = (number: number) => String(number).padStart(2, '0');
  // A wave between the parts of a date is none.
  const dated = (text: string) => typed(text).map((other) => other.replace(/[〜～]/g, '-'));

  test('of dates, days of the year and times, in every spelling', () => {
    fc.assert(
      fc.property(
        fc
          .tuple(fc.integer({ min: 2019, max: 2040 }), day, clock)
          .chain(([year, [month, of], [hour, minute]]) =>
            fc.tuple(
              fc.constant([`${year}-${two(month)}-${two(of)}`, `${two(month)}-${two(of)}`, `${two(hour)}:${two(minute)}`] as const),
              dated(`${year}-${month}-${of}`),
              dated(`${year}/${month}/${of}`),
              dated(`令和${year - 2018}年${month}月${of}日`),
              dated(`${month}/${of}`),
              dated(`${year}-${two(month)}-${two(of)}T${hour}:${two(minute)}`),
              dated(`${year}年${month}月${of}日 ${hour}時${minute}分`),
            ),
          ),
        ([[date, monthDay, time], hyphens, slashes, era, short, withT, japanese]) => {
          expect([hyphens, slashes, era].map(readDate)).toEqual([date, date, date]);
          expect(readMonthDay(short)).toBe(monthDay);
          expect([withT, japanese].map(readTime)).toEqual([`${date}T${time}`, `${date}T${time}`]);
        },
      ),
    );
  });
});

describe('no message asks for what stands there', () => {
  const asks = ({ values }: Message): readonly string[] =>
    Object.entries(values).flatMap(([name, value]) => (name === 'written' || name === 'key' || typeof value !== 'string' ? [] : [value]));
  const sign = fc.constantFrom(...'0123456789:-~,、：－〜 時分半午前後closed休み/.'.split(''));

  test('of hours: what is advised is read, and is something else', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
          withTyped(span).map(([, other]) => other),
        ),
        (text) => {
          const found = parseSpans(text);
          if (!('key' in found)) return;
          for (const advice of asks(found)) {
            expect(advice).not.toBe(text.trim());
            if (/^\d+:\d\d-\d+:\d\d$/.test(advice)) expect('key' in parseSpans(advice)).toBe(false);
          }
          // The examples in the sentences are all read.
          for (const [, example = ''] of say('en', found).matchAll(/“(\d+:\d\d-[\d:, -]+|closed)”/g))
            if (example !== String(found.values.written ?? '').trim()) expect('key' in parseSpans(example)).toBe(false);
        },
      ),
      { numRuns: 2000 },
    );
  });

  const forms = [
    '2026-11-25',
    '2026-11-25T9',
    '9:00',
    '12/29',
    '2026-13-01',
    '2026-11-25T09:00:30+09:00',
    '25.11.2026',
    '明日',
    '令和8年',
    '2026年11月25日（月）',
  ];
  const places: readonly (readonly [string, (value: string) => string])[] = [
    ['date', (value) => `exceptions:\n  - {date: '${value}', hours: closed, reason: a, source: a, checked: 2026-11-21}\n`],
    ['from', (value) => `closures:\n  - {from: '${value}', until: 2026-12-25T09:00, reason: a}\n`],
    ['year-end', (value) => `new-year: {from: '${value}', until: 01-03}\n`],
  ];
  test.each(places.flatMap(([name, text]) => forms.map((value) => [name, value, text] as const)))('%s: %s', (_, value, text) => {
    const { problems } = loadTown({ 'lines/desk.yaml': (town['lines/desk.yaml'] ?? '') + text(value) });
    for (const { message } of problems) {
      if (typeof message === 'string') continue;
      for (const language of ['en', 'ja'] as const) {
        const [, ...rest] = say(language, message)
          .split(/[“「]/)
          .map((part) => part.split(/[”」]/)[0]);
        // The value itself is quoted once, as what is wrong.
        expect(rest.filter((quoted) => quoted === value).length).toBeLessThanOrEqual(1);
      }
    }
  });
});
