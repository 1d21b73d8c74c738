// The usual changes, made by form in the files of the frozen schedules and in files that people write differently: comments and order stay,
// and what comes out is valid.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editHours } from '../../../src/schedules/edit/editHours.ts';
import type { Evidence, HoursEdit, LinePlace } from '../../../src/schedules/edit/scheduleEdit.ts';
import { groupKeyOf } from '../../../src/schedules/edit/scheduleEdit.ts';
import { describeProblem } from '../../../src/schedules/problem.ts';
import { readYaml } from '../../../src/schedules/yaml/document.ts';
import { frozenFiles, loadWith } from '../../support/schedules/frozen.ts';

const evidence: Evidence = { source: '課長の決定 "3/1": #5', checked: '2026-11-24', isConfirmed: true };
const hokkaido: LinePlace = { file: 'centres/hokkaido.yaml', line: 'counsellors' };
const freedial: LinePlace = { file: 'lines/freedial.yaml' };
const textOf = (place: LinePlace, files = frozenFiles) => files[place.file] ?? '';

function edited(edit: HoursEdit, text = textOf(edit.place)): string {
  const made = editHours(text, edit);
  if ('unfit' in made) throw new Error(made.unfit.key);
  return made.text;
}

const commentsIn = (text: string) => text.split('\n').flatMap((line) => /^\s*#.*|\s#\s.*/.exec(line)?.[0].trim() ?? []);

/** The lines that were added, with `+`, and that are gone, with `-`. */
function changed(before: string, after: string): readonly string[] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  const left = [...one];
  const added = other.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...left.map((line) => `-${line}`), ...added.map((line) => `+${line}`)];
}

describe('only the lines of the change are others', () => {
  test('the hours of weekdays', () => {
    const after = edited({ kind: 'week', place: hokkaido, groups: ['ja-en', 'any'], rules: { weekdays: '9:00-17:30' }, evidence });
    expect(changed(textOf(hokkaido), after).filter((line) => /weekdays/.test(line))).toEqual([
      '-        weekdays: 9:00-12:00, 13:00-17:00',
      '-        weekdays: 9:00-12:00, 13:00-17:00',
      '+        weekdays: 9:00-17:30',
      '+        weekdays: 9:00-17:30',
    ]);
    expect(after).toContain(`        source: '課長の決定 "3/1": #5'\n        checked: 2026-11-24\n`);
    expect(after.split('\n')).toHaveLength(textOf(hokkaido).split('\n').length - 2);
  });

  test('a third Tuesday, behind the weekdays and before the holidays, and gone again', () => {
    const closed = edited({ kind: 'week', place: freedial, groups: ['ja'], rules: { 'third-tuesday': 'closed' }, evidence });
    expect(closed).toMatch(/weekends: 9:30-17:30\n {4}third-tuesday: closed\n {4}holidays:/);
    const inJapanese = closed.replace('third-tuesday:', '第3火曜日:');
    const gone = edited({ kind: 'week', place: freedial, groups: ['ja'], rules: { 'third-tuesday': '' }, evidence }, inJapanese);
    expect(gone).not.toMatch(/第3火曜日|third-tuesday/);
  });

  test('hours from a day on leave those of today as they are, and end them the day before', () => {
    const rules = { weekdays: '9:00-12:30, 13:30-17:00' };
    const after = edited({ kind: 'from', place: hokkaido, groups: ['ja-en', 'any'], from: '2027-04-01', rules, evidence });
    const { directory, problems } = loadWith({ [hokkaido.file]: after });
    expect(problems.filter(({ severity }) => severity === 'problem').map(describeProblem)).toEqual([]);
    expect(
      directory?.centres
        .get('hokkaido')
        ?.lines.get('counsellors')
        ?.timetable.groups.map(({ from, until }) => [from, until]),
    ).toEqual([
      [undefined, '2027-03-31'],
      ['2027-04-01', undefined],
      [undefined, '2027-03-31'],
      ['2027-04-01', undefined],
    ]);
    expect(after.match(/interpreter: true/g)).toHaveLength(2);
  });

  test('an exception goes before the others, a number stays beside its comment', () => {
    const exception = { kind: 'exception', place: hokkaido, hours: 'closed', reason: '停電', evidence } as const;
    const first = edited({ ...exception, days: { date: '2026-12-28' } });
    const second = edited({ ...exception, days: { from: '2026-12-25', until: '2026-12-28' }, languages: ['en'] }, first);
    expect(second.indexOf('from: 2026-12-25')).toBeLessThan(second.indexOf('date: 2026-12-28'));
    const commented = textOf(freedial).replace('number: 0120-95-0178', 'number: 0120-95-0178 # 代表');
    const number = { kind: 'number', place: freedial, temporary: '03-1234-5678', until: '2027-01-31', reason: '工事', evidence } as const;
    expect(edited(number, commented)).toContain(
      'number: {now: 0120-95-0178, temporary: 03-1234-5678, until: 2027-01-31, reason: 工事} # 代表',
    );
    expect(edited(number)).toMatch(/number:\n {2}now: 0120-95-0178\n {2}temporary: 03-1234-5678\n/);
    expect(edited({ ...number, temporary: '03-9999-9999' }, edited(number))).toMatch(/now: 0120-95-0178\n {2}temporary: 03-9999-9999/);
  });
});

