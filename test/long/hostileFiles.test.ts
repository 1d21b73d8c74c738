// Files that keep a reader busy, whoever wrote them, and folders that are wrong a hundred thousand times. No step takes time that grows with
// the square of what is written, and what is said of it stays short enough for a log, a balancer and a person.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadDirectory, type SourceFiles } from '../../src/schedules/build/loadDirectory.ts';
import { countProblems, describeProblem, type Problem } from '../../src/schedules/problem.ts';
import { openLiveDirectory } from '../../src/schedules/reload/live.ts';
import { readYaml } from '../../src/schedules/yaml/document.ts';
import { loadTown, saidOf, town, townVocabulary } from '../support/schedules/town.ts';

const line = 'lines/desk.yaml';
const centre = 'centres/town.yaml';
const times = (count: number, what: (index: number) => string, joint = '') =>
  Array.from({ length: count }, (_, index) => what(index)).join(joint);
/** A piece again and again, until it has so many letters. */
const filled = (letters: number, piece: string) => piece.repeat(Math.ceil(letters / piece.length)).slice(0, letters);

/** Files of about so many letters, none of which anybody means. */
const shapes: Readonly<Record<string, (letters: number) => string>> = {
  'one long line above a fault': (letters) => `# ${filled(letters, 'x ')}\nb\nc: d\n`,
  'a long value above a fault': (letters) => `a: ${filled(letters, 'x ')}\nb\nc: d\n`,
  'a line without spaces': (letters) => filled(letters, 'x'),
  'words in quotes': (letters) => `a: "${filled(letters, 'b c')}"`,
  backslashes: (letters) => `a: "${filled(letters, '\\q')}"`,
  'backslashes before a quote': (letters) => `a: "${filled(letters, '\\')}"`,
  quotes: (letters) => filled(letters, "'"),
  'quotes that nobody closes': (letters) => filled(letters, 'a: "b\n'),
  hyphens: (letters) => filled(letters, '- '),
  'question marks': (letters) => filled(letters, '? '),
  colons: (letters) => filled(letters, ': '),
  'opening brackets': (letters) => filled(letters, '['),
  'closing brackets': (letters) => filled(letters, ']'),
  commas: (letters) => `a: [${filled(letters, ',')}]`,
  'words without commas': (letters) => `a: [${filled(letters, '"b" ')}]`,
  anchors: (letters) => filled(letters, '&a '),
  tags: (letters) => filled(letters, '!a '),
  aliases: (letters) => `a: &a b\nx: [${filled(letters, '*a, ')}]`,
  directives: (letters) => filled(letters, '%A b\n'),
  documents: (letters) => filled(letters, '---\n'),
  comments: (letters) => filled(letters, '# a\n'),
  'empty lines': (letters) => filled(letters, '\n'),
  'comments behind empty lines behind a block': (letters) => `a: |\n  b\n${'\n'.repeat(letters / 2)}${filled(letters / 2, ' #\n')}`,
  'comments behind as many empty lines as there may be': (letters) => `a: |\n  b\n${'\n'.repeat(900)}${filled(letters, ' #\n')}`,
  'comments behind a question mark': (letters) => `? a\n${'\n'.repeat(900)}${filled(letters, '  #\n')}`,
  'signs that nobody sees': (letters) => filled(letters, '\u0001'),
  names: (letters) => times(letters / 10, (index) => `k${index}: 1\n`),
  'the same name': (letters) => filled(letters, 'a: b\n'),
  'lines without a colon': (letters) => filled(letters, 'ab\nc: d\n'),
  'lines that are indented too far': (letters) => filled(letters, '- a\n b\n'),
  tabs: (letters) => filled(letters, '\ta: b\n'),
  'a text of many lines': (letters) => `a: >\n${filled(letters, '  b\n\n')}`,
  'a value of many lines': (letters) => `a: b\n${filled(letters, '  c\n\n\n')}`,
  'spaces inside a value': (letters) => `a: b${filled(letters, ' ')}c`,
  'a number with spaces inside': (letters) => (town[line] ?? '').replace('0120-0178-27', `"0120${filled(letters, ' ')}x"`),
  'hours after hours': (letters) => (town[line] ?? '').replace('9:00-17:00', `"${filled(letters, '9:00-10:00, ')}"`),
  'languages that nobody knows': (letters) =>
    (town[line] ?? '').replace(
      '[ja, en]',
      `[${times(Math.min(letters / 8, 2900), (index) => `x${(index + 1000).toString(36).replace(/\d/g, 'q')}`, ', ')}]`,
    ),
  'groups of hours': (letters) =>
    `${town[line]}${times(letters / 90, () => '  - { languages: [ja, en, th, ja, en], daily: 9:00-17:00, source: a, checked: 2026-11-21 }\n')}`,
  'spaces of Japanese width': (letters) => filled(letters, '\u3000'),
  'spaces of Japanese width before names': (letters) => filled(letters, '\u3000a：b\n'),
  'brackets of Japanese width': (letters) => `a: ${filled(letters, '［')}］`,
  'closing brackets of Japanese width': (letters) => `a: [b${filled(letters, '］')}`,
  'commas of Japanese width': (letters) => `a: [b${filled(letters, '、c')}]`,
  'marks of Japanese width': (letters) => `a: [${filled(letters, '“b ')}]`,
  'hash signs of Japanese width': (letters) => `a: b${filled(letters, ' ＃')}`,
  'signs that no editor shows': (letters) => `a: b${filled(letters, '\u200B')}`,
  exceptions: (letters) =>
    `${town[line]}exceptions:\n${times(letters / 80, () => '  - { date: 2027-01-05, hours: closed, reason: a, source: a, checked: 2026-11-21 }\n')}`,
};

