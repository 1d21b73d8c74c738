// What is offered can be kept: wherever a call offers to call back, the callback that is asked for then has a time at which it is due.

import { describe, expect, test } from 'vitest';
import { keptForMs } from '../../src/callbacks/callback.ts';
import { dueAt } from '../../src/callbacks/dueAt.ts';
import { firstTry } from '../../src/callbacks/tries.ts';
import { centreAt, centreHoldsUntil } from '../../src/routing/centreNow.ts';
import { mayAskCallback } from '../../src/routing/mayAskCallback.ts';
import type { Centre } from '../../src/schedules/directory.ts';
import { timetable } from '../support/hours/notation.ts';
import { centre } from '../support/routing/desks.ts';

const minuteMs = 60_000;

function calling(hours: string, zone: string): Centre {
  const town = centre({ languages: ['ja', 'th'], lines: { card: hours }, topics: { card: ['card'] } });
  const lines = [...town.lines].map(([id, line]) => [id, { ...line, timetable: { ...timetable(hours), zone } }] as const);
  return { ...town, zone, lines: new Map(lines), callback: { lines: ['card'], atOnce: 1, dials: [] } };
}

/** At every fifth minute of the days: whether it is offered, and whether it can be kept. The snapshot is kept as long as the service keeps it. */
function compared(town: Centre, from: string, days: number): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  const first = Date.parse(from);
  let centreNow = centreAt(town, new Map(), first, { callbacks: true });
  for (let now = first; now < first + days * 24 * 60 * minuteMs; now += 5 * minuteMs) {
    if (now >= centreHoldsUntil(centreNow, town)) centreNow = centreAt(town, new Map(), now, { callbacks: true });
    const offered = mayAskCallback({ ...centreNow, now }, 'card', 'th');
    const due = dueAt(town, { topic: 'card', language: 'th' }, { from: firstTry(now), until: now + keptForMs });
    const pair = `${offered ? 'offered' : 'not offered'}, ${due === undefined ? 'cannot be kept' : 'can be kept'}`;
    found[pair] = (found[pair] ?? 0) + 1;
  }
  return found;
}

describe.each(['Asia/Tokyo', 'Asia/Kathmandu'])('%s', (zone) => {
  test.each([
    // 2025-12-26 is a Friday, and the next Monday on which the desk opens is the fifth.
    ['over a year-end of nine days', 'th: weekdays 9:00-18:00; new-year closed\nclosure 2025-12-27T00:00..2026-01-05T00:00'],
    ['with a language that is promised for a part of the day', 'any: weekdays 8:00-20:00\nth: friday 13:00-17:00; new-year closed'],
    ['with openings that are too short', 'th: tuesday 9:00-9:10'],
    ['day and night', 'th: daily 0:00-24:00'],
  ])('%s', (_, hours) => {
    const found = compared(calling(hours, zone), '2025-12-22T00:00:00+09:00', 16);
    expect(found['offered, cannot be kept'] ?? 0).toBe(0);
    expect(found['not offered, can be kept'] ?? 0).toBe(0);
  });
});
