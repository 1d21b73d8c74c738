// How many times a second our tables say whether it is open: side by side with opening_hours.js, which many maps use, and with far ends.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Timetable } from '../../hours/timetable.ts';
import { usualZone } from '../../hours/zone.ts';
import type { Cores } from './cores.ts';
import { type Goal, goal, medianOf } from './figures.ts';
import type { HoursJob, HoursSeen } from './hoursRun.ts';
import { runToEnd } from './processes.ts';

export type HoursOptions = {
  readonly rounds: number;
  readonly instants: number;
  readonly cores: Cores;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

type Pair = { readonly ours: number; readonly theirs: number };

export type HoursReport = {
  readonly bench: 'hours';
  readonly expression: string;
  /** Answers a second; medians over the rounds. */
  readonly open: Pair;
  readonly availability: Pair;
  /** The same with a far end for each without one: of a table that was asked before, and of one that was just read. */
  readonly farEnds: readonly { readonly what: string; readonly known: Pair; readonly fresh: Pair }[];
  readonly differentDays: readonly string[];
  readonly goals: readonly Goal[];
  readonly remarks: readonly string[];
};

const runner = fileURLToPath(new URL('./hoursRun.ts', import.meta.url));
const [morning, evening, early] = [9 * 60 + 30, 20 * 60, 17 * 60 + 30];

// The hours of the national system line: a week, public holidays and the year's end (schedules/lines/system.yaml).
const expression = 'Mo-Fr 09:30-20:00; Sa-Su 09:30-17:30; PH 09:30-17:30; Dec 29-Jan 03 off';
const timetable: Timetable = {
  zone: usualZone,
  newYear: { from: '12-29', until: '01-03' },
  groups: [
    {
      languages: ['ja'],
      rules: {
        weekdays: [{ from: morning, until: evening }],
        weekends: [{ from: morning, until: early }],
        holidays: [{ from: morning, until: early }],
        'new-year': [],
      },
      needed: [],
    },
  ],
  exceptions: [],
  closures: [],
};

const closedFrom = Date.parse('2025-12-31T13:00:00+09:00');
const closure = (until?: string) => ({
  ...timetable,
  closures: [{ from: closedFrom, reason: 'a bench', ...(until !== undefined && { until: Date.parse(`${until}T17:00:00+09:00`) }) }],
});
const exception = (until?: string) => ({
  ...timetable,
  exceptions: [{ from: '2025-12-31', spans: [], ...(until !== undefined && { until }) }],
});

const farEnds: Readonly<Record<string, Timetable>> = {
  'a closure until 2027': closure('2027-01-04'),
  'a closure until 2036': closure('2036-01-04'),
  'a closure until 9999': closure('9999-12-31'),
  'a closure until further notice': closure(),
  'a closing exception until 2036': exception('2036-01-04'),
  'a closing exception until 9999': exception('9999-12-31'),
  'a closing exception until further notice': exception(),
  'all days of every year closed': { ...timetable, yearly: [{ from: '01-01', until: '12-31', spans: [] }] },
};

/** Runs the bench in a process whose zone is Tokyo. */
export async function benchHours({ rounds, instants, cores, environment }: HoursOptions): Promise<HoursReport> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  try {
    const job: HoursJob = {
      timetable,
      language: 'ja',
      expression,
      farEnds,
      from: Date.parse('2026-01-01T00:00:00+09:00'),
      until: Date.parse('2027-01-01T00:00:00+09:00'),
      rounds,
      instants,
    };
    const file = join(folder, 'hours.json');
    await writeFile(file, JSON.stringify(job));
    const printed = await runToEnd({ pin: cores.server, file: [runner, file], environment: { ...environment, TZ: usualZone } });
    const { open, availability, farEnds: far, differentDays } = JSON.parse(printed) as HoursSeen;
    const medians = ({ ours, theirs }: HoursSeen['open']): Pair => ({ ours: medianOf(ours), theirs: medianOf(theirs) });
    const pairs = { open: medians(open), availability: medians(availability) };
    const { without, ...withThem } = far;
    const rows = Object.entries(withThem).map(([what, { known, fresh }]) => ({
      what,
      known: { ours: medianOf(known), theirs: medianOf(without?.known ?? []) },
      fresh: { ours: medianOf(fresh), theirs: medianOf(without?.fresh ?? []) },
    }));
    const least = (kind: 'known' | 'fresh') => Math.min(...rows.map((row) => row[kind].ours / row[kind].theirs));
    return {
      bench: 'hours',
      expression,
      ...pairs,
      farEnds: rows,
      differentDays,
      goals: [
        goal('is it open, at least 20 × opening_hours.js', pairs.open.ours / pairs.open.theirs, '×', (figure) => figure >= 20),
        goal('with a far end, at least half as often as without', least('known'), '×', (figure) => figure >= 0.5),
        goal('the same of a table that was just read, a quarter', least('fresh'), '×', (figure) => figure >= 0.25),
      ],
      remarks: [
        cores.said,
        'With a far end the line is closed all the year, so that each question is also a search for the next opening.',
        `${rounds} rounds of ${instants} instants all over 2026, in turn; medians. Hours: ${expression}.`,
        'opening_hours.js follows the zone of the machine, so it was asked on one whose zone is Tokyo; ours is right on any.',
        'It has no rule for 国民の休日, a day between two holidays (Act on National Holidays, article 3, paragraph 3): it says that Japan works on 2026-09-22.',
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
