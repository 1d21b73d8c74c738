// What reports, lists and stories read from the store. Every span begins with `from` and ends before `until`, civil days of the centre.

import type { JournalEvent } from '../journal/events.ts';
import { type CallbackSums, callbackSums } from './callbackDays.ts';
import type { Database } from './database.ts';
import { type CentreDay, daysWithoutFigures, keepFigures, type StoredDay, storedDay, storedDays } from './dayFigures.ts';
import { eventOf } from './eventRows.ts';
import type { CallTable, DailyPersonTable, DailySumTable, RingTable } from './tables.ts';

const callColumns = [
  'call',
  'day',
  'hour',
  'weekday',
  'number',
  'language',
  'topic',
  'person',
  'person_scope',
  'reached',
  'talked_seconds',
  'seconds_to_ring',
  'seconds_to_person',
  'closed_topic',
  'unanswered',
  'told_alternatives',
  'offer_taken',
  'lost_in',
  'abandoned',
  'hung_up_at',
  'helped',
  'wait_ended',
  'wait_seconds',
] as const satisfies readonly (keyof CallTable)[];
const ringColumns = ['call', 'turn', 'hour', 'line', 'outcome'] as const satisfies readonly (keyof RingTable)[];
const wishColumns = ['call', 'day', 'at_ms', 'language', 'closed_topic', 'topic', 'person', 'seconds_to_ring'] as const;

export type CallRow = Readonly<Pick<CallTable, (typeof callColumns)[number]>>;
export type RingRow = Readonly<Pick<RingTable, (typeof ringColumns)[number]>>;
/** A call of which it is asked whether other hours would have reached a desk. */
export type WishRow = Readonly<Pick<CallTable, (typeof wishColumns)[number]>>;

/** Calls of a centre on a day: in a language, `null` for callers who chose none; of an hour on the centre's clock, 0 to 23. */
export type CallsWanted = {
  readonly centre: string;
  readonly day: string;
  readonly language?: string | null;
  readonly hour?: number;
  /** Only calls that came before this one. */
  readonly before?: Pick<CallTable, 'at_ms' | 'call'>;
  readonly most: number;
};

export type ReportRows = {
  /** The days that have calls, in order and in pages. `form` is the one in which figures can be read. */
  readonly days: (span: {
    readonly centre: string;
    readonly from: string;
    readonly until: string;
    readonly form: number;
  }) => AsyncIterable<StoredDay>;
  /** The days before another, of all centres, that have no figures in this form; the last ones first. */
  readonly withoutFigures: (before: string, form: number) => Promise<readonly CentreDay[]>;
  /** A day as it is now; undefined where it has no calls any more. */
  readonly day: (day: CentreDay, form: number) => Promise<StoredDay | undefined>;
  readonly keep: (centre: string, day: StoredDay, made: { readonly figures: string; readonly form: number }) => Promise<void>;
  /** The calls of a day, in pages, so that a day of any size takes little memory. */
  readonly callsOfDay: (centre: string, day: string) => AsyncIterable<readonly CallRow[]>;
  readonly ringsOfDay: (centre: string, day: string) => AsyncIterable<readonly RingRow[]>;
  /** The calls that met closed doors, and those for which a line rang; `onlyClosed`: without these. */
  readonly wishesOfDay: (centre: string, day: string, onlyClosed?: boolean) => AsyncIterable<readonly WishRow[]>;
  /** What is left of days whose calls were deleted. */
  readonly sums: (centre: string, from: string, until: string) => Promise<readonly DailySumTable[]>;
  readonly personSums: (centre: string, from: string, until: string) => Promise<readonly DailyPersonTable[]>;
  /** What became of the callbacks that were asked for in these days, by language. */
  readonly callbacks: (centre: string, from: string, until: string) => Promise<readonly CallbackSums[]>;
  /** The calls of a day, of all centres or of one, the first first. At most `most`. */
  readonly listed: (day: string, centre: string | undefined, most: number) => Promise<readonly CallTable[]>;
  /** The calls that are like what is wanted, the latest first. */
  readonly latest: (wanted: CallsWanted) => Promise<readonly CallTable[]>;
  /** The events of a call, in the order of its turns. */
  readonly eventsOf: (call: string) => Promise<readonly JournalEvent[]>;
};

