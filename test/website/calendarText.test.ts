// Calendars of lines whose names are hostile: another library reads back every name as it was, and nothing else comes with it.

import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { Timetable } from '../../src/hours/timetable.ts';
import type { Centre, Line } from '../../src/schedules/directory.ts';
import { calendarFile } from '../../src/website/calendarFile.ts';
import { contentLine, textValue } from '../../src/website/calendarText.ts';
import { createReader } from '../../src/website/reader.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';
import { madeBy } from '../support/website/made.ts';

const [town] = frozenDirectory().centres.values();
const now = Date.parse('2026-11-30T10:00:00+09:00');

function timetable(isOpen: boolean): Timetable {
  const rules = isOpen ? { monday: [{ from: 540, until: 1020 }] } : {};
  const groups = [{ languages: ['en'], needed: [], rules }];
  return { zone: 'Asia/Tokyo', newYear: { from: '12-29', until: '01-03' }, groups, exceptions: [], closures: [] };
}

function calendarNamed(name: string, id: string, isOpen: boolean): string {
  const line: Line = {
    id,
    name: { en: name },
    number: '+81112009595',
    printed: name,
    spoken: [],
    digits: { press: name, send: false, waitSeconds: 1 },
    timetable: timetable(isOpen),
  };
  const centre: Centre = { ...(town as Centre), id };
  return madeBy(
    calendarFile(
      centre,
      line,
      createReader('en', () => 'English'),
      now,
      { address: 'https://example.jp', writtenAt: 0 },
    ),
  ).body;
}

/** As a calendar can hold a text: one kind of line end, no control characters, no half characters. */
function holdable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '');
}

/** The library leaves a property that it does not know as it is written. */
const unescaped = (text: string) => text.replace(/\\(.)/g, (_all, letter: string) => (letter === 'n' ? '\n' : letter));

const named = (text: string) => text.charAt(0).toLocaleUpperCase('en') + text.slice(1);

const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 120 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 120 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          '\r\nATTENDEE:mailto:x@example.jp',
          '\n',
          '\r',
          '\\',
          '\\n',
          ';',
          ',',
          ':',
          '"',
          '\u2028',
          '\u0000',
          '\ud83d',
          '☎',
          'END:VCALENDAR\r\n',
          ' ',
          'あ'.repeat(30),
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  },
);

test('whatever a line is called, its calendar has its events and its name, and nothing that the name brought in', () => {
  fc.assert(
    fc.property(hostile, hostile, fc.boolean(), (name, id, isOpen) => {
      const body = calendarNamed(`x${name}`, id, isOpen);
      for (const line of body.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      expect(Buffer.from(body).toString()).toBe(body);
      const calendar = new ICAL.Component(ICAL.parse(body));
      expect([calendar.name, calendar.getAllSubcomponents().map((each) => each.name)]).toEqual([
        'vcalendar',
        Array(isOpen ? 59 : 1).fill('vevent'),
      ]);
      expect(calendar.getAllProperties().map((each) => each.name)).toEqual([
        'version',
        'prodid',
        'url',
        'source',
        'name',
        'x-wr-calname',
        'refresh-interval',
        'x-published-ttl',
      ]);
      const title = holdable(named(`x${name}`));
      for (const property of ['name', 'x-wr-calname'])
        expect(unescaped(String(calendar.getFirstPropertyValue(property)))).toBe(`${title} (English)`);
      const [event] = calendar.getAllSubcomponents('vevent');
      const names = [
        'uid',
        'sequence',
        'dtstamp',
        'last-modified',
        'dtstart',
        'dtend',
        'summary',
        'transp',
        ...(isOpen ? ['description'] : []),
        'categories',
        'x-microsoft-cdo-busystatus',
      ];
      expect(event?.getAllProperties().map((each) => each.name)).toEqual(names);
      expect(event?.getFirstPropertyValue('summary')).toBe(isOpen ? title : `${title}: Closed`);
      expect(event?.getFirstPropertyValue('uid')).toContain(`.en.${holdable(id)}.${holdable(id)}@example.jp`);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test('a long line is folded without cutting a character, and unfolds to what it was', () => {
  for (const letter of ['a', 'é', 'あ', '😀', 'e\u0301']) {
    for (let count = 1; count < 120; count += 1) {
      const line = contentLine('SUMMARY', letter.repeat(count));
      const lines = line.split('\r\n');
      expect(lines.at(-1)).toBe('');
      for (const each of lines) expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75);
      expect(lines.join('\r\n')).toBe(line);
      expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${letter.repeat(count)}\r\n`);
      expect(Buffer.from(line).toString()).toBe(line);
    }
  }
});

test.each([
  ['a;b,c\\d', 'a\\;b\\,c\\\\d'],
  ['one\ntwo\r\nthree\rfour', 'one\\ntwo\\nthree\\nfour'],
  ['a\u0000b\u0007c\u001bd\u007fe\tf', 'abcde\tf'],
  ['half \ud83d here', 'half \ufffd here'],
])('%j is written %j', (text, value) => {
  expect(textValue(text)).toBe(value);
});