/** Milliseconds of this process, by its own clock: what others do on the machine does not count. */
function costOf(text: string): number {
  const before = process.cpuUsage();
  loadTown({ [line]: text });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The cheapest of several readings: what the machine did beside it counts for nothing. */
function cheapest(text: string, isCheap: (cost: number) => boolean): number {
  let cost = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && !isCheap(cost); tries += 1) cost = Math.min(cost, costOf(text));
  return cost;
}

describe('a file costs no more than ten times as much as an ordinary one of its length', () => {
  const letters = 200_000;
  const ordinary = `${town[line]}${times(letters / 90, (index) => `  - { languages: [ja, en], daily: 9:00-17:00, source: the flyer ${index}, checked: 2026-11-21 }\n`)}`;
  // A step that grows with the square of the length takes a hundred times as long here, and more.
  const most = 10 * cheapest(ordinary, () => false);

  test.each(Object.entries(shapes))('%s', (_, make) => {
    expect(cheapest(make(letters), (cost) => cost <= most)).toBeLessThanOrEqual(most);
  });
});

describe('what is said stays short', () => {
  const long = 'あ'.repeat(900_000);

  test.each([
    ['the hours', '9:00-17:00'],
    ['the number', '0120-0178-27'],
    ['a name', '窓口'],
    ['a source', 'the flyer'],
    ['a day', '2026-11-21'],
    ['a language', 'ja, en'],
  ])('of 900,000 letters in the place of %s', (_, written) => {
    const { problems } = loadTown({ [line]: (town[line] ?? '').replace(written, long) });
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(describeProblem(problem).length).toBeLessThan(600);
  });

  test.each([line, centre, 'guidance.yaml'])('of a long value, wherever it stands in %s', (file) => {
    const text = town[file] ?? '';
    const long = 'あ'.repeat(20_000);
    for (const { index, 0: found } of text.matchAll(/(?<=: |\[|, )[\w:./-]+(?=[\n,\]} ])/g)) {
      const { problems } = loadTown({ [file]: `${text.slice(0, index)}${long}${text.slice(index + found.length)}` });
      expect(problems.length, found).toBeGreaterThan(0);
      for (const problem of problems) expect(describeProblem(problem).length, found).toBeLessThan(600);
    }
  });

  test('of a name of 900,000 letters', () => {
    for (const name of [long, `"${long}"`, `? ${long}\n`]) {
      const { problems } = loadTown({ [line]: `${town[line]}${name}: 1\n` });
      expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems) expect(describeProblem(problem).length).toBeLessThan(600);
    }
  });

  test.each([
    ['30,000 languages', (town[centre] ?? '').replace('[ja, en, th]', `[${times(30_000, (index) => `x${index}`, ', ')}]`)],
    ['100,000 lines', (town[centre] ?? '').replace('[counter, desk]', `[${times(100_000, (index) => `d${index}`, ', ')}]`)],
  ])('of %s: there are too many items', (_, text) => {
    expect(saidOf(centre, loadTown({ [centre]: text }).problems)).toEqual([
      expect.stringMatching(/there are more than (3000 items|200000 words)/),
    ]);
  });

  test('of 2,900 languages that nobody knows, and 2,900 lines that are not there: the first ones, and how many more there are', () => {
    const closure = `closures:\n  - { from: 2026-11-24T13:00, until: 2026-11-24T14:00, reason: a, lines: [${times(2900, (index) => `d${index}`, ', ')}] }`;
    const languages = times(2900, (index) => `x${String.fromCharCode(97 + (index % 26))}-${index}`, ', ');
    const { problems } = loadTown({
      [centre]: (town[centre] ?? '').replace('[ja, en, th]', `[ja, en, th, ${languages}]`).replace('person:', `${closure}\nperson:`),
    });
    expect(problems).toHaveLength(201);
    expect(countProblems(problems)).toBeGreaterThanOrEqual(5800);
    expect(problems.at(-1)).toMatchObject({
      code: 'too-many-problems',
      message: { key: 'too-many-problems.problem' },
    });
    expect(Buffer.byteLength(JSON.stringify(problems))).toBeLessThan(80_000);
  });
});

