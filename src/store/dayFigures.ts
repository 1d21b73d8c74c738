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
    .values([...days.values()].map((each) => ({ ...each, revision: 1, figured: null, figures: null })))
    .onConflict((conflict) => conflict.columns(['centre', 'day']).doUpdateSet({ revision: sql<number>`day_figures.revision + 1` }))
    .execute();
}

export type StoredDay = Pick<DayFiguresTable, 'day' | 'revision'> & {
  /** JSON; undefined where the day has changed since, or its figures were never made. */
  readonly figures: string | undefined;
};

// The figures of a day are some ten kilobytes.
const pageDays = 20;

/** The days of a centre that have calls, in order; `until` is not among them. */
export async function* storedDays({ db }: Database, centre: string, from: string, until: string): AsyncGenerator<StoredDay> {
  for (let next = from, isFirst = true; ; isFirst = false) {
    const rows = await db
      .selectFrom('day_figures')
      .select(['day', 'revision', 'figured', 'figures'])
      .where('centre', '=', centre)
      .where('day', isFirst ? '>=' : '>', next)
      .where('day', '<', until)
      .orderBy('day')
      .limit(pageDays)
      .execute();
    for (const { day, revision, figured, figures } of rows)
      yield { day, revision, figures: figured === revision ? (figures ?? undefined) : undefined };
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageDays) return;
    next = last.day;
  }
}

/** The days of all centres before a day whose figures are missing or out of date. */
export async function daysWithoutFigures({ db }: Database, before: string): Promise<readonly (StoredDay & { readonly centre: string })[]> {
  const rows = await db
    .selectFrom('day_figures')
    .select(['centre', 'day', 'revision'])
    .where('day', '<', before)
    .where(({ eb, or }) => or([eb('figured', 'is', null), eb('figured', '<>', eb.ref('revision'))]))
    .orderBy('day')
    .execute();
  return rows.map((row) => ({ ...row, figures: undefined }));
}

/** Keeps the figures that were made of a day's calls after its revision was read. If the day has changed since, they are out of date at once. */
export async function keepFigures({ db }: Database, centre: string, { day, revision }: StoredDay, figures: string): Promise<void> {
  await db
    .updateTable('day_figures')
    .set({ figured: revision, figures })
    .where('centre', '=', centre)
    .where('day', '=', day)
    .where('revision', '=', revision)
    .execute();
}