describe('files as people write them', () => {
  const week: HoursEdit = {
    kind: 'week',
    place: freedial,
    groups: ['ja'],
    rules: { weekdays: '8:00-18:00', 'last-friday': 'closed' },
    evidence,
  };
  test.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
    ['a mark of the byte order', (text: string) => `\uFEFF${text}`],
    ['lists that are not indented', (text: string) => text.replace(/^ {2}- /m, '- ').replace(/^ {4}(?=\w)/gm, '  ')],
    ['indentation by four', (text: string) => text.replace(/^ {2}- /m, '    -   ').replace(/^ {4}(?=\w)/gm, '        ')],
    [
      'a group in braces',
      (text: string) =>
        `${text.slice(0, text.indexOf('hours:'))}hours: [{languages: [ja], weekdays: '9:30-20:00', holidays: closed, new-year: closed, source: x, checked: 2026-11-21}]\n`,
    ],
    ['wide signs', (text: string) => text.replace('weekdays: 9:30-20:00', 'weekdays：９：３０～２０：００')],
    ['a comment behind a value', (text: string) => text.replace('weekdays: 9:30-20:00', 'weekdays: 9:30-20:00   # 夏も同じ')],
  ])('%s', (_name, written) => {
    const before = written(textOf(freedial));
    const after = edited(week, before);
    const { directory, problems } = loadWith({ [freedial.file]: after });
    expect(problems.filter(({ severity }) => severity === 'problem').map(describeProblem)).toEqual([]);
    expect(directory?.lines.get('freedial')?.timetable.groups[0]?.rules.weekdays).toEqual([{ from: 480, until: 1080 }]);
    expect(commentsIn(after)).toEqual(commentsIn(before));
    expect(after.includes('\r\n')).toBe(before.includes('\r\n'));
    if (before.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after.startsWith('\uFEFF')).toBe(before.startsWith('\uFEFF'));
  });

  test('what cannot be changed alone is refused and not spoiled', () => {
    const aliased = textOf(freedial).replace('weekdays: 9:30-20:00', 'weekdays: &usual 9:30-20:00\n    wednesday: *usual');
    expect(editHours(aliased, { ...week, rules: { weekdays: 'closed' } })).toEqual({ unfit: { key: 'edit.unsuited', values: {} } });
    expect(editHours('hours: [', week)).toMatchObject({ unfit: { key: 'edit.unsuited' } });
    expect(editHours(textOf(freedial), { ...week, groups: ['th'] })).toMatchObject({ unfit: { key: 'edit.no-group' } });
    expect(editHours(textOf(hokkaido), { ...week, place: { ...hokkaido, line: 'gone' } })).toMatchObject({
      unfit: { key: 'edit.no-line' },
    });
  });
});

