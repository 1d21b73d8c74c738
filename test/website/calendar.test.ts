// The calendars as a calendar reads them: another library parses what is served, and its instants are held against the table.

import ICAL from 'ical.js';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openingsBetween } from '../../src/hours/openings.ts';
import { instantOf, isoIn } from '../../src/hours/zone.ts';
import type { Centre, Line } from '../../src/schedules/directory.ts';
import { calendarFile, daysAhead, daysBefore } from '../../src/website/calendarFile.ts';
import { createReader } from '../../src/website/reader.ts';
import { writeOneOfEleven } from '../support/languages.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';
import { type Service, startService } from '../support/service.ts';
import { madeBy } from '../support/website/made.ts';

const monday = '2026-11-30T10:00:00+09:00';
const zone = 'Asia/Tokyo';
const instant = (text: string): number => instantOf(text, zone) ?? Number.NaN;

let service: Service;
beforeAll(async () => {
  service = await startService({ at: monday });
});
beforeEach(() => service.setAt(monday));
afterAll(() => service.close());

const ask = (path: string) => request(service.url).get(path);

type Entry = { readonly uid: string; readonly from: number; readonly until: number; readonly summary: string; readonly promised: boolean };

function entriesOf(body: string): readonly Entry[] {
  return new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((component) => {
    const { uid, startDate, endDate, summary } = new ICAL.Event(component);
    if (startDate.zone !== ICAL.Timezone.utcTimezone || endDate.zone !== startDate.zone) throw new Error(`${uid} is not in UTC.`);
    const promised = component.getFirstPropertyValue('categories') === 'PROMISED';
    return { uid, from: startDate.toJSDate().getTime(), until: endDate.toJSDate().getTime(), summary, promised };
  });
}

/** What touches is one opening again. */
function joined(entries: readonly Entry[]): readonly object[] {
  const openings: { from: number; until: number; readonly promised: boolean }[] = [];
  for (const { from, until, promised } of entries) {
    const last = openings.at(-1);
    if (last !== undefined && last.until === from && last.promised === promised) last.until = until;
    else openings.push({ from, until, promised });
  }
  return openings;
}

const { centres } = frozenDirectory();
const given: readonly (readonly [string, string, string])[] = [
  ['hokkaido', 'card', 'th'],
  ['hokkaido', 'suspension', 'th'],
  ['hokkaido', 'suspension-japanese', 'ja'],
  ['hokkaido', 'system', 'en'],
  ['hokkaido', 'freedial', 'ja'],
  ['hokkaido', 'counsellors', 'es'],
  ['tokamachi', 'pension', 'ja'],
];

test.each(given)(
  'the calendar of %s, %s in %s has every opening from a week ago to 400 days ahead, and no other',
  (centre, line, language) => {
    const { timetable } = lineOf(centre, line);
    const entries = entriesOf(bodyOf(centre, line, language));
    const [from, until] = [instant('2026-11-30') - daysBefore * 86_400_000, instant('2026-11-30') + daysAhead * 86_400_000];
    expect(joined(entries)).toEqual(openingsBetween(timetable, language, from, until));
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length);
    expect(entries.filter((entry) => entry.until - entry.from > 86_400_000)).toEqual([]);
  },
);

function lineOf(centre: string, line: string): Line {
  const found = centres.get(centre)?.lines.get(line);
  if (found === undefined) throw new Error(`The schedules have no line “${line}” in “${centre}”.`);
  return found;
}

function bodyOf(centre: string, line: string, language: string): string {
  const reader = createReader(language, () => 'a language');
  return madeBy(
    calendarFile(centres.get(centre) as Centre, lineOf(centre, line), reader, instant(monday), {
      address: 'https://example.jp',
      writtenAt: 0,
    }),
  ).body;
}

test('a Thai subscriber sees in the title when Thai is promised and when somebody merely answers', async () => {
  const { text } = await ask('/hours/hokkaido/suspension/th.ics').expect(200);
  const day = entriesOf(text).filter(({ from }) => from >= instant('2026-12-01') && from < instant('2026-12-02'));
  expect(day.map(({ from, until, summary }) => [isoIn(from, zone).slice(0, 16), isoIn(until, zone).slice(0, 16), summary])).toEqual([
    ['2026-12-01T09:00', '2026-12-01T18:00', 'ศูนย์ระงับบัตร'],
    ['2026-12-01T18:00', '2026-12-02T09:00', 'ศูนย์ระงับบัตร (มีเจ้าหน้าที่รับสาย แต่อาจพูดภาษาไทยไม่ได้)'],
  ]);
  expect(text.replaceAll('\r\n ', '')).toContain('X-WR-CALNAME:ศูนย์ระงับบัตร (ภาษาไทย)');
});

