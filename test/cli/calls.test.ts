// `madoguchi calls`: the report, the list and the story as staff see them, in both languages, and what is refused.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { summaryOf } from '../../src/journal/callSummary.ts';
import { openStore } from '../../src/store/openStore.ts';
import { typed } from '../support/cli/hoursTyped.ts';
import { type MadeTurn, outcomes, turnsOf } from '../support/journal/madeCalls.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-calls-'));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const store = await openStore({ file: join(folder, 'madoguchi.db') });
  const kinds = Object.entries(outcomes);
  await store.save(
    Array.from({ length: 60 }, (_, index) => {
      const [, turns] = kinds[index % kinds.length] ?? [];
      return turnsOf({ call: `CA${index}`, turns: turns ?? [], ended: { status: 'completed', seconds: 90 } });
    }).flat(),
    summaryOf,
  );
  await store.close();
});

afterEach(() => vi.unstubAllEnvs());

/** Runs the command in this process. */
async function calls(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const set = { MADOGUCHI_DATA: folder, MADOGUCHI_CLOCK: '2026-11-24T23:00:00+09:00', LC_ALL: 'ja_JP.UTF-8', ...environment };
  for (const [name, value] of Object.entries(set)) vi.stubEnv(name, value);
  const { out, fault, status } = await typed(['calls', ...words].join(' '));
  return { status, shown: out, complaint: fault };
}
const november = ['--from', '2026-11-01', '--until', '2026-12-01'] as const;

test('the report is in Japanese, or in English where that is asked for; the gap is its first line', async () => {
  const japanese = await calls(['report', ...november]);
  expect(japanese).toMatchObject({ status: 0, complaint: '' });
  expect(japanese.shown.split('\n')[0]).toMatch(/^差/);
  expect(japanese.shown).toContain('hokkaidoへの電話　2026-11-01から2026-11-30まで');
  expect(japanese.shown).toMatch(/^タイ語 +50 /m);
  for (const words of [
    await calls(['report', '--language', 'en', ...november]),
    await calls(['report', ...november], { LC_ALL: 'en_US.UTF-8' }),
  ]) {
    expect(words.shown.split('\n')[0]).toMatch(/^Gap/);
    expect(words.shown).toMatch(/^Thai +50 /m);
    expect(words.shown).toContain('The present order costs');
  }
});

test('as JSON it has the form that programs read', async () => {
  const { shown, status } = await calls(['report', '--json', '--centre', 'hokkaido', ...november]);
  expect(status).toBe(0);
  const report = JSON.parse(shown) as Record<string, unknown>;
  expect(report).toMatchObject({
    from: '2026-11-01',
    until: '2026-12-01',
    centre: 'hokkaido',
    gap: null,
    total: { attempts: 60, reached: 10, closed: 10, lost: 10, abandoned: 10, unanswered: 10 },
    byLanguage: { th: { attempts: 50, reached: 10, closed: 10 }, none: { attempts: 10, lost: 10 } },
    lines: { card: { total: { rung: 40 } } },
    closedDoors: [{ weekday: 2, hour: 10, language: 'th', calls: 10 }],
  });
  expect(report).not.toHaveProperty('made');
});

test('as CSV it is the table; as Markdown a document', async () => {
  const csv = await calls(['report', '--csv', '--by', 'topic', ...november]);
  expect(csv.shown).toMatch(/^\uFEFF?用件,電話,/);
  expect(csv.shown).toContain('\r\ncard,60,');
  const markdown = await calls(['report', '--markdown', '--language', 'en', ...november]);
  expect(markdown.shown).toContain('## By language\n\n| Language | Calls |');
});

test('for the public small figures are hidden and there is no line', async () => {
  const { shown } = await calls(['report', '--public', '--json', '--from', '2026-11-24', '--until', '2026-11-25']);
  expect(JSON.parse(shown)).toMatchObject({ public: true, byLanguage: { th: { attempts: 50, lost: null } } });
  expect(shown).not.toContain('"lines"');
});

