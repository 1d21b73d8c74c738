// madoguchi hours as staff start it: what each subcommand prints, and with which status it ends.

import { execFile, spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import prompts from '../../prompts/en.json' with { type: 'json' };
import { typed } from '../support/cli/hoursTyped.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';
import { startService } from '../support/service.ts';

const command = join(import.meta.dirname, '../../src/cli/madoguchi.ts');

/** The command in a process of its own. */
async function started(words: string) {
  const { FORCE_COLOR: _colour, ...env } = process.env;
  const options = { env };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, 'hours', ...words.split(' ')], options);
    return { status: 0, out: stdout, fault: stderr };
  } catch (fault) {
    const { code, stdout, stderr } = fault as { readonly code: number; readonly stdout: string; readonly stderr: string };
    return { status: code, out: stdout, fault: stderr };
  }
}

const withoutGit = spawnSync('git', ['--version']).error !== undefined;
if (withoutGit) console.log('Not tried: revisions of git as sides of a comparison. Install git.');

/** A folder of its own with the frozen schedules, in a repository of git whose only commit they are. */
let folder = '';
let schedules = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-hours-'));
  schedules = join(folder, 'schedules');
  await cp(frozenFolder, schedules, { recursive: true });
  if (withoutGit) return;
  const git = (...words: readonly string[]) =>
    promisify(execFile)('git', ['-C', folder, '-c', 'user.name=staff', '-c', 'user.email=staff@example.jp', ...words]);
  await git('init', '--quiet');
  await git('add', '.');
  await git('commit', '--quiet', '--message', 'the schedules');
});
afterAll(() => rm(folder, { recursive: true }));

async function edit(file: string, written: string, instead: string): Promise<() => Promise<void>> {
  const path = join(schedules, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(written)) throw new Error(`${file} does not say “${written}”.`);
  await writeFile(
    path,
    text.replace(written, () => instead),
  );
  return () => writeFile(path, text);
}

test('show prints the openings as JSON, merged, half-open, with the zone’s offset, and ends with 0; for a line that is not there with 2', async () => {
  const [shown, wrong] = await Promise.all([
    started('show --line card --language th --from 2026-12-30 --until 2027-01-01T10:00 --json'),
    started('show --line pizza'),
  ]);
  expect([shown.status, shown.fault, wrong.status]).toEqual([0, '', 2]);
  expect(JSON.parse(shown.out)).toEqual([
    { from: '2026-12-30T09:00:00+09:00', until: '2026-12-30T18:00:00+09:00', promised: true },
    { from: '2026-12-31T09:00:00+09:00', until: '2026-12-31T18:00:00+09:00', promised: true },
    { from: '2027-01-01T09:00:00+09:00', until: '2027-01-01T10:00:00+09:00', promised: true },
  ]);
  expect(wrong.fault).toMatch(/^--line pizza does not exist\. Write one of: card, .+\n$/);
});

test('show without a line lists the lines with their numbers and centres, a shared one once', async () => {
  const { out, status } = await typed('show');
  expect(status).toBe(0);
  expect(out).toMatch(/^card +0120-0178-27 {2}.+ {2}hokkaido, tokamachi {2}lines\/card\.yaml:\d+$/m);
  expect(out).toMatch(/^counsellors +011-200-9595 {2}.+ {2}hokkaido +centres\/hokkaido\.yaml:\d+$/m);
  const [, ...columns] =
    out
      .split('\n\n')[0]
      ?.split('\n')
      .map((row) => stringWidth(row.slice(0, row.search(/ (?:hokkaido|tokamachi)(?:,| )/)))) ?? [];
  expect(new Set(columns).size).toBe(1);
  const lines = JSON.parse((await typed('show --centre tokamachi --json')).out) as readonly object[];
  expect(lines).toContainEqual({ line: 'pension', number: '+81257573748', name: expect.any(Object), centres: ['tokamachi'] });
  expect(lines.some((each) => JSON.stringify(each).includes('hokkaido'))).toBe(false);
});

