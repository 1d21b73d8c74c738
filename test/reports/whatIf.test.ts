// Whom other hours would have reached, by the real tables and a folder with a change.

import { describe, expect, test } from 'vitest';
import { compareHours } from '../../src/reports/whatIf.ts';
import { loadDirectory } from '../../src/schedules/build/loadDirectory.ts';
import type { Centre } from '../../src/schedules/directory.ts';
import { readSchedules } from '../../src/schedules/reload/readFiles.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { vocabularyOf } from '../../src/speech/vocabularyOf.ts';
import type { WishRow } from '../../src/store/reportRows.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

const words = vocabularyOf(await loadCatalogues(`${import.meta.dirname}/../../prompts`));
const frozen = await readSchedules(frozenFolder);

function hokkaido(change: (text: string) => string = (text) => text): Centre {
  const files = Object.fromEntries(
    Object.entries(frozen).map(([name, text]) => [name, name.includes('lines/card') ? change(String(text)) : text]),
  );
  const { directory, problems } = loadDirectory(files as typeof frozen, words);
  const centre = directory?.centres.get('hokkaido');
  if (centre === undefined) throw new Error(JSON.stringify(problems));
  return centre;
}

const row = (call: string, at: string, more: Partial<WishRow> = {}): WishRow => ({
  call,
  day: at.slice(0, 10),
  at_ms: Date.parse(at),
  language: 'en',
  closed_topic: 'card',
  topic: 'card',
  person: null,
  seconds_to_ring: null,
  ...more,
});
const evening = '2026-11-24T20:30:00+09:00';

// In the frozen folder the card's line is open until 20:00 in English and Korean, and until 18:00 in Thai.
const longer = hokkaido((text) => text.replaceAll(/-20:00/g, '-21:00'));
const shorter = hokkaido((text) => text.replaceAll(/-20:00/g, '-18:00'));

describe('hours that are an hour longer', () => {
  test('would have reached those who called in that hour, each person of a day once, and calls without a person one by one', () => {
    const counter = compareHours(hokkaido(), longer);
    counter.add([
      row('CA1', evening, { person: 1 }),
      row('CA2', '2026-11-24T20:59:59+09:00', { person: 1 }),
      row('CA3', evening, { person: 2, language: 'ko' }),
      row('CA4', evening),
      row('CA5', '2026-11-24T21:00:00+09:00', { person: 3 }),
      // Closed from 18:00 on, with the change too.
      row('CA7', evening, { person: 4, language: 'th' }),
      row('CA6', '2026-11-25T20:30:00+09:00', { person: 1 }),
    ]);
    expect(counter.found()).toMatchObject({ metClosedDoors: 6, wouldReach: 4, inTheirLanguage: 4, languages: ['en', 'ko'], wouldLose: 0 });
  });

  test('would have reached nobody who wanted another topic', () => {
    const counter = compareHours(hokkaido(), longer);
    counter.add([row('CA1', evening, { closed_topic: 'insurance' }), row('CA2', evening, { closed_topic: 'a topic that is gone' })]);
    expect(counter.found()).toMatchObject({ metClosedDoors: 2, wouldReach: 0, languages: [] });
  });
});

test('shorter hours lose those for whom a line rang', () => {
  const counter = compareHours(hokkaido(), shorter);
  const rang = { closed_topic: null, seconds_to_ring: 20 };
  counter.add([
    row('CA1', '2026-11-24T19:00:00+09:00', { ...rang, person: 1 }),
    row('CA2', '2026-11-24T10:00:00+09:00', { ...rang, person: 2 }),
  ]);
  expect(counter.found()).toMatchObject({ metClosedDoors: 0, wouldReach: 0, wouldLose: 1 });
});

test('hours that stay as they are change nothing, at any hour', () => {
  const counter = compareHours(hokkaido(), hokkaido());
  counter.add(
    Array.from({ length: 200 }, (_, index) =>
      row(
        `CA${index}`,
        new Date(Date.parse(evening) + index * 3_217_000).toISOString(),
        index % 2 === 0 ? {} : { closed_topic: null, seconds_to_ring: 9 },
      ),
    ),
  );
  expect(counter.found()).toMatchObject({ metClosedDoors: 100, wouldReach: 0, wouldLose: 0 });
});
