// Toll fraud begins with a number in a file: what is charged beyond an ordinary call never goes live unless the centre says so.

import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/messages/message.ts';
import { say } from '../../../src/messages/sayMessage.ts';
import { isAllowance, neverDialled, notDialledBy } from '../../../src/schedules/schema/dialling.ts';
import { parseTelephone } from '../../../src/schedules/schema/parsedNumber.ts';
import { frozenDirectory } from '../../support/schedules/frozen.ts';
import { edited, loadTown, saidOf } from '../../support/schedules/town.ts';

const said = (fault: Message | undefined) => (fault === undefined ? undefined : say('en', fault));
/** Why no centre may dial what is written. */
const never = (written: string) => {
  const parsed = parseTelephone(written);
  return said('key' in parsed ? parsed : neverDialled(parsed));
};
/** Why a centre may not dial a number that another may. */
const refusedBy = (written: string, dials: readonly string[]) => {
  const parsed = parseTelephone(written);
  if ('key' in parsed) throw new Error(`${written} is no number.`);
  return said(notDialledBy(parsed, dials));
};

test.each([
  '0120-0178-27',
  '0800-123-4567',
  '011-200-9595',
  '03-1234-5678',
  '050-1234-5678',
  '+81 120 0178 27',
  '０１２０－０１７８－２７',
])('every centre may dial the ordinary number %s', (number) => {
  expect([never(number), refusedBy(number, [])]).toEqual([undefined, undefined]);
});

test('every line of these schedules has an ordinary number', () => {
  for (const centre of frozenDirectory().centres.values()) {
    for (const { printed } of centre.lines.values()) expect(never(printed) ?? refusedBy(printed, [])).toBeUndefined();
  }
});

test.each([
  ['the police', '110', 'is an emergency number'],
  ['the coast guard', '118', 'is an emergency number'],
  ['the fire brigade', '119', 'is an emergency number'],
  ['the charged directory enquiries', '104', 'is a short number'],
  ['a prefix that shows the caller’s number', '186-0120-0178-27', 'begins with 186'],
  ['a company’s own prefix abroad', '0033-010-82-2-312-3456', 'works only inside one telephone company'],
  ['TeleDome', '0180-992-222', 'is not a telephone number that can be dialled'],
  ['letters', '0120-CALL-27', 'is not a telephone number that can be dialled'],
  ['an address', 'tel:0120-0178-27', 'has more than a number in it: “tel”'],
  ['two numbers', '0120-0178-27 / 0120-0178-26', 'has more than one number in it'],
  ['Dial Q2', '0990-512-345', 'is charged at a premium'],
  ['a premium number in the United States', '+1 900 234 5678', 'is charged at a premium'],
  ['a premium number in Korea', '+82 60-700-1234', 'is charged at a premium'],
  ['a premium number of no country', '+979 1 2345 6789', 'belongs to no country'],
  ['a satellite', '+881 612345678', 'belongs to no country'],
  ['a pager', '020-4123-4567', 'is answered by a machine'],
  ['a free number of one company', '0037-123-456', 'works only inside one telephone company'],
  ['the international prefix', '010-82-2-312-3456', 'begins with the prefix of an international call'],
  ['an extension', '0120-0178-27 ext. 5', 'has an extension'],
  ['an extension after a semicolon', '0120-0178-27;ext=5', 'has an extension'],
  ['an extension after commas', '0120-0178-27,,5', 'has an extension'],
  ['an extension after a hash', '0120-0178-27#5', 'has an extension'],
])('%s (%s) is never dialled', (_, number, why) => {
  expect(never(number)).toContain(`“${number}” ${why}`);
  expect(never(number)).toMatch(/(?:\.|,| and) [Ww]rite .+\.$/);
});