test('twenty edits after each other: comments and order stay, and each version is valid', () => {
  const places: readonly LinePlace[] = [
    hokkaido,
    freedial,
    { file: 'lines/system.yaml' },
    { file: 'lines/card.yaml' },
    { file: 'centres/tokamachi.yaml', line: 'pension' },
  ];
  const hours = fc.constantFrom('closed', '9:00-17:00', '9:00-12:00, 13:00-17:30', '22:00-26:00', '0:00-24:00');
  const rules = fc.dictionary(
    fc.constantFrom('weekdays', 'saturdays', 'tuesday', 'third-tuesday', 'first-and-third-saturday', 'holidays', 'new-year'),
    hours,
    { minKeys: 1, maxKeys: 3, noNullPrototype: true },
  );
  const day = (month: string) => fc.integer({ min: 1, max: 28 }).map((at) => `2027-${month}-${String(at).padStart(2, '0')}`);
  const wishes = fc.record({
    place: fc.constantFrom(...places),
    kind: fc.constantFrom('week', 'from', 'season', 'date', 'yearly', 'number', 'year-end'),
    rules,
    hours,
    month: fc.constantFrom('02', '03', '05', '09'),
    at: day('06'),
    reason: fc.constantFrom('工事', "it's closed: really", '- #1', '"研修"'),
    isConfirmed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(wishes, { minLength: 20, maxLength: 20 }), (list) => {
      let files = frozenFiles;
      let [made, number] = [0, 0];
      for (const wish of list) {
        number += 1;
        const { place, reason } = wish;
        const text = textOf(place, files);
        const data = readYaml(place.file, text).data as { lines?: Record<string, { hours: [] }>; hours?: [] };
        const groups = ((place.line === undefined ? data.hours : data.lines?.[place.line]?.hours) ?? []).map(groupKeyOf);
        const common = { place, evidence: { ...evidence, isConfirmed: wish.isConfirmed } };
        const edit: HoursEdit =
          wish.kind === 'week'
            ? { kind: 'week', ...common, groups, rules: wish.rules }
            : wish.kind === 'from'
              ? {
                  kind: 'from',
                  ...common,
                  groups: groups.filter((key) => !/\d{4}/.test(key)),
                  from: `${2027 + number}-04-01`,
                  rules: wish.rules,
                }
              : wish.kind === 'season'
                ? {
                    kind: 'season',
                    ...common,
                    groups,
                    from: `${wish.month}-01`,
                    until: `${wish.month}-15`,
                    rules: { weekends: 'closed', holidays: 'closed', ...wish.rules },
                  }
                : wish.kind === 'date'
                  ? { kind: 'exception', ...common, days: { date: wish.at }, hours: wish.hours, reason }
                  : wish.kind === 'yearly'
                    ? {
                        kind: 'exception',
                        ...common,
                        days: { yearly: `08-${String(number + 1).padStart(2, '0')}` },
                        hours: wish.hours,
                        reason,
                      }
                    : wish.kind === 'number'
                      ? { kind: 'number', ...common, temporary: '03-1234-5678', until: wish.at, reason }
                      : { kind: 'year-end', ...common, from: '12-28', until: '01-04' };
        const after = editHours(text, edit);
        if ('unfit' in after) {
          expect(after.unfit.key).toBe('edit.no-group');
          continue;
        }
        const { directory, problems } = loadWith({ ...files, [place.file]: after.text });
        // Two seasons on one day, and the like: said, and not saved.
        if (directory === undefined) {
          const codes = problems.filter(({ severity }) => severity === 'problem').map(({ code }) => code);
          expect(codes.filter((code) => /yaml|unknown|twice|^missing|wrong|not-a/.test(code))).toEqual([]);
          continue;
        }
        made += 1;
        expect(commentsIn(after.text)).toEqual(commentsIn(text));
        const [keys, keysAfter] = [text, after.text].map((each) =>
          Object.keys(readYaml(place.file, each).data as object).filter((key) => key !== 'confirmed'),
        );
        expect(keysAfter?.filter((key) => keys?.includes(key))).toEqual(keys);
        files = { ...files, [place.file]: after.text };
      }
      expect(made).toBeGreaterThan(5);
    }),
    { numRuns: 1, seed: 16, endOnFailure: true },
  );
});
