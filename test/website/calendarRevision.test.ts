// What a subscriber's calendar learns after staff have changed something: events with a later revision (RFC 5545 §3.8.7), why a line is closed,
// and what the centre announces.

import ICAL from 'ical.js';
import request from 'supertest';
import { describe, expect, test } from 'vitest';
import type { Directory } from '../../src/schedules/directory.ts';
import { frozenFiles, loadWith } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';
import { tokyo } from '../support/staff/sides.ts';

const file = 'centres/hokkaido.yaml';
const path = '/hours/hokkaido/counsellors/en.ics';
const noon = '2026-11-24T12:30';

function directoryWith(more: string, exceptions = ''): Directory {
  const text = `${frozenFiles[file]}${more}`;
  const { directory, problems } = loadWith({
    [file]:
      exceptions === ''
        ? text
        : text.replace('    hours:\n      - languages: [ja, en]', `${exceptions}    hours:\n      - languages: [ja, en]`),
  });
  if (directory === undefined) throw new Error(JSON.stringify(problems));
  return directory;
}

type Event = {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly modified: string;
  readonly summary: string;
  readonly description: string;
  readonly start: string;
  readonly end: string;
  readonly category: string;
};

async function eventsOf(service: Service): Promise<readonly Event[]> {
  const { text } = await request(service.url).get(path).expect(200);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const value = (name: string) => String(component.getFirstPropertyValue(name));
    return {
      uid: event.uid,
      sequence: Number(value('sequence')),
      stamp: value('dtstamp'),
      modified: value('last-modified'),
      summary: event.summary,
      description: event.description ?? '',
      start: value('dtstart'),
      end: value('dtend'),
      category: value('categories'),
    };
  });
}

/** The events with the content of a directory that was written at a time. */
async function withEdit(directory: Directory, writtenAt: string, at = noon): Promise<readonly Event[]> {
  const service = await startService({ at, parts: { directory: () => directory, writtenAt: () => tokyo(writtenAt) } });
  const events = await eventsOf(service);
  await service.close();
  return events;
}

const plain = directoryWith('');
const closure = (from: string, until: string) =>
  directoryWith(`\nclosures:\n  - {from: ${from}, until: ${until}, reason: staff training, lines: [counsellors]}\n`);

describe('an event that changed', () => {
  test('has a later revision than before, in each of its three forms, and the same UID', async () => {
    const before = await withEdit(plain, '2026-11-20T09:00', '2026-11-24T10:00');
    const after = await withEdit(closure('2026-11-26T15:00', '2026-11-26T18:00'), '2026-11-24T11:17:23');
    const cut = (events: readonly Event[]) => events.find(({ uid }) => uid.startsWith('2026-11-26.2.'));
    const [old, changed] = [cut(before), cut(after)];
    expect([old?.end, changed?.end]).toEqual(['2026-11-26T08:00:00Z', '2026-11-26T06:00:00Z']);
    expect(changed?.sequence).toBeGreaterThan(old?.sequence ?? Number.POSITIVE_INFINITY);
    expect([old?.stamp, old?.modified]).toEqual(['2026-11-23T15:00:00Z', '2026-11-23T15:00:00Z']);
    expect([changed?.stamp, changed?.modified]).toEqual(['2026-11-24T02:17:23Z', '2026-11-24T02:17:23Z']);
    // RFC 5545 §3.3.8: an INTEGER is below 2³¹.
    expect(changed?.sequence).toBeLessThan(2 ** 31);
  });

  test('two edits within one second of each other are two revisions', async () => {
    const [first] = await withEdit(plain, '2026-11-24T11:17:23');
    const [second] = await withEdit(plain, '2026-11-24T11:17:24');
    expect((second?.sequence ?? 0) - (first?.sequence ?? 0)).toBe(1);
  });

  test('the revision never goes back: over days, and where the clock of a file is wrong', async () => {
    const sequences: number[] = [];
    for (const [written, at] of [
      ['2026-11-20T09:00', '2026-11-23T12:00'],
      // An instance that starts with files of another age.
      ['2026-11-01T09:00', '2026-11-23T23:59:59'],
      ['2026-11-20T09:00', '2026-11-24T00:00'],
      ['2026-11-24T10:00', '2026-11-24T10:00:05'],
      ['2026-11-24T10:00', '2026-11-24T18:00'],
      // A file that says that it was written next year.
      ['2027-11-24T10:00', '2026-11-24T19:00'],
      ['2027-11-24T10:00', '2026-11-25T00:00'],
    ] as const)
      sequences.push((await withEdit(plain, written, at))[0]?.sequence ?? Number.NaN);
    expect(sequences.toSorted((one, other) => one - other)).toEqual(sequences);
    expect(sequences[0]).toBe(sequences[1]);
    expect(sequences[3]).toBe(sequences[4]);
  });
});

