// The pieces of sentences that repeat what staff wrote: none is longer than somebody reads, and none breaks a line.

import { expect, test } from 'vitest';
import { cutText as cut, message } from '../../src/messages/message.ts';
import { say } from '../../src/messages/sayMessage.ts';

const quote = (written: string) => /“.*?”/s.exec(say('en', message('not-a-zone', { written })))?.[0];
const listed = (languages: readonly string[]) => {
  const [before = '', after = ''] = say('en', message('words.no-such-language', { written: 'x', languages: ['<>'] })).split('<>');
  const said = say('en', message('words.no-such-language', { written: 'x', languages }));
  return said.slice(before.length, said.length - after.length);
};

test('what staff wrote is quoted whole up to 80 letters, and cut after them', () => {
  expect(quote('窓口')).toBe('“窓口”');
  expect(quote('x'.repeat(80))).toBe(`“${'x'.repeat(80)}”`);
  expect(quote('x'.repeat(81))).toBe(`“${'x'.repeat(80)}…”`);
  expect(quote('x'.repeat(900_000))).toHaveLength(83);
});

test('a letter of two units is not cut in half, and half a letter is none', () => {
  expect(cut('😀'.repeat(80))).toBe('😀'.repeat(80));
  expect(cut('😀'.repeat(81))).toBe(`${'😀'.repeat(80)}…`);
  expect(cut(`${'x'.repeat(79)}😀${'x'.repeat(200)}`)).toBe(`${'x'.repeat(79)}😀…`);
  expect(cut('\uD83D')).toBe('\uFFFD');
});

test('a quotation stays on one line', () => {
  expect(quote('a\nb\r\nc\u2028d\u0007e')).toBe('“a b c d e”');
});

test('of many names the first twenty are listed, and how many more there are', () => {
  const names = Array.from({ length: 3000 }, (_, index) => `desk-${index}`);
  expect(listed(names.slice(0, 20))).toBe(names.slice(0, 20).join(', '));
  expect(listed(names)).toBe(`${names.slice(0, 20).join(', ')} and 2980 more`);
  expect(listed(['x'.repeat(900_000)])).toHaveLength(81);
  expect(listed(['a', 'b'])).toBe('a, b');
});
