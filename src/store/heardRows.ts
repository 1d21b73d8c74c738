// How far calls in a language went: by that it is known which prompts are heard most often.

import type { Database } from './database.ts';

/** How many calls heard the words of each place at least once. */
export type CallsAt = Readonly<Record<'topic' | 'transfer' | 'closed' | 'read-out' | 'afterwards', number>>;

export type HeardRows = {
  /** The calls in a language since a civil day, of all centres. */
  readonly callsAt: (language: string, sinceDay: string) => Promise<CallsAt>;
};

/** The query on a database. It reads a row of each call. */
export function heardRows({ db }: Database): HeardRows {
  return {
    callsAt: async (language, sinceDay) => {
      const row = await db
        .selectFrom('calls')
        .select(({ fn }) => [
          fn.countAll().as('topic'),
          fn.count('seconds_to_ring').as('transfer'),
          fn
            .countAll()
            .filterWhere(({ eb, or }) => or([eb('closed_topic', 'is not', null), eb('unanswered', '>', 0)]))
            .as('closed'),
          fn.countAll().filterWhere('read_outs', '>', 0).as('readOut'),
          fn.countAll().filterWhere('talked_seconds', '>', 0).as('afterwards'),
        ])
        .where('language', '=', language)
        .where('day', '>=', sinceDay)
        .executeTakeFirstOrThrow();
      const { topic, transfer, closed, readOut, afterwards } = row;
      return {
        topic: Number(topic),
        transfer: Number(transfer),
        closed: Number(closed),
        'read-out': Number(readOut),
        afterwards: Number(afterwards),
      };
    },
  };
}
