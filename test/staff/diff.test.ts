// What staff read about a change of the schedules before it goes live.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centreAt } from '../../src/routing/centreNow.ts';
import { linesToRing } from '../../src/routing/lines.ts';
import { compareCallers } from '../../src/staff/compareCallers.ts';
import { diffMarkdown, diffOf, diffText } from '../../src/staff/diff.ts';
import { directoryWith } from '../support/desk/whispering.ts';
import { diffBetween, frozenWith, saidOf, tokyo } from '../support/staff/sides.ts';

const real = frozenWith();
const yearEnd = `exceptions:
  - {from: 2026-12-29, until: 2026-12-31, languages: [th, ne], hours: 9:00-16:00, reason: year-end, source: a test, checked: 2026-11-21}
hours:`;

const shorter = frozenWith(['lines/card.yaml', '\nhours:', `\n${yearEnd}`]);

test('an exception is summed up: which languages, how much, which days, and whom it leaves without a line', () => {
  expect(saidOf(real, shorter)).toEqual({
    Hours: ['card, Thai, Nepali: 2 hours less on each of 3 days: closed 16:00–18:00; Tue 2026-12-29 to Thu 2026-12-31.'],
    'Callers who lose their last open line': [
      'hokkaido, card, callers in Thai, Nepali: no line answers any more 16:00–18:00 on 3 days; Tue 2026-12-29 to Thu 2026-12-31.',
      'hokkaido, system, callers in Thai, Nepali: no line answers any more 16:00–18:00 on 3 days; Tue 2026-12-29 to Thu 2026-12-31.',
      'tokamachi, insurance, callers in Thai, Nepali: no line answers any more 16:00–18:00 on 3 days; Tue 2026-12-29 to Thu 2026-12-31.',
    ],
  });
});

test('the other way round it is more, and nobody loses a line', () => {
  expect(saidOf(shorter, real)).toEqual({
    Hours: ['card, Thai, Nepali: 2 hours more on each of 3 days: open 16:00–18:00; Tue 2026-12-29 to Thu 2026-12-31.'],
  });
});

test('a change that comes every week is one sentence', () => {
  const mondays = frozenWith([
    'centres/hokkaido.yaml',
    'weekdays: 9:00-12:00, 13:00-17:00',
    'weekdays: 9:00-12:00, 13:00-17:00\n        monday: 13:00-17:00',
  ]);
  expect(saidOf(real, mondays).Hours).toEqual([
    'counsellors, Japanese, English: 3 hours less on each of 9 days: closed 9:00–12:00; every Monday that is no public holiday from Mon 2026-11-30 on.',
    'counsellors, Chinese, Korean, Spanish, Portuguese, Vietnamese, Thai, Indonesian, Filipino, Nepali: 3 hours less on each of 9 days: closed (was answered, not promised) 9:00–12:00; every Monday that is no public holiday from Mon 2026-11-30 on.',
  ]);
});

test('hours that are answered but no longer promised are said, also where somebody still answers', () => {
  const unpromised = frozenWith(['lines/suspension.yaml', 'daily: 9:00-18:00', 'daily: 9:00-17:00']);
  expect(saidOf(real, unpromised)).toEqual({
    Hours: [
      'suspension, Vietnamese, Thai, Indonesian, Filipino, Nepali: 1 hour no longer promised on each of 70 days: answered but not promised any more 17:00–18:00; every day from Tue 2026-11-24 on.',
    ],
    'Callers who lose their last open line': [
      'hokkaido, tokamachi, lost-card, callers in Vietnamese, Thai, Indonesian, Filipino, Nepali: a line answers, but none promises their language any more, 17:00–18:00 on 70 days; every day from Tue 2026-11-24 on.',
    ],
  });
});

test('a closure of one centre is said of that centre, and its other callers are left out', () => {
  const typhoon = frozenWith([
    'centres/hokkaido.yaml',
    '\nlines:',
    '\nclosures:\n  - {from: 2026-11-25T13:00, until: 2026-11-26T00:00, reason: typhoon, lines: [system]}\nlines:',
  ]);
  expect(saidOf(real, typhoon)).toEqual({
    Hours: [
      'system of hokkaido, English, Chinese, Korean, Spanish, Portuguese, Vietnamese, Thai, Indonesian, Filipino, Nepali: 7 hours less on 1 day: closed 13:00–20:00; Wed 2026-11-25.',
    ],
    'Callers who lose their last open line': [
      'hokkaido, system, callers in Vietnamese, Thai, Indonesian, Filipino, Nepali: no line answers any more 18:00–20:00 on 1 day; Wed 2026-11-25.',
    ],
  });
});