test('show says in words what is promised, and what is only answered', async () => {
  expect(await typed('show --line suspension --language th --from 2026-12-30T17:00 --until 2026-12-30T19:00')).toEqual({
    status: 0,
    fault: '',
    out: '2026-12-30T17:00:00+09:00  2026-12-30T18:00:00+09:00  promised\n2026-12-30T18:00:00+09:00  2026-12-30T19:00:00+09:00  answered, language not promised',
  });
  expect((await typed('show --line card --language ja --from 2026-12-30 --until 2026-12-31')).out).toBe('never open in that time');
});

test.skipIf(withoutGit)('a change in the working tree is compared with the last commit, a commit with itself is the same', async () => {
  const undo = await edit('lines/card.yaml', 'daily: 9:00-18:00', 'daily: 9:00-17:00');
  const changed = await typed('diff --at 2026-11-24 --days 30 --markdown', schedules);
  const folders = JSON.parse((await typed(`diff ${schedules} ${frozenFolder} --at 2026-11-24 --days 3 --json`, schedules)).out);
  await undo();
  expect(changed).toMatchObject({ status: 0, fault: '' });
  expect(changed.out).toContain(
    '- card, Vietnamese, Thai, Indonesian, Filipino, Nepali: 1 hour less on each of 30 days: closed 17:00–18:00;',
  );
  expect(folders).toMatchObject({
    last: '2026-11-26',
    losses: [],
    hours: [
      {
        line: 'card',
        changes: [{ languages: ['vi', 'th', 'id', 'tl', 'ne'], days: [{ parts: [{ before: 'closed', after: 'promised', minutes: 60 }] }] }],
      },
    ],
    sections: [{ title: 'Hours' }],
  });
  expect(await typed('diff no-such-revision', schedules)).toMatchObject({
    status: 2,
    fault: expect.stringContaining('“no-such-revision” is neither a folder nor a revision of'),
  });
  expect(await typed('diff HEAD HEAD --at 2026-11-24 --days 30', schedules)).toEqual({
    status: 0,
    fault: '',
    out: 'Nothing that a caller could notice changes from Tue 2026-11-24 to Wed 2026-12-23.',
  });
});

test('a file that does not hold ends check, show, diff, explain and board with 1, each naming its line', async () => {
  const undo = await edit('lines/card.yaml', 'daily: 9:00-18:00', 'daily: 9:00-25');
  const check = await typed('check --json', schedules);
  const others = [];
  for (const words of ['check', 'show --line card', ...(withoutGit ? [] : ['diff']), 'explain --language th --topic card', 'board'])
    others.push(await typed(words, schedules));
  await undo();
  expect(check.status).toBe(1);
  expect(JSON.parse(check.out)).toEqual({
    problems: [
      {
        file: 'lines/card.yaml',
        line: expect.any(Number),
        column: 5,
        code: 'not-hours',
        message: expect.stringContaining('“9:00-25”'),
      },
    ],
    warnings: [],
  });
  for (const { status, out, fault } of others) {
    expect(status).toBe(1);
    expect(out + fault).toMatch(/lines\/card\.yaml:\d+:\d+: “9:00-25”/);
  }
});

test('check ends with 0 and says what to look at; with --strict it ends with 1', async () => {
  const usual = await typed('check --at 2026-11-24');
  expect([usual.status, usual.fault]).toEqual([0, '']);
  expect(usual.out).toMatch(/centres\/hokkaido\.yaml:\d+:\d+: .+ is not confirmed: .+\n +and \d+ more of this kind\n/);
  expect((await typed('check --at 2026-11-24 --all')).out).toMatch(/lines\/suspension\.yaml:\d+:\d+: hours 1 is not confirmed: /);
  expect(usual.out).toMatch(/0 problems, \d+ warnings, \d+ for information\.$/);
  expect((await typed('check --at 2026-11-24 --strict')).status).toBe(1);
});

