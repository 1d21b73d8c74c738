// What the service and staff ask of a directory costs the same with a far end as without one. Work is counted, not timed.

import { expect, test } from 'vitest';
import type { Timetable } from '../../src/hours/timetable.ts';
import { centreAt, centreHoldsUntil } from '../../src/routing/centreNow.ts';
import type { Centre, Directory } from '../../src/schedules/directory.ts';
import { boardAt } from '../../src/staff/board.ts';
import { checkSchedules } from '../../src/staff/check.ts';
import { diffOf } from '../../src/staff/diff.ts';
import { explain } from '../../src/staff/explain.ts';
import { weekOf } from '../../src/staff/week.ts';
import { distinctDesks } from '../../src/tools/walk/desks.ts';
import { calendarFile } from '../../src/website/calendarFile.ts';
import { hoursPage } from '../../src/website/hoursPage.ts';
import { openAnswer } from '../../src/website/openAnswer.ts';
import { createReader } from '../../src/website/reader.ts';
import { structuredData } from '../../src/website/structuredData.ts';
import { farEnds } from '../support/hours/farEnds.ts';
import { countedDirectory } from '../support/hours/work.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';
import { tokyo } from '../support/staff/sides.ts';

const real = frozenDirectory();
const now = tokyo('2026-11-25T14:00');
const reader = createReader('en', (language) => language);
const address = 'https://example.jp';
const guidance = real.guidance;

/** The real directory with another timetable of Hokkaido's counsellors. */
function directoryWith(add: (table: Timetable) => Timetable): Directory {
  const centre = hokkaido(real);
  const line = centre.lines.get('counsellors');
  if (line === undefined) throw new Error('Hokkaido has no line counsellors.');
  const lines = new Map([...centre.lines, [line.id, { ...line, timetable: add(line.timetable) }]]);
  return { ...real, centres: new Map([...real.centres, [centre.id, { ...centre, lines }]]) };
}

function hokkaido({ centres }: Directory): Centre {
  const centre = centres.get('hokkaido');
  if (centre === undefined) throw new Error('There is no centre hokkaido.');
  return centre;
}

function counsellors(directory: Directory) {
  const line = hokkaido(directory).lines.get('counsellors');
  if (line === undefined) throw new Error('Hokkaido has no line counsellors.');
  return line;
}

const caller = (directory: Directory) => ({ centre: hokkaido(directory), guidance, topic: 'person', language: 'en' });

const questions: Readonly<Record<string, (directory: Directory) => unknown>> = {
  'a desk': (directory) => centreHoldsUntil(centreAt(hokkaido(directory), guidance, now), hokkaido(directory)),
  '/open.json': (directory) => openAnswer(directory, { centres: [hokkaido(directory)] }, now),
  'the page': (directory) => hoursPage(directory, hokkaido(directory), reader, now, { address, hasPhone: false }),
  'a calendar': (directory) => calendarFile(hokkaido(directory), counsellors(directory), reader, now, { address, writtenAt: 0 }),
  'the data for search engines': (directory) =>
    structuredData(hokkaido(directory), [counsellors(directory)], reader, '2026-11-25', 7, address),
  'the board': (directory) => boardAt(hokkaido(directory), now),
  'a week': (directory) => weekOf(counsellors(directory), ['ja', 'en', 'th'], '2026-11-25'),
  check: (directory) => checkSchedules(directory, now, []),
  diff: (directory) => diffOf(real, directory, now, 400),
  explain: (directory) => explain(caller(directory), now),
  'the desks of the walk': (directory) => distinctDesks(directory, hokkaido(directory), now, 14, 'fine'),
};

/** How many reads each question needs of a directory about which nothing is known yet. */
function workOf(directory: Directory): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(questions).map(([name, ask]) => {
      const counter = { reads: 0 };
      ask(countedDirectory(directory, counter));
      return [name, counter.reads];
    }),
  );
}

/** The same with a closure of one afternoon: also a diff has something to compare. */
const without = workOf(
  directoryWith((table) => ({
    ...table,
    closures: [{ from: tokyo('2026-11-24T13:00'), until: tokyo('2026-11-24T17:00'), reason: 'a test' }],
  })),
);

// What lies between the nearest and the farthest end is tried on a single line (test/hours/farEnds.test.ts).
const kinds = Object.entries(farEnds).filter(([name]) => !/20(30|36|99)/.test(name));

test.each(kinds)('everything that is asked of a directory with %s costs no more than without', (_, add) => {
  const directory = directoryWith(add);
  const { exceptions, closures } = counsellors(directory).timetable;
  const things = exceptions.length + closures.length;
  const work = workOf(directory);
  const most = (question: string) => {
    // check looks for the difference that each thing makes, until it has found one; explain looks for the next change, which may be a year away.
    const perThing = question === 'check' ? 100 : 4;
    return (without[question] ?? 0) * (question === 'explain' ? 4 : 2) + 500 + things * perThing;
  };
  expect(Object.entries(work).filter(([question, reads]) => reads > most(question))).toEqual([]);
});
