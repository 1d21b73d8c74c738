// Numbers that are ours, in whatever spelling a carrier or an exchange writes them.

import { expect, test } from 'vitest';
import { isOurs } from '../../src/carrier/ownNumbers.ts';
import { frozenDirectory, frozenFiles, loadWith } from '../support/schedules/frozen.ts';

const hokkaido = frozenFiles['centres/hokkaido.yaml'] ?? '';
const directory = loadWith({
  'centres/hokkaido.yaml': hokkaido.replace(/^numbers:/m, "caller-id: '+81112001234'\nnumbers:\n  '+815031234567': {}"),
}).directory;
if (directory === undefined) throw new Error('The schedules of this test are invalid.');

test.each([
  '+815031234567',
  '815031234567',
  '05031234567',
  '050-3123-4567',
  '(050) 3123 4567',
  '０５０－３１２３－４５６７',
  '+81 50-3123-4567',
  '+81 (0)50 3123 4567',
  '+81050-3123-4567',
  '0081 50 3123 4567',
  '010815031234567',
  'tel:+81-50-3123-4567',
  'tel:050-3123-4567;phone-context=+81',
  'sip:+815031234567@sip.example.jp',
  'sip:05031234567@192.0.2.1:5060;transport=tls',
  'SIPS:815031234567@sip.example.jp',
  ' +815031234567 ',
  // A plus before the 0 of a call inside the country, or before an international prefix: some exchanges put one before everything.
  '+05031234567',
  '+0081 50 3123 4567',
  // What follows the number is an extension.
  '+815031234567x12',
  '050-3123-4567 ext. 5',
  '+815031234567,,12',
  '05031234567#3',
  // A name before the address, as in a header of SIP (RFC 3261, section 20.10).
  '"Desk 2" <sip:05031234567@sip.example.jp;user=phone>',
  '<tel:+81-50-3123-4567>',
  // What is shown to a desk, and a placeholder of the other centre.
  '+81112001234',
  '011-200-1234',
  '+815000000002',
  '050-0000-0002',
])('%s is ours', (number) => {
  expect(isOurs(directory, [number])).toBe(true);
  expect(isOurs(directory, ['', 'anonymous', number])).toBe(true);
});

test.each([
  '',
  ' ',
  '+',
  'anonymous',
  '+266696687',
  'sip:hotline@example.jp',
  '+819012345678',
  '+825031234567',
  '+1 5031234567',
  '+1 5031234567x815031234567',
  '"+815031234567" <sip:0112009595@sip.example.jp>',
  '3123-4567',
  '+8150312345678',
  '05031234568',
  '\u0000',
  // A line that is rung is not one of ours: a desk may call, and may pass calls on.
  '+81120017827',
  '0120-0178-27',
])('“%s” is not', (number) => {
  expect(isOurs(directory, [number])).toBe(false);
});

test('another directory has other numbers', () => {
  expect(isOurs(frozenDirectory(), ['+815031234567'])).toBe(false);
  expect(isOurs(frozenDirectory(), ['+815000000001'])).toBe(true);
});
