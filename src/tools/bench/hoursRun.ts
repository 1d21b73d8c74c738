// “Is it open?” at many instants of a year, asked of our tables and of opening_hours.js. It runs in a process whose zone is Tokyo, since
// that library knows only the machine's own. Prints what it measured as JSON.

import { readFileSync } from 'node:fs';
import openingHours from 'opening_hours';
import { availabilityAt } from '../../hours/availability.ts';
import { dayOf } from '../../hours/openings.ts';
import type { Instant, Timetable } from '../../hours/timetable.ts';
import { civilDate } from '../../hours/zone.ts';

export type HoursOrder = {
  readonly timetable: Timetable;
  readonly language: string;
  /** The same hours, as opening_hours.js writes them. */
  readonly expression: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly rounds: number;
  /** How many instants each of the two is asked about in a round. */
  readonly instants: number;
};

export type HoursSeen = {
  /** Of each round: answers a second. */
  readonly open: { readonly ours: readonly number[]; readonly theirs: readonly number[] };
  /** Open or not, until when, and when it opens next. */
  readonly standing: { readonly ours: readonly number[]; readonly theirs: readonly number[] };
  /** Days of the stretch on which the two do not agree, at any quarter of an hour. */
  readonly differentDays: readonly string[];
  readonly agreed: number;
};

const quarterMs = 15 * 60_000;
// Its holidays are those of the place; only the country matters here.
const place = { lat: 43.06, lon: 141.35, address: { country_code: 'jp', country: '日本', state: '北海道' } };

const { timetable, language, expression, from, until, rounds, instants } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
) as HoursOrder;
const theirs = new openingHours(expression, place);
const dates = manyInstants();

const ours = {
  isOpen: (at: Instant) =>
    dayOf(timetable, language, civilDate(at, timetable.zone)).openings.some((each) => each.from <= at && at < each.until),
  stands: (at: Instant) => availabilityAt(timetable, language, at).status !== 'closed',
};
const their = {
  isOpen: (_: Instant, date: Date) => theirs.getState(date),
  stands: (_: Instant, date: Date) => theirs.getState(date) && theirs.getNextChange(date) !== undefined,
};

const open = { ours: [] as number[], theirs: [] as number[] };
const standing = { ours: [] as number[], theirs: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const rates = [perSecond(ours.isOpen), perSecond(their.isOpen), perSecond(ours.stands), perSecond(their.stands, 20)] as const;
  // The first round is not counted: everything is still being compiled.
  if (round === 0) continue;
  open.ours.push(rates[0]);
  open.theirs.push(rates[1]);
  standing.ours.push(rates[2]);
  standing.theirs.push(rates[3]);
}
const seen: HoursSeen = { open, standing, ...compare() };
console.log(JSON.stringify(seen));

/** Instants all over the stretch, the same in every run, in no order. */
function manyInstants(): readonly { readonly at: Instant; readonly date: Date }[] {
  const minutes = (until - from) / 60_000;
  // Steps of the golden section come everywhere and never twice to the same place.
  return Array.from({ length: instants }, (_, index) => {
    const at = from + Math.floor(((index * 0.618_033_988_749_895) % 1) * minutes) * 60_000;
    return { at, date: new Date(at) };
  });
}

function perSecond(ask: (at: Instant, date: Date) => boolean, oneIn = 1): number {
  const asked = dates.slice(0, Math.ceil(dates.length / oneIn));
  let answers = 0;
  const begun = performance.now();
  for (const { at, date } of asked) if (ask(at, date)) answers += 1;
  const seconds = (performance.now() - begun) / 1000;
  if (answers === 0) throw new Error('It was never open, so this was no measurement. Choose other hours.');
  return asked.length / seconds;
}

function compare(): { readonly differentDays: readonly string[]; readonly agreed: number } {
  const different = new Set<string>();
  let agreed = 0;
  for (let at = from; at < until; at += quarterMs) {
    if (ours.isOpen(at) === theirs.getState(new Date(at))) agreed += 1;
    else different.add(civilDate(at, timetable.zone));
  }
  return { differentDays: [...different], agreed };
}
