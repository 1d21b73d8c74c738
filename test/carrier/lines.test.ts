// Every topic of both centres, in every language, at open and closed hours: which number rings, through signed HTTP. What is expected is
// read from the two source documents by hand (the flyer of Hokkaido, the page of Tokamachi) and not from the schedules.

import { afterAll, expect, test } from 'vitest';
import type { CallerInput } from '../../src/rehearsal/phone/callEvent.ts';
import { callTo, eventsOf } from '../support/phone/caller.ts';
import { startService } from '../support/service.ts';

type Day = 'weekday' | 'weekend or holiday' | 'year-end';
type Group = 'ja' | 'five' | 'other five';
/** Hours of the clock, half-open; closed on a day that is not there. */
type Hours = Partial<Record<Day, readonly (readonly [from: number, until: number])[]>>;
type Line = { readonly number: string; readonly hours: Partial<Record<Group, Hours>> };

const languages: Readonly<Record<string, { readonly key: string; readonly group: Group }>> = {
  ja: { key: '1', group: 'ja' },
  en: { key: '2', group: 'five' },
  zh: { key: '3', group: 'five' },
  ko: { key: '4', group: 'five' },
  es: { key: '5', group: 'five' },
  pt: { key: '6', group: 'five' },
  vi: { key: '7', group: 'other five' },
  th: { key: '8', group: 'other five' },
  id: { key: '9', group: 'other five' },
  tl: { key: '0', group: 'other five' },
  ne: { key: '*', group: 'other five' },
};

const daily = (from: number, until: number): Hours => ({
  weekday: [[from, until]],
  'weekend or holiday': [[from, until]],
  'year-end': [[from, until]],
});
const office = (...weekday: readonly (readonly [number, number])[]): Line['hours'] => ({
  ja: { weekday },
  five: { weekday },
  'other five': { weekday },
});
const government: Hours = { weekday: [[9.5, 20]], 'weekend or holiday': [[9.5, 17.5]] };

const card: Line = { number: '+81120017827', hours: { five: daily(8.5, 20), 'other five': daily(9, 18) } };
const system: Line = { number: '+81120017826', hours: { five: government, 'other five': government } };
const freedial: Line = { number: '+81120950178', hours: { ja: government } };
// Always answered. In Japanese the line that promises it comes first.
const stopJapanese: Line = { number: '+81120950178', hours: { ja: daily(0, 24) } };
const stop: Line = { number: '+81120017827', hours: { five: daily(0, 24), 'other five': daily(0, 24) } };
const counsellors: Line = { number: '+81112009595', hours: office([9, 12], [13, 17]) };
const insuranceDesk: Line = { number: '+81257573735', hours: office([8.5, 17.25]) };
const pension: Line = { number: '+81257573748', hours: office([8.5, 17.25]) };

const centres: Readonly<Record<string, { readonly number: string; readonly topics: Readonly<Record<string, readonly Line[]>> }>> = {
  hokkaido: {
    number: '+815000000001',
    topics: {
      '1': [stop, stopJapanese],
      '2': [card, freedial],
      '3': [system, card, freedial, counsellors],
      '0': [counsellors],
    },
  },
  tokamachi: {
    number: '+815000000002',
    topics: {
      '1': [stop, stopJapanese],
      '2': [freedial, system, card],
      '3': [insuranceDesk],
      '4': [pension],
      '0': [insuranceDesk],
    },
  },
};

/** When it is called: the day as the law has it, and the hour of the clock. */
const instants: readonly (readonly [at: string, day: Day, hour: number])[] = [
  ['2026-11-24T08:45', 'weekday', 8.75],
  ['2026-11-24T10:00', 'weekday', 10],
  ['2026-11-24T12:30', 'weekday', 12.5],
  ['2026-11-24T17:20', 'weekday', 17 + 20 / 60],
  ['2026-11-24T18:30', 'weekday', 18.5],
  ['2026-11-24T19:59', 'weekday', 19 + 59 / 60],
  ['2026-11-24T20:00', 'weekday', 20],
  ['2026-11-21T17:45', 'weekend or holiday', 17.75],
  ['2026-11-23T17:30', 'weekend or holiday', 17.5],
  ['2026-12-31T10:00', 'year-end', 10],
];

function expected(lines: readonly Line[], group: Group, day: Day, hour: number): string {
  const open = lines.find(({ hours }) => hours[group]?.[day]?.some(([from, until]) => hour >= from && hour < until));
  return open?.number ?? 'closed';
}

const service = await startService({ at: '2026-11-24T10:00' });
afterAll(() => service.close());

/** What rings for a caller who presses these keys and then hangs up. */
async function rungBy(to: string, keys: readonly string[]): Promise<string> {
  let pressed = 0;
  const hand: CallerInput = {
    press: async () => {
      const key = keys[pressed];
      pressed += 1;
      return key === undefined ? { act: 'hang-up' } : { act: 'press', keys: key };
    },
    ring: async () => 'hang-up',
  };
  const events = await eventsOf(callTo(service, { to }), hand);
  const rings = events.find(({ is }) => is === 'rings');
  if (rings?.is === 'rings') return rings.numbers.map(({ number }) => number).join();
  return pressed === keys.length + 1 && events.at(-1)?.is === 'hung-up' ? 'closed' : JSON.stringify(events.at(-1));
}

test.each(instants)('at %s each caller is put through to the line that is open in their language, or to none', async (at, day, hour) => {
  service.setAt(at);
  const cases = Object.entries(centres).flatMap(([centre, { number, topics }]) =>
    Object.entries(languages).flatMap(([language, { key, group }]) =>
      Object.entries(topics).map(([topic, lines]) => ({
        name: `${centre}, ${language}, ${topic}`,
        to: number,
        keys: [key, topic],
        rings: expected(lines, group, day, hour),
      })),
    ),
  );
  // One after the other: a carrier waits 15 seconds for an answer, and a hundred callers at once would wait for a busy machine.
  const rung: Record<string, string> = {};
  for (const { name, to, keys } of cases) rung[name] = await rungBy(to, keys);
  expect(rung).toEqual(Object.fromEntries(cases.map(({ name, rings }) => [name, rings])));
});
