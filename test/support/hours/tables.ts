// Random timetables and instants for the properties of hours. Every time is a multiple of five minutes, as is every offset of
// the zones here, so that looking every five minutes sees everything that can happen.

import fc from 'fast-check';
import {
  type Closure,
  dayRules,
  type Exception,
  type ExtraOpening,
  type Group,
  type Instant,
  type Language,
  type NthRule,
  ordinals,
  type Season,
  type Span,
  type Timetable,
  weekdayNames,
} from '../../../src/hours/timetable.ts';
import { daysFrom } from './holidays.ts';

export const stepMs = 5 * 60_000;

export const zones = ['Asia/Tokyo', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kathmandu'];

/** Languages that may be asked for; nobody promises the last one. */
export const asked: readonly Language[] = ['ja', 'en', 'th', 'xx'];

const days = daysFrom('2025-12-01', '2027-01-31');

// The days on which one of the zones changes its clock in 2026, some holidays, and the year's ends: rare, and where faults live.
const eventfulDays = [
  '2026-03-08',
  '2026-11-01',
  '2026-03-29',
  '2026-10-25',
  '2026-04-05',
  '2026-10-04',
  '2026-09-22',
  '2026-05-06',
  '2025-12-31',
  '2026-01-03',
  '2026-12-29',
];
const someDay = fc.oneof(fc.constantFrom(...days), fc.constantFrom(...eventfulDays));

/** Instants of about 2026, half of them within 30 hours of a day on which something happens. */
export const someInstant: fc.Arbitrary<Instant> = fc
  .tuple(someDay, fc.integer({ min: -30 * 12, max: 30 * 12 }), fc.constantFrom(0, 0, 1, stepMs - 1))
  .map(([day, steps, milliseconds]) => Date.parse(day) + steps * stepMs + milliseconds);

/** Up to three spans in order; the last may pass midnight. */
const someSpans: fc.Arbitrary<readonly Span[]> = fc.oneof(
  fc.constantFrom<readonly Span[]>([], [{ from: 0, until: 1440 }], [{ from: 0, until: 2880 }], [{ from: 1320, until: 1560 }]),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 287 }), { minLength: 2, maxLength: 6 })
    .chain((marks) => fc.tuple(fc.constant([...marks].sort((a, b) => a - b)), fc.integer({ min: 0, max: 288 })))
    .map(([marks, spill]) =>
      marks.flatMap((mark, index): Span[] => {
        const next = marks[index + 1];
        if (index % 2 === 1) return [];
        return [{ from: mark * 5, until: next === undefined ? (288 + spill) * 5 : next * 5 }];
      }),
    ),
);

/** `third-tuesday`, `first-and-last-saturday`. */
const someNth: fc.Arbitrary<NthRule> = fc
  .tuple(fc.subarray([...ordinals], { minLength: 1, maxLength: 3 }), fc.constantFrom(...weekdayNames), someSpans)
  .map(([written, weekday, spans]) => ({ name: `${written.join('-and-')}-${weekday}`, ordinals: written, weekday, spans }));

const someWeek = {
  rules: fc.dictionary(fc.constantFrom(...dayRules), someSpans, { minKeys: 1, maxKeys: 6, noNullPrototype: true }),
  nth: fc.array(someNth, { maxLength: 2 }),
};

const someYearDay = fc.oneof(
  fc.constantFrom('02-last', '12-last', '01-01', '02-28', '03-01', '04-01'),
  someDay.map((day) => day.slice(5)),
);

// From the last day of February to the 28th is one day in one year and a year in another. The loader refuses it, as it does days that are swapped.
const someSeason: fc.Arbitrary<Season> = fc
  .record({ from: someYearDay, until: someYearDay, ...someWeek })
  .filter(({ from, until }) => from !== '02-last' || until !== '02-28');