test('a folder with other hours is held against the calls', async () => {
  const { shown, status } = await calls(['report', '--language', 'en', '--what-if', frozenFolder, ...november]);
  expect(status).toBe(0);
  expect(shown).toContain('would have reached 0 more of 10 persons');
  const together = await calls(['report', '--language', 'en', '--by', 'topic', '--what-if', frozenFolder, ...november]);
  expect(together.shown).toContain('By topic');
  expect(together.shown).toContain('would have reached 0 more of 10 persons');
  const empty = await calls(['report', '--what-if', folder, ...november]);
  expect(empty.status).toBe(1);
});

test('the list of today has each call, and the story of one what happened and when', async () => {
  const list = await calls(['list', '--today']);
  expect(list.status).toBe(0);
  expect(list.shown).toMatch(/^10:00 +CA0 +タイ語 +card +人と話した +125$/m);
  expect(list.shown.trimEnd().split('\n')).toHaveLength(62);
  expect((await calls(['list', '--day', '2026-11-23', '--language', 'en'])).shown).toContain('No call came');
  const story = await calls(['show', 'CA3', '--language', 'en']);
  expect(story.shown.trimEnd().split('\n')).toEqual([
    '10:00:00     +0  The call came.',
    '10:00:10    +10  The caller chose Thai.',
    '10:00:20    +20  The caller chose the topic “card”.',
    '10:00:20    +20  Nothing was open for “card”. The next opening is Wed 2026-11-25 09:00.',
    '10:01:30    +90  The call was over after 90 seconds.',
  ]);
});

describe('refused', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['a day that is none', ['report', '--from', '2026-13-01'], /2026-11-01/],
    ['days the wrong way round', ['report', '--from', '2026-11-02', '--until', '2026-11-02'], /--until/],
    ['a grouping that does not exist', ['report', '--by', 'sex'], /language/],
    ['lines for the public', ['report', '--public', '--by', 'line'], /--public/],
    ['a centre that does not exist', ['report', '--centre', 'nowhere'], /hokkaido/],
    ['a language of the reader that is not known', ['list', '--language', 'fr'], /ja/],
    ['a list of a centre that does not exist', ['list', '--centre', 'nope'], /nope.*hokkaido/],
    ['the same in English', ['list', '--language', 'en', '--centre', 'Hokkaido'], /--centre Hokkaido does not exist.*hokkaido/],
    ['two days', ['list', '--today', '--day', '2026-11-23'], /--today と --day 2026-11-23/],
    ['other hours in a spreadsheet', ['report', '--csv', '--what-if', frozenFolder], /--what-if.*--csv/],
    ['the same in English', ['report', '--language', 'en', '--csv', '--what-if', frozenFolder], /Leave out --csv/],
    ['other hours that are nowhere', ['report', '--what-if', '/nonexistent'], /--what-if の「\/nonexistent」.*コピー/],
    ['the same in English', ['report', '--language', 'en', '--what-if', '/nonexistent'], /--what-if “\/nonexistent” .*Copy the schedules/],
    ['other hours that are a file', ['report', '--what-if', join(frozenFolder, 'days.yaml')], /フォルダーとして読めません/],
  ])('%s is wrong usage', async (_, words, said) => {
    const ran = await calls(words);
    expect(ran).toMatchObject({ status: 2, shown: '' });
    expect(ran.complaint).toMatch(said);
    expect(ran.complaint).not.toContain('MADOGUCHI_SCHEDULES');
  });

  test.each(['report', 'list', 'show CA1'])('%s without a demonstration says how to start one', async (words) => {
    const [japanese, english] = [await calls([words, '--demo']), await calls([words, '--demo', '--language', 'en'])];
    expect([japanese.status, english.status]).toEqual([1, 1]);
    expect(japanese.complaint).toMatch(/^見本の通話はまだありません。.*npm start -- --demo/);
    expect(english.complaint).toMatch(/^There are no made-up calls yet\..*npm start -- --demo/);
    expect(japanese.complaint + english.complaint).not.toContain('MADOGUCHI_DATA');
  });

  test('a call that is not kept, and a store that is not there, are problems', async () => {
    expect(await calls(['show', 'CA999'])).toMatchObject({ status: 1, shown: '' });
    const empty = await calls(['report'], { MADOGUCHI_DATA: join(folder, 'nothing') });
    expect(empty).toMatchObject({ status: 1, shown: '' });
    expect(empty.complaint).toContain('MADOGUCHI_DATA');
    const away = await calls(['report', '--language', 'en'], { DATABASE_URL: 'postgres://a:secretWord@127.0.0.1:1/calls' });
    expect(away.status).toBe(1);
    expect(away.complaint).toContain('ECONNREFUSED');
    expect(away.complaint).not.toContain('secretWord');
  });
});

