// What can be wrong with the YAML itself, and what YAML reads otherwise than staff mean it.

import { describe, expect, test } from 'vitest';
import { edited, loadTown, saidOf, town } from '../../support/schedules/town.ts';

const file = 'lines/desk.yaml';
const text = town[file] ?? '';
const said = (changed: string) => saidOf(file, loadTown({ [file]: changed }).problems);
const lookAround = 'Compare the indentation and the quotes with the lines around it.';

describe('a file that is not readable', () => {
  test.each([
    ['a tab', text.replace('  ja: 窓口', '\tja: 窓口'), '2:1 there is a tab where spaces belong. Indent with spaces only.'],
    [
      'a key twice',
      text.replace('source: the flyer', 'number: 0120-0178-26'),
      '5:1 “number” is written twice in the same group, on line 4 and on line 5. Write it once: put what stands below the second one below the first, or remove one of the two.',
    ],
    ['a bracket that is not closed', text.replace('[ja, en]', '[ja, en'), '8:16 this is not readable as YAML: this bracket is not closed.'],
    [
      'a quote that is not closed',
      text.replace('0120-0178-27', '"0120-0178-27'),
      '4:9 this is not readable as YAML: this quotation mark is not closed.',
    ],
    [
      'a key that is too far to the left',
      text.replace('    daily', '   daily'),
      '9:4 this is not readable as YAML: there are 3 spaces before this line',
    ],
    ['a key that is too far to the right', text.replace('    daily', '      daily'), 'Lines of the groups above it have 0 / 4.'],
    ['two documents in one file', text.replace('hours:', '---\nhours:'), lookAround],
    [
      'an alias without its anchor',
      text.replace('9:00-17:00', '*office'),
      '9:12 there is no “&office” before this “*office”. Write the value itself, or put the star in quotes.',
    ],
    ['an alias without its anchor, as a key', text.replace('  en:', '  *en :'), '3:3 there is no “&en” before this “*en”.'],
    ['aliases that grow without end', bomb(), '3:40 the aliases (“*…”) of this file stand for more than 1000 values.'],
  ])('%s', (_, changed, sentence) => {
    expect(said(changed).join('\n')).toContain(sentence);
  });

  test.each([
    ['a bracket that is not closed', text.replace('[ja, en]', '[ja, en'), '8:16', 'this bracket is not closed. Write another “]”'],
    ['a bracket that nobody closes at all', `${text}x: [a, b`, '17:4', 'this bracket is not closed. Write another “]”'],
    ['a brace that is not closed', `${text}x: {a: b`, '17:4', 'this bracket is not closed. Write another “}”'],
    ['a bracket that a brace closes', `${text}x: {a: [b, c}`, '17:8', 'this bracket is not closed. Write another “]”'],
    ['a comma that is not there', text.replace('[ja, en]', '[ja, [en] th]'), '8:26', 'a comma or a closing bracket is missing'],
    ['a comma too many', text.replace('[ja, en]', '[ja,, en]'), '8:20', 'there is a comma too many'],
    ['a comma without a value before it', text.replace('[ja, en]', '[, en]'), '8:17', 'there is a comma too many'],
    ['a comma that is not there between words', text.replace('[ja, en]', '["ja" "en"]'), '8:22', 'a comma or a closing bracket is missing'],
    ['a comma that is not there between names', `${text}x: {a: 1 b: 2}`, '17:8', 'a comma or a closing bracket is missing'],
    ['a bracket that nobody opens', `${text}]\n`, '17:1', 'there is no opening bracket for this closing one'],
    ['a quote that is not closed', text.replace('0120-0178-27', '"0120-0178-27'), '4:9', 'this quotation mark is not closed'],
    ['a quote that nobody closes at all', `${text}x: 'a`, '17:4', "this quotation mark is not closed. Write another “'”"],
    ['a quote that a backslash takes away', `${text}x: "a\\"`, '17:4', 'this quotation mark is not closed'],
    ['a quote that stands for itself', `${text}x: 'a''`, '17:4', 'this quotation mark is not closed'],
    ['a quote that another one closes, lines below', `${text}x: "a\n  b: "c"\n`, '17:4', 'this quotation mark is closed on another line'],
    ['a quote inside a value', text.replace('the desk', "'the' desk"), '3:13', 'the value has ended before this'],
    ['a colon inside a value', text.replace('the desk', 'the desk: one'), '3:7', 'there is a colon with a space in this value'],
    ['a hyphen before a value', text.replace('the desk', '- desk'), '3:7', '“-” has a meaning of its own'],
    ['a question mark before a value', text.replace('the desk', '? desk'), '3:7', '“?” has a meaning of its own'],
    ['words behind a block', `${text}x: | a\n`, '17:6', 'nothing may follow “|” or “>” on its line'],
    ['a backslash', text.replace('the desk', '"the \\desk"'), '3:12', 'a backslash in double quotation marks has a meaning'],
    ['a comment without its space', `${text}x: [a]#b\n`, '17:7', 'a space is missing before “#”'],
    ['a very long name', `${text}${'x'.repeat(1100)}: a\n`, '17:1', 'a name is longer than 1024 letters'],
    ['two anchors', `${text}x: &a &b c\n`, '17:7', '“&” has a meaning of its own'],
    ['a directive without its end', `%YAML 1.2\n${text}`, '2:1', 'a line “---” is missing before this'],
    ['a name above a group without its colon', text.replace('name:', 'name'), '1:1', 'this line has no colon with a space after it'],
    ['a value that begins with a sign', text.replace('the desk', '@desk'), '3:7', 'a value that begins with “@” must stand in quotes'],
    ['a star as a name', text.replace('en: the', '*: the'), '3:3', '“*” has a meaning of its own'],
    ['a name without its colon', text.replace('number:', 'number'), '4:1', 'this line has no colon with a space after it'],
    ['a name without its space', text.replace('number: ', 'number:'), '4:1', 'this line has no colon with a space after it'],
    ['a name in quotes without its space', text.replace('number: ', '"number":'), '4:10', 'a space is missing after a colon'],
    ['a name one space to the right', text.replace('  en:', '   en:'), '3:4', 'there are 3 spaces before this line'],
    ['a name one space to the left', text.replace('    daily', '   daily'), '9:4', 'there are 3 spaces before this line'],
    [
      'an item among names',
      text.replace('number: 0120-0178-27', '- number'),
      '4:1',
      'this line does not go on with what is written above it',
    ],
    ['two documents in one file', text.replace('hours:', '---\nhours:'), '7:1', 'another document begins here'],
    ['a character that nobody sees', text.replace('the desk', 'the \u0007desk'), '3:11', 'there is an invisible character here'],
  ])('%s is told where it is, in words', (_, changed, at, why) => {
    expect(said(changed)).toEqual([expect.stringContaining(`${at} this is not readable as YAML: ${why}`)]);
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
    ['line ends of old Macintoshes', text.replaceAll('\n', '\r')],
    ['a last bracket that stands under its name', text.replace('[ja, en]', '[\n      ja,\n      en,\n    ]')],
    ['indentation by spaces of Japanese width', text.replaceAll(/^ +/gm, (spaces) => '\u3000'.repeat(spaces.length / 2))],
    ['one space of Japanese width for each ordinary one', text.replaceAll(/^ +/gm, (spaces) => '\u3000'.repeat(spaces.length))],
    ['an anchor and its alias', text.replace('daily: 9:00-17:00', 'daily: &office 9:00-17:00\n    holidays: *office')],
  ])('%s', (_, changed) => {
    expect(loadTown({ [file]: changed }).problems).toEqual([]);
  });

  test('a mistake is still found on its line', () => {
    const wrong = text.replace('daily: 9:00-17:00', 'daily: 17:00-9:00');
    for (const changed of [`\uFEFF${wrong}`, wrong.replaceAll('\n', '\r\n')])
      expect(said(changed).join()).toMatch(/^9:5 “17:00-9:00” ends before it begins/);
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
