// Files that YAML can read and that would keep the service busy for minutes, or for ever: each is refused at once, in a sentence.

import { expect, test } from 'vitest';
import { loadTown, saidOf, town } from '../../support/schedules/town.ts';

const file = 'lines/desk.yaml';
const text = town[file] ?? '';
const times = (count: number, what: (index: number) => string, joint = '\n') =>
  Array.from({ length: count }, (_, index) => what(index)).join(joint);
const bomb = (width: number, depth: number) =>
  times(depth, (level) => `a${level}: &a${level} [${times(width, () => (level === 0 ? 'x' : `*a${level - 1}`), ', ')}]`);

const deep = 'this is nested too deeply. Look for a bracket or a hyphen too many.';
const group = 'a name here is a whole group, not a word. Look for a question mark or a bracket too many.';
const tag = 'a word that begins with an exclamation mark has a meaning of its own in YAML. Put it in quotes, or remove it.';
const copied = 'the aliases (“*…”) of this file stand for more than 1000 values. Write the values themselves.';
test.each([
  ['hyphens after hyphens', '- '.repeat(1000), deep],
  ['brackets in brackets', `${text}x: ${'['.repeat(500)}${']'.repeat(500)}`, deep],
  ['braces in braces', '{a: '.repeat(1000) + '}'.repeat(1000), deep],
  ['an indentation that never ends', times(500, (level) => `${' '.repeat(level)}k:`), deep],
  ['groups as names', '? '.repeat(20), group],
  // A reader that turns each group into text again and again takes twice the time with each question mark: days, for forty.
  ['very many groups as names', '? '.repeat(40), deep],
  ['groups as names, in braces', `${text}x: ${'{? '.repeat(25)}${'}'.repeat(25)}`, group],
  ['a list as a name', `${text}? [a, b]\n: c\n`, group],
  ['bytes as a name', `${text}!!binary eHl6: c\n`, tag],
  ['bytes', `${text}x: !!binary eHl6\n`, tag],
  ['a list with a tag', `${text}x: !!set\n  - a\n`, tag],
  ['an alias of a group as a name', `x: &x [a]\n*x : b\n`, group],
  ['an alias of what it stands in', `x: &x [a, *x]\n`, 'there is no “&x” before this “*x”'],
  ['aliases that grow without end', bomb(10, 8), copied],
  ['aliases that grow in pairs', bomb(2, 40), copied],
  ['very many brackets', '['.repeat(100_000), deep],
  [
    'very many aliases',
    `a: &a b\nx: [${times(101, () => '*a', ', ')}]`,
    'there are more than 100 aliases (“*…”). Write the values themselves.',
  ],
  ['an anchor for each of very many values', `x: [${times(20_000, (at) => `&a${at} b, *a${at}`, ', ')}]`, 'more than 100 aliases'],
  ['very many names', times(20_000, (at) => `k${at}: 1`), 'there are more than 3000 names here. Write several files.'],
  ['a very long file', `# ${'x'.repeat(1_000_001)}\n${text}`, 'this file is longer than 1000000 characters.'],
])('%s', (_, written, sentence) => {
  const said = saidOf(file, loadTown({ [file]: written }).problems);
  expect(said.join('\n')).toContain(sentence);
  expect(said.length).toBeLessThanOrEqual(100);
});

test('a file of which every line is wrong is not told in a thousand sentences', () => {
  expect(saidOf(file, loadTown({ [file]: 'number: 1\n'.repeat(5000) }).problems)).toHaveLength(100);
});

test('a key that is written twice is still found, in whichever way it is written', () => {
  expect(saidOf(file, loadTown({ [file]: `${text}"number": 0120-0178-26\n` }).problems).join()).toContain('written twice');
});
