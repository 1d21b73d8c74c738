// A caller with a lost card always finds somebody: at every hour at which any line of the schedules changes, in every language.

import { describe, expect, test } from 'vitest';
import { centreAt } from '../../src/routing/centreNow.ts';
import { linesToRing, lostCardTopic, statusOf, suspensionLine } from '../../src/routing/lines.ts';
import { daysFrom } from '../support/hours/holidays.ts';
import { tokyo, wallInTokyo } from '../support/hours/notation.ts';
import { firstFive, otherFive } from '../support/languages.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

const { centres, guidance } = frozenDirectory();
const edges = ['00:00', '08:30', '09:00', '09:30', '12:00', '13:00', '17:00', '17:15', '17:30', '18:00', '20:00'];
const days = daysFrom('2026-01-01', '2028-03-10');

describe.each([...centres.values()])('in $id', (centre) => {
  // Only the lines of the topic: the others have no part in it, and two years of them take their time.
  const ids = centre.topics.find(({ id }) => id === lostCardTopic)?.lines ?? [];
  const narrow = { ...centre, lines: new Map([...centre.lines].filter(([id]) => ids.includes(id))) };

  test('for 800 days', () => {
    expect(days).toHaveLength(800);
    const stranded = days.flatMap((day, index) =>
      edges.flatMap((edge, position) => {
        // Every other edge a day; on every other pair of days the last millisecond before it.
        if ((index + position) % 2 === 1) return [];
        const centreNow = centreAt(narrow, guidance, tokyo(`${day}T${edge}`) - (index % 4 < 2 ? 0 : 1));
        return centre.languages.flatMap((language) => {
          const line = suspensionLine(centreNow, language);
          const isOpen =
            line !== undefined && statusOf(line, language) !== 'closed' && linesToRing(centreNow, lostCardTopic, language).length > 0;
          return isOpen ? [] : `${wallInTokyo(centreNow.now)} ${language}`;
        });
      }),
    );
    expect(stranded).toEqual([]);
  });

  test('in Japanese on the Japanese line, in the first five languages promised all night', () => {
    const centreNow = centreAt(centre, guidance, tokyo('2027-01-01T03:00'));
    const found = centre.languages.map((language) => {
      const line = suspensionLine(centreNow, language);
      return `${language} ${line?.id} ${line && statusOf(line, language)}`;
    });
    expect(found).toEqual([
      'ja suspension-japanese promised',
      ...firstFive.map((language) => `${language} suspension promised`),
      ...otherFive.map((language) => `${language} suspension answered`),
    ]);
  });
});
