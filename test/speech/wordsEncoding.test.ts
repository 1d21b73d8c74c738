// Catalogues and pronunciations as offices save them: what is not UTF-8 is refused by its file, in both languages, before anything else.

import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { faultSaid, StaffFault } from '../../src/messages/staffFault.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { cutInside, inEucJp, inIso2022Jp, inShiftJis, inUtf16 } from '../support/encoding/officeBytes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'words-'));
  await cp('prompts', folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const loading = () => loadCatalogues(folder).catch((fault: unknown) => fault);

test.each([
  ['Shift_JIS', inShiftJis, 'Shift_JIS のようです', 'seems to be Shift_JIS'],
  ['EUC-JP', inEucJp, 'EUC-JP のようです', 'seems to be EUC-JP'],
  ['ISO-2022-JP', inIso2022Jp, 'ISO-2022-JP のようです', 'seems to be ISO-2022-JP'],
  ['UTF-16', (text: string) => inUtf16(text, 'little', true), 'UTF-16 のようです', 'seems to be UTF-16'],
  ['UTF-8 that is cut', cutInside, '文字の途中で切れて', 'ends in the middle of a character'],
])('a catalogue in %s', async (_, encode, japanese, english) => {
  await writeFile(join(folder, 'ja.json'), encode(await readFile(join(folder, 'ja.json'), 'utf8')));
  const fault = await loading();
  expect(fault).toBeInstanceOf(StaffFault);
  const [inJapanese, inEnglish] = [faultSaid('ja', fault), faultSaid('en', fault)];
  for (const said of [inJapanese, inEnglish]) expect(said.split('\n')[1]).toMatch(/^ja\.json:1:1: /);
  for (const said of [inJapanese, inEnglish]) expect(said.split('\n')).toHaveLength(2);
  for (const words of [japanese, 'メモ帳', 'テキストエディット', 'VS Code']) expect(inJapanese).toContain(words);
  for (const words of [english, 'Notepad', 'TextEdit', 'VS Code']) expect(inEnglish).toContain(words);
});

test('a pronunciation in Shift_JIS, and a catalogue with a lost character at its line and column', async () => {
  const table = join(folder, 'pronunciation', 'vi.json');
  await writeFile(table, inShiftJis(`${await readFile(table, 'utf8')} "窓口"`));
  await writeFile(join(folder, 'ja.json'), (await readFile(join(folder, 'ja.json'), 'utf8')).replace('"name": "日', '"name": "\uFFFD'));
  const [, ...lines] = faultSaid('en', await loading()).split('\n');
  expect(lines.map((line) => line.split(': ')[0])).toEqual(['ja.json:4:14', 'pronunciation/vi.json:1:1']);
});

test('approvals in Shift_JIS', async () => {
  await mkdir(join(folder, 'reviews'), { recursive: true });
  await writeFile(join(folder, 'reviews', 'ja.json'), inShiftJis('{"greeting": {"by": "山田", "on": "2026-12-01", "words": "0"}}'));
  expect(faultSaid('en', await loading())).toContain('reviews/ja.json:1:1: this file is not saved as UTF-8: it seems to be Shift_JIS.');
});

test('the mark of the byte order, which Notepad writes, does no harm', async () => {
  await writeFile(join(folder, 'ja.json'), `\uFEFF${await readFile(join(folder, 'ja.json'), 'utf8')}`);
  expect((await loadCatalogues(folder)).headings.get('ja')?.name).toBe('日本語');
});

test.each(['TH.json', 'th.JSON', 'th.json.txt', 'ｔｈ.json'])('a catalogue that is called %s is named, not lost', async (name) => {
  await rename(join(folder, 'th.json'), join(folder, name));
  expect(String(await loading())).toContain(`${name}: this file is not read. Call it “th.json”.`);
});
