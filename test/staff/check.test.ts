// What staff are told to look at although the schedules hold: each warning, at its file and line, with what to write instead.

import { expect, test } from 'vitest';
import { civilDate } from '../../src/hours/zone.ts';
import { clock } from '../../src/messages/dateWords.ts';
import type { Directory } from '../../src/schedules/directory.ts';
import { describeProblem } from '../../src/schedules/problem.ts';
import { checkSchedules } from '../../src/staff/check.ts';
import { checkAnnouncement, checkAnnouncements } from '../../src/staff/checkAnnouncements.ts';
import { checkDates } from '../../src/staff/checkDates.ts';
import { checkFacts, checkHolidays } from '../../src/staff/checkFacts.ts';
import { checkPromises, checkUnused } from '../../src/staff/checkPromises.ts';
import { checkSpans } from '../../src/staff/checkSpans.ts';
import type { Warning, WarningCode } from '../../src/staff/warning.ts';
import { frozenWith, tokyo, townWith } from '../support/staff/sides.ts';

const now = tokyo('2026-11-24T10:00');

const checks: Readonly<Partial<Record<WarningCode, (directory: Directory, at: number) => readonly Warning[]>>> = {
  'not-checked': (directory, at) => checkFacts(directory, civilDate(at, 'Asia/Tokyo')),
  'not-confirmed': (directory, at) => checkFacts(directory, civilDate(at, 'Asia/Tokyo')),
  over: checkDates,
  'changes-nothing': checkDates,
  'nobody-promised': checkPromises,
  'answered-only': checkPromises,
  'unused-line': checkUnused,
  'one-minute': checkSpans,
};

function said(directory: Directory, code: WarningCode, at = now): readonly string[] {
  const warnings = checks[code]?.(directory, at) ?? [];
  return warnings.filter((warning) => warning.code === code).map((warning) => describeProblem(warning).replace(': warning:', ''));
}

const exceptions = (...written: readonly string[]) =>
  `exceptions:\n${written.map((each) => `  - {${each}, source: the town, checked: 2026-11-21}\n`).join('')}hours:`;
const closures = (...written: readonly string[]) => `closures:\n${written.map((each) => `  - {${each}}\n`).join('')}hours:`;

test('the town’s schedules give no warning but that its lines promise nobody Thai, and that its names have none', () => {
  expect(checkSchedules(townWith(), now, []).map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
    'centre-name-missing centres/town.yaml:1',
    'answered-only centres/town.yaml:10',
    'answered-only centres/town.yaml:11',
    'answered-only centres/town.yaml:12',
    'line-name-missing centres/town.yaml:19',
    'line-name-missing lines/desk.yaml:1',
    'line-name-missing lines/stop.yaml:1',
  ]);
});

test('a table of holidays that ends within 400 days is said long before it does', () => {
  expect(checkHolidays('2029-11-26', '2030-12-31')).toEqual([]);
  expect(checkHolidays('2029-11-27', '2030-12-31')).toMatchObject([
    { code: 'holidays-end', file: 'package.json', message: { values: { end: '2030-12-31' } } },
  ]);
});

test.each(['令和8年5月28日', '２０２６年５月２８日', 'R8.5.28', '2026/5/28', '2026-05-28（木）'])(
  'the day of a check is read in another spelling, too: %s',
  (spelling) => {
    expect(
      said(townWith('lines/desk.yaml', 'checked: 2026-11-21', `checked: ${spelling}`), 'not-checked', tokyo('2026-11-25T00:00')),
    ).toEqual([expect.stringContaining('was checked 181 days ago, on 2026-05-28.')]);
  },
);

test('a fact that nobody has checked for more than 180 days is named with its line', () => {
  const aged = townWith('lines/desk.yaml', 'checked: 2026-11-21', 'checked: 2026-05-28');
  expect(said(aged, 'not-checked')).toEqual([]);
  expect(said(aged, 'not-checked', tokyo('2026-11-25T00:00'))).toEqual([
    'lines/desk.yaml:6:1 this file was checked 181 days ago, on 2026-05-28. Look at its source again, then write “checked: 2026-11-25”.',
  ]);
  expect(said(townWith('lines/desk.yaml', 'checked: 2026-11-21', 'checked: 2026-11-25'), 'not-checked')).toEqual([
    'lines/desk.yaml:6:1 this file was checked on 2026-11-25, a day that has not come yet. Write the day on which it was checked.',
  ]);
});

