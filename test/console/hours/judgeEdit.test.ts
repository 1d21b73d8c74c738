// Changes of the schedules are judged one after the other. What was read for one is remembered for the next, and must make no difference.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EditJudge, editJudge } from '../../../src/console/hours/judgeEdit.ts';
import { type Loaded, loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { loadKeeping } from '../../../src/schedules/build/loadKeeping.ts';
import { rememberForms } from '../../../src/schedules/build/rememberRead.ts';
import { checkSchedules } from '../../../src/staff/check.ts';
import { plainFact } from '../../../src/staff/compareFacts.ts';
import { diffOf } from '../../../src/staff/diff.ts';
import { warningsHoldUntil } from '../../../src/staff/warningsHold.ts';
import { editedTowns, noticedTowns } from '../../support/schedules/editedTowns.ts';
import { townVocabulary } from '../../support/schedules/town.ts';

const at = Date.parse('2026-11-24T10:00+09:00');
const order = { at, language: 'en', topics: {} } as const;
const minutes = fc.integer({ min: 0, max: 3 * 1440 });

test('one judge of many changes says the same as a new one for each', () => {
  const change = fc.record({ before: editedTowns, after: editedTowns, isQuick: fc.boolean(), isKept: fc.boolean(), minutes });
  const { kept } = loadKeeping(noticedTowns, townVocabulary);
  fc.assert(
    fc.property(fc.array(change, { minLength: 2, maxLength: 5 }), (changes) => {
      const judge = editJudge(townVocabulary);
      judge.prepare(noticedTowns, at, kept);
      for (const { isKept, minutes: later, ...rest } of changes) {
        const judgedBy = (by: EditJudge) => by.judge({ ...order, ...rest, at: at + later * 60_000 }, isKept ? kept : undefined);
        expect(judgedBy(judge)).toEqual(judgedBy(editJudge(townVocabulary)));
      }
    }),
    { numRuns: 12 },
  );
});

test('what is read with a memory is what is read anew, and so is what changes between two folders', () => {
  fc.assert(
    fc.property(fc.array(editedTowns, { minLength: 2, maxLength: 5 }), (folders) => {
      const remember = rememberForms();
      let before: readonly [Loaded, Loaded] | undefined;
      for (const files of folders) {
        const anew = loadDirectory(files, townVocabulary);
        const { directory, problems } = loadKeeping(files, townVocabulary, undefined, remember);
        expect({ directory, problems }).toEqual({ directory: anew.directory, problems: anew.problems });
        const loaded = [{ problems, ...(directory && { directory }) }, anew] as const;
        if (before !== undefined) expect(changed(before[0], loaded[0])).toEqual(changed(before[1], loaded[1]));
        before = loaded;
      }
    }),
    { numRuns: 25 },
  );
});

test('only what depends on a changed file is made again', () => {
  const remember = rememberForms();
  const load = (files: SourceFiles) => loadKeeping(files, townVocabulary, undefined, remember).directory;
  const text = (file: string) => noticedTowns[file] ?? '';
  const one = load(noticedTowns);
  expect(load({ ...noticedTowns })?.centres.get('town')).toBe(one?.centres.get('town'));
  const other = load({ ...noticedTowns, 'lines/desk.yaml': text('lines/desk.yaml').replace('0120-0178-27', '0120-0178-26') });
  expect(other?.centres.get('village')).not.toBe(one?.centres.get('village'));
  expect(other?.centres.get('village')?.lines.get('desk')?.printed).toBe('0120-0178-26');
  // Its own line is the same object, so whatever was computed of its hours is there.
  expect(other?.centres.get('village')?.lines.get('counter')?.timetable.groups).toBe(
    one?.centres.get('village')?.lines.get('counter')?.timetable.groups,
  );
});

test('warnings stay the same until the time that is named', () => {
  const { directory } = loadDirectory(
    {
      ...noticedTowns,
      'notices.yaml': `closures:
  - { from: 2026-11-25T12:00, until: 2026-11-26T08:30, reason: 台風, checked: 2026-11-24, source: the mayor, lines: [desk] }
announcements:
  - { from: 2026-11-24T11:00, until: 2026-11-25T23:00, ready: early-closing, reason: 台風, checked: 2026-11-24, source: the mayor }
`,
    },
    townVocabulary,
  );
  if (directory === undefined) throw new Error('The files are invalid.');
  fc.assert(
    fc.property(minutes, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (later, share) => {
      const now = at + later * 60_000;
      const until = warningsHoldUntil(directory, now);
      expect(until).toBeGreaterThan(now);
      expect(checkSchedules(directory, now + Math.floor((until - now) * share), [])).toEqual(checkSchedules(directory, now, []));
    }),
    { numRuns: 30 },
  );
});

function changed({ directory: before }: Loaded, { directory: after }: Loaded) {
  if (before === undefined || after === undefined) return undefined;
  const { facts, ...rest } = diffOf(before, after, at, 60);
  return { ...rest, facts: facts.map(plainFact) };
}
