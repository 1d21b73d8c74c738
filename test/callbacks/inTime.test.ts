// Whether a callback was kept within two hours in which the desk was open in the caller's language.

import { expect, test } from 'vitest';
import { isInTime } from '../../src/callbacks/inTime.ts';
import type { Centre } from '../../src/schedules/directory.ts';
import { timetable } from '../support/hours/notation.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const at = (text: string) => Date.parse(`2026-${text}:00+09:00`);

/** The frozen centre whose first two lines for the card have these hours; it calls back for these lines. */
function centreWith(first: string, second: string, callsBack: readonly (0 | 1)[]): Centre {
  const centre = frozenDirectory().centres.get('hokkaido');
  const topic = centre?.topics.find(({ id }) => id === 'card');
  const [one, two] = topic?.lines ?? [];
  if (centre === undefined || topic === undefined || one === undefined || two === undefined) throw new Error('there is no such centre');
  const lines = new Map(centre.lines);
  for (const [id, hours] of [
    [one, first],
    [two, second],
  ] as const) {
    const line = lines.get(id);
    if (line !== undefined) lines.set(id, { ...line, timetable: timetable(hours) });
  }
  const callback = { lines: callsBack.map((index) => [one, two][index] ?? ''), atOnce: 1, dials: [] };
  return { ...centre, topics: [{ ...topic, lines: [one, two] }], lines, callback };
}

const workdays = 'th: weekdays 9:00-17:00';
const mornings = 'th: weekdays 9:00-12:00';

// 2026-12-01 is a Tuesday; 12-05 is a Saturday.
test.each([
  ['at once', workdays, [0], '12-01T09:00', '12-01T09:00', true],
  ['after two hours', workdays, [0], '12-01T09:00', '12-01T11:00', true],
  ['after two hours and a minute', workdays, [0], '12-01T09:00', '12-01T11:01', false],
  ['over a night that does not count', workdays, [0], '12-01T16:00', '12-02T10:00', true],
  ['over a night, too late', workdays, [0], '12-01T16:00', '12-02T10:01', false],
  ['over a weekend', workdays, [0], '12-04T16:30', '12-07T10:30', true],
  ['two lines that are open at the same time count once', workdays, [0, 1], '12-01T16:00', '12-02T10:00', true],
  ['only the lines for which the centre calls back', workdays, [1], '12-01T10:00', '12-01T16:00', true],
] as const)('%s', (_, first, callsBack, promised, kept, expected) => {
  const second = callsBack[0] === 1 ? 'th: weekdays 9:00-11:00' : mornings;
  const centre = centreWith(first, second, callsBack);
  expect(isInTime(centre, { topic: 'card', language: 'th' }, at(promised), at(kept))).toBe(expected);
});