test('a fact that the desk has not confirmed is told by its field, whatever its source says', () => {
  const told = (source: string, confirmed: string) =>
    said(
      townWith('lines/desk.yaml', 'source: the flyer\nchecked: 2026-11-21', `source: ${source}\nchecked: 2026-11-21${confirmed}`),
      'not-confirmed',
    );
  expect(told('a public page', '\nconfirmed: false')).toEqual([
    'lines/desk.yaml:6:1 this file is not confirmed: its source is “a public page”. Ask the desk, then write who said it and when as “source”, and remove “confirmed: false”.',
  ]);
  expect(told('found, confirmed by telephone', '\nconfirmed: false')).toHaveLength(1);
  expect(told('a public page', '\nconfirmed: true')).toEqual([]);
  expect(told('found (a public page; the centre must confirm it)', '')).toEqual([]);
});

test('what is over is said: a closure, an exception, an announcement', () => {
  const written = townWith('lines/desk.yaml', 'hours:', closures('from: 2026-11-20T13:00, until: 2026-11-24T10:00, reason: works'));
  expect(said(written, 'over')).toEqual([
    'lines/desk.yaml:8:1 the closure from Fri 2026-11-20 13:00 to Tue 2026-11-24 10:00 (works) is over. Remove it.',
  ]);
  expect(said(written, 'over', now - 1)).toEqual([]);
  const exception = townWith('lines/desk.yaml', 'hours:', exceptions('date: 2026-11-23, hours: closed, reason: works'));
  expect(said(exception, 'over')).toHaveLength(1);
  expect(said(exception, 'over', tokyo('2026-11-23T23:59'))).toEqual([]);
  const announced = townWith('centres/town.yaml', 'guidance:', 'announcement: {until: 2026-11-24T10:00, words: {ja: お知らせ}}\nguidance:');
  expect(checkAnnouncements(announced, now).map(describeProblem)).toEqual([
    'centres/town.yaml:13:1: warning: the announcement ended on Tue 2026-11-24 10:00. Remove it.',
  ]);
});

test('an exception or a closure that changes nothing is said, one that changes something in a single language is not', () => {
  const changing = (written: string) => said(townWith('lines/desk.yaml', 'hours:', written), 'changes-nothing');
  expect(changing(exceptions('date: 2026-12-01, languages: [ja], hours: 9:00-17:00, reason: x'))).toEqual([
    'lines/desk.yaml:8:1 the exception of 2026-12-01 (x) changes nothing: the hours are the same without it. Check its days, its languages and its hours, or remove it.',
  ]);
  expect(changing(exceptions('date: 2026-12-01, languages: [ja], hours: 9:00-16:59, reason: x'))).toEqual([]);
  expect(changing(exceptions('yearly: 08-13, languages: [ja], hours: 9:00-17:00, reason: x'))).toHaveLength(1);
  expect(changing(exceptions('yearly: 08-13, languages: [ja], hours: closed, reason: x'))).toEqual([]);
  // The first exception of a day holds, so the second one never does.
  const twice = exceptions('date: 2026-12-01, hours: closed, reason: first', 'date: 2026-12-01, hours: 10:00-12:00, reason: second');
  expect(changing(twice)).toEqual([expect.stringContaining('(second) changes nothing')]);
  expect(changing(closures('from: 2026-12-01T19:00, until: 2026-12-01T20:00, reason: x'))).toEqual([
    expect.stringContaining('(x) changes nothing'),
  ]);
  expect(changing(closures('from: 2026-12-01T17:00, until: 2026-12-01T20:00, reason: x'))).toEqual([]);
});

