// Notices of the console on top of the files: what they close, open and announce, what of them is refused, and what stays the same object.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { availabilityAt } from '../../../src/hours/availability.ts';
import type { Instant } from '../../../src/hours/timetable.ts';
import { sentence } from '../../../src/messages/sayMessage.ts';
import { announcedAt } from '../../../src/routing/centreNow.ts';
import { withNotices, withNoticesInSteps } from '../../../src/schedules/build/withNotices.ts';
import type { ConsoleNotice } from '../../../src/schedules/consoleNotice.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { noticeOf } from '../../support/schedules/madeNotices.ts';
import { changed, directoryOf, threeTowns } from '../../support/schedules/threeTowns.ts';
import { townVocabulary } from '../../support/schedules/town.ts';
import { tokyo } from '../../support/staff/sides.ts';

const towns = directoryOf(threeTowns);
const context = { vocabulary: townVocabulary };
const noon = tokyo('2026-11-25T11:00');
const with_ = (...notices: readonly ConsoleNotice[]) => withNotices(towns, notices, context);

/** The lines of a centre that are closed at an instant, in Japanese. */
function closedIn(directory: Directory, id: string, at: Instant = noon): readonly string[] {
  const lines = [...(directory.centres.get(id)?.lines.values() ?? [])];
  return lines.filter(({ timetable }) => availabilityAt(timetable, 'ja', at).status === 'closed').map((line) => line.id);
}
const saidOf = (...notices: readonly ConsoleNotice[]) => with_(...notices).problems.map(({ message }) => sentence('en', message));
const codesOf = (...notices: readonly ConsoleNotice[]) => with_(...notices).problems.map(({ code }) => code);

describe('a closure', () => {
  test.each<readonly [string, Partial<ConsoleNotice>, readonly string[]]>([
    ['closes the own lines of the centre where it says nothing', {}, ['counter']],
    ['closes the own lines of the centre', { lines: 'own' }, ['counter']],
    ['closes everything, and never what stops a lost card', { lines: 'all' }, ['counter', 'desk']],
    ['closes what it names', { lines: ['desk'] }, ['desk']],
  ])('%s', (_, more, closed) => {
    const { directory, problems } = with_(noticeOf(more));
    expect(problems).toEqual([]);
    expect(closedIn(directory, 'town')).toEqual(closed);
    expect(closedIn(directory, 'town', tokyo('2026-11-25T09:59'))).toEqual([]);
    expect(closedIn(directory, 'town', tokyo('2026-11-26T09:30'))).toEqual([]);
    for (const other of ['village', 'hamlet']) expect(directory.centres.get(other)).toBe(towns.centres.get(other));
    expect(directory.lines).toBe(towns.lines);
  });

  test('of every centre closes all lines, the shared ones too, but not what stops a lost card', () => {
    const { directory, problems } = with_(noticeOf({ centre: '*' }));
    expect(problems).toEqual([]);
    expect(closedIn(directory, 'village')).toEqual(['counter', 'desk']);
    expect(directory.lines.get('desk')?.timetable.closures).toHaveLength(1);
    expect(directory.lines.get('stop')).toBe(towns.lines.get('stop'));
    expect(directory.centres.get('town')?.lines.get('desk')).toBe(directory.centres.get('village')?.lines.get('desk'));
  });

  test('says from which notice it is, and who made it', () => {
    const notice = noticeOf();
    const [closure] = with_(notice).directory.centres.get('town')?.lines.get('counter')?.timetable.closures ?? [];
    expect(closure).toMatchObject({ reason: '職員研修', notice: { id: notice.id, madeBy: '佐藤' } });
    expect(closure).not.toHaveProperty('where');
  });
});

describe('an opening', () => {
  const evening = { kind: 'opening', from: tokyo('2026-11-25T12:00'), until: tokyo('2026-11-25T20:00') } as const;
  const openAt = (notice: ConsoleNotice, language = 'ja') =>
    ['counter', 'desk'].filter((id) => {
      const line = with_(notice).directory.centres.get('town')?.lines.get(id);
      return line !== undefined && availabilityAt(line.timetable, language, tokyo('2026-11-25T19:00')).status === 'promised';
    });
  test('opens the own lines, all, or those that it names', () => {
    expect(openAt(noticeOf(evening))).toEqual(['counter']);
    expect(openAt(noticeOf({ ...evening, lines: 'all' }))).toEqual(['counter', 'desk']);
    expect(openAt(noticeOf({ ...evening, lines: ['desk'] }))).toEqual(['desk']);
    expect(openAt(noticeOf({ ...evening, lines: ['desk'], languages: ['th'] }))).toEqual([]);
    expect(openAt(noticeOf({ ...evening, lines: ['desk'], languages: ['th'] }), 'th')).toEqual(['desk']);
  });

  test('is weaker than a closure, whatever came first', () => {
    const closure = noticeOf({ lines: ['counter'], until: tokyo('2026-11-26T00:00') });
    const opening = noticeOf(evening);
    for (const notices of [
      [closure, opening],
      [opening, closure],
    ])
      expect(closedIn(withNotices(towns, notices, context).directory, 'town', tokyo('2026-11-25T19:00'))).toEqual(['counter', 'desk']);
  });
});