describe('why a line is closed', () => {
  test('a closure is an event of its own, with its reason and its end', async () => {
    const events = await withEdit(closure('2026-11-26T15:00', '2026-11-26T18:00'), noon);
    expect(events.filter(({ category }) => category === 'CLOSED')).toMatchObject([
      {
        summary: 'The counsellors of the Hokkaido centre: Closed',
        description: 'Reason: staff training',
        start: '2026-11-26T06:00:00Z',
        end: '2026-11-26T09:00:00Z',
      },
    ]);
  });

  const exceptions = `    exceptions:
      - {from: 2026-12-09, until: 2026-12-10, hours: closed, reason: moving house, source: a, checked: 2026-11-21}
      - {date: 2026-12-11, hours: '10:00-12:00', reason: still unpacking, source: a, checked: 2026-11-21}
`;

  test('days that an exception closes are one event of whole days; other hours have the reason in their description', async () => {
    const events = await withEdit(directoryWith('', exceptions), noon);
    expect(events.filter(({ category }) => category === 'CLOSED')).toMatchObject([
      { description: 'Reason: moving house', start: '2026-12-09', end: '2026-12-11' },
    ]);
    const friday = events.filter(({ uid }) => uid.startsWith('2026-12-11.'));
    expect(friday.map(({ description }) => description.split('\n').at(-1))).toEqual(['still unpacking']);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test.each([
    ['closure', '\nclosures:\n  - {from: 2026-11-24T12:00, until: further-notice, reason: flood, lines: [counsellors]}\n', ''],
    [
      'exception',
      '',
      '    exceptions:\n      - {from: 2026-11-24, until: further-notice, hours: closed, reason: flood, source: a, checked: 2026-11-21}\n',
    ],
  ])(
    'a line that is closed until further notice by a %s says so today, once, and not that it is merely closed',
    async (_by, more, exception) => {
      const events = await withEdit(directoryWith(more, exception), noon);
      const closed = events.filter(({ category }) => category === 'CLOSED');
      expect(closed).toMatchObject([
        {
          summary: 'The counsellors of the Hokkaido centre: Closed until further notice',
          description: 'Reason: flood',
          start: '2026-11-24',
          end: '2026-11-25',
        },
      ]);
      // Last week's openings stay, and none is to come.
      expect(events.filter(({ category, start }) => category !== 'CLOSED' && start > '2026-11-24T12')).toEqual([]);
      expect(events.some(({ category }) => category === 'PROMISED')).toBe(true);
    },
  );
});

describe('an announcement', () => {
  const announcing = directoryWith('\nannouncement:\n  until: 2026-11-26T13:00\n  words: {en: Heavy snow.}\n');

  test('is in the calendar until it ends, and then it is gone', async () => {
    const notice = (events: readonly Event[]) => events.filter(({ category }) => category === 'NOTICE');
    expect(notice(await withEdit(announcing, noon))).toMatchObject([
      { summary: 'Heavy snow.', start: '2026-11-23T15:00:00Z', end: '2026-11-26T04:00:00Z' },
    ]);
    expect(notice(await withEdit(announcing, noon, '2026-11-26T13:00'))).toEqual([]);
  });

  test('a calendar that was kept ends with it', async () => {
    const service = await startService({ at: '2026-11-26T12:59:30', parts: { directory: () => announcing } });
    await request(service.url).get(path).expect('Cache-Control', 'public, max-age=30');
    service.setAt('2026-11-26T13:00');
    expect((await eventsOf(service)).filter(({ category }) => category === 'NOTICE')).toEqual([]);
    await service.close();
  });
});
