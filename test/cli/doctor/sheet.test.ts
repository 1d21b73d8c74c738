// The sheet that a person signs: it is made of the real conversation, so it says what a caller will meet.

import { expect, test } from 'vitest';
import { signalwireTraits } from '../../../src/carrier/signalwire/signalwireTraits.ts';
import { twilioTraits } from '../../../src/carrier/twilio/twilioTraits.ts';
import { checkDesks } from '../../../src/cli/doctor/checkDesks.ts';
import { testCallSheet } from '../../../src/cli/doctor/testCallSheet.ts';
import { instantOf } from '../../../src/hours/zone.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { loadCatalogues } from '../../../src/speech/catalogue.ts';
import { inEnglish } from '../../support/cli/findings.ts';
import { directoryWith } from '../../support/desk/whispering.ts';
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

const questionsOf = (asked: Directory, all = false) =>
  testCallSheet(asked, catalogues, instantOf('2026-11-24T10:00', 'Asia/Tokyo') ?? Number.NaN, all)
    .split('\n')
    .filter((line) => /^\| L\d/.test(line));
const codesOf = (rows: readonly string[]) => rows.map((row) => /L\d[a-d]?/.exec(row)?.[0]);

test('what only a live call can tell is asked where a desk raises the question, or where all of it is wanted', () => {
  expect(questionsOf(directory)).toEqual([]);
  const whispering = questionsOf(directoryWith({ card: { whisper: { language: 'ja' } } }));
  expect(codesOf(whispering)).toEqual(['L1', 'L2a', 'L2b', 'L2c', 'L2d', 'L3', 'L4', 'L5']);
  const several = questionsOf(directoryWith({ suspension: { telephones: ['+81112345601', '+81112345602'] } }));
  expect(codesOf(several)).toEqual(['L2a', 'L2b', 'L2d', 'L4', 'L6']);
  for (const row of several) expect(row).toContain('| suspension |');
  // One telephone under another number, longer ringing and a queue raise none.
  expect(questionsOf(directoryWith({ card: { telephones: ['+81112345601'], seconds: 40, waitMinutes: 2 } }))).toEqual([]);
  const all = questionsOf(directory, true);
  expect(codesOf(all)).toEqual(['L1', 'L2a', 'L2b', 'L2c', 'L2d', 'L3', 'L4', 'L5', 'L6']);
  for (const row of all) expect(row).toContain('| — |');
});

test('each question says in both languages what to do and what to look at, and has room for the result', () => {
  const both = directoryWith({ card: { whisper: { language: 'ja' }, telephones: ['+81112345601', '+81112345602'] } });
  for (const row of questionsOf(both)) {
    const [, , lines, does, looksAt, ...empty] = row.split('|').map((cell) => cell.trim());
    expect(lines).toBe('card');
    for (const cell of [does, looksAt]) expect(cell).toMatch(/[ぁ-ん].* [A-Z][a-z]+/);
    expect(empty).toEqual(['', '', '', '']);
  }
});

test('a desk that whispers is worth a test call first where the carrier does not say whether it was connected', () => {
  const whispering = directoryWith({ card: { whisper: { language: 'ja' } }, suspension: { telephones: ['+81112345601', '+81112345602'] } });
  expect(checkDesks(whispering, twilioTraits)).toEqual([]);
  expect(checkDesks(directory, signalwireTraits)).toEqual([]);
  expect(inEnglish(checkDesks(whispering, signalwireTraits))).toEqual([
    { area: 'lines', is: 'warning', code: 'bridging-not-said', what: expect.stringMatching(/^card: the manual of signalwire .+L2/) },
  ]);
});
