// The sheet that a person signs: it is made of the real conversation, so it says what a caller will meet.

import { expect, test } from 'vitest';
import { testCallSheet } from '../../../src/cli/doctor/testCallSheet.ts';
import { instantOf } from '../../../src/hours/zone.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';

const catalogues = await loadCatalogues('prompts');
const directory = frozenDirectory();
const sheetAt = (at: string) => testCallSheet(directory, catalogues, instantOf(at, 'Asia/Tokyo') ?? Number.NaN).split('\n');

test('each number of each centre has a row for each language that it offers, with keys, words and the line that must ring', () => {
  const rows = sheetAt('2026-11-24T10:00').filter((line) => /^\| \+81/.test(line));
  const offered = [...directory.centres.values()].flatMap(({ numbers, languages }) =>
    numbers.flatMap(({ number, language }) => (language === undefined ? languages : [language]).map((each) => [number, each])),
  );
  expect(rows).toHaveLength(offered.length);
  for (const [index, [number, language]] of offered.entries())
    expect(rows[index]).toMatch(new RegExp(`^\\| \\${number} \\| .+ \\| \\S+ ${language} \\| `));
  expect(rows[10]).toMatch(/^\| \+815000000001 \| \* 1 \| ネパール語 ne \| .+につなぎます。） \| .+0120-0178-27 \| {2}\| {2}\| {2}\|$/);
  // The number of one language asks for no language.
  expect(rows).toContainEqual(expect.stringMatching(/^\| \+815000000003 \| 1 \| ベトナム語 vi /));
});

test('each line has one live call, at an hour at which it is open and rings first', () => {
  const rows = sheetAt('2026-12-30T19:00').filter((line) => / → /.test(line));
  const lines = [...directory.centres.values()].flatMap((centre) => [...centre.lines.keys()]);
  expect(rows).toHaveLength(new Set(lines).size);
  const row = (id: string) => rows.find((each) => each.includes(`(${id})`));
  // Closed at the year-end until Monday; at nine the two lines before it in topic 3 are not open yet.
  expect(row('counsellors')).toContain('| 2027-01-04 月 Mon 09:00–12:00 | +815000000001 → 1 3 |');
  expect(row('freedial')).toMatch(/2027-01-04 月 Mon 09:30–20:00 .+ 番号 5 でつながる/);
  expect(row('card')).toContain('| 2026-12-30 水 Wed 19:00–20:00 | +815000000001 → 2 2 |');
});