test.skipIf(withoutGit)('check leads with what the edit has brought, and says nothing of it where nothing was changed', async () => {
  expect((await typed('check --at 2026-11-24', schedules)).out).not.toContain('New since the last commit');
  // A line more above: the older warnings move, and are not new.
  const undo = await edit(
    'centres/hokkaido.yaml',
    'topics:',
    '# a note\nclosures:\n  - {from: 2026-11-01T09:00, until: 2026-11-02T09:00, reason: 研修}\ntopics:',
  );
  const edited = await typed('check --at 2026-11-24', schedules);
  const japanese = await typed('check --language ja --at 2026-11-24', schedules);
  await undo();
  expect(edited.status).toBe(0);
  expect(edited.out.split('\n').slice(0, 4)).toEqual([
    'New since the last commit',
    '  changed: centres/hokkaido.yaml',
    expect.stringMatching(/^ {2}centres\/hokkaido\.yaml:\d+:1: the closure from .+ \(研修\) is over\. Remove it\.$/),
    '',
  ]);
  expect(japanese.out).toContain(
    '2026年11月1日（日）9:00から2026年11月2日（月）9:00までの休み（理由「研修」）は、もう終わりました。この部分を消してください。',
  );
  const harmless = await edit('lines/card.yaml', 'number:', '# a note\nnumber:');
  const noted = await typed('check --at 2026-11-24', schedules);
  await harmless();
  expect(noted.out).toMatch(/^New since the last commit\n {2}changed: lines\/card\.yaml\n {2}no new problem, and nothing new to look at\n/);
});

test.skipIf(withoutGit)('a problem of the edit stands first, before older ones', async () => {
  const undo = await edit('lines/card.yaml', 'daily: 9:00-18:00', 'daily: 9:00-25');
  const { out, status } = await typed('check --at 2026-11-24', schedules);
  await undo();
  expect(status).toBe(1);
  expect(out).toMatch(/^New since the last commit\n {2}changed: lines\/card\.yaml\n {2}lines\/card\.yaml:\d+:5: “9:00-25”/);
  expect(out).toMatch(/calls go on with the last hours that were right\.\n1 problem, no warnings looked for\.$/);
});

test('what a clerk can do nothing about does not count with --strict, and is listed by --facts and --all', async () => {
  // On the day on which everything was checked, nothing of the frozen schedules waits for a clerk.
  const strict = await typed('check --at 2026-11-28 --strict');
  expect([strict.status, strict.out.split('\n').at(-1)]).toEqual([
    0,
    expect.stringMatching(/^0 problems, 0 warnings, \d+ for information\.$/),
  ]);
  expect((await typed('check --at 2027-11-28 --strict')).status).toBe(1);
  const [facts, all] = [await typed('check --at 2026-11-28 --facts'), await typed('check --at 2026-11-28 --all')];
  const confirmed = (text: string) => text.split('\n').filter((line) => line.includes('is not confirmed')).length;
  expect(facts.out.split('\n').at(-1)).toBe(
    `${confirmed(facts.out)} facts that no desk has confirmed. Ask the desk, then remove “confirmed: false”.`,
  );
  expect(confirmed(all.out)).toBe(confirmed(facts.out));
  expect(confirmed(strict.out)).toBe(1);
});

test('headings have colours only where the output shows them', async () => {
  const plain = (await typed('check --at 2026-11-28')).out;
  vi.stubEnv('FORCE_COLOR', '1');
  const coloured = (await typed('check --at 2026-11-28')).out;
  vi.unstubAllEnvs();
  expect(plain).not.toContain('\u001b');
  expect(coloured).toContain('\u001b[');
  expect(stripVTControlCharacters(coloured)).toBe(plain);
});

