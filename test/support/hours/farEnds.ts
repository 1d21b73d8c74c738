// Things with a far end, or with none, as staff could write them: each kind that can keep a line closed for long, or change its hours.

import type { Timetable } from '../../../src/hours/timetable.ts';

type Add = (table: Timetable) => Timetable;

const from = '2026-11-24';
const begins = Date.parse(`${from}T13:00+09:00`);
const closure =
  (until?: number): Add =>
  (table) => ({ ...table, closures: [{ from: begins, reason: 'a test', ...(until !== undefined && { until }) }, ...table.closures] });
const exception =
  (until: string | undefined, ...hours: readonly [from: number, until: number][]): Add =>
  (table) => ({
    ...table,
    exceptions: [
      { from, spans: hours.map(([opens, closes]) => ({ from: opens, until: closes })), ...(until !== undefined && { until }) },
      ...table.exceptions,
    ],
  });
const yearly =
  (first: string, until: string): Add =>
  (table) => ({ ...table, yearly: [{ from: first, until, spans: [] }] });

/** The days of a list: each a closed day of its own. */
const list =
  (count: number): Add =>
  (table) => ({
    ...table,
    exceptions: Array.from({ length: count }, (_, ahead) => {
      const date = new Date(Date.parse(from) + ahead * 86_400_000).toISOString().slice(0, 10);
      return { from: date, until: date, spans: [] };
    }),
  });

/** Groups and seasons that begin or end far away. */
const between =
  (days: { readonly from?: string; readonly until?: string }): Add =>
  (table) => ({ ...table, groups: table.groups.map((group) => ({ ...group, ...days })) });
const season =
  (first: string, until: string): Add =>
  (table) => ({ ...table, groups: table.groups.map((group) => ({ ...group, seasons: [{ from: first, until, rules: { daily: [] } }] })) });

const ends = ['2027-11-24', '2030-01-01', '2036-11-24', '2099-12-31', '9999-12-31'];

/** By name. The instants that matter lie after 2026-11-24. */
export const farEnds: Readonly<Record<string, Add>> = {
  ...Object.fromEntries(ends.map((end) => [`a closure until ${end}`, closure(Date.parse(`${end}T17:00+09:00`))])),
  'a closure until further notice': closure(),
  ...Object.fromEntries(ends.map((end) => [`a closing exception until ${end}`, exception(end)])),
  'a closing exception until further notice': exception(undefined),
  ...Object.fromEntries(ends.map((end) => [`other hours until ${end}`, exception(end, [600, 900])])),
  'other hours until further notice': exception(undefined, [600, 900]),
  'other hours far away': (table) => ({
    ...table,
    exceptions: [{ from: '9998-01-01', until: '9998-01-02', spans: [{ from: 0, until: 60 }] }],
  }),
  'all days of every year closed': yearly('01-01', '12-31'),
  'all days of every year but one closed': yearly('07-02', '06-30'),
  'a list of the days of three years': list(1100),
  'groups that begin next year': between({ from: '2027-11-24' }),
  'groups that begin in 2099': between({ from: '2099-04-01' }),
  'groups that begin on the last day': between({ from: '9999-12-31' }),
  'groups that are over': between({ until: '2026-11-20' }),
  'groups that end in 9999': between({ until: '9999-12-31' }),
  'a closed season for all the year': season('01-01', '12-31'),
  'a closed season until the last day of February': season('03-01', '02-last'),
  'a closed season from the last day of February': season('02-last', '02-27'),
  'a closure in a closing exception in closed days of every year': (table) =>
    closure(Date.parse('9999-12-31T17:00+09:00'))(exception('2099-12-31')(yearly('01-01', '12-31')(table))),
};

/** Rules that never open, or almost never. */
export const closedRules: Readonly<Record<string, string>> = {
  'only closed rules': 'ja: daily closed',
  'only the year-end': 'ja: daily closed; new-year 9:00-12:00',
  'only public holidays': 'ja: daily closed; holidays 9:00-12:00',
  'only Sundays': 'ja: sundays 9:00-12:00',
  'only the third Tuesday': 'ja: third-tuesday 9:00-12:00',
  'only the fifth Friday': 'ja: daily closed; fifth-friday 9:00-12:00',
  'only holidays on weekdays': 'ja: weekends closed; weekday-holidays 9:00-12:00',
  'only a season': 'ja: daily closed\nseason 07-01..08-31: daily 9:00-12:00',
  'only the fifth Sunday of February': 'ja: daily closed\nseason 02-01..02-last: fifth-sunday 9:00-12:00',
};