export const someGroup: fc.Arbitrary<Group> = fc
  .record({
    languages: fc.constantFrom<Group['languages']>(['ja', 'en'], ['th'], 'any'),
    ...someWeek,
    needed: fc.constant([]),
    seasons: fc.oneof(fc.constant([]), fc.array(someSeason, { maxLength: 2 })),
    days: fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      fc.record({ from: someDay, until: fc.constantFrom('2026-04-01', '2026-12-31', '2027-03-31', '2099-12-31') }, { requiredKeys: [] }),
    ),
  })
  .map(({ seasons, days: between, ...group }) => ({ ...group, ...between, ...(seasons.length > 0 && { seasons }) }));

/** The last day of an exception that is long: in the next year, far away, or not known. */
const someFarDay = fc.constantFrom('2027-02-28', '2027-12-31', '2031-05-05', '2099-12-31', '9999-12-31', undefined);

const someException = fc
  .tuple(
    someDay,
    fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 20 }) }, { weight: 1, arbitrary: someFarDay.map((day) => ({ day })) }),
    fc.constantFrom<Group['languages'] | undefined>(['ja', 'en'], ['th'], ['en'], ['ja', 'th'], 'any', undefined, undefined),
    someSpans,
  )
  .map(([from, end, languages, spans]): Exception => {
    const until = typeof end === 'object' ? end.day : (days[Math.min(days.indexOf(from) + end, days.length - 1)] ?? from);
    return { from, spans, ...(until !== undefined && { until }), ...(languages !== undefined && { languages }) };
  });

/** Days of every year: a few, or most of the year; or one that is another date in each year. */
const someYearly = fc
  .tuple(
    someException,
    fc.constantFrom(0, 0, 3, 20, 200, 364),
    fc.constantFrom('02-last', '02-fifth-sunday', '05-third-tuesday', undefined),
  )
  .map(([{ from, until: _, ...rest }, length, moving]) => ({
    ...rest,
    from: moving ?? from.slice(5),
    until: moving ?? (daysFrom(from, '2028-12-31')[length] ?? from).slice(5),
  }));

/** How many steps a closure lasts: hours, weeks, years, until the last day that can be written, or until further notice. */
const someLength = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 200 }) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 * 288 }) },
  { weight: 1, arbitrary: fc.integer({ min: 300 * 288, max: 700 * 288 }) },
  { weight: 1, arbitrary: fc.constantFrom(26_700 * 288, 2_912_000 * 288, undefined) },
);

const someClosure = fc.tuple(someDay, fc.integer({ min: 0, max: 287 }), someLength).map(([day, begins, length]): Closure => {
  const from = Date.parse(day) + begins * stepMs;
  return { from, reason: 'a test', ...(length !== undefined && { until: from + length * stepMs }) };
});

/** Some hours, over midnight, some days, or weeks: for the usual languages, some, or one that no other line promises. */
const someOpening = fc
  .tuple(
    someDay,
    fc.integer({ min: 0, max: 287 }),
    fc.oneof(fc.integer({ min: 1, max: 36 }), fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 20 * 288 })),
    fc.constantFrom<ExtraOpening['languages']>(undefined, undefined, ['ja'], ['th', 'en'], ['xx']),
  )
  .map(([day, begins, length, languages]): ExtraOpening => {
    const from = Date.parse(day) + begins * stepMs;
    return { from, until: from + length * stepMs, reason: 'a test', ...(languages !== undefined && { languages }) };
  });

/** A timetable as staff could write it, in any of the zones. */
export const someTable: fc.Arbitrary<Timetable> = fc.record({
  zone: fc.constantFrom(...zones),
  newYear: fc.constantFrom({ from: '12-29', until: '01-03' }, { from: '12-31', until: '12-31' }, { from: '01-01', until: '01-02' }),
  groups: fc.array(someGroup, { minLength: 1, maxLength: 3 }),
  exceptions: fc.array(someException, { maxLength: 3 }),
  yearly: fc.array(someYearly, { maxLength: 2 }),
  closures: fc.array(someClosure, { maxLength: 2 }),
  openings: fc.oneof(fc.constant([]), fc.array(someOpening, { maxLength: 3 })),
});