test('days without any hours are said day by day, also where they were open day and night', () => {
  const weekends = frozenWith(['lines/suspension-japanese.yaml', 'daily: 0:00-24:00', 'daily: 0:00-24:00\n    weekends: closed']);
  expect(saidOf(real, weekends).Hours).toEqual([
    'suspension-japanese, Japanese: 24 hours less on each of 20 days: closed all day; every Saturday and Sunday from Sat 2026-11-28 on.',
  ]);
});

test('numbers, names, digits, topics, languages and announcements that change are said, each as it was and is', () => {
  const edited = frozenWith(
    ['lines/freedial.yaml', 'press: 5', 'press: 6'],
    ['lines/suspension.yaml', 'needed: [ja, en, zh, ko, es, pt]', 'needed: [ja, en]'],
    ['lines/freedial.yaml', 'en: the My Number general line', 'en: the general line'],
    ['centres/hokkaido.yaml', 'interpreter: true', 'interpreter: false'],
    ['centres/hokkaido.yaml', '011-200-9595', '011-200-9596'],
    ['centres/hokkaido.yaml', '[card, freedial]}', '[freedial, card]}'],
    ['centres/tokamachi.yaml', 'tl, ne]', 'tl]'],
    ['centres/tokamachi.yaml', '  9: old-employer-cards\n', ''],
    ['centres/tokamachi.yaml', '\nguidance:', '\nannouncement: {until: 2026-12-01T00:00, words: {ja: お知らせです。}}\nguidance:'],
  );
  expect(saidOf(real, edited)).toEqual({
    'Other changes': [
      'line freedial: digits now 6, told to the caller (was 5, told to the caller).',
      'line freedial: name in en now “the general line” (was “the My Number general line”).',
      'line suspension: languages needed where none is promised now ja, en (was ja, en, zh, ko, es, pt).',
      'line counsellors of hokkaido: number now 011-200-9596 (was 011-200-9595).',
      'line counsellors of hokkaido: interpreter is removed (was the staff can call one).',
      'topic card of hokkaido: lines now freedial, card (was card, freedial).',
      'centre tokamachi: languages now ja, en, zh, ko, es, pt, vi, th, id, tl (was ja, en, zh, ko, es, pt, vi, th, id, tl, ne).',
      'centre tokamachi: read-out on key 9 is removed (was old-employer-cards).',
      'centre tokamachi: end of the announcement is new: 2026-12-01T00:00:00+09:00.',
      'centre tokamachi: announcement in ja is new: “お知らせです。”.',
    ],
  });
});

test('a new topic and a topic that is gone are said with their lines', () => {
  const without = frozenWith(['centres/tokamachi.yaml', '  4: {id: pension, lines: [pension]}\n', '']);
  expect(saidOf(real, without)['Other changes']).toEqual(['topic pension of tokamachi is removed (was: key 4; lines pension).']);
  expect(saidOf(without, real)['Other changes']).toEqual(['topic pension of tokamachi is new (key 4; lines pension).']);
});

test('nothing is said where only a source or a reason changed, and hours that are only written otherwise are said to be the same', () => {
  const looked = frozenWith(['lines/card.yaml', 'checked: 2026-11-21', 'checked: 2026-11-22']);
  expect(diffText(diffBetween(real, looked))).toBe('Nothing that a caller could notice changes from Tue 2026-11-24 to Mon 2027-02-01.');
  const otherwise = frozenWith([
    'lines/card.yaml',
    'daily: 9:00-18:00',
    'weekdays: 9:00-18:00\n    weekends: 9:00-18:00\n    holidays: 9:00-18:00\n    new-year: 9:00-18:00',
  ]);
  expect(saidOf(real, otherwise)).toEqual({
    Hours: ['card: the hours are written differently, but no opening changes until Mon 2027-02-01.'],
  });
});

test('as Markdown, names that staff wrote stay text', () => {
  const named = frozenWith(['lines/card.yaml', 'en: the My Number Card desk', 'en: "the *card* <desk>"']);
  const markdown = diffMarkdown(diffBetween(real, named));
  expect(markdown).toContain(
    '## What callers will notice (Tue 2026-11-24 to Mon 2027-02-01)\n\n### Other changes\n\n- line card: name in en',
  );
  expect(markdown).toContain('“the \\*card\\* \\<desk\\>”');
});

