// What may be saved into a folder of three towns: edits that are valid, half, or mistakes.

import fc from 'fast-check';
import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import { threeTowns } from './threeTowns.ts';

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
export const noticedTowns: SourceFiles = {
  ...threeTowns,
  'notices.yaml':
    'closures:\n  - { from: 2026-11-25T12:00, until: further-notice, reason: 台風, checked: 2026-11-24, source: the mayor, lines: [desk] }\n',
};
const files = Object.keys(noticedTowns);
const change = fc.tuple(fc.constantFrom(...files), edit, fc.constantFrom('', '', '', 'centres/city.yaml', 'centres/Bad.yaml'));
/** Folders in which some files of the three towns are others; a few have another name. */
export const editedTowns = fc.array(change, { maxLength: 5 }).map((changes) =>
  changes.reduce<SourceFiles>((texts, [file, made, name]) => {
    const { [file]: text, ...others } = texts;
    const next = text === undefined ? undefined : made(text);
    return next === undefined ? others : { ...others, [name !== '' && file.startsWith('centres/') ? name : file]: next };
  }, noticedTowns),
);