describe('what a service shows of a folder that it refuses', () => {
  const broken = (count: number): SourceFiles => ({
    ...town,
    ...Object.fromEntries(Array.from({ length: count }, (_, index) => [`centres/${'x'.repeat(35)}${index}.yaml`, `name: [\n# ${index}\n`])),
  });
  const ofManyFiles = () => loadDirectory(broken(10_000), townVocabulary).problems;
  const quotes: readonly Problem[] = Array.from({ length: 201 }, (_, index) => ({
    severity: 'problem',
    file: `${'\u0001窓'.repeat(60)}/${index}.yaml`,
    line: 100_000 + index,
    column: 100_000,
    code: 'unknown-key',
    message: `“${'窓'.repeat(80)}…” is not a word that this file knows here. Check its spelling, or remove it.`,
  }));

  test.each([
    ['10,000 broken files', ofManyFiles, 10_000] as const,
    ['quotes and names of three bytes a letter', () => quotes, 201] as const,
  ])('%s: less than half of what a balancer may be given', async (_, found, count) => {
    const problems = found();
    const folder = await mkdtemp(join(tmpdir(), 'schedules-'));
    const logged: object[] = [];
    let checks = 0;
    const note = (what: object) => void logged.push(what);
    const live = await openLiveDirectory({
      folder,
      clock: () => 0,
      log: { info: note, warn: note, error: note },
      lookEveryMs: 5,
      load: () => {
        checks += 1;
        return checks === 1 ? loadTown() : { problems };
      },
    });
    await writeFile(join(folder, 'days.yaml'), '{}\n');
    while (live.status().problems.length === 0) await new Promise((done) => setTimeout(done, 5));
    const { problems: shown, refused } = live.status();
    await live.close();
    await rm(folder, { recursive: true });
    expect(refused).toBeGreaterThan(0);
    expect(countProblems(shown)).toBe(count);
    // They stand in /readyz twice, as sentences and as objects; 64 kB is for all of it, the warnings too.
    const asShown = JSON.stringify([shown.map(describeProblem), shown.map(({ severity: _severity, ...each }) => each)]);
    expect(Buffer.byteLength(asShown)).toBeLessThan(32_000);
    const lines = logged.filter((what) => 'why' in what);
    expect(lines).toHaveLength(20);
    for (const each of lines) expect(each).toMatchObject({ code: expect.any(String), problems: count });
  });

  test('the warnings of every centre of a country are cut, too', () => {
    const centres = Object.fromEntries(
      Array.from({ length: 300 }, (_, index): [string, string] => [
        `centres/${'x'.repeat(36)}${String(index).padStart(4, '0')}.yaml`,
        (town[centre] ?? '')
          .replace('default: true', `default: ${index === 0}`)
          .replace(
            '  "+815012345678": { language: en }\n  "+815012345679":',
            `  "+8150${String(index).padStart(8, '0')}": { placeholder: true }`,
          ),
      ]),
    );
    const { [centre]: _, ...shared } = town;
    const { directory, problems } = loadDirectory({ ...shared, ...centres }, townVocabulary);
    expect(directory?.centres.size).toBe(300);
    expect(countProblems(problems)).toBe(300);
    expect(Buffer.byteLength(JSON.stringify(directory?.warnings.map(describeProblem)))).toBeLessThan(24_000);
  });
});

test('a file of which only the beginning is read is read no further', () => {
  // Each of these is refused within its first letters, however long it is.
  for (const piece of ['[', '? ', '- ', ']', '---\n', '\n']) {
    const { faults } = readYaml(line, filled(900_000, piece));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.line ?? 0).toBeLessThan(1100);
  }
});
