// Files in the encodings that offices save: what is UTF-8 is read, what is not is named.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText, encodingOf } from '../../src/encoding/decodeText.ts';
import { encodingFault } from '../../src/encoding/encodingFault.ts';
import { cutInside, inEucJp, inIso2022Jp, inShiftJis, inUtf16 } from '../support/encoding/officeBytes.ts';
import { frozenFiles } from '../support/schedules/frozen.ts';
import { town } from '../support/schedules/town.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const seems = (bytes: Uint8Array) => encodingOf(decodeText(bytes));
const texts = { ...town, ...frozenFiles, 'one name': 'name: 窓口\n', 'one letter': 'ja: あ\n', 'half width': 'ja: ﾏﾄﾞｸﾞﾁと窓口\n' };

describe.each(Object.entries(texts))('%s', (_, text) => {
  const lines = text.split('\n');
  const japanese = [lines.find((line) => /[ぁ-ん]{2}|窓|あ|住|札|電話/.test(line)) ?? text, text].filter((each) =>
    /[ぁ-ん一-龠]/.test(each),
  );

  test('is read as UTF-8, with the mark of the byte order or without', () => {
    expect(decodeText(utf8(text))).toBe(text);
    expect(decodeText(utf8(`\uFEFF${text}`))).toBe(text);
  });

  test('is named in UTF-16', () => {
    for (const order of ['little', 'big'] as const)
      for (const mark of [true, false]) expect(seems(inUtf16(text, order, mark))).toBe('UTF-16');
  });

  test('is named in the Japanese encodings', () => {
    for (const each of japanese) {
      expect(seems(inShiftJis(each))).toBe('Shift_JIS');
      if (!/[｡-ﾟ]/.test(each)) {
        expect(seems(inEucJp(each))).toBe('EUC-JP');
        expect(seems(inIso2022Jp(each))).toBe('ISO-2022-JP');
      }
      expect(seems(cutInside(each))).toBe('cut');
    }
  });
});

test('bytes of no text are refused, too', () => {
  expect(seems(Uint8Array.from([0x6e, 0x3a, 0x20, 0xff, 0xff, 0x80, 0x20]))).toBe('unknown');
  expect(seems(Uint8Array.from([0xff, 0xfe, 0, 0, 0x6e, 0, 0, 0]))).toBe('UTF-32');
});

test('any text is read as it was written, and none is taken for a stand-in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.includes('\u001B') && text.isWellFormed() && !text.startsWith('\uFEFF'));
      expect(decodeText(utf8(text))).toBe(text);
      expect(encodingOf(text)).toBeUndefined();
    }),
  );
});

test('a character that was lost is found where it stands, as itself and as an escape', () => {
  expect(encodingFault('name: 窓\uFFFD')).toMatchObject({ offset: 7, message: { key: 'wrong-encoding.lost' } });
  expect(encodingFault('{"a": "\\ufffd"}')).toMatchObject({ offset: 7 });
  expect(encodingFault('name: 窓口 \\uFFF')).toBeUndefined();
});
