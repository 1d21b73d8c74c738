// The figures of days: kept beside the calls of which they were made, and made anew when one of these changes.

import { sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import type { DayFiguresTable, Tables } from './tables.ts';

/** Says that calls of these days have changed. A call that lasts over midnight changes both days. */
export async function reviseDays(
  within: Transaction<Tables>,
  changed: readonly { readonly centre: string; readonly at: string }[],
): Promise<void> {
  const days = new Map(changed.map(({ centre, at }) => [`${centre} ${at.slice(0, 10)}`, { centre, day: at.slice(0, 10) }]));
  if (days.size === 0) return;
  await within
    .insertInto('day_figures')
    .values([...days.values()].map((each) => ({ ...each, revision: 1, figured: null, figures: null, made_by: null })))
    .onConflict((conflict) => conflict.columns(['centre', 'day']).doUpdateSet({ revision: sql<number>`day_figures.revision + 1` }))
    .execute();
}

export type StoredDay = Pick<DayFiguresTable, 'day' | 'revision'> & {
  /** JSON, in the form that was asked for; undefined where the day has changed since, or its figures were never made so. */
  readonly figures: string | undefined;
};

/** A day of a centre. */
export type CentreDay = Pick<DayFiguresTable, 'centre' | 'day'>;

// The figures of a day are some ten kilobytes; of one with thousands of calls a hundred.
const pageDays = 20;

/** The days of a centre that have calls, in order; `until` is not among them. `form` is the one in which figures can be read. */
export async function* storedDays(
  { db }: Database,
  { centre, from, until, form }: { readonly centre: string; readonly from: string; readonly until: string; readonly form: number },
): AsyncGenerator<StoredDay> {
  for (let next = from, isFirst = true; ; isFirst = false) {
    const rows = await db
      .selectFrom('day_figures')
      .select(['day', 'revision', 'figured', 'figures', 'made_by'])
      .where('centre', '=', centre)
      .where('day', isFirst ? '>=' : '>', next)
      .where('day', '<', until)
      .orderBy('day')
      .limit(pageDays)
      .execute();
    for (const row of rows) yield readDay(row, form);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageDays) return;
    next = last.day;
  }
}

type ReadRow = Pick<DayFiguresTable, 'day' | 'revision' | 'figured' | 'figures' | 'made_by'>;

function readDay({ day, revision, figured, figures, made_by }: ReadRow, form: number): StoredDay {
  return { day, revision, figures: figured === revision && made_by === form ? (figures ?? undefined) : undefined };
}

/** The days of all centres before a day whose figures are missing, out of date or in another form; the last ones first. */
export async function daysWithoutFigures({ db }: Database, before: string, form: number): Promise<readonly CentreDay[]> {
  return db
    .selectFrom('day_figures')
    .select(['centre', 'day'])
    .where('day', '<', before)
    .where(({ eb, or }) =>
      or([eb('figured', 'is', null), eb('figured', '<>', eb.ref('revision')), eb('made_by', 'is', null), eb('made_by', '<>', form)]),
    )
    .orderBy('day', 'desc')
    .execute();
}

/** A day as it is now; undefined where its calls were deleted. */
export async function storedDay({ db }: Database, { centre, day }: CentreDay, form: number): Promise<StoredDay | undefined> {
  const row = await db
    .selectFrom('day_figures')
    .select(['day', 'revision', 'figured', 'figures', 'made_by'])
    .where('centre', '=', centre)
    .where('day', '=', day)
    .executeTakeFirst();
  return row === undefined ? undefined : readDay(row, form);
}

/** Keeps the figures that were made of a day's calls after its revision was read. If the day has changed since, they are not kept. */
export async function keepFigures(
  { db }: Database,
  centre: string,
  { day, revision }: StoredDay,
  { figures, form }: { readonly figures: string; readonly form: number },
): Promise<void> {
  await db
    .updateTable('day_figures')
    .set({ figured: revision, figures, made_by: form })
    .where('centre', '=', centre)
    .where('day', '=', day)
    .where('revision', '=', revision)
    .execute();
}