test('of closures that cover each other, each one that could be removed is said', () => {
  const reasons = (...written: readonly string[]) =>
    said(townWith('lines/desk.yaml', 'hours:', closures(...written)), 'changes-nothing').map((each) => /\((\w+)\)/.exec(each)?.[1]);
  const [morning, noon, day] = [
    'from: 2026-12-01T09:00, until: 2026-12-01T12:00, reason: morning',
    'from: 2026-12-01T11:00, until: 2026-12-01T14:00, reason: noon',
    'from: 2026-12-01T09:00, until: 2026-12-01T14:00, reason: day',
  ];
  expect(reasons(morning, noon)).toEqual([]);
  expect(reasons(morning, noon, day)).toEqual(['morning', 'noon', 'day']);
  expect(reasons(day, day.replace('day', 'again'))).toEqual(['day', 'again']);
  expect(reasons(noon, day)).toEqual(['noon']);
});

test('an exception that only changes the morning after it changes something', () => {
  const night = townWith(
    'lines/desk.yaml',
    'hours:\n  - languages: [ja, en]\n    daily: 9:00-17:00',
    `${exceptions('date: 2026-12-01, languages: [ja, en], hours: 22:00-24:00, reason: x')}\n  - languages: [ja, en]\n    daily: 22:00-26:00`,
  );
  expect(said(night, 'changes-nothing')).toEqual([]);
});

test('an exception of every year counts if it changes a single one of the coming years', () => {
  // 24 December is a Saturday in 2033.
  const rules = 'daily: 9:00-17:00\n    saturdays: 10:00-12:00';
  const yearly = exceptions('yearly: 12-24, languages: [ja, en], hours: 9:00-17:00, reason: x').replace(/hours:$/, '');
  const written = townWith(
    'lines/desk.yaml',
    'hours:\n  - languages: [ja, en]\n    daily: 9:00-17:00',
    `${yearly}hours:\n  - languages: [ja, en]\n    ${rules}`,
  );
  expect(said(written, 'changes-nothing')).toEqual([]);
});

test('a language that no line of a topic promises for more than 72 hours is said with the stretch', () => {
  const weekly = (hours: string) => townWith('lines/desk.yaml', 'daily: 9:00-17:00', hours);
  const long = said(
    weekly('weekdays: 9:00-17:00\n    friday: closed\n    weekends: closed\n    holidays: 9:00-17:00\n    new-year: 9:00-17:00'),
    'nobody-promised',
  );
  expect(long).toContainEqual(
    expect.stringMatching(
      /^centres\/town\.yaml:11:1 no line of topic “card” promises English for up to 88 hours on end: Thu 2026-11-26 17:00 to Mon 2026-11-30 9:00, .+ and \d+ more times\. Add a line that does, or be sure that this is meant\.$/,
    ),
  );
  const weekends = 'weekdays: 9:00-17:00\n    weekends: closed\n    holidays: 9:00-17:00\n    new-year: 9:00-17:00';
  expect(said(weekly(weekends), 'nobody-promised').filter((each) => each.includes('English'))).toEqual([]);
});

test('a year-end and holidays on which staff wrote “closed” are meant, and not said', () => {
  const weekly = (hours: string) => said(townWith('lines/desk.yaml', 'daily: 9:00-17:00', hours), 'nobody-promised');
  expect(weekly('daily: 9:00-17:00\n    new-year: closed')).toEqual([]);
  // Three days of a weekend with a holiday behind it: 88 hours.
  const office = 'weekdays: 9:00-17:00\n    weekends: closed';
  expect(weekly(`${office}\n    holidays: closed\n    new-year: closed`)).toEqual([]);
  // A day more that no rule of holidays closes.
  expect(weekly(`${office}\n    monday: closed\n    holidays: closed\n    new-year: closed`)).not.toEqual([]);
});

test('a language that a line answers but none promises is for information, one that no line answers is not', () => {
  expect(said(townWith(), 'answered-only')).toContainEqual(
    expect.stringContaining('topic “card”: a person answers callers in Thai, but no line promises their language.'),
  );
  const silent = townWith('lines/desk.yaml', 'hours:', closures('from: 2026-11-20T13:00, until: further-notice, reason: repairs'));
  expect(said(silent, 'nobody-promised').join()).toContain('promises English, Thai in the next 400 days');
});

