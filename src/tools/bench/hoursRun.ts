// “Is it open?” at many instants of a year, asked of our tables and of opening_hours.js, and of our tables with far ends. It runs in a process
// whose zone is Tokyo, because that library knows only the zone of the machine. Prints what it measured as JSON.

import { readFileSync } from 'node:fs';
import openingHours from 'opening_hours';
import { availabilityAt } from '../../hours/availability.ts';
import { dayOf } from '../../hours/openings.ts';
import type { Instant, Timetable } from '../../hours/timetable.ts';
import { civilDate } from '../../hours/zone.ts';

export type HoursJob = {
  readonly timetable: Timetable;
  readonly language: string;
  /** The same hours, as opening_hours.js writes them. */
  readonly expression: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly rounds: number;
  /** The same hours with something that has a far end, or none, by name: it closes them all the year. */
  readonly farEnds: Readonly<Record<string, Timetable>>;
  /** How many instants each of the two is asked about in a round. */
  readonly instants: number;
};

export type HoursSeen = {
  /** Of each round: answers a second. */
  readonly open: { readonly ours: readonly number[]; readonly theirs: readonly number[] };
  /** Open or not, until when, and when it opens next. */
  readonly availability: { readonly ours: readonly number[]; readonly theirs: readonly number[] };
  /** Of each round: answers a second without a far end and with each, from timetables about which much is known, and nothing. */
  readonly farEnds: Readonly<Record<string, { readonly known: readonly number[]; readonly fresh: readonly number[] }>>;
  /** Days of the stretch on which the two do not agree, at any quarter of an hour. */
  readonly differentDays: readonly string[];
  readonly agreed: number;
};

const quarterMs = 15 * 60_000;
// Its holidays are those of the place; only the country matters here.
const place = { lat: 43.06, lon: 141.35, address: { country_code: 'jp', country: '日本', state: '北海道' } };

const { timetable, language, expression, farEnds, from, until, rounds, instants } = JSON.parse(
  readFileSync(process.argv[2] ?? '', 'utf8'),
) as HoursJob;
const theirs = new openingHours(expression, place);
const dates = manyInstants();

const ours = {
  isOpen: (at: Instant) =>
    dayOf(timetable, language, civilDate(at, timetable.zone)).openings.some((each) => each.from <= at && at < each.until),
  availability: (at: Instant) => availabilityAt(timetable, language, at).status !== 'closed',
};
const their = {
  isOpen: (_: Instant, date: Date) => theirs.getState(date),
  availability: (_: Instant, date: Date) => theirs.getState(date) && theirs.getNextChange(date) !== undefined,
};

const tables = { without: timetable, ...farEnds };
const far = Object.fromEntries(Object.keys(tables).map((name) => [name, { known: [] as number[], fresh: [] as number[] }]));
const open = { ours: [] as number[], theirs: [] as number[] };
const availability = { ours: [] as number[], theirs: [] as number[] };
for (let round = 0; round <= rounds; round += 1) {
  const rates = [perSecond(ours.isOpen), perSecond(their.isOpen), perSecond(ours.availability), perSecond(their.availability, 20)] as const;
  const farRates = Object.entries(tables).map(([name, table]) => ({
    name,
    known: perSecond((at) => askAvailability(table, at)),
    fresh: perSecond((at) => askAvailability({ ...table }, at), 20),
  }));
  // The first round is not counted: everything is still being compiled.
  if (round === 0) continue;
  open.ours.push(rates[0]);
  open.theirs.push(rates[1]);
  availability.ours.push(rates[2]);
  availability.theirs.push(rates[3]);
  for (const { name, known, fresh } of farRates) {
    far[name]?.known.push(known);
    far[name]?.fresh.push(fresh);
  }
}
const seen: HoursSeen = { open, availability, farEnds: far, ...compare() };
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

/** In seconds of the processor, so that other programs on the machine do not change the figure. */
function perSecond(ask: (at: Instant, date: Date) => boolean, oneIn = 1): number {
  const asked = dates.slice(0, Math.ceil(dates.length / oneIn));
  let answers = 0;
  const begun = process.cpuUsage();
  for (const { at, date } of asked) if (ask(at, date)) answers += 1;
  const { user, system } = process.cpuUsage(begun);
  const seconds = (user + system) / 1_000_000;
  if (answers === 0) throw new Error('It was never open, so this was no measurement. Choose other hours.');
  return asked.length / seconds;
}

/** Always true: the question is what is measured. */
function askAvailability(table: Timetable, at: Instant): boolean {
  return availabilityAt(table, language, at).status.length > 0;
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
