// A line that is closed until further notice, in what npm run hours prints.

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { typed } from '../support/cli/hoursTyped.ts';
import { frozenFiles } from '../support/schedules/frozen.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';
import { startService } from '../support/service.ts';

const centre = 'centres/hokkaido.yaml';
const text = `${frozenFiles[centre]}\nclosures:\n  - {from: 2026-11-01T13:00, until: 当分の間, reason: repairs, lines: [counsellors]}\n`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-notice-'));
  await cp(frozenFolder, folder, { recursive: true });
  await writeFile(join(folder, centre), text);
});
afterAll(() => rm(folder, { recursive: true }));

test('a line that is closed until further notice is on the board of its service, and in what check, show and explain say', async () => {
  const service = await startService({ at: '2026-12-01T10:00', schedules: { ...frozenFiles, [centre]: text } });
  const ask = (words: string) => typed(words, folder);
  const checked = await ask('check --at 2026-12-01');
  const shown = await ask('show --line counsellors --language ja --from 2026-11-01T12:00 --until 2099-12-31 --json');
  const board = await ask('board --centre hokkaido --at 2026-12-01T10:00');
  const ofService = await ask(`board --url ${service.url} --centre hokkaido --at 2026-12-01T10:00`);
  const explained = await ask('explain --language en --topic person --at 2026-12-01T10:00');
  await service.close();
  expect(checked.out).toMatch(
    /centres\/hokkaido\.yaml:\d+:1: the closure from Sun 2026-11-01 13:00 until further notice \(repairs\) began 30 days ago/,
  );
  expect([shown.status, shown.out]).toEqual([0, '[]']);
  expect(board.out.replace(/\s+/g, ' ')).toMatch(/counsellors - - - - - - - - - - - repairs: closed until further notice/);
  expect(ofService.out.replace(/\s+/g, ' ')).toMatch(/counsellors - - - - - - - - - - - closed until further notice/);
  expect(explained.out).toMatch(/closed now from Sun 2026-11-01 13:00 until further notice: repairs, centres\/hokkaido\.yaml:\d+/);
});
