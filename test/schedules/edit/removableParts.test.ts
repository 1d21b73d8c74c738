// What was added to the usual hours by form is taken away again: the file is then as it was before, but for where it was seen.

import { describe, expect, test } from 'vitest';
import { editHours } from '../../../src/schedules/edit/editHours.ts';
import { removableParts } from '../../../src/schedules/edit/removableParts.ts';
import type { Evidence, HoursEdit, LinePlace } from '../../../src/schedules/edit/scheduleEdit.ts';
import { describeProblem } from '../../../src/schedules/problem.ts';
import { readYaml } from '../../../src/schedules/yaml/document.ts';
import { frozenFiles, loadWith } from '../../support/schedules/frozen.ts';

const evidence: Evidence = { source: '課長の決定 "3/1": #5', checked: '2026-11-24', isConfirmed: true };
const places: readonly (readonly [LinePlace, readonly string[]])[] = [
  [{ file: 'centres/hokkaido.yaml', line: 'counsellors' }, ['ja-en', 'any']],
  [{ file: 'lines/freedial.yaml' }, ['ja']],
];

function edited(text: string, edit: HoursEdit): string {
  const made = editHours(text, edit);
  if ('unfit' in made) throw new Error(made.unfit.key);
  return made.text;
}

function lineIn(text: string, { file, line }: LinePlace): Record<string, unknown> {
  const data = readYaml(file, text).data as Record<string, Record<string, Record<string, unknown>>>;
  return line === undefined ? data : (data.lines?.[line] ?? {});
}

const partsIn = (text: string, place: LinePlace) => removableParts(lineIn(text, place));

