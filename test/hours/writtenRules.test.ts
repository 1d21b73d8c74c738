// Two readings agree, from the file to the hour: random groups are written in YAML and loaded, and stand on the days of two years as a slow
// reading of the group says.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingsBetween } from '../../src/hours/openings.ts';
import type { Timetable } from '../../src/hours/timetable.ts';
import { sentence } from '../../src/messages/sayMessage.ts';
import { daysFrom } from '../support/hours/holidays.ts';
import { slowlyAt } from '../support/hours/slowReading.ts';
import { someWrittenGroup, written } from '../support/hours/writtenGroup.ts';
import { loadTown, town } from '../support/schedules/town.ts';

const days = daysFrom('2026-04-01', '2028-03-31');
const fact = '    source: a\n    checked: 2026-02-01';
const others = `  - languages: any\n    daily: 0:00-24:00\n    needed: [ja]\n${fact}`;
const yearly = '{yearly: 02-last, hours: closed, reason: a, source: a, checked: 2026-02-01}';

test('what is written is what holds, on every day of two years', () => {
  fc.assert(
    fc.property(someWrittenGroup, fc.integer({ min: 0, max: 287 }), fc.boolean(), (group, step, hasException) => {
      const exceptions = hasException ? `exceptions:\n  - ${yearly}\n` : '';
      const desk = (town['lines/desk.yaml'] ?? '').replace(/\nhours:.*/s, `\n${exceptions}hours:\n${written(group)}\n${fact}\n${others}\n`);
      const { directory, problems } = loadTown({ 'lines/desk.yaml': desk });
      expect(problems.map(({ line, message }) => `${line} ${sentence('en', message)}`)).toEqual([]);
      const timetable = directory?.lines.get('desk')?.timetable as Timetable;
      const table: Timetable = {
        zone: 'Asia/Tokyo',
        newYear: { from: '12-29', until: '01-03' },
        groups: [group],
        exceptions: [],
        closures: [],
        ...(hasException && { yearly: [{ from: '02-last', until: '02-last', spans: [] }] }),
      };
      const midnight = (date: string) => Date.parse(`${date}T00:00+09:00`);
      const promised = openingsBetween(timetable, 'ja', midnight('2026-04-01'), midnight('2028-04-01')).filter((each) => each.promised);
      // Every third day, beginning with another one each time.
      const wrong = days.filter((date, index) => {
        if ((index + step) % 3 !== 0) return false;
        const at = midnight(date) + step * 5 * 60_000;
        return promised.some(({ from, until }) => from <= at && at < until) !== (slowlyAt(table, 'ja', at) === 'promised');
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
