// The hours of a day as staff write them. What is refused, and with which advice, is in lineHours.test.ts.

import { describe, expect, test } from 'vitest';
import { say } from '../../../src/messages/sayMessage.ts';
import { parseSpans } from '../../../src/schedules/schema/spans.ts';

function advice(written: string): string {
  const spans = parseSpans(written);
  return 'key' in spans ? say('en', spans) : '';
}

describe('hours', () => {
  test.each([
    ['9:00-17:30', '540-1050'],
    ['09:00-17:30', '540-1050'],
    ['9:00-12:00, 13:00-17:00', '540-720 780-1020'],
    ['9:00-12:00,13:00-17:00', '540-720 780-1020'],
    ['9:00-12:00, 12:00-17:00', '540-720 720-1020'],
    [' 9:00 - 17:00 ', '540-1020'],
    ['0:00-24:00', '0-1440'],
    ['22:00-26:00', '1320-1560'],
    ['0:00-48:00', '0-2880'],
    ['23:59-24:01', '1439-1441'],
    ['closed', ''],
    [' closed ', ''],
  ])('“%s” are read', (written, expected) => {
    const spans = parseSpans(written);
    expect('key' in spans ? spans : spans.map(({ from, until }) => `${from}-${until}`).join(' ')).toBe(expected);
  });

  test.each([
    '',
    ',',
    '9:00-12:00,',
    '9:00',
    '9:00-',
    '-17:00',
    '9:0-17:00',
    '9:00-17:00-18:00',
    '9.00-17.00',
    'closed, 9:00-12:00',
    '24:00-25:00',
    '9:00-17:60',
    '48:00-49:00',
  ])('“%s” are refused with a sentence', (written) => {
    expect(advice(written)).toMatch(/^.+\. Write .+\.$|^.+ Write .+\.$/);
  });

  test('that are refused for passing midnight can be written as advised', () => {
    expect(advice('22:30-02:15')).toContain('“22:30-26:15”');
    expect(parseSpans('22:30-26:15')).toEqual([{ from: 1350, until: 1575 }]);
  });
});

test.each([
  ['午前9時～12時、午後1時～5時', '13:00-17:00', '13:00-29:00'],
  ['午後1時半から4時15分', '13:30-16:15', '13:30-28:15'],
  ['pm1:00-5:00', '13:00-17:00', '13:00-29:00'],
])('an end without 午後 behind a beginning with it: %s', (written, afternoon, overnight) => {
  expect(parseSpans(written)).toMatchObject({ key: 'not-hours.backwards-afternoon', values: { afternoon, overnight } });
});
