// Weeks of callbacks, made by chance.

import fc from 'fast-check';
import type { Habit, Week } from './chaos.ts';

const openings = [
  '9:00-12:00, 13:00-17:00',
  '9:00-17:00',
  '10:00-19:00',
  '8:30-20:00',
  '22:00-26:00',
  '9:00-9:20',
  '0:00-24:00',
  '13:00-13:08',
];
const table = fc
  .tuple(fc.constantFrom('th vi', 'th', 'vi', 'any'), fc.constantFrom('daily', 'weekdays'), fc.constantFrom(...openings))
  .map(([languages, days, hours]) => `${languages}: ${days} ${hours}`);
// One line promises both languages on every day, so that every person can be called in the end.
const always = fc
  .constantFrom('9:00-12:00, 13:00-17:00', '9:00-17:00', '10:00-19:00', '22:00-26:00')
  .map((hours) => `th vi: daily ${hours}`);

const acts = ['talks', 'later', 'no-more', 'machine', 'busy', 'no-answer', 'no-desk'] as const;
const habit: fc.Arbitrary<Habit> = fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 3 });

/** Any week. */
export const weeks: fc.Arbitrary<Week> = fc.record({
  tables: fc.tuple(always, table),
  people: fc.array(fc.record({ asksAfterMinutes: fc.nat(20 * 60), language: fc.constantFrom('th', 'vi'), habit }), {
    minLength: 1,
    maxLength: 8,
  }),
  closures: fc.array(
    fc.record({ knownAfter: fc.nat(30 * 60), fromAfter: fc.nat(40 * 60), minutes: fc.integer({ min: 5, max: 20 * 60 }) }),
    { maxLength: 3 },
  ),
  steps: fc.array(fc.oneof(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 60, max: 1200 })), { minLength: 3, maxLength: 20 }),
  luck: fc.array(fc.nat(99), { minLength: 20, maxLength: 200 }),
});