test('who loses the last open line is what the desk of a call says, at any instant', () => {
  const from = tokyo('2026-11-24T00:00');
  const until = tokyo('2027-02-01T00:00');
  const losses = compareCallers(real, shorter, { from, until, last: '2027-01-31' });
  const isLost = (topic: string, language: string, at: number) =>
    losses.some(
      (loss) =>
        loss.kind === 'unanswered' &&
        loss.centres.includes('hokkaido') &&
        loss.topic === topic &&
        loss.changes.some(
          (change) =>
            change.languages.includes(language) &&
            change.days.some(({ dates, parts }) =>
              dates.some((date) => parts.some((part) => at >= tokyo(date) + part.from * 60_000 && at < tokyo(date) + part.until * 60_000)),
            ),
        ),
    );
  const rings = (directory: typeof real, topic: string, language: string, at: number) => {
    const centre = directory.centres.get('hokkaido');
    if (centre === undefined) throw new Error('hokkaido is gone');
    return linesToRing(centreAt({ ...centre, languages: [language] }, directory.guidance, at), topic, language).length > 0;
  };
  const yearEnds = fc.integer({ min: tokyo('2026-12-29T15:00') / 60_000, max: tokyo('2027-01-01T00:00') / 60_000 });
  const anyTime = fc.integer({ min: from / 60_000, max: until / 60_000 - 1 });
  fc.assert(
    fc.property(
      fc.constantFrom('card', 'system', 'lost-card'),
      fc.constantFrom('th', 'ne', 'en', 'ja'),
      fc.oneof(yearEnds, anyTime),
      (topic, language, minute) => {
        const at = minute * 60_000;
        expect(isLost(topic, language, at)).toBe(rings(real, topic, language, at) && !rings(shorter, topic, language, at));
      },
    ),
    { numRuns: 150 },
  );
});

test('hours that are written in February for April are said with their first day', () => {
  const system = 'until: 2027-03-31\n    weekdays: 9:30-20:00';
  const april = frozenWith(
    ['lines/freedial.yaml', 'weekdays: 9:30-20:00', system],
    [
      'lines/freedial.yaml',
      'hours:\n',
      'hours:\n  - languages: [ja]\n    from: 2027-04-01\n    weekdays: 9:30-18:00\n    weekends: 9:30-17:30\n    holidays: 9:30-17:30\n    new-year: closed\n    source: a\n    checked: 2027-02-01\n',
    ],
  );
  const text = diffText(diffOf(real, april, tokyo('2027-02-01T10:00'), 400));
  expect(text).toMatch(/freedial, Japanese: 2 hours less on each of \d+ days: closed 18:00–20:00; .*Thu 2027-04-01/);
  expect(text).not.toContain('2027-03-31');
});

test('third Tuesdays are said with their days', () => {
  const closed = frozenWith(['lines/freedial.yaml', 'weekdays: 9:30-20:00', 'weekdays: 9:30-20:00\n    third-tuesday: closed']);
  expect(diffText(diffOf(real, closed, tokyo('2026-11-24T10:00'), 120))).toContain(
    'on each of 4 days: closed 9:30–20:00; Tue 2026-12-15, Tue 2027-01-19, Tue 2027-02-16, Tue 2027-03-16.',
  );
});

test('how the telephones of a desk ring is said, each as it was and is', () => {
  const whisper = { language: 'ja' } as const;
  const desk = {
    telephones: ['+81257573748', '+81257573735'],
    inOrder: true,
    seconds: 20,
    whisper: { ...whisper, accept: true },
    waitMinutes: 3,
  } as const;
  const other = { telephones: ['+81257573735', '+81257573748'], inOrder: false, seconds: 60, whisper, waitMinutes: 5 } as const;
  expect(saidOf(directoryWith({ pension: desk }), directoryWith({ pension: desk }))).toEqual({});
  expect(saidOf(directoryWith({ pension: desk }), directoryWith({ pension: other }))).toEqual({
    'Other changes': [
      'line pension of tokamachi: telephones that ring (numbers) now +81257573735, +81257573748 (was +81257573748, +81257573735).',
      'line pension of tokamachi: how they ring (ring) now all at once (was one after the other).',
      'line pension of tokamachi: how long it rings (ring-seconds) now 60 s (was 20 s).',
      'line pension of tokamachi: taking the call (accept) is removed (was by a key).',
      'line pension of tokamachi: waiting while the desk is busy (wait) now up to 5 min (was up to 3 min).',
    ],
  });
  expect(saidOf(frozenWith(), directoryWith({ pension: desk }))['Other changes']).toHaveLength(6);
});
