// Who sends the texts of a centre, as staff may write it, and what they are told to write instead.

import { expect, test } from 'vitest';
import { sentence } from '../../../src/messages/sayMessage.ts';
import { edited, loadTown } from '../../support/schedules/town.ts';

const written = (sms: string) => loadTown(edited('centres/town.yaml', 'default: true', `default: true\nsms: ${sms}`));
const centre = (sms: string) => [...(written(sms).directory?.centres.values() ?? [])][0]?.sms;

test.each([
  ['a name', '{from: Tokamachi}', 'Tokamachi'],
  ['a name with digits and a space', '{from: City 119}', 'City 119'],
  ['a name of eleven letters', '{from: Tokamachi C}', 'Tokamachi C'],
  ['a name with the letters of an input method', '{from: Ｔｏｋａｍａｃｈｉ}', 'Tokamachi'],
  ['a number abroad', '{from: "+1 201-555-0123"}', '+12015550123'],
  ['a number as it is printed', '{from: 050-1234-5679}', '+815012345679'],
])('%s', (_, sms, from) => {
  expect(written(sms).problems.filter(({ severity }) => severity === 'problem')).toEqual([]);
  expect(centre(sms)).toEqual({ from });
});

test('a short name may be written for some languages', () => {
  expect(centre('{from: Tokamachi, name: {ja: 十日町市}}')).toEqual({ from: 'Tokamachi', name: { ja: '十日町市' } });
});

test.each([
  ['a name that is too long', '{from: Tokamachi City}', 'not-a-sender', /“Tokamachi City” has 14 letters.* 11 at most/],
  ['a name in Japanese', '{from: 十日町市}', 'not-a-sender', /other signs than English letters/],
  ['a name with a hyphen', '{from: Tokamachi-1}', 'not-a-sender', /other signs than English letters/],
  ['no sender', '{name: {ja: 十日町市}}', 'missing', /from/],
  ['an empty one', '{from: ""}', 'not-a-sender', /Write a name such as “Tokamachi”/],
  ['digits without quotes', '{from: 5012345679}', 'not-text', /050-1234-5679/],
  ['a number that is none', '{from: 050-1}', 'number-invalid', /050-1/],
  ['a sender alone', 'Tokamachi', 'wrong-form', /Write “sms: \{from: Tokamachi\}”/],
  ['a switch', 'true', 'wrong-form', /Write “sms: \{from: Tokamachi\}”/],
  ['a name that is no words by language', '{from: Tokamachi, name: Tokamachi}', 'not-words', /./],
  ['a name in a language that is not known', '{from: Tokamachi, name: {xx: Town}}', 'language-unknown', /xx/],
  ['a short name that is long', `{from: Tokamachi, name: {en: ${'T'.repeat(21)}}}`, 'too-long', /20/],
  ['a field that is not known', '{from: Tokamachi, to: me}', 'unknown-key', /to/],
])('%s is refused, and what to write instead is said', (_, sms, code, says) => {
  const found = written(sms).problems.filter(({ severity }) => severity === 'problem');
  expect(found.map((problem) => problem.code)).toEqual([code]);
  expect(found.map(({ message }) => sentence('en', message)).join()).toMatch(says);
  expect(found[0]?.line).toBeGreaterThan(1);
});