describe('an announcement', () => {
  const announcement = (more: Partial<ConsoleNotice>) => noticeOf({ kind: 'announcement', ...more });
  test('is heard before those of the files, for its time', () => {
    const { directory } = with_(
      announcement({ ready: 'typhoon' }),
      announcement({ centre: '*', words: { ja: '本日は混み合っています。' } }),
    );
    const town = directory.centres.get('town');
    expect(town && announcedAt(town, noon)).toMatchObject([
      { words: { ja: '本日は混み合っています。' }, everywhere: true },
      { ready: 'typhoon', words: {} },
    ]);
    expect(town && announcedAt(town, tokyo('2026-11-25T17:00'))).toEqual([]);
    expect(directory.centres.get('village')?.announcements).toHaveLength(1);
  });

  test('words that no document can have are left out, the others are heard', () => {
    const bell = String.fromCharCode(7);
    const notice = announcement({ words: { ja: `休み${bell}です`, en: 'We are closed.' } });
    expect(codesOf(notice)).toEqual(['several-lines']);
    expect(with_(notice).directory.centres.get('town')?.announcements).toMatchObject([{ words: { en: 'We are closed.' } }]);
  });
});

describe('what does not fit', () => {
  const stillCloses = ['lost-card-closed', 'line-unknown', 'empty', 'several-lines'];
  test.each<readonly [string, Partial<ConsoleNotice>, string]>([
    ['names a line that stops lost cards', { lines: ['counter', 'stop'] }, 'lost-card-closed'],
    ['names it for every centre', { centre: '*', lines: ['stop'] }, 'lost-card-closed'],
    ['names a line that is not there', { lines: ['counter', 'gone'] }, 'line-unknown'],
    ['names a line of one centre for every one', { centre: '*', lines: ['counter'] }, 'line-unknown'],
    ['is for a centre that is not there', { centre: 'gone' }, 'centre-unknown'],
    ['ends when it begins', { until: tokyo('2026-11-25T10:00') }, 'ends-before-it-begins'],
    ['has no end that is a number', { until: Number.NaN }, 'ends-before-it-begins'],
    ['lasts more than a year', { until: tokyo('2027-11-28T10:00') }, 'date-too-far'],
    ['has no reason', { reason: ' ' }, 'empty'],
    ['has a reason of several lines', { reason: 'a\nb' }, 'several-lines'],
    ['announces nothing', { kind: 'announcement' }, 'missing'],
    ['announces what is not ready', { kind: 'announcement', ready: 'flood' }, 'announcement-unknown'],
    ['has words in a language without a voice', { kind: 'announcement', words: { xx: 'x' } }, 'language-unknown'],
    ['has words of hours', { kind: 'announcement', words: { ja: '長'.repeat(1001) } }, 'too-long'],
    ['opens in a language that callers cannot choose', { kind: 'opening', languages: ['ja', 'xx'] }, 'language-not-offered'],
  ])('a notice that %s is reported, and the rest of it applies', (_, more, code) => {
    const notice = noticeOf(more);
    const { directory, problems } = with_(notice);
    expect(problems.map((problem) => [problem.notice, problem.code])).toEqual([[notice.id, code]]);
    // The desk and the town's own counter are open at that time, but for what is right in the notice.
    expect(closedIn(directory, 'town')).toEqual(stillCloses.includes(code) && more.centre !== '*' ? ['counter'] : []);
    for (const language of ['en', 'ja'] as const) expect(sentence(language, problems[0]?.message ?? '')).not.toBe('');
  });

  test('every fault of a notice is said at once', () => {
    expect(saidOf(noticeOf({ lines: ['stop', 'gone'], reason: '' }))).toHaveLength(3);
  });

  test('an announcement for which a document has no room is left out, the one before it stays, and other centres have both', () => {
    const long = (letters: number) => ({ kind: 'announcement', words: { ja: '長'.repeat(letters) } }) as const;
    const before = Array.from({ length: 24 }, () => noticeOf({ ...long(990), centre: 'town' }));
    const all = noticeOf({ ...long(990), centre: '*', madeAt: tokyo('2026-11-24T10:00') });
    const fits = before.filter((_, count) => with_(...before.slice(0, count + 1)).problems.length === 0);
    expect(fits.length).toBeGreaterThan(3);
    expect(fits.length).toBeLessThan(24);
    const { directory, problems } = with_(...fits, all);
    expect(problems).toMatchObject([{ notice: all.id, centre: 'town', code: 'document-too-large' }]);
    expect(directory.centres.get('town')?.announcements).toHaveLength(fits.length);
    expect(directory.centres.get('village')?.announcements).toHaveLength(1);
  });
});