test('the calendar keeps to RFC 5545: its type, its line ends, lines of 75 octets, one UID an event and a stamp of the day', async () => {
  const answer = await ask('/hours/hokkaido/system/ne.ics').expect(200).expect('Content-Type', 'text/calendar; charset=utf-8');
  const lines = answer.text.split('\r\n');
  expect(answer.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Madoguchi//opening hours//NE']);
  expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
  expect(lines).toContain('X-PUBLISHED-TTL:PT1H');
  expect(new Set(lines.filter((line) => line.startsWith('DTSTAMP')))).toEqual(new Set(['DTSTAMP:20261129T150000Z']));
  // Whoever subscribes is not shown as busy.
  const events = lines.filter((line) => line === 'BEGIN:VEVENT').length;
  expect(lines.filter((line) => line === 'TRANSP:TRANSPARENT')).toHaveLength(events);
});

test('the calendar is the same all day long, has the same events the next day, and may be kept by a cache for five minutes', async () => {
  const today = await ask('/hours/tokamachi/pension/ja.ics')
    .expect('Cache-Control', 'public, max-age=300')
    .expect('Access-Control-Allow-Origin', '*');
  service.setAt('2026-11-30T23:59:58+09:00');
  await ask('/hours/tokamachi/pension/ja.ics')
    .set('If-None-Match', today.headers.etag ?? '')
    .expect(304)
    .expect('Cache-Control', 'public, max-age=2');
  service.setAt('2026-12-01T00:00:00+09:00');
  const tomorrow = await ask('/hours/tokamachi/pension/ja.ics').expect(200);
  const known = new Map(entriesOf(today.text).map((entry) => [entry.uid, entry]));
  const shared = entriesOf(tomorrow.text).filter(({ uid }) => known.has(uid));
  expect(shared.map((entry) => known.get(entry.uid))).toEqual(shared);
  expect(shared.length).toBeGreaterThan(250);
});

test('a line that has no opening left says so in the calendar, for a subscriber would go on seeing the openings of last week', async () => {
  const { text } = await ask('/hours/hokkaido/freedial/th.ics').expect(200);
  const [event, ...others] = new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  expect([event?.summary, event?.startDate.isDate, event?.startDate.toString(), others.length]).toEqual([
    'ศูนย์ข้อมูลมายนัมเบอร์: ปิด',
    true,
    '2026-11-30',
    0,
  ]);
});

test('the description has the number to call, the digit to press there, and the languages that may be needed', async () => {
  const described = async (path: string) => {
    const [event] = new ICAL.Component(ICAL.parse((await ask(path)).text)).getAllSubcomponents('vevent');
    return new ICAL.Event(event).description.split('\n');
  };
  expect(await described('/hours/hokkaido/freedial/ja.ics')).toEqual([
    '☎ 0120-95-0178',
    '電話がつながったら、5 を押してください。',
    '日本語で話せます',
  ]);
  expect(await described('/hours/hokkaido/counsellors/en.ics')).toEqual(['☎ 011-200-9595', 'In English']);
  expect(await described('/hours/hokkaido/counsellors/es.ics')).toEqual(['☎ 011-200-9595', 'Pueden llamar a un intérprete de español.']);
  expect(await described('/hours/tokamachi/insurance-desk/es.ics')).toContain('Es posible que tenga que hablar japonés.');
});

test.each([
  ['/hours/sapporo/card/th.ics', 'There is no centre “sapporo”. Write one of: hokkaido, tokamachi.\n'],
  [
    '/hours/tokamachi/counsellors/th.ics',
    'The centre “tokamachi” has no line “counsellors”. Write one of: insurance-desk, pension, suspension, suspension-japanese, freedial, system, card.\n',
  ],
  ['/hours/hokkaido/card/fr.ics', `The centre “hokkaido” does not offer the language “fr”. ${writeOneOfEleven}\n`],
])('at %s there is no calendar, and a sentence says what to write', async (path, problem) => {
  const answer = await ask(path).expect(404).expect('Content-Type', 'text/plain; charset=utf-8');
  expect(answer.text).toBe(problem);
});
