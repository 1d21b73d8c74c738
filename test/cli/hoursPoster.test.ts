// The poster: one sheet of A4 that a city hall hangs on its wall.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { findBrowser, pdfOf } from '../../src/cli/printPdf.ts';
import { pageWords } from '../../src/website/reader.ts';
import { typed } from '../support/cli/hoursTyped.ts';
import { frozenFolder } from '../support/schedules/frozenFolder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'poster-'));
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const make = (words: string) => typed(`poster ${words}`, frozenFolder);

test('it has the number, a code, and each language’s “call us” in its own words and script', async () => {
  const { out, fault, status } = await make('--centre hokkaido --language th');
  expect(status).toBe(0);
  expect(out).toContain('<html lang="th">');
  expect(out).toContain('<p class="big">050-0000-0001</p>');
  expect(out).toContain('<svg class="qr"');
  for (const words of Object.values(pageWords))
    expect(out).toContain(`<li lang="${words?.locale}"><b>${words?.name}</b> ${words?.callUs}</li>`);
  // It needs no network.
  expect(out).not.toMatch(/(?:src|href)=|url\(|@import/);
  // Nobody can call a placeholder, and both the sheet and the staff are told.
  expect(out).toContain(pageWords.th?.sample);
  expect(fault).toMatch(/“\+815000000001” is a placeholder/);
});

test('the hours are those of a usual week, without the days on which a line is closed, and promised lines come first', async () => {
  const { out } = await make('--centre hokkaido --language en');
  const rows = [...out.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    row
      .replace(/<br>/g, ', ')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .replaceAll(' ,', ',')
      .trim(),
  );
  expect(rows).toEqual([
    'The lost card desk Monday–Sunday 24 hours',
    'The My Number Card desk Monday–Sunday 08:30–20:00',
    'The My Number system desk Monday–Friday 09:30–20:00',
    'Saturday–Sunday 09:30–17:30',
    'Public holiday 09:30–17:30',
    'The counsellors of the Hokkaido centre Monday–Friday 09:00–12:00, 13:00–17:00',
  ]);
});

describe('what staff are told', () => {
  test.each([
    ['--centre nowhere', '--centre nowhere does not exist.', 2],
    ['--centre hokkaido --language fr', '--language fr is not offered', 2],
    ['--centre hokkaido --html /nowhere/a.html', '“/nowhere/a.html” is to be does not exist', 2],
    ['--centre hokkaido --pdf a.pdf --chromium /nowhere/chrome', 'there is no browser at “/nowhere/chrome”', 1],
  ])('%s', async (words, sentence, status) => {
    const ran = await make(words);
    expect(ran.fault).toContain(sentence);
    expect(ran.status).toBe(status);
  });

  test('is in Japanese where the terminal is', async () => {
    vi.stubEnv('LC_ALL', 'ja_JP.UTF-8');
    const { fault } = await make('--centre hokkaido');
    expect(fault).toContain('まだかけられない仮の番号');
  });
});

test('a browser that ends or fails at once is a sentence, and no wait of minutes', async () => {
  const script = join(folder, 'broken.sh');
  await writeFile(script, '#!/bin/sh\nexit 3\n', { mode: 0o755 });
  await expect(pdfOf('<p>a</p>', { path: script, args: [] })).rejects.toThrow('the browser ended with 3');
  await expect(pdfOf('<p>a</p>', { path: folder, args: [] })).rejects.toThrow(/EACCES|EISDIR/);
});

test('the first browser of the path is taken; without one it is the browser of the tests', async () => {
  await writeFile(join(folder, 'google-chrome'), '');
  expect(await findBrowser(undefined, `/nowhere:${folder}`)).toEqual({ path: join(folder, 'google-chrome'), args: [] });
  expect((await findBrowser(undefined, ''))?.args).not.toContain('--single-process');
});

test('the PDF is one sheet of A4, in the languages with the longest hours too', async () => {
  for (const words of ['--centre hokkaido --language tl', '--centre tokamachi --language ne']) {
    const file = join(folder, 'poster.pdf');
    const { fault, status } = await make(`${words} --pdf ${file}`);
    expect([fault, status]).toEqual([expect.stringContaining(`The poster is in “${file}”`), 0]);
    const pdf = await readFile(file, 'latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width = '', height = ''] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    // 210 × 297 mm in points.
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  }
});