const pageRows = 1_000;

/** The queries on a database. */
export function reportRows(database: Database): ReportRows {
  const { db } = database;
  return {
    days: (span) => storedDays(database, span),
    withoutFigures: (before, form) => daysWithoutFigures(database, before, form),
    day: (day, form) => storedDay(database, day, form),
    keep: (centre, day, made) => keepFigures(database, centre, day, made),
    callsOfDay: (centre, day) =>
      pages(({ call }: CallRow | { readonly call: string } = { call: '' }) =>
        db
          .selectFrom('calls')
          .select(callColumns)
          .where('centre', '=', centre)
          .where('day', '=', day)
          .where('call', '>', call)
          .orderBy('call')
          .limit(pageRows)
          .execute(),
      ),
    ringsOfDay: (centre, day) =>
      pages(({ call, turn }: Pick<RingRow, 'call' | 'turn'> = { call: '', turn: 0 }) =>
        db
          .selectFrom('rings')
          .select(ringColumns)
          .where('centre', '=', centre)
          .where('day', '=', day)
          .where(({ eb, or, and }) => or([eb('call', '>', call), and([eb('call', '=', call), eb('turn', '>', turn)])]))
          .orderBy('call')
          .orderBy('turn')
          .limit(pageRows)
          .execute(),
      ),
    wishesOfDay: (centre, day, onlyClosed = false) =>
      pages(({ call }: Pick<WishRow, 'call'> = { call: '' }) =>
        db
          .selectFrom('calls')
          .select(wishColumns)
          .where('centre', '=', centre)
          .where('day', '=', day)
          .where('call', '>', call)
          .where(({ eb, or }) => or([eb('closed_topic', 'is not', null), ...(onlyClosed ? [] : [eb('seconds_to_ring', 'is not', null)])]))
          .orderBy('call')
          .limit(pageRows)
          .execute(),
      ),
    sums: (centre, from, until) =>
      db.selectFrom('daily_sums').selectAll().where('centre', '=', centre).where('day', '>=', from).where('day', '<', until).execute(),
    personSums: (centre, from, until) =>
      db.selectFrom('daily_persons').selectAll().where('centre', '=', centre).where('day', '>=', from).where('day', '<', until).execute(),
    callbacks: (centre, from, until) => callbackSums(database, centre, from, until),
    listed: (day, centre, most) => {
      const ofDay = db.selectFrom('calls').selectAll().where('day', '=', day);
      const asked = centre === undefined ? ofDay : ofDay.where('centre', '=', centre);
      return asked.orderBy('at_ms').orderBy('call').limit(most).execute();
    },
    latest: ({ centre, day, language, hour, before, most }) => {
      let asked = db.selectFrom('calls').selectAll().where('centre', '=', centre).where('day', '=', day);
      if (language === null) asked = asked.where('language', 'is', null);
      else if (language !== undefined) asked = asked.where('language', '=', language);
      if (hour !== undefined) asked = asked.where('hour', '=', hour);
      if (before !== undefined)
        asked = asked.where(({ eb, or, and }) =>
          or([eb('at_ms', '<', before.at_ms), and([eb('at_ms', '=', before.at_ms), eb('call', '<', before.call)])]),
        );
      return asked.orderBy('at_ms', 'desc').orderBy('call', 'desc').limit(most).execute();
    },
    eventsOf: async (call) => {
      const rows = await db.selectFrom('events').selectAll().where('call', '=', call).orderBy('turn').orderBy('seq').execute();
      const events = rows.map(eventOf);
      // The end belongs to no turn.
      return [...events.filter(({ what }) => what.type !== 'ended'), ...events.filter(({ what }) => what.type === 'ended')];
    },
  };
}

async function* pages<Row, Last>(page: (after: (Row & Last) | undefined) => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  let last: Row | undefined;
  for (;;) {
    const rows = await page(last as (Row & Last) | undefined);
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < pageRows) return;
  }
}