test.each([
  ['a desk in Korea', '+82 2-312-3456', 'KR', 'is a number in another country (KR)'],
  ['a desk in China', '+86 10-1234-5678', 'CN', 'is a number in another country (CN)'],
  ['an island that looks like the United States', '+1 809-234-5678', 'DO', 'is a number in another country (DO)'],
  ['a mobile telephone', '090-1234-5678', 'mobile', 'is a mobile telephone'],
  ['a mobile telephone of the newest kind', '060-1234-5678', 'mobile', 'is a mobile telephone'],
  ['navi-dial', '0570-783-578', '0570', 'is charged by the minute'],
])('%s (%s) is dialled where the centre says “%s”, and nowhere else', (_, number, allowance, why) => {
  expect(never(number)).toBeUndefined();
  expect(refusedBy(number, [])).toContain(`“${number}” ${why}`);
  expect(refusedBy(number, [])).toContain(`add “${allowance}” to “dials” of the centre,`);
  expect(
    refusedBy(
      number,
      ['KR', 'CN', 'DO', 'mobile', '0570'].filter((other) => other !== allowance),
    ),
  ).toBeDefined();
  expect(refusedBy(number, [allowance])).toBeUndefined();
});

test('a country that is allowed does not bring its mobile or shared numbers with it', () => {
  expect(refusedBy('+82 10-2000-0000', ['KR'])).toContain('add “mobile”');
  expect(refusedBy('+82 1588-1234', ['KR'])).toBeDefined();
});

test.each(['+82 1588-1234', '+41 58-123-4567', '+49 181-12345678'])(
  '0570 allows Japan’s 0570, and not %s, which is its like abroad',
  (number) => {
    expect(never(number)).toBeUndefined();
    const why = refusedBy(number, ['KR', 'CH', 'DE', '0570']);
    expect(why).toContain(`“${number}” is of a kind whose charge is not known here`);
    expect(why).not.toContain('“dials”');
  },
);

test('a centre allows countries, mobile telephones and 0570 by these words, and by no others', () => {
  for (const word of ['KR', 'US', 'mobile', '0570']) expect(isAllowance(word)).toBe(true);
  for (const word of ['JP', 'kr', 'XX', 'Korea', '0990', '010', 'premium', '', 'constructor']) expect(isAllowance(word)).toBe(false);
});

describe('a centre whose line', () => {
  const file = 'centres/town.yaml';
  const withNumber = (number: string, more = '') => {
    const renumbered = edited(file, 'number: 011-200-9595', `number: ${number}`)[file] ?? '';
    return loadTown({ [file]: renumbered.replace('default: true', `default: true${more}`) });
  };

  test.each([
    ['is charged at a premium', '0990-5-12345', 'is charged at a premium, so it is never dialled.'],
    ['is a mobile telephone', '090-1234-5678', 'add “mobile” to “dials” of the centre'],
    ['is charged by the minute', '0570-064-110', 'add “0570” to “dials” of the centre'],
    ['is in another country', "'+82 2-312-3456'", 'add “KR” to “dials” of the centre'],
    ['begins with the prefix of an international call', '010-82-2-312-3456', 'begins with the prefix of an international call.'],
  ])('%s is refused', (_, number, says) => {
    const { directory, problems } = withNumber(number);
    expect(directory).toBeUndefined();
    expect(saidOf(file, problems).join()).toContain(says);
  });

  test.each([
    ['mobile', '090-1234-5678'],
    ['"0570"', '0570-064-110'],
    ['KR', "'+82 2-312-3456'"],
  ])('may say that it pays for %s', (word, number) => {
    expect(withNumber(number, `\ndials: [${word}]`).problems).toEqual([]);
  });

  test('is shared is refused where the centre names it', () => {
    const mobile = edited('lines/desk.yaml', 'number: 0120-0178-27', 'number: 090-1234-5678');
    expect(saidOf(file, loadTown(mobile).problems)).toEqual([
      expect.stringContaining('the line “desk”: “090-1234-5678” is a mobile telephone'),
    ]);
  });

  test('does not say premium may be dialled: nobody can allow it', () => {
    expect(saidOf(file, withNumber('011-200-9595', '\ndials: [premium]').problems).join()).toContain('“premium” cannot be allowed.');
  });
});
