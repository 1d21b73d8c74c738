// A change that does not hold: the last good schedules serve on, and everybody who looks is told which file, which line and why.

import { readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  cardWith,
  copyOfSchedules,
  type LiveService,
  newNumber,
  numberRung,
  oldNumber,
  removeFolder,
  startLive,
  tuesdayMorning,
  until,
} from '../../support/schedules/reload/folder.ts';

let root: string;
let folder: string;
let live: LiveService;
beforeEach(async () => {
  ({ root, folder } = await copyOfSchedules());
  live = await startLive(folder);
});
afterEach(async () => {
  await live.close();
  await removeFolder(root);
});

const card = () => join(folder, 'lines', 'card.yaml');
const ready = async () => (await request(live.url).get('/readyz')).body;
const refusals = (count: number) => until(() => live.live.status().refused === count, `${count} changes are refused`);
const holdsAgain = () => until(() => live.live.status().problems.length === 0, 'the schedules hold again');

test('a wrong hour: the old ones serve, and /readyz, the log and the status say where; when it is put right, the problem goes', async () => {
  const good = await cardWith('0120-0178-26');
  const lines = good.split('\n');
  const wrong = lines.findIndex((line) => line.includes('daily: 8:30-20:00'));
  await writeFile(card(), good.replace('daily: 8:30-20:00', 'daily: 8:30-29:99'));
  await refusals(1);

  expect(await numberRung(live)).toBe(oldNumber);
  const place = { file: 'lines/card.yaml', line: wrong + 1, column: 5 };
  const { status, body } = await request(live.url).get('/readyz');
  expect({ status, ready: body.ready }).toEqual({ status: 200, ready: true });
  expect(body.problems).toEqual([expect.stringMatching(`^lines/card.yaml:${place.line}:${place.column}: .*29:99.*\\. .+`)]);
  expect(body.schedules).toMatchObject({ taken: 0, refused: 1, problems: [place], problemsSince: '2026-11-24T01:00:00.000Z' });
  expect(live.live.status()).toMatchObject({ taken: 0, refused: 1, problems: [place], problemsSince: Date.parse(tuesdayMorning) });
  expect(live.logged).toContainEqual(
    expect.objectContaining({
      ...place,
      why: expect.stringContaining('29:99'),
      ja: expect.stringContaining('29:99'),
      msg: expect.stringContaining('the last good ones'),
    }),
  );

  await writeFile(card(), good);
  await holdsAgain();
  expect(await ready()).toMatchObject({ problems: [], schedules: { taken: 1, refused: 1, problems: [] } });
  expect((await ready()).schedules.problemsSince).toBeUndefined();
  expect(await numberRung(live)).toBe(newNumber);
});

test('a change back to what serves already clears the problem, too', async () => {
  const before = await readFile(card(), 'utf8');
  await writeFile(card(), 'name: [\n');
  await refusals(1);
  await writeFile(card(), before);
  await holdsAgain();
  expect(await numberRung(live)).toBe(oldNumber);
});

test('a line that is deleted while a centre names it: the centre’s file and line are said, and the line still rings', async () => {
  await rename(card(), join(root, 'card.yaml'));
  await refusals(1);
  expect((await ready()).problems).toContainEqual(expect.stringMatching(/^centres\/hokkaido\.yaml:\d+:\d+: there is no line “card”/));
  expect(await numberRung(live)).toBe(oldNumber);
  await rename(join(root, 'card.yaml'), card());
  await holdsAgain();
});

test('a folder that vanishes is said to be unreadable, the calls go on, and when it comes back it serves', async () => {
  await rename(folder, `${folder}.away`);
  await refusals(1);
  expect((await ready()).problems).toEqual([
    '.:1:1: this cannot be read (ENOENT). Set MADOGUCHI_SCHEDULES to a folder with “lines” and “centres”.',
  ]);
  expect(await numberRung(live)).toBe(oldNumber);
  await writeFile(join(`${folder}.away`, 'lines', 'card.yaml'), await cardWith('0120-0178-26'));
  await rename(`${folder}.away`, folder);
  await holdsAgain();
  expect(await numberRung(live)).toBe(newNumber);
});

test('a folder that is emptied is refused: nothing missing ever means that nobody is there', async () => {
  for (const name of ['lines', 'centres']) await rm(join(folder, name), { recursive: true });
  await refusals(1);
  expect(await numberRung(live)).toBe(oldNumber);
});

test('a link to nothing is a file that cannot be read, by its name', async () => {
  await symlink('nowhere.yaml', join(folder, 'lines', 'other.yaml'));
  await refusals(1);
  expect((await ready()).problems).toEqual([
    'lines/other.yaml:1:1: this cannot be read (ENOENT). Make it readable for this service, or remove it.',
  ]);
});

test('a centre’s file that may not be read: that centre keeps its form, and the others take their edits', async () => {
  const file = join(folder, 'centres', 'tokamachi.yaml');
  await rename(file, join(root, 'away.yaml'));
  await symlink('nowhere.yaml', file);
  await writeFile(card(), await cardWith('0120-0178-26'));
  await refusals(1);
  expect(await numberRung(live)).toBe(newNumber);
  expect((await ready()).problems.at(-1)).toBe(
    'centres/tokamachi.yaml:1:1: this cannot be read (ENOENT). Make it readable for this service, or remove it.',
  );
  expect(live.live.current().centres.get('tokamachi')?.lines.get('card')?.number).toBe(oldNumber);
  expect((await ready()).schedules).toMatchObject({
    taken: 1,
    held: [{ centre: 'tokamachi', serves: true, because: { code: 'unreadable' } }],
  });
  await rename(join(root, 'away.yaml'), file);
  await holdsAgain();
  expect(live.live.current().centres.get('tokamachi')?.lines.get('card')?.number).toBe(newNumber);
});

test('one bad centre: the other takes its edit, and /readyz, the metrics and the log say which one serves what, since when and why', async () => {
  const tokamachi = join(folder, 'centres', 'tokamachi.yaml');
  const good = await readFile(tokamachi, 'utf8');
  await writeFile(tokamachi, good.replace('person:', 'persons:'));
  await refusals(1);
  expect(live.live.status().taken).toBe(0);
  await writeFile(card(), await cardWith('0120-0178-26'));
  await until(() => live.live.status().taken === 1, 'the other edit is taken');
  expect(await numberRung(live)).toBe(newNumber);
  const body = await ready();
  expect(body).toMatchObject({ ready: true, serving: 'last-good' });
  const at = '2026-11-24T01:00:00.000Z';
  const because = { file: 'centres/tokamachi.yaml', code: 'unknown-key' };
  expect(body.schedules.held).toMatchObject([
    { centre: 'tokamachi', file: 'centres/tokamachi.yaml', serves: true, since: at, heldSince: at, because },
  ]);
  expect(body.problems[0]).toContain('the centre “tokamachi” serves in its last good form');
  expect(live.logged).toContainEqual(expect.objectContaining({ ...because, held: ['tokamachi'] }));
  expect((await request(live.url).get('/metrics')).text).toContain('madoguchi_centre_held{centre="tokamachi",code="unknown-key"} 1');
  await writeFile(tokamachi, good);
  await holdsAgain();
  expect((await ready()).schedules.held).toBeUndefined();
  expect(live.logged).toContainEqual(expect.objectContaining({ code: 'schedules-valid-again' }));
});
