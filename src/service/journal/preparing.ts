// Prepares the figures of days that have ended, in small steps beside the storing, so that a report of a year has only today's to make. Several
// instances may do so: each takes the days in another order, and skips those that have figures by then.

import { figuresForm, prepareDay } from '../../reports/readFigures.ts';
import type { CentreDay } from '../../store/dayFigures.ts';
import type { ReportRows } from '../../store/reportRows.ts';

export type Preparing = {
  /** Looks again for days before `today` that have no figures: a day has begun, or late events came. */
  readonly lookAgain: (today?: string) => void;
  /** Does one small step. Resolves to whether there is more to do. Rejects where the store is away; the day is begun anew later. */
  readonly step: (rows: ReportRows) => Promise<boolean>;
};

/** How long to rest after a step that began at `begun`: as long as it took where more is to be done, else until `until`. Milliseconds. */
export function restMs({
  isMore,
  begun,
  until,
  now,
}: Readonly<Record<'begun' | 'until' | 'now', number>> & { readonly isMore: boolean }): number {
  // The step may have taken longer than the time that was left. For a negative time, Node would print a warning into the log.
  return Math.max(0, isMore ? now - begun : until - now);
}

/** Begins with nothing to do. `random` gives a number from 0 to below 1. */
export function createPreparing(random: () => number = Math.random): Preparing {
  let before: string | undefined;
  let days: CentreDay[] | undefined = [];
  let under: AsyncGenerator<undefined, void> | undefined;

  return {
    lookAgain: (today) => {
      before = today ?? before;
      days = undefined;
    },
    step: async (rows) => {
      if (before === undefined) return false;
      try {
        if (under === undefined) {
          days ??= [...(await rows.withoutFigures(before, figuresForm))];
          const [next] = days.splice(Math.floor(random() * days.length), 1);
          if (next === undefined) return false;
          under = prepareDay(rows, next);
        }
        const { done } = await under.next();
        if (done === true) under = undefined;
        return true;
      } catch (fault) {
        under = undefined;
        days = undefined;
        throw fault;
      }
    },
  };
}
