// Every caller of a centre reaches somebody on every topic, and a lost card is stopped at every hour: what the shared lines say.

import { describe, expect, test } from 'vitest';
import { edited, loadTown, saidOf, town } from '../../support/schedules/town.ts';

const centre = 'centres/town.yaml';
const fact = 'source: a, checked: 2026-11-21';
const stranded = 'a lost card must find an open line at every hour, and here it does not in ja, en, th.';
const unserved = 'no line here serves th.';
const saidWith = (file: string, written: string, instead: string) => saidOf(centre, loadTown(edited(file, written, instead)).problems);

describe('the line that stops a lost card must not close', () => {
  test.each([
    ['on public holidays', 'daily: 0:00-24:00', 'daily: 0:00-24:00\n    holidays: closed'],
    ['for a minute at night', 'daily: 0:00-24:00', 'daily: 0:00-23:59'],
    ['until the first minute of the day is over', 'daily: 0:00-24:00', 'daily: 0:01-24:00'],
    ['in a lunch break', 'daily: 0:00-24:00', 'daily: 0:00-12:00, 13:00-24:00'],
    ['on a day that nobody wrote', 'daily: 0:00-24:00', 'weekdays: 0:00-24:00\n    holidays: 0:00-24:00\n    new-year: 0:00-24:00'],
    ['on the third Tuesday', 'daily: 0:00-24:00', 'daily: 0:00-24:00\n    third-tuesday: closed'],
    [
      'for an hour of the summer',
      'daily: 0:00-24:00',
      'daily: 0:00-24:00\n    seasons: [{ from: 07-01, until: 08-31, daily: 1:00-24:00 }]',
    ],
    [
      'on a day of the summer',
      'daily: 0:00-24:00',
      'daily: 0:00-24:00\n    seasons: [{ from: 07-01, until: 08-31, weekdays: 0:00-24:00, holidays: 0:00-24:00 }]',
    ],
    ['before the hours begin', 'daily: 0:00-24:00', 'from: 2026-11-21\n    daily: 0:00-24:00'],
    ['after the hours end', 'daily: 0:00-24:00', 'until: 2027-03-31\n    daily: 0:00-24:00'],
    [
      'for a day between the hours of two years',
      'daily: 0:00-24:00',
      'until: 2027-03-30\n    daily: 0:00-24:00\n    needed: [ja]\n    source: a\n    checked: 2026-11-21\n  - languages: any\n    from: 2027-04-01\n    daily: 0:00-24:00',
    ],
    [
      'by an exception',
      'checked: 2026-11-21\nhours:',
      `checked: 2026-11-21\nexceptions: [{ date: 2026-11-24, hours: closed, reason: a, ${fact} }]\nhours:`,
    ],
    [
      'on the same day of every year',
      'checked: 2026-11-21\nhours:',
      `checked: 2026-11-21\nexceptions: [{ yearly: 08-13, hours: closed, reason: a, ${fact} }]\nhours:`,
    ],
    [
      'by a closure',
      'checked: 2026-11-21\nhours:',
      'checked: 2026-11-21\nclosures: [{ from: 2026-11-24T13:00, until: 2026-11-24T14:00, reason: a }]\nhours:',
    ],
  ])('%s', (_, written, instead) => {
    expect(saidWith('lines/stop.yaml', written, instead).join()).toContain(stranded);
  });

  test.each([
    ['around the clock on holidays, too', 'daily: 0:00-24:00', 'daily: 0:00-24:00\n    holidays: 0:00-24:00'],
    [
      'in summer with hours of its own',
      'daily: 0:00-24:00',
      'daily: 0:00-24:00\n    seasons: [{ from: 07-01, until: 08-31, daily: 0:00-25:00 }]',
    ],
    ['on third Tuesdays too', 'daily: 0:00-24:00', 'daily: 0:00-24:00\n    third-tuesday: 0:00-24:00'],
    [
      'by hours that follow each other',
      'daily: 0:00-24:00',
      'from: 2027-04-01\n    daily: 0:00-24:00\n    needed: [ja]\n    source: a\n    checked: 2026-11-21\n  - languages: any\n    until: 2027-03-31\n    daily: 0:00-24:00',
    ],
    ['in one go until the next morning', 'daily: 0:00-24:00', 'daily: 0:00-30:00'],
  ])('and may be open %s', (_, written, instead) => {
    expect(saidWith('lines/stop.yaml', written, instead)).toEqual([]);
  });

  test('in one language only: the others are not said to be stranded', () => {
    expect(saidWith('lines/stop.yaml', '  - languages: any', '  - languages: [ja, en]').join()).toContain(
      'at every hour, and here it does not in th.',
    );
  });
});

describe('a topic is served', () => {
  test('only by a line that is open at some time', () => {
    expect(saidWith('lines/desk.yaml', 'daily: 8:00-18:00', 'daily: closed').join()).toContain(unserved);
  });

  test.each([
    'holidays: closed\n    new-year: closed\n    third-tuesday: 8:00-18:00',
    'daily: closed\n    seasons: [{ from: 07-01, until: 08-31, daily: 8:00-9:00 }]',
  ])('by a line that is seldom open: %s', (rules) => {
    expect(saidWith('lines/desk.yaml', 'daily: 8:00-18:00', rules)).toEqual([]);
  });

  test('by a line that is open on some days', () => {
    const some = saidWith('lines/desk.yaml', 'daily: 8:00-18:00', 'holidays: 8:00-18:00\n    new-year: closed');
    expect(some).toEqual([]);
  });

  test('by a line that does not exist: that alone is said', () => {
    expect(saidWith(centre, '{ id: card, lines: [counter, desk] }', '{ id: card, lines: [counter, dekc] }')).toHaveLength(1);
    expect(saidWith(centre, 'lines: [stop]', 'lines: [stopp]')).toHaveLength(1);
  });
});

test('the town of these tests holds', () => {
  expect(loadTown().problems).toEqual([]);
  expect(Object.keys(town)).toHaveLength(4);
});
