// The schedules that callers meet are right: npm run test:schedules. Failures speak to the person who changed them.

import { test } from 'vitest';
import { walkCentre } from '../../../src/tools/walk/walk.ts';
import { emergencyFaults, headingFaults, problemFaults, walkFaults } from '../../support/schedules/live/faults.ts';
import { catalogues, liveDirectory, liveFiles, loadLive } from '../../support/schedules/live/live.ts';
import { differencesFrom, stated } from '../../support/schedules/live/stated.ts';
import { tellStaff } from '../../support/schedules/live/tellStaff.ts';

test('まちがいがありません · no file has a mistake', () => tellStaff(problemFaults(loadLive())));

test('どのファイルも、変えかたから始まります · each file begins with how to change it', () => tellStaff(headingFaults(liveFiles)));

test('番号と時間は、二つの資料のとおりです · numbers and hours are the ones of the two documents', () =>
  tellStaff(differencesFrom(stated, liveDirectory())));

test('プログラムがこわれても、カードを止める番号につながります · when the program fails, calls still reach the number that stops a lost card', () =>
  tellStaff(emergencyFaults(liveDirectory())));

test('電話をかけた人は、かならず先へ進めます · no caller is left without a way on', () => {
  const directory = liveDirectory();
  // Half a year has every kind of day: a year-end, holidays, and hours that begin in April.
  const from = Date.parse('2026-11-21T00:00:00+09:00');
  for (const centre of directory.centres.values()) {
    // The first and the last of the menu; npm run walk takes all of them.
    const languages = [...new Set([centre.languages[0] ?? '', centre.languages.at(-1) ?? ''])];
    tellStaff(walkFaults(directory, walkCentre(centre, { directory, catalogues, from, days: 200, grain: 'coarse', languages })));
  }
});
