// What became of callbacks, counted by the day on which they were asked for and the language. Nothing of a single one is in it.

import type { CallbackDayTable } from './callbackTables.ts';
import type { Database } from './database.ts';

export type CallbackCount = Exclude<keyof CallbackDayTable, 'centre' | 'day' | 'language'>;
export type CallbackDay = Pick<CallbackDayTable, 'centre' | 'day' | 'language'>;
export type CallbackSums = Pick<CallbackDayTable, 'language' | CallbackCount>;

export const callbackCounts = [
  'asked',
  'cancelled',
  'placed',
  'connected',
  'kept',
  'in_time',
  'unreached',
  'expired',
] as const satisfies readonly CallbackCount[];

/**
 * Counts one; what was counted of it before, and is not so any more, is taken back. A count that was lost with a process is not taken back: no
 * figure is less than none. Rejects where the store is away.
 */
export async function countCallback(
  { db }: Database,
  day: CallbackDay,
  counts: readonly CallbackCount[],
  takenBack: readonly CallbackCount[] = [],
): Promise<void> {
  const first = Object.fromEntries(callbackCounts.map((name) => [name, Number(counts.includes(name))])) as Record<CallbackCount, number>;
  await db
    .insertInto('callback_days')
    .values({ ...day, ...first })
    .onConflict((conflict) =>
      conflict.columns(['centre', 'day', 'language']).doUpdateSet((eb) => {
        const one = (name: CallbackCount, sign: '+' | '-') => eb(`callback_days.${name}`, sign, 1);
        const less = (name: CallbackCount) => eb.case().when(`callback_days.${name}`, '>', 0).then(one(name, '-')).else(0).end();
        return Object.fromEntries([...counts.map((name) => [name, one(name, '+')]), ...takenBack.map((name) => [name, less(name)])]);
      }),
    )
    .execute();
}

/** The sums of a centre by language, from a day to before another. Rejects where the store is away. */
export async function callbackSums({ db }: Database, centre: string, from: string, until: string): Promise<readonly CallbackSums[]> {
  const rows = await db
    .selectFrom('callback_days')
    .selectAll()
    .where('centre', '=', centre)
    .where('day', '>=', from)
    .where('day', '<', until)
    .orderBy('language')
    .execute();
  return [...Map.groupBy(rows, ({ language }) => language)].map(([language, days]) => {
    const sums = callbackCounts.map((name) => [name, days.reduce((sum, day) => sum + Number(day[name]), 0)]);
    return { language, ...(Object.fromEntries(sums) as Record<CallbackCount, number>) };
  });
}
