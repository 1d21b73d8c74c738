// A number is found in whatever form it was written.

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { numbersIn } from '../support/safety/numberForms.ts';

const number = '+819012345678';
const sha = createHash('sha256').update('09012345678').digest();

test.each([
  number,
  '819012345678',
  '09012345678',
  '090-1234-5678',
  '(090) 1234 5678',
  '0 9 0, 1 2 3 4, 5 6 7 8',
  '0、9、0。1、2、3、4。5、6、7、8',
  `to=%2B819012345678`,
  `id ${sha.toString('hex')}`,
  `id ${sha.toString('base64')}`,
  `id ${Buffer.from(number).toString('base64')}`,
])('%s', (form) => {
  expect(numbersIn(`before ${form} after`, [number, '+819012345679'])).toEqual([number]);
});

test('another number, its last four digits and times are not it', () => {
  expect(numbersIn('+819012345670 5678 2026-11-25T09:01:23.456Z', [number])).toEqual([]);
});
