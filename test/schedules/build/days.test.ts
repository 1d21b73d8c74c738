// Days that come every year, lists of days that lines share, and the facts of a file with their places.

import { describe, expect, test } from 'vitest';
import { openingsBetween } from '../../../src/hours/openings.ts';
import { instantAt } from '../../../src/hours/zone.ts';
import { sentence } from '../../../src/messages/sayMessage.ts';
import { testMistakes } from '../../support/schedules/mistakes.ts';
import { edited, loadTown, saidOf } from '../../support/schedules/town.ts';

const desk = 'lines/desk.yaml';
const checked = 'checked: 2026-11-21\nhours:';
const fact = 'source: the flyer, checked: 2026-11-21';
const withExceptions = (...written: readonly string[]) =>
  edited(desk, checked, `checked: 2026-11-21\nexceptions:\n${written.map((each) => `  - {${each}, ${fact}}\n`).join('')}hours:`);
const lists = (text: string) => ({ 'days.yaml': text });

/** The first hour at which Japanese is promised on a day, and the last: `9-17`, or `closed`. */
function hoursOn(files: Readonly<Record<string, string>>, date: string): string {
  const { directory, problems } = loadTown(files);
  const timetable = directory?.lines.get('desk')?.timetable;
  if (timetable === undefined) throw new Error(problems.map(({ message }) => sentence('en', message)).join('\n'));
  const midnight = instantAt(date, 0, 'Asia/Tokyo');
  const openings = openingsBetween(timetable, 'ja', midnight, midnight + 86_400_000).filter(({ promised }) => promised);
  return openings.map(({ from, until }) => `${(from - midnight) / 3_600_000}-${(until - midnight) / 3_600_000}`).join(' ') || 'closed';
}

describe('the same days of every year', () => {
  const obon = withExceptions('yearly: {from: 08-13, until: 08-15}, hours: 10:00-12:00, reason: Obon');

  test.each([
    ['2026-08-12', '9-17'],
    ['2026-08-13', '10-12'],
    ['2031-08-15', '10-12'],
    ['2031-08-16', '9-17'],
  ])('on %s the desk is open %s', (date, hours) => expect(hoursOn(obon, date)).toBe(hours));

  test('may be one day, and may pass the end of the year', () => {
    const both = withExceptions('yearly: 07-01, hours: closed, reason: a', 'yearly: {from: 12-31, until: 01-01}, hours: closed, reason: a');
    expect(['2027-06-30', '2027-07-01', '2027-12-31', '2028-01-01', '2028-01-02'].map((date) => hoursOn(both, date))).toEqual([
      '9-17',
      'closed',
      'closed',
      'closed',
      '9-17',
    ]);
  });

  test('give way to the exception of one year, wherever it stands', () => {
    const once = withExceptions(
      'yearly: {from: 08-13, until: 08-15}, hours: closed, reason: Obon',
      'date: 2027-08-14, hours: 13:00-14:00, reason: a',
    );
    expect(['2026-08-14', '2027-08-14', '2028-08-14'].map((date) => hoursOn(once, date))).toEqual(['closed', '13-14', 'closed']);
  });

  test('may be for some languages only', () => {
    const { directory } = loadTown(withExceptions('yearly: 08-13, languages: [en], hours: closed, reason: a'));
    const timetable = directory?.lines.get('desk')?.timetable;
    const midnight = instantAt('2027-08-13', 0, 'Asia/Tokyo');
    const promised = (language: string) =>
      timetable !== undefined && openingsBetween(timetable, language, midnight, midnight + 86_400_000).some((opening) => opening.promised);
    expect([promised('ja'), promised('en')]).toEqual([true, false]);
  });
});

