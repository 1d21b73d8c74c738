// What a voice is given where it differs from what is written.

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { say } from '../../src/messages/sayMessage.ts';
import { loadCatalogues } from '../../src/speech/catalogue.ts';
import { pronunciationsOf, readPronunciations, saidOf } from '../../src/speech/pronunciation.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** The tables as they are read from files; text stands as it is, anything else is written as JSON. */
async function tables(files: Readonly<Record<string, unknown>>) {
  const folder = await mkdtemp(join(tmpdir(), 'pronunciation-'));
  folders.push(folder);
  await mkdir(join(folder, 'pronunciation'));
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, 'pronunciation', name), typeof content === 'string' ? content : JSON.stringify(content));
  return pronunciationsOf(await readPronunciations(folder), ['ja', 'vi', 'ne']);
}

test('a name is given as the voice must see it, and what is written stays beside it', async () => {
  const { pronounce } = await tables({ 'vi.json': { words: { 'My Number': 'mai năm bơ' } } });
  expect(pronounce('vi', 'Thẻ My Number, bấm hai.')).toEqual(['Thẻ ', { written: 'My Number', said: 'mai năm bơ' }, ', bấm hai.']);
  expect(pronounce('vi', 'My Number')).toEqual([{ written: 'My Number', said: 'mai năm bơ' }]);
  expect(pronounce('vi', 'Gặp nhân viên,')).toEqual(['Gặp nhân viên,']);
});

test('a language without a table is given what is written', async () => {
  const { pronounce } = await tables({ 'vi.json': { words: { 'My Number': 'mai năm bơ' } } });
  expect(pronounce('ja', 'My Number')).toEqual(['My Number']);
});

test('a part of another word is not the word; where words are not parted, it is', async () => {
  const { pronounce } = await tables({
    'vi.json': { words: { Seven: 'xe vần', 'Seven Bank': 'xe vần banh' } },
    'ja.json': { words: { 十日町: 'とおかまち' } },
  });
  expect(saidOf(pronounce('vi', 'Seventeen, Seven, Seven Bank, eSeven'))).toBe('Seventeen, xe vần, xe vần banh, eSeven');
  expect(saidOf(pronounce('ja', '新十日町市の窓口'))).toBe('新とおかまち市の窓口');
});

test('marks that mean something to a pattern mean nothing in a table', async () => {
  const { pronounce } = await tables({ 'vi.json': { words: { 'A.B (C)': 'a bê xê', $: 'đô la' } } });
  expect(saidOf(pronounce('vi', 'AxB (C)'))).toBe('AxB (C)');
  expect(saidOf(pronounce('vi', '5 $'))).toBe('5 đô la');
});

test('Nepali: letters, endings and how words end; a conjunct keeps its vowel', async () => {
  const { pronounce } = await tables({
    'ne.json': {
      words: { कार्ड: 'कार्ड्', तर: 'तर' },
      letters: { सँग: 'सङ्ग' },
      wordEnds: { र: 'र्', '\u0947र': '\u0947र' },
      endings: ['को', 'मा'],
    },
  });
  const said = (text: string) => saidOf(pronounce('ne', text));
  expect(said('कार्डको')).toBe('कार्ड्को');
  expect(said('फोनमा')).toBe('फोन्मा');
  expect(said('केन्द्रको पत्रमा')).toBe('केन्द्रको पत्रमा');
  expect(said('थाईमा')).toBe('थाईमा');
  expect(said('कर्मचारीसँग')).toBe('कर्मचारीसङ्ग');
  expect(said('चार, तर गरेर भनेर बाह्र')).toBe('चार्, तर गरेर भनेर बाह्र');
  expect(said('र')).toBe('र');
});

test('every fault of a table is said with its file and what to write', async () => {
  const { faults, pronounce } = await tables({
    'xx.json': { words: {} },
    'vi.json': '{ "words": {"a": "b" "c": "d"} }',
    'ja.json': { words: { 国保: '' }, letter: {} },
    'ne.json': { words: {}, endings: 'को', wordEnds: [] },
  });
  expect(faults.map((fault) => say('en', fault))).toEqual([
    'pronunciation/ja.json: “words” must have a text for each word: {"My Number": "mai năm bơ"}.',
    'pronunciation/ja.json: “letter” is not known. Write words, letters, wordEnds or endings.',
    'pronunciation/ne.json: “wordEnds” must have a text for each way in which words end.',
    'pronunciation/ne.json: “endings” must be a list of texts.',
    'pronunciation/vi.json: not readable as JSON. Look for a missing comma or quote there.',
    'pronunciation/xx.json: there is no catalogue xx.json. Name the table after its language.',
  ]);
  // A table with a fault is not used at all.
  expect(pronounce('ja', '国保')).toEqual(['国保']);
});

test('a folder without tables is none; a fault in one refuses the catalogues', async () => {
  expect(await readPronunciations('/nowhere')).toEqual({});
  const folder = await mkdtemp(join(tmpdir(), 'catalogues-'));
  folders.push(folder);
  const catalogue = { language: 'en', name: 'English', reviewed: false, voice: 'Polly.Joanna-Neural', locale: 'en-US' };
  await writeFile(join(folder, 'en.json'), JSON.stringify({ catalogue, greeting: '{{centre}}.' }));
  await mkdir(join(folder, 'pronunciation'));
  await writeFile(join(folder, 'pronunciation', 'en.json'), JSON.stringify({ words: { a: 1 } }));
  await expect(loadCatalogues(folder)).rejects.toThrow('pronunciation/en.json: “words” must have a text for each word');
});

test('what a voice is given is never shown: no catalogue is written for the ear', async () => {
  const { keys, prompt, pronounce, headings } = await loadCatalogues('prompts');
  for (const language of headings.keys()) {
    const spellings = keys.flatMap((key) =>
      pronounce(language, prompt(language, key)).flatMap((part) => (typeof part === 'string' ? [] : [part.said])),
    );
    const shown = keys.map((key) => prompt(language, key)).join('\n');
    const latin = spellings.filter((said) => /^[\p{sc=Latin}\p{M}\s-]+$/u.test(said));
    expect({ language, shown: latin.filter((said) => shown.includes(said)) }).toEqual({ language, shown: [] });
  }
});
