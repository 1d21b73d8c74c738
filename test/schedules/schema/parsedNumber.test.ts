// One parsed number: what is dialled, shown and spoken cannot differ, however an office writes it.

import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import { staffLanguages } from '../../../src/messages/message.ts';
import { say } from '../../../src/messages/sayMessage.ts';
import { forms } from '../../../src/schedules/schema/fieldForms.ts';
import { type ParsedNumber, parseTelephone } from '../../../src/schedules/schema/parsedNumber.ts';

/** The number of a text. Throws with the reason where it has none. */
function numberOf(written: string): ParsedNumber {
  const parsed = parseTelephone(written);
  if ('key' in parsed) throw new Error(say('en', parsed));
  return parsed;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

test.each([
  ['as it is printed', '025-757-3735', '025-757-3735'],
  ['in full-width digits', '０２５－７５７－３７３５', '025-757-3735'],
  ['with one full-width digit', '025-757-373５', '025-757-3735'],
  ['in international form', '+81 25-757-3735', '025-757-3735'],
  ['in full-width international form', '＋８１ ２５－７５７－３７３５', '025-757-3735'],
  ['with the 0 in brackets', '+81 (0)25-757-3735', '025-757-3735'],
  ['with the area code in brackets', '(025)757-3735', '025-757-3735'],
  ['with the exchange in full-width brackets', '０２５（７５７）３７３５', '025-757-3735'],
  ['with the vowel sign for a hyphen', '025ー757ー3735', '025-757-3735'],
  ['with dashes', '025–757—3735', '025-757-3735'],
  ['with middle dots', '025・757・3735', '025-757-3735'],
  ['with full stops', '025.757.3735', '025-757-3735'],
  ['with full-width spaces', '０２５　７５７　３７３５', '025-757-3735'],
  ['with invisible characters', '\u200b025-757\u200e-3735\u00ad', '025-757-3735'],
  ['without groups', '0257573735', '025-757-3735'],
  ['without groups and without the 0, as a table calculation leaves it', '257573735', '025-757-3735'],
  ['without groups in international form', '+81257573735', '025-757-3735'],
  ['in groups that are not the usual ones', '0120-0178-27', '0120-0178-27'],
  ['in the same groups in international form', '+81 120 0178 27', '0120-0178-27'],
  ['in no groups, so in the usual ones', '0120017827', '0120-017-827'],
  ['digit by digit, so in the usual groups', '0-1-2-0-0-1-7-8-2-7', '0120-017-827'],
  ['with an area code of five digits', '04992-2-1234', '04992-2-1234'],
])('%s: %s is shown as %s, and spoken in these groups', (_, written, shown) => {
  const { printed, spoken, number } = numberOf(written);
  expect([printed, spoken.join('-')]).toEqual([shown, shown]);
  expect(number).toBe(`+81${digitsOf(shown).slice(1)}`);
});

test.each([
  ['+82 2-312-3456', '+8223123456', '+82 2-312-3456', '010-82-2-312-3456'],
  ['+8223123456', '+8223123456', '+82 2-312-3456', '010-82-2-312-3456'],
  ['＋８２　２　３１２　３４５６', '+8223123456', '+82 2-312-3456', '010-82-2-312-3456'],
  ['+1 (809) 234-5678', '+18092345678', '+1 809-234-5678', '010-1-809-234-5678'],
  // The 0 of a number in Italy is dialled from abroad too.
  ['+39 06 1234 5678', '+390612345678', '+39 06-1234-5678', '010-39-06-1234-5678'],
])('a number of another country, %s, is spoken as it is dialled from Japan', (written, number, printed, spoken) => {
  expect(numberOf(written)).toEqual({ written, number, printed, spoken: spoken.split('-') });
});

const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

/** A number in use in Japan, in groups of its digits: mobile, free, navi-dial, 050, and area codes of two to five digits. */
const japanese = fc
  .constantFrom(
    ...[
      '03-4-4',
      '06-4-4',
      '011-3-4',
      '025-3-4',
      '0267-2-4',
      '04992-1-4',
      '0120-3-3',
      '0120-4-2',
      '0570-3-3',
      '0800-3-4',
      '050-4-4',
      '090-4-4',
    ],
  )
  .chain((form) => {
    const [area = '', ...lengths] = form.split('-');
    return fc.tuple(fc.constant(area), ...lengths.map((length) => digits(Number(length))));
  })
  .filter((groups) => parsePhoneNumberFromString(groups.join(''), 'JP')?.isValid() === true);

const hyphen = fc.constantFrom('-', '－', '‐', '–', '−', 'ー', '─', '・', '.', ' ', '　', '_');
const fullWidth = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0));

/** The number in one of the spellings that stand on letterheads. */
const spelling = fc
  .record({
    groups: japanese,
    hyphen,
    areGrouped: fc.boolean(),
    country: fc.constantFrom('', '+81 ', '+81-', '+81', '(+81) ', '+81(0)', '+81 (0)'),
    brackets: fc.constantFrom('', 'area', 'exchange'),
    width: fc.constantFrom('half', 'full', 'mixed'),
  })
  .map(({ groups, hyphen, areGrouped, country, brackets, width }) => {
    const [area = '', exchange = '', subscriber = ''] = [country === '' ? groups[0] : groups[0]?.slice(1), ...groups.slice(1)];
    const number = !areGrouped
      ? area + exchange + subscriber
      : brackets === 'area' && country === ''
        ? `(${area})${exchange}${hyphen}${subscriber}`
        : brackets === 'exchange'
          ? `${area}(${exchange})${subscriber}`
          : [area, exchange, subscriber].join(hyphen);
    const written = country + number;
    const wide = width === 'full' ? fullWidth(written) : width === 'mixed' ? written.slice(0, -3) + fullWidth(written.slice(-3)) : written;
    return { groups, areGrouped, written: wide };
  });

