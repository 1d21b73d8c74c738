// Closures of many lines at once: of one centre, and of all centres in notices.yaml. Whoever closes everything leaves open what stops a lost card.

import { describe, expect, test } from 'vitest';
import { availabilityAt } from '../../../src/hours/availability.ts';
import { sentence } from '../../../src/messages/sayMessage.ts';
import { loadDirectory, type SourceFiles } from '../../../src/schedules/build/loadDirectory.ts';
import type { Directory } from '../../../src/schedules/directory.ts';
import { edited, loadTown, saidOf, town, townVocabulary } from '../../support/schedules/town.ts';
import { tokyo } from '../../support/staff/sides.ts';

const centre = 'centres/town.yaml';
const noon = tokyo('2026-11-25T11:00');
const fact = 'source: the mayor, checked: 2026-11-24';
const times = 'from: 2026-11-25T10:00, until: 2026-11-26T08:00';

// A second centre, which shares the desk and the line that stops cards, on the clock of London.
const village = (town[centre] ?? '')
  .replace('default: true\n', 'zone: Europe/London\n')
  .replace(/numbers:\n.*\n.*\n/, 'numbers:\n  "+815012345670":\n')
  .replace(/lines:\n {2}counter:/, 'lines:\n  parlour:')
  .replaceAll('counter', 'parlour');

function load(changed: SourceFiles) {
  return loadDirectory({ ...town, 'centres/village.yaml': village, ...changed }, townVocabulary);
}

function good(changed: SourceFiles): Directory {
  const { directory, problems } = load(changed);
  if (directory === undefined) throw new Error(JSON.stringify(problems));
  return directory;
}

/** The lines of a centre that are closed at an instant, in Japanese. */
function closedIn(directory: Directory, id: string, at = noon): readonly string[] {
  const lines = [...(directory.centres.get(id)?.lines.values() ?? [])];
  return lines.filter(({ timetable }) => availabilityAt(timetable, 'ja', at).status === 'closed').map((line) => line.id);
}

const closing = (lines: string) => edited(centre, 'person:', `closures:\n  - {${times}, reason: 台風${lines}}\nperson:`);
const notice = (more: string) => ({ 'notices.yaml': `closures:\n  - {${times}, reason: 台風, ${fact}${more}}\n` });

describe('one centre closes', () => {
  test.each([
    ['its own lines if it names none', '', ['counter']],
    ['everything, shared lines too, but not what stops a lost card', ', lines: all', ['counter', 'desk']],
    ['the same in Japanese', ', lines: 全部', ['counter', 'desk']],
    ['the same in brackets', ', lines: [all]', ['counter', 'desk']],
    ['what it names', ', lines: [desk]', ['desk']],
  ])('%s', (_, lines, closed) => {
    const directory = good(closing(lines));
    expect(closedIn(directory, 'town')).toEqual(closed);
    expect(closedIn(directory, 'town', tokyo('2026-11-25T09:30'))).toEqual([]);
    expect(closedIn(directory, 'town', tokyo('2026-11-26T09:30'))).toEqual([]);
  });

  test('and not for another centre, nor for the shared line itself', () => {
    const directory = good(closing(', lines: all'));
    expect(closedIn(directory, 'village', tokyo('2026-11-25T17:30'))).toEqual(closedIn(good({}), 'village', tokyo('2026-11-25T17:30')));
    expect(directory.lines.get('desk')?.timetable.closures).toEqual([]);
  });

  test('a line of its own that stops lost cards day and night stays open too', () => {
    const own = (town[centre] ?? '')
      .replace('lines: [stop] }', 'lines: [stop, watch] }')
      .replace(
        'lines:\n  counter:',
        'closures:\n  - {from: 2026-11-25T10:00, until: 2026-11-26T08:00, reason: a, lines: all}\nlines:\n  counter:',
      );
    const watch = (town['lines/stop.yaml'] ?? '').replace(/^/gm, '    ').trimEnd();
    expect(closedIn(good({ [centre]: `${own}  watch:\n${watch}\n` }), 'town')).toEqual(['counter', 'desk']);
  });

  test('a lost card may have a line beside it that closes', () => {
    const beside = { [centre]: (closing(', lines: all')[centre] ?? '').replace('lines: [stop] }', 'lines: [stop, counter] }') };
    expect(closedIn(good(beside), 'town')).toEqual(['counter', 'desk']);
  });

  test.each([
    [', lines: everything', '15:58 lines is a list such as [counsellors], or one of the words: all.'],
    [', lines: own', '15:58 lines is a list such as [counsellors], or one of the words: all.'],
    [
      ', lines: []',
      '15:58 lines is empty, so this closes nothing. Name at least one line, like “lines: [counsellors]”, or write “lines: all”.',
    ],
    [', lines: [stop]', '13:85 the line “stop” stops lost cards day and night, so it cannot be closed. Remove it from this closure.'],
  ])('a mistake is blamed on the closure: %s', (lines, said) => {
    const found = saidOf(centre, load(closing(lines)).problems);
    expect(found.map((each) => each.replace(/^\d+:\d+/, ''))).toEqual([said.replace(/^\d+:\d+/, '')]);
    expect(found[0]).toMatch(/^13:/);
  });
});

