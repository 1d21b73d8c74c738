// What can be wrong with the YAML itself, and what YAML reads otherwise than staff mean it.

import { describe, expect, test } from 'vitest';
import { edited, loadTown, saidOf, town } from './town.ts';

const file = 'lines/desk.yaml';
const text = town[file] ?? '';
const said = (changed: string) => saidOf(file, loadTown({ [file]: changed }).problems);
const lookAround = 'Compare the indentation and the quotes with the lines around it.';

describe('a file that is not readable', () => {
  test.each([
    ['a tab', text.replace('  ja: 窓口', '\tja: 窓口'), '2:1 a tab stands where spaces belong. Indent with spaces only.'],
    [
      'a key twice',
      text.replace('source: the flyer', 'number: 0120-0178-26'),
      '5:1 this key is written twice in the same place. Give each key once: change one of the two, or join them.',
    ],
    ['a bracket that is not closed', text.replace('[ja, en]', '[ja, en'), lookAround],
    ['a quote that is not closed', text.replace('0120-0178-27', '"0120-0178-27'), lookAround],
    ['a key that is too far to the left', text.replace('    daily', '   daily'), lookAround],
    ['a key that is too far to the right', text.replace('    daily', '      daily'), lookAround],
    ['two documents in one file', text.replace('hours:', '---\nhours:'), lookAround],
    ['an alias without its anchor', text.replace('9:00-17:00', '*office'), lookAround],
    ['an alias without its anchor, as a key', text.replace('  en:', '  *en :'), lookAround],
    ['aliases that grow without end', bomb(), lookAround],
  ])('%s', (_, changed, sentence) => {
    expect(said(changed).join('\n')).toContain(sentence);
  });

  test('many brackets are refused, not a crash', () => {
    expect(loadTown({ [file]: '['.repeat(5000) }).directory).toBeUndefined();
  });
});

describe('a file that is not what it should be says so in words', () => {
  test.each([
    ['empty', ''],
    ['only a comment', '# nothing yet\n'],
    ['a list', '- name\n- number\n'],
    ['a word', 'hello\n'],
    ['a number', '42\n'],
  ])('%s', (_, changed) => {
    const sentences = said(changed);
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^1:1 ./);
    expect(sentences[0]).not.toMatch(/“this file: …”|Invalid|expected|received/);
  });
});

describe('what editors do to a file does not matter', () => {
  test.each([
    ['a byte order mark', `\uFEFF${text}`],
    ['line ends of Windows', text.replaceAll('\n', '\r\n')],
    ['no newline at the end', text.trimEnd()],
    ['spaces at the ends of lines', text.replaceAll('\n', '  \n')],
    ['empty lines', text.replaceAll('\n', '\n\n')],
    ['comments', text.replaceAll('\n', ' # a note\n')],
    ['quotes around everything', text.replaceAll('9:00-17:00', '"9:00-17:00"').replace('number: 0120-0178-27', "'number': '0120-0178-27'")],
    ['an anchor and its alias', text.replace('daily: 9:00-17:00', 'daily: &office 9:00-17:00\n    holidays: *office')],
  ])('%s', (_, changed) => {
    expect(loadTown({ [file]: changed }).problems).toEqual([]);
  });

  test('a mistake is still found on its line', () => {
    const wrong = text.replace('daily: 9:00-17:00', 'daily: 17:00-9:00');
    for (const changed of [`\uFEFF${wrong}`, wrong.replaceAll('\n', '\r\n')])
      expect(said(changed).join()).toMatch(/^9:5 “17:00-9:00” runs backwards/);
  });
});

test('a number that should be text is said once, though YAML reads it as another number, too', () => {
  expect(said(text.replace('0120-0178-27', '0120017827'))).toHaveLength(1);
});

test('words of other languages that YAML could read as something else stay words', () => {
  const changed = edited(file, 'en: the desk', 'en: no');
  expect(loadTown(changed).directory?.lines.get('desk')?.name).toEqual({ ja: '窓口', en: 'no' });
});

function bomb(): string {
  const ten = (name: string) => `[${Array.from({ length: 10 }, () => name).join(', ')}]`;
  return `a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}\n`;
}