test('an announcement that is longer than 20 seconds when it is spoken is said to be too long, with its seconds', async () => {
  // The words of a read-out: how long they last is known, so no voice has to be started for it.
  const words = JSON.stringify(prompts.guidance.steps.text);
  const undo = await edit(
    'centres/hokkaido.yaml',
    '\nguidance:',
    `\nannouncement: {until: 2026-12-01T00:00, words: {en: ${words}}}\nguidance:`,
  );
  const { out } = await typed('check --at 2026-11-24', schedules);
  await undo();
  expect(out).toMatch(/centres\/hokkaido\.yaml:\d+:1: the announcement takes \d\d s in English, .+ Shorten it to 20 s/);
});

test('explain prints the decision as JSON, at the centre that answers unclaimed numbers if none is named', async () => {
  const { status, out } = await typed('explain --language th --topic card --at 2026-12-30T19:00 --json');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ centre: 'hokkaido', decision: { act: 'closed', opens: '2026-12-31T09:00:00+09:00' } });
});

test('the board of a running service shows what it serves, and the file, line and reason of an edit that it refused', async () => {
  const problem = {
    severity: 'problem',
    file: 'lines/card.yaml',
    line: 32,
    column: 5,
    code: 'wrong-form',
    message: 'this is wrong.',
  } as const;
  const status = { since: 0, taken: 0, refused: 1, problems: [problem], problemsSince: 0 };
  const service = await startService({ at: '2026-12-30T19:00', parts: { schedules: () => status } });
  const other = createServer((_request, response) => response.end('hello'));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const stranger = `http://127.0.0.1:${(other.address() as { readonly port: number }).port}`;
  const shown = await typed(`board --url ${service.url} --at 2026-12-30T19:00 --centre hokkaido`);
  const notOurs = await typed(`board --url ${stranger}`);
  await Promise.all([service.close(), new Promise((resolve) => other.close(resolve))]);
  const gone = await typed(`board --url ${stranger}`);
  expect(shown.status).toBe(1);
  expect(shown.out).toContain('it serves the last valid schedules:\n  lines/card.yaml:32:5: this is wrong.');
  expect(shown.out).toMatch(/\ncard +# {2}# {2}# {2}# {2}# +until 20:00\n/);
  expect(notOurs).toMatchObject({ status: 1, out: expect.stringContaining('is not this service') });
  expect(gone).toMatchObject({ status: 1, out: expect.stringContaining('Nothing answers at') });
});

test('a week is a table of at most 80 columns with the public holidays named, and a picture that says the same', async () => {
  const file = join(tmpdir(), `madoguchi-week-${process.pid}.svg`);
  const { out } = await typed(`show --line suspension --week 2026-12-30 --svg ${file}`);
  const picture = await readFile(file, 'utf8');
  await rm(file);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(out).toContain('suspension  0120-0178-27  week of 2026-12-28 (Asia/Tokyo)');
  expect(out).toMatch(/\nen zh ko es pt 24 h {5}24 h/);
  expect(out).toContain('\n* Fri 1 Jan: 元日');
  expect(picture).toContain('祝 元日');
  // Ten languages in two rows have a bar a day, those of the second row and Japanese also hatched ones.
  expect(picture.match(/fill="url\(#hatch\)" stroke="#1b1b1b"\/>/g)).toHaveLength(7 + 2 * 7 + 1);
});

test('the board says who is open, until when and what comes next, in 80 columns and without colour', async () => {
  const { out } = await typed('board --at 2026-11-24T10:00');
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(out).toMatch(/^[\x20-\x7e\n]+$/);
  expect(out).toMatch(/\nsystem +# {2}# .+until 20:00, next Wed 9:30\n/);
  expect(out).toMatch(/\ncounsellors +# {2}# +until 12:00, next 13:00\n +~ {2}~/);
  const { boards } = JSON.parse((await typed('board --centre hokkaido --at 2026-11-24T10:00 --json')).out);
  expect(boards[0].lines.find(({ line }: { line: string }) => line === 'card').rows[0]).toMatchObject({
    languages: ['en', 'zh', 'ko', 'es', 'pt'],
    availability: { status: 'promised', until: '2026-11-24T20:00:00+09:00' },
  });
});