describe('all centres', () => {
  test.each([
    ['everything but what stops a lost card', '', ['counter', 'desk'], ['parlour', 'desk']],
    ['everything, by its word', ', lines: all', ['counter', 'desk'], ['parlour', 'desk']],
    ['the lines of each centre', ', lines: own', ['counter'], ['parlour']],
    ['one shared line', ', lines: [desk]', ['desk'], ['desk']],
  ])('close %s', (_, lines, inTown, inVillage) => {
    const directory = good(notice(lines));
    expect(closedIn(directory, 'town')).toEqual(inTown);
    // Shared lines open by the clock of Tokyo; the closure begins at ten in London, which is seven in the evening there.
    const closed = (at: string) => closedIn(directory, 'village', Date.parse(at));
    expect(closed('2026-11-25T10:30Z').filter((id) => id === 'parlour')).toEqual(inVillage.filter((id) => id === 'parlour'));
    expect(closed('2026-11-26T01:00Z').filter((id) => id === 'desk')).toEqual(inVillage.filter((id) => id === 'desk'));
    expect(closed('2026-11-25T09:59Z')).not.toContain('parlour');
  });

  test('centres in one zone share the closed line, so that its hours are computed once', () => {
    const other = village.replace('zone: Europe/London\n', '');
    const { directory } = load({ ...notice(''), 'centres/village.yaml': other });
    const desk = (id: string) => directory?.centres.get(id)?.lines.get('desk');
    expect(desk('town')?.timetable.closures).toHaveLength(1);
    expect(desk('village')).toBe(desk('town'));
  });

  test('a shared line that is closed for all centres is closed wherever it is looked at, and one that stops cards is not', () => {
    const { lines } = good(notice(''));
    expect([...lines].map(([id, { timetable }]) => [id, timetable.closures.length])).toEqual([
      ['desk', 1],
      ['stop', 0],
    ]);
    expect(good(notice(', lines: own')).lines.get('desk')?.timetable.closures).toEqual([]);
  });

  test('a file that is not there, or in which nothing is left, says nothing', () => {
    const bare = closedIn(good({}), 'town', noon);
    for (const text of ['', '# nothing now\n', '{}', 'closures:\n', 'closures: []\nannouncements:\n', '---\n']) {
      const { directory, problems } = load({ 'notices.yaml': text });
      expect(problems.filter(({ file }) => file === 'notices.yaml')).toEqual([]);
      expect(closedIn(directory as Directory, 'town', noon)).toEqual(bare);
    }
  });

  test('a closure and an announcement until further notice have no end', () => {
    const announced = `announcements:\n  - {until: further-notice, ready: typhoon, reason: 台風, ${fact}}\n`;
    const endless = `closures:\n  - {from: 2026-11-25T10:00, until: 当分の間, reason: 台風, ${fact}}\n`;
    const directory = good({ 'notices.yaml': endless + announced });
    expect(closedIn(directory, 'town', tokyo('2028-03-01T11:00'))).toEqual(['counter', 'desk']);
    const where = { file: 'notices.yaml', line: 4 };
    const announcement = { ready: 'typhoon', reason: '台風', checked: '2026-11-24', words: {}, where, everywhere: true };
    expect(directory.centres.get('village')?.announcements).toEqual([announcement]);
  });

  test('an announcement is each centre’s, on its own clock, before the centre’s own', () => {
    const files = {
      ...edited(centre, 'person:', 'announcement: {until: 2026-11-27T09:00, words: {ja: 町}}\nperson:'),
      'notices.yaml': `announcements:\n  - {from: 2026-11-25T10:00, until: 2026-11-26T09:00, words: {ja: 皆}, reason: a, ${fact}}\n`,
    };
    const of = (id: string) =>
      good(files)
        .centres.get(id)
        ?.announcements.map(({ from, until, words }) => [from, until, words.ja]);
    expect(of('town')).toEqual([
      [tokyo('2026-11-25T10:00'), tokyo('2026-11-26T09:00'), '皆'],
      [undefined, tokyo('2026-11-27T09:00'), '町'],
    ]);
    expect(of('village')).toEqual([[Date.parse('2026-11-25T10:00Z'), Date.parse('2026-11-26T09:00Z'), '皆']]);
  });

  test('their facts have a source and a day like all others', () => {
    expect(good(notice('')).facts.filter(({ where }) => where.file === 'notices.yaml')).toMatchObject([
      { what: 'closures 1', source: 'the mayor', checked: '2026-11-24' },
    ]);
  });

  test.each([
    ['closures:\n  - {reason: a}', ['2:5 “from” is missing. Add a line “from: …”.', '2:5 “until” is missing. Add a line “until: …”.']],
    [
      `closures:\n  - {${times}, reason: a, ${fact}, lines: [counter]}`,
      ['2:114 there is no line “counter” in the folder “lines”. A notice for all centres can name only these: desk, stop.'],
    ],
    [
      `closures:\n  - {${times}, reason: a, ${fact}, lines: [desk, desk]}`,
      ['2:120 the line “desk” is written here twice. Remove one of the two.'],
    ],
    [
      `closures:\n  - {${times}, reason: a, ${fact}, lines: [desk, stop]}`,
      ['2:120 the line “stop” stops lost cards day and night, so it cannot be closed. Remove it from this closure.'],
    ],
    [
      `closures:\n  - {${times}, reason: a, ${fact}, lines: some}`,
      ['2:106 lines is a list such as [counsellors], or one of the words: all, own.'],
    ],
    [
      `closures:\n  - {from: 2026-02-30T10:00, until: 2026-03-01T10:00, reason: a, ${fact}}`,
      ['2:6 “2026-02-30T10:00” is not a time that exists. Write a time like “2026-11-24T13:00”.'],
    ],
    [
      `closures:\n  - {from: 2026-03-02T10:00, until: 2026-03-01T10:00, reason: a, ${fact}}`,
      ['2:30 this ends at “2026-03-01T10:00”, before it begins at “2026-03-02T10:00”. Write an “until” after the “from”.'],
    ],
    [
      `closures:\n  - {from: 2026-03-02T10:00, until: 2046-03-01T10:00, reason: a, ${fact}}`,
      ['2:30 this ends more than ten years after its “from”. Write an end that is nearer, or “further-notice” where no end is known.'],
    ],
    [
      `announcements:\n  - {until: 2026-11-26T09:00, reason: a, ${fact}}`,
      [
        '2:5 the announcement says nothing. Add a line “ready: typhoon”, or your own sentence under “words:”, like “words: {en: Many people are calling today.}”.',
      ],
    ],
    [
      `announcements:\n  - {until: 2026-11-26T09:00, reason: a, words: {xx: a}, ${fact}}`,
      ['2:42 the language “xx” has no catalogue. Write one of: ja, en, th.'],
    ],
    ['closures: tomorrow', ['1:1 write each notice on lines of its own, the first of which begins with “- from: 2026-11-25T12:00”.']],
    ['closure: []', ['1:1 “closure” is not a word that this file knows here. Did you mean “closures”? Write it like that.']],
    ['[]', ['1:1 this file must be a group of lines. Write each like “name: value”, with the same indentation.']],
  ])('what is wrong is said at its place in notices.yaml: %s', (text, said) => {
    const { directory, problems } = load({ 'notices.yaml': `${text}\n` });
    expect(directory).toBeUndefined();
    const real = problems.filter(({ severity }) => severity === 'problem');
    expect(real.map(({ file }) => file)).toEqual(real.map(() => 'notices.yaml'));
    expect(saidOf('notices.yaml', real).slice(0, said.length)).toEqual(said);
    for (const { message } of real) expect(sentence('ja', message)).not.toBe('');
  });

  test('words for all centres are shorter than a centre’s own, which are held to the size of a document', () => {
    const announced = (letters: number) => ({
      'notices.yaml': `announcements:\n  - {until: 2026-11-26T09:00, reason: a, words: {ja: ${'あ'.repeat(letters)}}, ${fact}}\n`,
    });
    expect(saidOf('notices.yaml', load(announced(1001)).problems)).toEqual(['2:50 the words is longer than 1000 letters. Shorten it.']);
    expect(load(announced(1000)).directory).toBeDefined();
  });

  test('under another name it is not read, and that is said', () => {
    const { problems } = load({ 'notices.yml': 'closures: []\n' });
    expect(saidOf('notices.yml', problems)).toEqual(['1:1 this file is not read. Call it “notices.yaml”.']);
  });
});

describe('a ready announcement that there is not', () => {
  const announcing = (ready: string) => edited(centre, 'person:', `announcement: {until: 2026-11-26T09:00, ready: ${ready}}\nperson:`);
  const known = 'There are: typhoon, early-closing.';

  test.each([
    ['tyhpoon', 'typhoon'],
    ['Typhoon', 'typhoon'],
    ['台風', 'typhoon'],
    ['台風のお知らせ', 'typhoon'],
    ['early_closing', 'early-closing'],
    ['closing-early', 'early-closing'],
    ['早じまい', 'early-closing'],
  ])('%s: %s is meant', (written, meant) => {
    expect(saidOf(centre, loadTown(announcing(written)).problems)).toEqual([
      `12:41 there is no ready announcement “${written}”. Did you mean “${meant}”? ${known}`,
    ]);
  });

  test.each(['flood', '停電', 'x'.repeat(200)])('%s: all of them are named', (written) => {
    const [said] = saidOf(centre, loadTown(announcing(written)).problems);
    expect(said).toMatch(/Write one of: typhoon, early-closing; or write your own sentence under “words:”\.$/);
  });
});