test('any number in Japan, in any spelling: the dialled one is E.164, and the shown and the spoken digits are the national ones', () => {
  fc.assert(
    fc.property(spelling, ({ groups, areGrouped, written }) => {
      const { number, printed, spoken } = numberOf(written);
      const national = groups.join('');
      expect(number).toBe(parsePhoneNumberFromString(national, 'JP')?.number);
      expect(digitsOf(printed)).toBe(national);
      expect(spoken.join('')).toBe(national);
      expect(printed).toBe(spoken.join('-'));
      if (areGrouped) expect(spoken).toEqual(groups);
      else expect(spoken.length).toBeGreaterThan(1);
      // What is shown may be written again, and an editor underlines neither.
      expect(numberOf(printed)).toEqual({ number, printed, spoken, written: printed });
      for (const each of [written, printed]) expect(each).toMatch(new RegExp(forms.phone.pattern));
    }),
    { numRuns: 500 },
  );
});

test('whatever is written, it is a number or there is a sentence in both languages that says what to write', () => {
  const parts = fc.constantFrom(
    '025-757-3735',
    '757-3735',
    '110',
    '#',
    '（',
    '）',
    '代表',
    '内線',
    'O',
    'l',
    '一',
    '+',
    ',',
    '・',
    ' ',
    '0',
    '/',
    'fax',
    '{{x}}',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts, { maxLength: 6 }).map((each) => each.join('')),
  );
  fc.assert(
    fc.property(text, (written) => {
      const parsed = parseTelephone(written);
      if (!('key' in parsed)) expect(parsed.spoken.join('')).toMatch(/^\d+$/);
      else for (const language of staffLanguages) expect(say(language, parsed)).toMatch(/[.。]$/);
    }),
  );
});

describe('a text that is no number is refused with its reason, and with what to write', () => {
  const area = 'number-invalid.area-code';
  test.each([
    ['188', 'number-invalid.short', '011-200-9595'],
    ['#7119', 'number-invalid.short', '011-200-9595'],
    ['＃８０００', 'number-invalid.short', '011-200-9595'],
    ['110番', 'number-invalid.emergency', '011-200-9595'],
    ['025-757-3735（内線123）', 'number-invalid.extension', '025-757-3735'],
    ['025-757-3735 内123', 'number-invalid.extension', '025-757-3735'],
    ['０２５－７５７－３７３５（内線１２３番）', 'number-invalid.extension', '025-757-3735'],
    ['0120-0178-27 ext. 5', 'number-invalid.extension', '0120-0178-27'],
    ['0120-0178-27;ext=5', 'number-invalid.extension', '0120-0178-27'],
    ['0120-0178-27,,5', 'number-invalid.extension', '0120-0178-27'],
    ['025-757-3735 / 025-757-3736', 'number-invalid.several', '025-757-3735'],
    ['025-757-3735、3736', 'number-invalid.several', '025-757-3735'],
    ['025-757-3735・3736', 'number-invalid.several', '025-757-3735'],
    ['025-757-3735〜8', 'number-invalid.several', '025-757-3735'],
    ['025-757-3735 025-757-3736', 'number-invalid.several', '025-757-3735'],
    ['025-757-3735または025-757-3736', 'number-invalid.several', '025-757-3735'],
    ['FAX 025-752-4635 TEL 025-757-3735', 'number-invalid.several', '025-757-3735'],
    ['ＦＡＸ０２５－７５２－４６３５', 'number-invalid.fax', '011-200-9595'],
    ['025-757-3735（代表）', 'number-invalid.words', '025-757-3735'],
    ['℡０２５－７５７－３７３５', 'number-invalid.words', '025-757-3735'],
    ['tel:0120-0178-27', 'number-invalid.words', '0120-0178-27'],
    ['757-3735', area, '011-200-9595'],
    ['７５７－３７３５（代）', area, '011-200-9595'],
    ['2-1234', area, '011-200-9595'],
    ['O25-757-3735', 'number-invalid.letters', '025-757-3735'],
    ['025-757-373l', 'number-invalid.letters', '025-757-3731'],
    ['〇二五－七五七－三七三五', 'number-invalid.letters', '025-757-3735'],
    ['025一757一3735', 'number-invalid.letters', '025-757-3735'],
    ['025-757-373', 'number-invalid.too-short', '9 digits'],
    ['+81 25-757-373', 'number-invalid.too-short', '9 digits'],
    ['090-1234-567', 'number-invalid.too-short', '10 digits'],
    ['025-757-37355', 'number-invalid.too-long', '11 digits'],
    ['186-0120-0178-27', 'number-invalid.prefix', '0120-0178-27'],
    ['0077-123-456', 'number-invalid.one-company', '0120-0178-27'],
    ['+82 2-3', 'number-invalid.abroad', '+82 2-312-3456'],
    ['0120-CALL-27', 'number-invalid', '0120-0178-27'],
    ['　', 'empty.number', '0120-0178-27'],
  ])('%s: %s', (written, key, instead) => {
    const parsed = parseTelephone(written);
    expect('key' in parsed && parsed.key).toBe(key);
    if (!('key' in parsed)) return;
    expect(say('en', parsed)).toContain(instead);
    expect(say('ja', parsed)).toContain(instead.replace(/ digits/, 'けた'));
  });

  test('a text of half a million letters is refused at once', () => {
    const before = performance.now();
    for (const written of [`0120${' '.repeat(500_000)}x`, `${'('.repeat(500_000)}1`, `fax ${'1-'.repeat(250_000)}`])
      expect(parseTelephone(written)).toMatchObject({ key: 'number-invalid' });
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
