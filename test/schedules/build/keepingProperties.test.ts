// Whatever is saved into the folder, one state after the other: each centre serves whole, and a number has one owner.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type KeptCentre, sameFiles } from '../../../src/schedules/build/kept.ts';
import { loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { loadKeeping, type Settled } from '../../../src/schedules/build/loadKeeping.ts';
import { threeTowns } from '../../support/schedules/threeTowns.ts';
import { townVocabulary } from '../../support/schedules/town.ts';

type Edit = (text: string) => string | undefined;

const numbers = ['+815012345678', '+818012345678', '+817012345678'];
const removeNumber =
  (number: string): Edit =>
  (text) =>
    text.replace(new RegExp(`  "\\${number}":.*\\n`), '');
const addNumber =
  (number: string): Edit =>
  (text) =>
    text.includes(number) ? text : text.replace('numbers:\n', `numbers:\n  "${number}":\n`);
const cutAt =
  (share: number): Edit =>
  (text) =>
    text.slice(0, Math.floor(text.length * share));
const edit = fc.oneof(
  fc.constantFrom<Edit>(
    (text) => text.replace('町の電話', '新しい名前').replace('窓口', '新しい窓口'),
    (text) => text.replaceAll('9:00-17:00', '10:00-16:00'),
    (text) => text.replace('person: [counter, desk]', 'person: [desk]'),
    (text) => text.replace('[counter, desk] }', '[counter, desk, night] }'),
    (text) => text.replace('0120-0178-27', '0120-0178-26'),
    (text) => text.replace('0120-0178-27', '050-1234-5678'),
    (text) => text.replace('  2: steps\n', ''),
    (text) => text.replace('steps:', 'stairs:'),
    (text) => text.replace('default: true\n', ''),
    (text) => `default: true\n${text.replace('default: true\n', '')}`,
    (text) => text.replace('obon', 'bon'),
    (text) => text.replace('[desk]', '[stop]'),
    (text) => text.replace('[desk]', '[night]'),
    (text) => text.replace('8:00-18:00', '0:00-24:00').replace('lines: [stop]', 'lines: [stop, desk]'),
    (text) => `${text}x: 1\n`,
    () => 'name: [\n',
    () => '',
    () => undefined,
  ),
  fc.constantFrom(...numbers).map(removeNumber),
  fc.constantFrom(...numbers).map(addNumber),
  fc.double({ min: 0.1, max: 0.9, noNaN: true }).map(cutAt),
);
const noticed: SourceFiles = {
  ...threeTowns,
  'notices.yaml':
    'closures:\n  - { from: 2026-11-25T12:00, until: further-notice, reason: 台風, checked: 2026-11-24, source: the mayor, lines: [desk] }\n',
};
const files = Object.keys(noticed);
const change = fc.tuple(fc.constantFrom(...files), edit, fc.constantFrom('', '', '', 'centres/city.yaml', 'centres/Bad.yaml'));
/** Some files of the three towns are others now; a few have another name. */
const folder = fc.array(change, { maxLength: 5 }).map((changes) =>
  changes.reduce<SourceFiles>((texts, [file, made, name]) => {
    const { [file]: text, ...others } = texts;
    const next = text === undefined ? undefined : made(text);
    return next === undefined ? others : { ...others, [name !== '' && file.startsWith('centres/') ? name : file]: next };
  }, noticed),
);

const owned = (settled: Settled) => Object.values(settled.kept?.centres ?? {}).flatMap((centre) => centre.numbers);

/** Whether a centre is what it was, or all of what the folder and the shared files say now. */
function isWhole(centre: KeptCentre, before: KeptCentre | undefined, now: SourceFiles, shared: SourceFiles): boolean {
  const isOfNow = Object.entries(centre.files).every(([file, text]) => text === (file.startsWith('centres/') ? now[file] : shared[file]));
  return isOfNow || sameFiles(centre.files, before?.files);
}

test('each centre serves whole, numbers and the default have one owner, and none is lost by a mistake', () => {
  fc.assert(
    fc.property(fc.array(folder, { minLength: 1, maxLength: 3 }), (folders) => {
      let settled = loadKeeping(noticed, townVocabulary);
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
      }
    }),
    { numRuns: 40 },
  );
});