describe('what does not apply', () => {
  test.each<readonly [string, Partial<ConsoleNotice>]>([
    ['waits for a second person', { waiting: true }],
    ['was ended', { endedAt: tokyo('2026-11-25T10:30') }],
    ['is a drill', { drill: true }],
    ['waits, and has mistakes', { waiting: true, lines: ['stop'] }],
  ])('a notice that %s', (_, more) => {
    const found = with_(noticeOf(more));
    expect(found.directory).toBe(towns);
    expect(found.problems).toEqual([]);
  });

  test('but a drill in a rehearsal does', () => {
    const { directory } = withNotices(towns, [noticeOf({ drill: true })], { ...context, isRehearsal: true });
    expect(closedIn(directory, 'town')).toEqual(['counter']);
  });
});

describe('objects', () => {
  test('the same notices give the same directory, in any order and as copies', () => {
    const notices = [noticeOf(), noticeOf({ centre: 'village' })];
    const first = withNotices(towns, notices, context);
    expect(withNotices(towns, structuredClone(notices).reverse(), context)).toBe(first);
    expect(withNotices(towns, [], context).directory).toBe(towns);
    expect(withNotices(towns, notices, context)).toBe(first);
  });

  test('a notice for another centre leaves a centre and its lines the same objects as before', () => {
    const one = noticeOf({ lines: 'all' });
    const before = withNotices(towns, [one], context).directory;
    const after = withNotices(towns, [one, noticeOf({ centre: 'village' })], context).directory;
    expect(after).not.toBe(before);
    expect(after.centres.get('town')).toBe(before.centres.get('town'));
    expect(after.centres.get('hamlet')).toBe(towns.centres.get('hamlet'));
    expect(after.centres.get('village')?.lines.get('desk')).toBe(towns.centres.get('village')?.lines.get('desk'));
  });

  test('the files are not touched, and other files give other tables', () => {
    const before = structuredClone(towns);
    with_(noticeOf({ centre: '*' }), noticeOf({ kind: 'opening', centre: '*', lines: 'all' }));
    expect(towns).toEqual(before);
    const others = directoryOf(changed('centres/town.yaml', '9:00-12:00', '9:00-13:00'));
    const { directory } = withNotices(others, [noticeOf()], context);
    expect(closedIn(directory, 'town')).toEqual(['counter']);
    expect(directory.centres.get('village')).toBe(others.centres.get('village'));
  });
});

test('whatever the notices are, a lost card can be stopped at every hour in every language', () => {
  const someNotice = fc.record({
    centre: fc.constantFrom('town', 'village', 'hamlet', '*', 'gone'),
    kind: fc.constantFrom<ConsoleNotice['kind']>('closure', 'closure', 'opening', 'announcement'),
    lines: fc.oneof(
      fc.constantFrom<ConsoleNotice['lines']>('all', 'own'),
      fc.array(fc.constantFrom('stop', 'desk', 'counter', 'night', 'gone')),
    ),
    until: fc.integer({ min: -10, max: 400 * 24 }).map((each) => tokyo('2026-11-25T10:00') + each * 3_600_000),
    ready: fc.constantFrom('typhoon', 'flood'),
    words: fc.dictionary(fc.constantFrom('ja', 'en', 'xx'), fc.string()),
    languages: fc.array(fc.constantFrom('ja', 'en', 'th', 'xx')),
    reason: fc.string(),
  });
  fc.assert(
    fc.property(fc.array(someNotice, { maxLength: 6 }), fc.integer({ min: 0, max: 500 * 24 }), (made, ahead) => {
      const { directory } = withNotices(
        towns,
        made.map(({ lines, ...more }) => noticeOf({ ...more, ...(lines !== undefined && { lines }) })),
        context,
      );
      const at = tokyo('2026-11-25T00:00') + ahead * 3_600_000;
      for (const { languages, topics, lines } of directory.centres.values())
        for (const language of languages)
          expect(
            topics[0]?.lines.some((id) => {
              const line = lines.get(id);
              return line !== undefined && availabilityAt(line.timetable, language, at).status !== 'closed';
            }),
          ).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a notice for many centres is laid in steps, between which the tables are as they were, and is there at once when it is asked for again', () => {
  const town = towns.centres.get('village');
  if (town === undefined) throw new Error('There is no village.');
  const many: Directory = {
    ...towns,
    centres: new Map(Array.from({ length: 500 }, (_none, at) => [`town-${at}`, { ...town, id: `town-${at}` }])),
  };
  const notices = [noticeOf({ centre: '*' })];
  const laying = withNoticesInSteps(many, notices, context);
  let steps = 0;
  let result = laying.next();
  for (; result.done !== true; result = laying.next()) steps += 1;
  expect(steps).toBeGreaterThan(5);
  const laid = withNotices(many, notices, context);
  expect(result.value).toBe(laid);
  expect(closedIn(laid.directory, 'town-499')).toEqual(['counter', 'desk']);
  expect(closedIn(many, 'town-499')).toEqual([]);
  expect(withNoticesInSteps(many, notices, context).next().done).toBe(true);
});
