// How many times a second our tables say whether it is open, side by side with opening_hours.js, which many maps use.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Timetable } from '../../hours/timetable.ts';
import type { Cores } from './cores.ts';
import { type Goal, goal, medianOf } from './figures.ts';
import type { HoursOrder, HoursSeen } from './hoursRun.ts';
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
  readonly standing: Pair;
  readonly differentDays: readonly string[];
  readonly goals: readonly Goal[];
  readonly notes: readonly string[];
};

const runner = fileURLToPath(new URL('./hoursRun.ts', import.meta.url));
const [morning, evening, early] = [9 * 60 + 30, 20 * 60, 17 * 60 + 30];

// The hours of the national system line: a week, public holidays and the year's end (facts §1, seed 0).
const expression = 'Mo-Fr 09:30-20:00; Sa-Su 09:30-17:30; PH 09:30-17:30; Dec 29-Jan 03 off';
const timetable: Timetable = {
  zone: 'Asia/Tokyo',
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

/** Runs the bench in a process whose zone is Tokyo. */
export async function benchHours({ rounds, instants, cores, environment }: HoursOptions): Promise<HoursReport> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-bench-'));
  try {
    const order: HoursOrder = {
      timetable,
      language: 'ja',
      expression,
      from: Date.parse('2026-01-01T00:00:00+09:00'),
      until: Date.parse('2027-01-01T00:00:00+09:00'),
      rounds,
      instants,
    };
    const file = join(folder, 'hours.json');
    await writeFile(file, JSON.stringify(order));
    const printed = await runToEnd({ pin: cores.server, file: [runner, file], environment: { ...environment, TZ: 'Asia/Tokyo' } });
    const { open, standing, differentDays } = JSON.parse(printed) as HoursSeen;
    const medians = ({ ours, theirs }: HoursSeen['open']): Pair => ({ ours: medianOf(ours), theirs: medianOf(theirs) });
    const pairs = { open: medians(open), standing: medians(standing) };
    return {
      bench: 'hours',
      expression,
      ...pairs,
      differentDays,
      goals: [goal('is it open, at least 20 × opening_hours.js', pairs.open.ours / pairs.open.theirs, '×', (figure) => figure >= 20)],
      notes: [
        cores.said,
        `${rounds} rounds of ${instants} instants all over 2026, in turn; medians. Hours: ${expression}.`,
        'opening_hours.js follows the zone of the machine, so it was asked on one whose zone is Tokyo; ours is right on any.',
        'It has no rule for 国民の休日, a day between two holidays (Act on National Holidays, article 3, paragraph 3): it says that Japan works on 2026-09-22.',
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
