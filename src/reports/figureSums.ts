// The figures of days of which only sums are left, because their calls are older than the centre keeps them.

import { weekdayOf } from '../hours/calendar.ts';
import type { DailyPersonTable, DailySumTable } from '../store/tables.ts';
import { added, type Counts, type Figures, noCounts, noFigures, none } from './callFigures.ts';

/** The sums as figures. Persons are known for all languages together and for each. */
export function figureSums(sums: readonly DailySumTable[], persons: readonly DailyPersonTable[]): Figures {
  const ofSums = sums.map((sum): Figures => {
    const counts = countsOf(sum);
    const { language, topic, number, hour, day, closed } = sum;
    return {
      ...noFigures,
      total: counts,
      by: {
        language: { [language || none]: counts },
        topic: { [topic || none]: counts },
        hour: { [hour]: counts },
        weekday: { [weekdayOf(day)]: counts },
        number: { [number || none]: counts },
      },
      ...(closed > 0 && { closedAt: { [weekdayOf(day)]: { [hour]: { [language || none]: closed } } } }),
      spoken: { [number || none]: { [language || none]: counts.attempts } },
    };
  });
  const ofPersons = persons.map(({ language, persons: count, by_instance }): Figures => {
    const counts = { ...noCounts, persons: count, personsSummed: count, personsByInstance: by_instance };
    if (language === '') return { ...noFigures, total: counts };
    return { ...noFigures, by: { ...noFigures.by, language: { [language]: counts } } };
  });
  const days = new Set(sums.map(({ day }) => day)).size;
  return added([...ofSums, ...ofPersons, { ...noFigures, days: { all: days, summed: days } }]);
}

function countsOf(sum: DailySumTable): Counts {
  return {
    ...noCounts,
    attempts: sum.attempts,
    withheld: sum.withheld,
    reached: sum.reached,
    toldAlternatives: sum.told_alternatives,
    closed: sum.closed,
    unanswered: sum.unanswered,
    lost: sum.lost,
    abandoned: sum.abandoned,
    helped: sum.helped,
    notHelped: sum.not_helped,
    waited: sum.waited,
    waitReached: sum.wait_reached,
    waitGaveUp: sum.wait_gave_up,
    talkedSeconds: sum.talked_seconds,
  };
}
