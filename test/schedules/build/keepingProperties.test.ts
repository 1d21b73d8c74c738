// Whatever is saved into the folder, one state after the other: each centre serves whole, and a number has one owner.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeptCentre, packSchedules, sameFiles, unpackSchedules } from '../../../src/schedules/build/kept.ts';
import { loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { loadKeeping, type Settled } from '../../../src/schedules/build/loadKeeping.ts';
import { editedTowns, noticedTowns } from '../../support/schedules/editedTowns.ts';
import { townVocabulary } from '../../support/schedules/town.ts';

const owned = (settled: Settled) => Object.values(settled.kept?.centres ?? {}).flatMap((centre) => centre.numbers);

/** Whether a centre is what it was, or all of what the folder and the shared files say now. */
function isWhole(centre: KeptCentre, before: KeptCentre | undefined, now: SourceFiles, shared: SourceFiles): boolean {
  const isOfNow = Object.entries(centre.files).every(([file, text]) => text === (file.startsWith('centres/') ? now[file] : shared[file]));
  return isOfNow || sameFiles(centre.files, before?.files);
}

test('each centre serves whole, numbers and the default have one owner, and none is lost by a mistake', () => {
  fc.assert(
    fc.property(fc.array(editedTowns, { minLength: 1, maxLength: 3 }), (folders) => {
      let settled = loadKeeping(noticedTowns, townVocabulary);
      for (const now of folders) {
        const before = settled;
        settled = loadKeeping(now, townVocabulary, before.kept);
        const { directory, kept, held = [], problems } = settled;
        if (directory === undefined || kept === undefined) throw new Error('Nothing serves.');
        const strict = loadDirectory(now, townVocabulary);
        if (strict.directory !== undefined) {
          expect(directory).toEqual(strict.directory);
          expect(held).toEqual([]);
          continue;
        }
        expect([...directory.centres.values()].filter(({ isDefault }) => isDefault)).toHaveLength(1);
        expect(new Set(owned(settled)).size).toBe(owned(settled).length);
        for (const [id, centre] of Object.entries(kept.centres)) {
          expect(isWhole(centre, before.kept?.centres[id], now, kept.shared), id).toBe(true);
          expect(directory.centres.has(id)).toBe(true);
        }
        // A number that nobody answers any more is in no file that is not taken.
        const taken = Object.values(kept.centres).flatMap((centre) =>
          Object.keys(centre.files).filter((file) => centre.files[file] === now[file]),
        );
        for (const number of owned(before).filter((each) => !owned(settled).includes(each)))
          for (const [file, text] of Object.entries(now))
            if (file.startsWith('centres/') && !taken.includes(file)) expect(text).not.toContain(number);
        expect(problems.some(({ severity }) => severity === 'problem')).toBe(true);
        // After a restart it is the same.
        expect(loadKeeping(now, townVocabulary, kept).directory).toEqual(directory);
        expect(loadKeeping(now, townVocabulary, structuredClone(kept)).kept).toEqual(kept);
        // And in another thread.
        expect(unpackSchedules(structuredClone(packSchedules(kept)))).toEqual(kept);
      }
    }),
    { numRuns: 20 },
  );
});
