// Small centres for the tests of routing, with hours in the notation of ../hours/notation.ts.

import { type CentreNow, centreAt } from '../../../src/routing/centreNow.ts';
import type { Centre, Line } from '../../../src/schedules/directory.ts';
import { timetable, tokyo } from '../hours/notation.ts';

type Sketch = {
  readonly languages: readonly string[];
  /** Lines with their hours, each as a timetable. */
  readonly lines: Readonly<Record<string, string>>;
  /** Topics with their lines in order of preference. */
  readonly topics: Readonly<Record<string, readonly string[]>>;
  readonly person?: readonly string[];
};

export function line(id: string, hours: string): Line {
  return {
    id,
    name: { en: id },
    number: '+81120017827',
    printed: '0120-0178-27',
    spoken: ['0120', '0178', '27'],
    timetable: timetable(hours),
  };
}

export function centre({ languages, lines, topics, person = [] }: Sketch): Centre {
  return {
    id: 'town',
    name: { en: 'the town' },
    zone: 'Asia/Tokyo',
    isDefault: true,
    numbers: [],
    languages,
    topics: Object.entries(topics).map(([id, ids], index) => ({ id, key: String(index + 1), lines: ids })),
    person,
    guidance: [],
    contacts: [],
    announcements: [],
    lines: new Map(Object.entries(lines).map(([id, hours]) => [id, line(id, hours)])),
  };
}

/** The desk of a sketched centre at a time in Tokyo. */
export function centreNow(sketch: Sketch, wall: string): CentreNow {
  return centreAt(centre(sketch), new Map(), tokyo(wall));
}
