// What other hours would have changed: every call that met closed doors, or for which a line rang, is held against the tables as they are and
// as they would be. Pure but for the rows, which come in pages.

import { dayOf } from '../hours/openings.ts';
import { civilDate } from '../hours/zone.ts';
import { personTopic } from '../routing/lines.ts';
import type { Centre, Line } from '../schedules/directory.ts';
import type { WishRow } from '../store/reportRows.ts';
import { none } from './callFigures.ts';

export type WhatIf = {
  /** The folder as it was written. */
  readonly folder: string;
  /** Persons of a day who met closed doors; calls without a person's mark count as one each. */
  readonly metClosedDoors: number;
  /** Of these, those for whom a line would have been open that is not by the present tables. */
  readonly wouldReach: number;
  /** Of these, those whose language a line promises. */
  readonly inTheirLanguage: number;
  readonly languages: readonly string[];
  /** Persons for whom a line rang, and no line would be open any more. */
  readonly wouldLose: number;
};

export type WhatIfCounter = { readonly add: (rows: readonly WishRow[]) => void; readonly found: () => Omit<WhatIf, 'folder'> };

/** Compares the present tables of a centre with changed ones. */
export function compareHours(present: Centre, changed: Centre): WhatIfCounter {
  const met = new Set<string>();
  const reach = new Set<string>();
  const own = new Set<string>();
  const languages = new Set<string>();
  const lose = new Set<string>();
  return {
    add: (rows) => {
      for (const row of rows) {
        const person = row.person === null ? row.call : `${row.day} ${row.person}`;
        const language = row.language ?? present.languages[0] ?? '';
        const at = Number(row.at_ms);
        if (row.closed_topic !== null) {
          met.add(person);
          const then = statusFor(changed, row.closed_topic, language, at);
          if (then === 'closed' || statusFor(present, row.closed_topic, language, at) !== 'closed') continue;
          reach.add(person);
          languages.add(row.language ?? none);
          if (then === 'promised') own.add(person);
        } else if (row.seconds_to_ring !== null) {
          const topic = row.topic ?? personTopic;
          const isOpen = (centre: Centre) => statusFor(centre, topic, language, at) !== 'closed';
          if (isOpen(present) && !isOpen(changed)) lose.add(person);
        }
      }
    },
    found: () => ({
      metClosedDoors: met.size,
      wouldReach: reach.size,
      inTheirLanguage: own.size,
      languages: [...languages].sort(),
      wouldLose: lose.size,
    }),
  };
}

/** Whether a line of the topic is open: one that promises the language counts before one that only answers. */
function statusFor(centre: Centre, topic: string, language: string, at: number): 'promised' | 'answered' | 'closed' {
  const ids = topic === personTopic ? centre.person : (centre.topics.find(({ id }) => id === topic)?.lines ?? []);
  const open = ids.flatMap((id) => openingAt(centre.lines.get(id), language, at) ?? []);
  if (open.some(({ promised }) => promised)) return 'promised';
  return open.length > 0 ? 'answered' : 'closed';
}

function openingAt(line: Line | undefined, language: string, at: number): { readonly promised: boolean } | undefined {
  if (line === undefined) return undefined;
  const { openings } = dayOf(line.timetable, language, civilDate(at, line.timetable.zone));
  return openings.find(({ from, until }) => from <= at && at < until);
}
