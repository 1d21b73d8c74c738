// Which letters travel in the usual alphabet of texts, and how many one message has: 3GPP TS 23.038.

import { expect, test } from 'vitest';
import { fitsOneSms, inGsm7, isGsm7, withoutPictures } from '../../src/sms/encoding.ts';

test.each([
  ['é à ù ì ò ñ ü ö ä Ç É are in the alphabet', 'é à ù ì ò ñ ü ö ä Ç É', true],
  ['á í ó ú ã õ ç ê are not', 'áíóúãõçê', false],
  ['quotes and dashes of print are not', '“–”', false],
  ['nor is Vietnamese, Thai or Japanese', 'đếถึงまで', false],
] as const)('%s', (_, text, expected) => {
  expect([...text.replaceAll(' ', '')].map((sign) => isGsm7(sign))).toEqual([...text.replaceAll(' ', '')].map(() => expected));
});

test('one message has 160 places, and 70 units with any other sign; seven signs take two places', () => {
  expect([160, 161].map((count) => fitsOneSms('a'.repeat(count)))).toEqual([true, false]);
  expect([80, 81].map((count) => fitsOneSms('€'.repeat(count)))).toEqual([true, false]);
  expect([70, 71].map((count) => fitsOneSms('あ'.repeat(count)))).toEqual([true, false]);
  // One sign that is not in the alphabet makes all of the message UCS-2.
  expect(fitsOneSms(`${'a'.repeat(70)}á`)).toBe(false);
});

test('letters are written as near as the alphabet has them', () => {
  expect(inGsm7('Atenção, São José – “até” já…')).toBe('Atencao, Sao José - "até" ja...');
});

test('letters of full width become usual ones, and pictures go with what joins and colours them', () => {
  expect(inGsm7('Ｃｅｎｔｅｒ（１２）・Đà Nẵng Tōkyō')).toBe('Center(12) Dà Nang Tokyo');
  expect(withoutPictures('🏠 Center 👩🏽‍💻 #1 🇯🇵 🏳️‍🌈')).toBe('Center #1');
});
