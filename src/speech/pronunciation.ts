// Spellings for a voice that differ from the written ones: `prompts/pronunciation/vi.json`. Pages, logs, glosses and the document of
// a turn keep the proper spelling.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../call/speech.ts';
import { type Message, message } from '../messages/message.ts';
import { readWords } from './readWords.ts';

/** The table of one language, as translators and staff write it. */
export type Pronunciation = {
  /** A word, a name or several words, and what this language's voice must be given instead. */
  readonly words: Readonly<Record<string, string>>;
  /** Letters that the voice misreads anywhere in a word: `"सँग": "सङ्ग"`. */
  readonly letters?: Readonly<Record<string, string>>;
  /** Devanagari: how words end that the voice misreads, the longest that fits: `"क": "क्"`. A conjunct at the end is left alone. */
  readonly wordEnds?: Readonly<Record<string, string>>;
  /** Devanagari: what may be joined to a word. The voice speaks no vowel between such an ending and a bare consonant before it. */
  readonly endings?: readonly string[];
};

/** A stretch of a text: as it is written, or with what the voice is given instead. */
export type Voiced = string | { readonly written: string; readonly said: string };

/** How each language's voice must be given a text. Without a table the voice is given the written text. */
export type Pronounce = (language: Language, text: string) => readonly Voiced[];

/** These languages have no spaces between words, so a name may begin anywhere. */
const unspaced: readonly Language[] = ['ja', 'zh', 'th'];

const below = 'pronunciation/';

/** The texts of the tables in a prompts folder, by their names in it: `pronunciation/vi.json`. None where there are none. */
export async function readPronunciations(prompts: string): Promise<Readonly<Record<string, string>>> {
  const folder = join(prompts, below);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  return readWords(
    prompts,
    names.map((name) => below + name),
  );
}

/** The tables among the texts of a prompts folder. The faults name the file and what to write. */
export function pronunciationsOf(
  files: Readonly<Record<string, string>>,
  languages: readonly Language[],
): { readonly pronounce: Pronounce; readonly faults: readonly Message[] } {
  const read = Object.entries(files).flatMap(([file, text]) => {
    if (!file.startsWith(below)) return [];
    const [name, table] = [file.slice(below.length), parse(text)];
    return [{ name, table, faults: faultsOf(name, table, languages) }];
  });
  const sound = read.filter(({ faults }) => faults.length === 0);
  const rules = new Map(sound.map(({ name, table }) => [languageOf(name), pronouncer(languageOf(name), table as Pronunciation)]));
  return {
    pronounce: (language, text) => rules.get(language)?.(text) ?? [text],
    faults: read.flatMap(({ name, faults }) => faults.map((fault) => message('pronunciation.in', { file: name, fault }))),
  };
}

/** The text for the voice. */
export function saidOf(voiced: readonly Voiced[]): string {
  return voiced.map((part) => (typeof part === 'string' ? part : part.said)).join('');
}

function pronouncer(language: Language, table: Pronunciation): (text: string) => readonly Voiced[] {
  const { words, letters = {}, wordEnds = {}, endings = [] } = table;
  const entry = unspaced.includes(language)
    ? either(Object.keys(words))
    : `${before}(?:${either(Object.keys(words))})(?:${either(endings)})?${behind}`;
  // Every word is looked at only where the voice misreads something in any word.
  const anyWord = [letters, wordEnds, endings].some((rules) => Object.keys(rules).length > 0) ? `|${letter}+` : '';
  const found = new RegExp(entry + anyWord, 'gu');
  const joined = new RegExp(`^(.+?)(${either(endings)})$`, 'u');
  const ended = new RegExp(`(?<=[^${halant}])(${either(Object.keys(wordEnds))})$`, 'u');

  const said = (written: string): string => {
    const word = Object.entries(letters).reduce((text, [from, to]) => text.replaceAll(from, to), written);
    const [, stem = word, ending = ''] = words[word] === undefined ? (joined.exec(word) ?? []) : [];
    const known = words[stem];
    if (known !== undefined) return known + ending;
    return ending === '' ? word.replace(ended, (end) => wordEnds[end] ?? end) : stem.replace(bareConsonant, `$&${halant}`) + ending;
  };
  return (text) => {
    const voiced: Voiced[] = [];
    let end = 0;
    for (const { 0: written, index } of text.matchAll(found)) {
      if (said(written) === written) continue;
      if (index > end) voiced.push(text.slice(end, index));
      voiced.push({ written, said: said(written) });
      end = index + written.length;
    }
    return end < text.length || voiced.length === 0 ? [...voiced, text.slice(end)] : voiced;
  };
}

const letter = '[\\p{L}\\p{M}]';
const [before, behind] = [`(?<!${letter})`, `(?!${letter})`];
const halant = '\u094D';
// A consonant of Devanagari without a sign is spoken with an “a” unless a halant follows it; behind a halant it is part of a conjunct.
const bareConsonant = /(?<=[^\u094D])[\u0915-\u0939]$/u;

/** A pattern for one of these texts, the longest that fits; for none of them, one that never fits. */
function either(texts: readonly string[]): string {
  return (
    texts
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join('|') || '(?!)'
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function languageOf(name: string): Language {
  return name.slice(0, -'.json'.length);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultsOf(name: string, table: unknown, languages: readonly Language[]): readonly Message[] {
  if (!languages.includes(languageOf(name))) return [message('pronunciation.no-catalogue', { file: name })];
  if (!isRecord(table)) return [message('pronunciation.not-json')];
  const { words, letters = {}, wordEnds = {}, endings = [], ...others } = table;
  return [
    ...(isTexts(words) ? [] : [message('pronunciation.words')]),
    ...(isTexts(letters) ? [] : [message('pronunciation.letters')]),
    ...(isTexts(wordEnds) ? [] : [message('pronunciation.word-ends')]),
    ...(Array.isArray(endings) && endings.every((ending) => typeof ending === 'string' && ending !== '')
      ? []
      : [message('pronunciation.endings')]),
    ...Object.keys(others).map((key) => message('pronunciation.unknown', { key })),
  ];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return isRecord(value) && Object.entries(value).every(([from, to]) => from.trim() !== '' && typeof to === 'string' && to.trim() !== '');
}