test('a line in no topic is said, a line for a person only is not', () => {
  const unused = townWith('centres/town.yaml', 'person: [counter, desk]', 'person: [desk]');
  expect(said(unused, 'unused-line')).toEqual([]);
  const gone = townWith('centres/town.yaml', 'lines: [counter, desk] }\nperson: [counter, desk]', 'lines: [desk] }\nperson: [desk]');
  expect(said(gone, 'unused-line')).toEqual([
    'centres/town.yaml:19:1 the line “counter” is in no topic of any centre, so no caller is ever put through to it. Add it to a topic, or remove it.',
  ]);
});

test('a minute that hours leave out is said with the hours to write', () => {
  const hours = (written: string) => said(townWith('lines/desk.yaml', '9:00-17:00', written), 'one-minute');
  expect(hours('9:00-11:59, 12:00-17:00')).toEqual([
    'lines/desk.yaml:9:1 “9:00-11:59, 12:00-17:00” leaves out the minute from 11:59: an end is not part of its span. Write “9:00-17:00”.',
  ]);
  expect(hours('9:00-23:59')).toEqual([expect.stringContaining('Write “9:00-24:00”.')]);
  expect(hours('9:00-12:00, 13:00-17:00')).toEqual([]);
  const closed = townWith('lines/desk.yaml', 'hours:', closures('from: 2026-12-01T09:00, until: 2026-12-01T16:59, reason: x'));
  expect(said(closed, 'one-minute')).toEqual([expect.stringContaining('Write “T17:00” as its “until”.')]);
});

test('an announcement of more than 20 seconds is said with its seconds in each language that is too long', () => {
  const centre = { announcements: [{ words: {}, where: { file: 'centres/town.yaml', line: 13 } }] };
  expect(checkAnnouncement({ centre, seconds: { ja: 19.9, en: 20 } })).toEqual([]);
  expect(checkAnnouncement({ centre, seconds: { ja: 24.4, en: 12, th: 31 } }).map(describeProblem)).toEqual([
    'centres/town.yaml:13:1: warning: the announcement takes 24 s in Japanese, 31 s in Thai, and every caller must hear it before the menu. Shorten it to 20 s: one or two short sentences.',
  ]);
});

test('what staff wrote is quoted in a few words, however long it is', () => {
  const long = 'x'.repeat(1900);
  // Each of these misses the minute before the next one.
  const hours = Array.from({ length: 300 }, (_, index) => `${clock(4 * index)}-${clock(4 * index + 3)}`).join(', ');
  const written = [
    `source: ${long}`,
    'checked: 2026-11-21\nconfirmed: false',
    `exceptions:\n  - {date: 2026-11-01, hours: closed, reason: ${long}, source: a, checked: 2026-11-21}`,
    `closures:\n  - {from: 2026-11-02T09:00, until: 2026-11-02T10:00, reason: ${long}}`,
    `hours:\n  - languages: [ja, en]\n    daily: ${hours}`,
  ];
  const usual = 'source: the flyer\nchecked: 2026-11-21\nhours:\n  - languages: [ja, en]\n    daily: 9:00-17:00';
  const warnings = checkSchedules(townWith('lines/desk.yaml', usual, written.join('\n')), now, []);
  expect(new Set(warnings.map(({ code }) => code))).toEqual(
    new Set(['not-confirmed', 'over', 'one-minute', 'answered-only', 'centre-name-missing', 'line-name-missing']),
  );
  for (const warning of warnings) expect(describeProblem(warning).length).toBeLessThan(600);
});

test('the real schedules have no exception in vain, nothing that is over, no minute left out and no line in vain', () => {
  const codes = new Set(checkSchedules(frozenWith(), tokyo('2026-11-28T10:00'), []).map(({ code }) => code));
  expect([...codes].sort()).toEqual(['answered-only', 'not-confirmed', 'placeholder']);
});