describe('a store that a newer program has written to, or that was damaged', () => {
  const at = '2026-11-22T10:00:00+09:00';
  const odd: readonly [string, string][] = [
    ['offer-taken', '{"topic":"card","offer":"teleport"}'],
    ['transfer-ended', '{"line":"card","topic":"card","deskLanguage":"th","outcome":"beamed"}'],
    ['video-begun', '{"topic":"card"}'],
    ['language-chosen', '{"language":7}'],
    ['closed', '{"topic":"card"}'],
    ['topic-chosen', 'not JSON'],
    ['deleted', 'null'],
    ['ended', '[]'],
    ['no-input', '{"place":"lobby","times":1}'],
    ['language-chosen', '{"language":"x-klingon-!!"}'],
  ];
  beforeAll(async () => {
    const store = await openStore({ file: join(folder, 'madoguchi.db') });
    await store.save(turnsOf({ call: 'CAodd', at, turns: [{ left: 'language', what: [{ type: 'arrived' }] }] }), summaryOf);
    const { db } = store.database;
    const [row] = await db.selectFrom('events').selectAll().where('call', '=', 'CAodd').execute();
    for (const [seq, [type, facts]] of odd.entries())
      await db
        .insertInto('events')
        .values({ ...(row as NonNullable<typeof row>), turn: 1, seq, type, facts, left_at: 'lobby' })
        .execute();
    // The summary is made anew of all of them.
    const later: MadeTurn = { left: 'lobby' as never, language: 'x-klingon-!!', what: [{ type: 'prompted' }] };
    const [, , turn] = turnsOf({ call: 'CAodd', at, turns: [later, later, later] });
    await store.save(turn === undefined ? [] : [turn], summaryOf);
    await db.updateTable('calls').set({ hung_up_at: 'lobby', lost_in: 'lobby' }).where('call', '=', 'CAodd').execute();
    await store.close();
  });

  test.each(['ja', 'en'])('is told, listed and reported without a word of the program (%s)', async (language) => {
    const day = ['--language', language, '--from', '2026-11-22', '--until', '2026-11-23'];
    const forms = [['--json'], ['--csv'], ['--markdown'], ['--by', 'hour']];
    const shown = [];
    for (const words of [
      ['show', 'CAodd', '--language', language],
      ['list', '--day', '2026-11-22', '--language', language],
      ...forms.map((form) => ['report', ...form, ...day]),
    ])
      shown.push(await calls(words));
    for (const ran of shown) {
      expect(ran).toMatchObject({ status: 0, complaint: '' });
      expect(ran.shown).not.toMatch(/undefined|calls-|NaN|\[object/);
    }
    const story = shown[0]?.shown.split('\n') ?? [];
    expect(story).toHaveLength(odd.length + 2);
    const unknown = story.filter((line) => /この版のプログラムでは読めない|cannot read/.test(line));
    expect(unknown).toHaveLength(8);
    expect(unknown.join()).toContain('video-begun');
    expect(story.join()).toContain('lobby');
  });
});

test('a file that is no database is named', async () => {
  const data = mkdtempSync(join(tmpdir(), 'madoguchi-test-'));
  writeFileSync(join(data, 'madoguchi.db'), 'no database, and long enough to be taken for one. '.repeat(40));
  const { status, complaint } = await calls(['list'], { MADOGUCHI_DATA: data });
  rmSync(data, { recursive: true });
  expect(status).toBe(1);
  expect(complaint).toContain(join(data, 'madoguchi.db'));
  expect(complaint).toContain('こわれている');
});
