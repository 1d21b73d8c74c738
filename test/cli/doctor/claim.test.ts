// What is refused before a number is connected, by its code and in a sentence.

import { expect, test } from 'vitest';
import { addressRefusal, claimRefusal } from '../../../src/cli/doctor/claim.ts';
import { say } from '../../../src/messages/sayMessage.ts';
import { isLoopback } from '../../../src/service/settings.ts';
import { frozenFiles, loadWith } from '../../support/schedules/frozen.ts';

test('a number is connected only if a centre claims it, and not as a placeholder', () => {
  const centre = frozenFiles['centres/tokamachi.yaml'] ?? '';
  const { directory } = loadWith({ 'centres/tokamachi.yaml': centre.replace('numbers:', "numbers:\n  '+815031234567': {}") });
  if (directory === undefined) throw new Error('The schedules of this test are invalid.');
  expect(claimRefusal(directory, '+815031234567')).toBeUndefined();
  const said = (number: string) => {
    const refusal = claimRefusal(directory, number);
    return refusal === undefined ? [] : [refusal.key, say('en', refusal)];
  };
  expect(said('+815000000002')).toEqual(['number-is-placeholder', expect.stringContaining('remove “placeholder: true”')]);
  expect(said('+815087654321')).toEqual([
    'number-not-claimed',
    expect.stringMatching(/No centre claims \+815087654321.+“'\+815087654321': \{\}” under “numbers:”.+centres\/hokkaido.yaml/),
  ]);
});

test('whether a number is a placeholder does not depend on the words of a warning', () => {
  const { directory } = loadWith({});
  if (directory === undefined) throw new Error('The schedules of this test are invalid.');
  expect(claimRefusal({ ...directory, warnings: [] }, '+815000000002')?.key).toBe('number-is-placeholder');
});

test.each([
  ['https://hotline.example.jp', undefined],
  ['http://hotline.example.jp', 'public-url-not-https'],
  ['https://localhost:3000', 'public-url-loopback'],
  ['http://127.0.0.1:3000', 'public-url-loopback'],
  ['http://[::1]:3000', 'public-url-loopback'],
])('the carrier can be given %s, or it is refused: %s', (url, code) => {
  expect(addressRefusal(url, isLoopback)?.code).toBe(code);
});