describe.each(places)('of %j', (place, groups) => {
  // Where it was seen is the same before and after, so that the whole text can be compared.
  const same = edited(frozenFiles[place.file] ?? '', { kind: 'week', place, groups, rules: { weekdays: '9:30-17:00' }, evidence });
  const seen = edited(same, { kind: 'number', place, temporary: '03-1234-5678', until: '2026-12-24', reason: '工事', evidence });
  const back = (text: string, parts = partsIn(text, place).map(({ key }) => key)) =>
    edited(text, { kind: 'remove', place, parts, evidence });
  const before = back(seen);
  const rules = { weekdays: '10:00-12:00' };
  const additions: readonly (readonly [string, HoursEdit])[] = [
    ['a season', { kind: 'season', place, groups, from: '07-01', until: '08-31', rules, evidence }],
    ['a closed day', { kind: 'exception', place, days: { date: '2026-12-05' }, hours: 'closed', reason: '停電: 工事', evidence }],
    ['days of every year', { kind: 'exception', place, days: { yearly: '08-13' }, hours: 'closed', reason: 'お盆', evidence }],
    ['hours from a day on', { kind: 'from', place, groups, from: '2027-04-01', rules, evidence }],
    [
      'a temporary number',
      { kind: 'number', place, temporary: '03-1234-5678', from: '2026-12-01', until: '2026-12-24', reason: '工事', evidence },
    ],
    ['a year-end of its own', { kind: 'year-end', place, from: '12-28', until: '01-04', evidence }],
  ];

  test('a line without additions has none', () => {
    expect(partsIn(before, place)).toEqual([]);
  });

  test.each(additions)('%s is found, and gone again with every comment and blank line as it was', (_what, edit) => {
    const [text, windows] = [edited(before, edit), edited(before.replaceAll('\n', '\r\n'), edit)];
    expect(partsIn(text, place)).toHaveLength(edit.kind === 'season' || edit.kind === 'from' ? groups.length : 1);
    expect(back(text)).toBe(before);
    expect(back(windows)).toBe(before.replaceAll('\n', '\r\n'));
  });

  test('all of them together, and one of them among the others', () => {
    const all = additions.reduce((text, [, edit]) => edited(text, edit), before);
    expect(back(all)).toBe(before);
    for (const [index, [, edit]] of additions.entries()) {
      // Behind hours that begin later, the form names the earlier ones by their new end.
      if (edit.kind === 'season') continue;
      const others = additions.filter((_each, at) => at !== index).reduce((text, [, other]) => edited(text, other), before);
      const known = new Set(partsIn(others, place).map(({ key }) => key));
      const text = edited(others, edit);
      const kind = edit.kind === 'from' ? 'hours' : edit.kind;
      const added = partsIn(text, place).filter((part) => part.kind === kind && !known.has(part.key));
      expect(
        back(
          text,
          added.map(({ key }) => key),
        ),
      ).toBe(others);
    }
  });

  test('of two seasons one is taken away, with comments at the other as they were', () => {
    const both = ['07', '12'].reduce(
      (text, month) => edited(text, { kind: 'season', place, groups, from: `${month}-01`, until: `${month}-20`, rules, evidence }),
      before,
    );
    const commented = both.replace('- from: 12-01', '- from: 12-01 # 冬の時間');
    const summer = partsIn(commented, place).flatMap(({ key, written }) => (written.from === '07-01' ? [key] : []));
    expect(summer).toHaveLength(groups.length);
    const winter = back(commented, summer);
    expect(winter).toContain('- from: 12-01 # 冬の時間');
    expect(winter).not.toContain('07-01');
    expect(
      loadWith({ [place.file]: winter })
        .problems.filter(({ severity }) => severity === 'problem')
        .map(describeProblem),
    ).toEqual([]);
  });

  test('hours that begin on a date and end leave the earlier ones up to that end', () => {
    const first = edited(before, { kind: 'from', place, groups, from: '2027-04-01', rules, evidence });
    const second = edited(first, {
      kind: 'from',
      place,
      groups: groups.map((key) => `${key} 2027-04-01`),
      from: '2028-04-01',
      rules,
      evidence,
    });
    const middle = partsIn(second, place).flatMap(({ key, written }) => (written.from === '2027-04-01' ? [key] : []));
    expect(back(second, middle)).toContain('until: 2028-03-31');
    expect(back(second, middle)).not.toContain('2027-');
    expect(back(second)).toBe(before);
  });

  test('what is gone or was changed meanwhile is said', () => {
    const text = edited(before, additions[0]?.[1] as HoursEdit);
    const parts = partsIn(text, place).map(({ key }) => key);
    const changed = text.replaceAll('07-01', '07-02');
    for (const other of [before, changed])
      expect(editHours(other, { kind: 'remove', place, parts, evidence })).toMatchObject({ unfit: { key: 'edit.no-part' } });
    for (const damaged of ['', 'x', '["hours"'])
      expect(editHours(text, { kind: 'remove', place, parts: [damaged], evidence })).toMatchObject({ unfit: { key: 'edit.no-part' } });
  });
});

test('parts that people write in braces are found and taken away too', () => {
  const fact = 'source: a, checked: 2026-11-21';
  const text = `name: {ja: 窓口}
number: {now: 03-1234-5678, temporary: 03-1234-0000, until: 2026-12-24, reason: a}
source: a
checked: 2026-11-21
exceptions: [{date: 2026-12-05, hours: closed, reason: a, ${fact}}, {days: obon, hours: closed, ${fact}}]
hours:
  - {languages: [ja], daily: '9:00-17:00', seasons: [{from: 07-01, until: 08-31, daily: closed}], ${fact}}
`;
  const place = { file: 'lines/desk.yaml' };
  const parts = partsIn(text, place);
  expect(parts.map(({ kind }) => kind)).toEqual(['number', 'exception', 'exception', 'season']);
  const after = edited(text, { kind: 'remove', place, parts: parts.map(({ key }) => key), evidence });
  expect(readYaml(place.file, after).data).toEqual({
    name: { ja: '窓口' },
    number: '03-1234-5678',
    source: evidence.source,
    checked: evidence.checked,
    hours: [{ languages: ['ja'], daily: '9:00-17:00', source: evidence.source, checked: evidence.checked }],
  });
});