describe('a list of days that lines share', () => {
  const obon = lists(`obon: {days: [2027-08-16, {from: 2027-08-18, until: 2027-08-19}, {yearly: 08-14}], reason: お盆, ${fact}}\n`);

  test('holds for each line that names it', () => {
    const files = { ...obon, ...withExceptions('days: obon, hours: closed') };
    const days = ['2027-08-14', '2028-08-14', '2027-08-15', '2027-08-16', '2027-08-17', '2027-08-18', '2027-08-19', '2028-08-16'];
    expect(days.filter((date) => hoursOn(files, date) === 'closed')).toEqual([
      '2027-08-14',
      '2028-08-14',
      '2027-08-16',
      '2027-08-18',
      '2027-08-19',
    ]);
  });

  test('may have days that are another date in each year', () => {
    const files = {
      ...lists(`moving: {days: [{yearly: 2月末}, {yearly: {nth: 3, weekday: 火曜日, month: 5}}], reason: 点検, ${fact}}\n`),
      ...withExceptions('days: moving, hours: closed'),
    };
    const days = ['2027-02-27', '2027-02-28', '2028-02-28', '2028-02-29', '2027-05-11', '2027-05-18', '2028-05-16', '2028-05-18'];
    expect(days.filter((date) => hoursOn(files, date) === 'closed')).toEqual(['2027-02-28', '2028-02-29', '2027-05-18', '2028-05-16']);
  });

  test('brings its reason with it, unless the line has one of its own', () => {
    const files = { ...obon, ...withExceptions('days: obon, hours: closed', 'days: obon, hours: closed, reason: ours') };
    const reasons = loadTown(files)
      .directory?.lines.get('desk')
      ?.timetable.yearly?.map(({ reason }) => reason);
    expect(reasons).toEqual(['お盆', 'ours']);
  });

  test('that does not exist is named with those that do', () => {
    const { directory, problems } = loadTown({ ...obon, ...withExceptions('days: o-bon, hours: closed') });
    expect(directory).toBeUndefined();
    expect(saidOf(desk, problems)).toEqual(['8:6 there is no list “o-bon” in days.yaml. Write one of: obon.']);
  });

  test('with a mistake is said once, in its own file', () => {
    const { directory, problems } = loadTown({
      ...lists(`obon: {days: [{from: 2027-08-19, until: 2027-08-18}], reason: a, ${fact}}\n`),
      ...withExceptions('days: obon, hours: closed'),
    });
    expect(directory).toBeUndefined();
    expect(problems.map(({ file, message }) => `${file} ${sentence('en', message)}`)).toEqual([
      'days.yaml these days end before they begin. Write an “until” that is not before the “from”.',
    ]);
  });

  test.each([
    ['no reason', `obon: {days: [2027-08-16], ${fact}}`, '“reason” is missing. Add a line “reason: …”.'],
    ['no days', `obon: {days: [], reason: a, ${fact}}`, 'days is empty. Name at least one.'],
    ['a day that is none', `obon: {days: [2027-02-30], reason: a, ${fact}}`, '“2027-02-30” is not a day that exists.'],
    [
      'another name',
      `O Bon: {days: [2027-08-16], reason: a, ${fact}}`,
      '“O Bon” cannot be the name of a list. Write 1 to 40 small letters, digits and hyphens',
    ],
  ])('%s is refused', (_rule, text, says) => {
    const { directory, problems } = loadTown(lists(text));
    expect(directory).toBeUndefined();
    expect(saidOf('days.yaml', problems).join('\n')).toContain(says);
  });

  test('in a file of another ending is not read silently', () => {
    expect(loadTown({ 'days.yml': '{}' }).problems.map(({ message }) => sentence('en', message))).toEqual([
      'this file is not read. Call it “days.yaml”.',
    ]);
  });
});

describe('a mistake beside', () =>
  testMistakes(desk, [
    [
      'an unknown word',
      checked,
      'checked: 2026-11-21\nyearly: 08-13\nhours:',
      '7:1',
      '“yearly” cannot stand here: it belongs to the lines below “exceptions”.',
    ],
  ]));

test('every fact is known with its place, its source and the day on which it was checked', () => {
  const facts = loadTown().directory?.facts.filter(({ where }) => where.file === desk);
  expect(facts).toEqual([
    { where: { file: desk, line: 6 }, column: 1, what: '', source: 'the flyer', checked: '2026-11-21', confirmed: true },
    { where: { file: desk, line: 11 }, column: 5, what: 'hours 1', source: 'the flyer', checked: '2026-11-21', confirmed: true },
    { where: { file: desk, line: 16 }, column: 5, what: 'hours 2', source: 'the flyer', checked: '2026-11-21', confirmed: true },
  ]);
  const own = loadTown().directory?.facts.map(({ where, what }) => `${where.file}:${where.line} ${what}`);
  expect(own).toContain('centres/town.yaml:23 lines counter');
  expect(own).toContain('guidance.yaml:1 change');
});
