// What a file becomes: numbers, digits, exceptions and closures as the other rooms see them.

import { describe, expect, test } from 'vitest';
import type { SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { edited, loadTown } from '../../support/schedules/town.ts';

const centreFile = 'centres/town.yaml';
const closing = (written: string) => edited(centreFile, 'person:', `closures:\n  - { ${written}, reason: a }\nperson:`);

function loaded(changed: SourceFiles): Directory {
  const { directory, problems } = loadTown(changed);
  if (directory === undefined) throw new Error(JSON.stringify(problems));
  return directory;
}

const closed = (directory: Directory, line: string) =>
  (directory.centres.get('town')?.lines.get(line)?.timetable.closures ?? []).map(({ from, until }) =>
    [from, until].map((at) => (at === undefined ? 'further notice' : new Date(at).toISOString())),
  );

describe('a closure of the centre', () => {
  const hours = 'from: 2026-11-24T13:00, until: 2026-11-24T14:00';
  const inTokyo = ['2026-11-24T04:00:00.000Z', '2026-11-24T05:00:00.000Z'];

  test('that names no line is for the centre’s own lines, never for a national one', () => {
    const directory = loaded(closing(hours));
    expect(closed(directory, 'counter')).toEqual([inTokyo]);
    expect(closed(directory, 'desk')).toEqual([]);
    expect(closed(directory, 'stop')).toEqual([]);
  });

  test('that names a national line is for this centre only', () => {
    const directory = loaded(closing(`${hours}, lines: [desk]`));
    expect(closed(directory, 'desk')).toEqual([inTokyo]);
    expect(closed(directory, 'counter')).toEqual([]);
    expect(directory.lines.get('desk')?.timetable.closures).toEqual([]);
  });

  test('is read on the clock of the centre', () => {
    const directory = loaded({
      [centreFile]: (closing(hours)[centreFile] ?? '').replace('default: true', 'default: true\nzone: America/New_York'),
    });
    expect(closed(directory, 'counter')).toEqual([['2026-11-24T18:00:00.000Z', '2026-11-24T19:00:00.000Z']]);
    expect(directory.centres.get('town')?.lines.get('counter')?.timetable.zone).toBe('America/New_York');
    expect(directory.centres.get('town')?.lines.get('desk')?.timetable.zone).toBe('Asia/Tokyo');
  });

  test('stands beside a closure that the line has itself', () => {
    const own = edited(
      'lines/desk.yaml',
      '\nhours:',
      '\nclosures: [{ from: 2026-12-01T09:00, until: 2026-12-01T10:00, reason: a }]\nhours:',
    );
    const directory = loaded({ ...closing(`${hours}, lines: [desk]`), ...own });
    expect(closed(directory, 'desk')).toEqual([['2026-12-01T00:00:00.000Z', '2026-12-01T01:00:00.000Z'], inTokyo]);
  });
});

describe('a line', () => {
  const desk = (more: string) => loaded(edited('lines/desk.yaml', '\nhours:', `\n${more}\nhours:`)).lines.get('desk');
  const fact = 'source: a, checked: 2026-11-21';

  test('rings its number in international form, and has it as it is printed', () => {
    expect(desk('')).toMatchObject({ number: '+81120017827', printed: '0120-0178-27', name: { ja: '窓口', en: 'the desk' } });
  });

  test.each(['０１２０－０１７８－２７', '+81 120-0178-27', '(0120)0178-27'])(
    'has its number from %s as from any other spelling',
    (written) => {
      const directory = loaded(edited('lines/desk.yaml', '0120-0178-27', `'${written}'`));
      const same = { number: '+81120017827', printed: '0120-0178-27', spoken: ['0120', '0178', '27'] };
      expect(directory.lines.get('desk')).toMatchObject(same);
      expect(directory.centres.get('town')?.lines.get('desk')).toMatchObject(same);
    },
  );

  test.each([
    ['press: 5', { press: '5', send: false, waitSeconds: 3 }],
    ['press: "05#", send: true, wait: 1.5', { press: '05#', send: true, waitSeconds: 1.5 }],
    ['press: "*2", wait: 30', { press: '*2', send: false, waitSeconds: 30 }],
    ['press: 2, wait: 0', { press: '2', send: false, waitSeconds: 0 }],
  ])('has digits from { %s }', (written, digits) => {
    expect(desk(`digits: { ${written}, ${fact} }`)?.digits).toEqual(digits);
  });

  test('has exceptions for a day and for days, for everybody and for some', () => {
    const exceptions = `exceptions:
  - { date: 2026-11-24, hours: closed, reason: a, ${fact} }
  - { from: 2026-12-01, until: 2026-12-03, languages: [en], hours: "9:00-12:00, 22:00-26:00", reason: a, ${fact} }
  - { from: 2026-12-05, until: 2026-12-05, languages: any, hours: closed, reason: a, ${fact} }`;
    expect(desk(exceptions)?.timetable.exceptions).toEqual([
      { from: '2026-11-24', until: '2026-11-24', spans: [], reason: 'a', where: { file: 'lines/desk.yaml', line: 8 } },
      {
        from: '2026-12-01',
        until: '2026-12-03',
        reason: 'a',
        where: { file: 'lines/desk.yaml', line: 9 },
        languages: ['en'],
        spans: [
          { from: 540, until: 720 },
          { from: 1320, until: 1560 },
        ],
      },
      {
        from: '2026-12-05',
        until: '2026-12-05',
        languages: 'any',
        spans: [],
        reason: 'a',
        where: { file: 'lines/desk.yaml', line: 10 },
      },
    ]);
  });

  test('has the year-end of every source found, unless it says another', () => {
    expect(desk('')?.timetable.newYear).toEqual({ from: '12-29', until: '01-03' });
    const where = { file: 'lines/desk.yaml', line: 7 };
    expect(desk('new-year: { from: 12-28, until: 01-05 }')?.timetable.newYear).toEqual({ from: '12-28', until: '01-05', where });
    expect(desk('new-year: { from: 02-28, until: 02-29 }')?.timetable.newYear).toEqual({ from: '02-28', until: '02-29', where });
  });

  test('has a zone of its own where it says so', () => {
    expect(desk('zone: Europe/Berlin')?.timetable.zone).toBe('Europe/Berlin');
  });
});

test('a line of the centre’s own stands in the zone of the centre, unless it says another', () => {
  const text = (edited(centreFile, 'default: true', 'default: true\nzone: America/New_York')[centreFile] ?? '').replace(
    '    number: 011',
    '    zone: Europe/Berlin\n    number: 011',
  );
  expect(
    loaded({ [centreFile]: text })
      .centres.get('town')
      ?.lines.get('counter')?.timetable.zone,
  ).toBe('Europe/Berlin');
});

test('a read-out is true on the days that are written, be it one', () => {
  const changed = edited('guidance.yaml', 'steps: {', 'steps: { from: 2026-11-24, until: 2026-11-24,');
  expect(loaded(changed).guidance).toEqual(
    new Map([
      ['change', {}],
      ['steps', { from: '2026-11-24', until: '2026-11-24' }],
    ]),
  );
});

test.each(["'+８１ 50-1234-5678'", '050-1234-5678', '０５０－１２３４－５６７８'])(
  'a caller-id of %s is shown to desks in international form',
  (written) => {
    expect(loaded(edited('centres/town.yaml', 'person:', `caller-id: ${written}\nperson:`)).centres.get('town')?.callerId).toBe(
      '+815012345678',
    );
  },
);

test('a centre answers the numbers that are written, and has each as it is shown', () => {
  const directory = loaded(edited('centres/town.yaml', '"+815012345678"', '０５０－１２３４－５６７８'));
  expect(directory.centres.get('town')?.numbers).toEqual([
    { number: '+815012345678', printed: '050-1234-5678', spoken: ['050', '1234', '5678'], language: 'en' },
    { number: '+815012345679', printed: '050-1234-5679', spoken: ['050', '1234', '5679'] },
  ]);
});

test('a centre has its announcement until the minute that is written, and its caller-id', () => {
  const more = 'announcement: { until: 2026-11-24T13:00, words: { ja: 休み } }\ncaller-id: "+815012345678"\nperson:';
  const town = loaded(edited(centreFile, 'person:', more)).centres.get('town');
  const where = { file: 'centres/town.yaml', line: 12 };
  expect(town?.announcements).toEqual([{ until: Date.parse('2026-11-24T13:00+09:00'), words: { ja: '休み' }, where }]);
  expect(town?.callerId).toBe('+815012345678');
});
