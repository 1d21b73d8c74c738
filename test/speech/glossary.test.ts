// One word for one thing: the glossary against the spoken prompts, the written words of the pages and the names in the schedules.

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import type { Language } from '../../src/call/speech.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

type Term = {
  readonly term: string;
  readonly language: Language;
  readonly say: string;
  readonly not: readonly string[];
  readonly source: string;
};

const glossary: readonly Term[] = readFileSync('prompts/glossary.md', 'utf8')
  .split(/^## /m)
  .slice(1)
  .flatMap((section) => {
    const [term = '', ...lines] = section.split('\n');
    return lines.flatMap((line) => {
      const [, language = '', say = '', not = '', source = ''] = line.split('|').map((cell) => cell.trim());
      return /^[a-z]{2}$/.test(language) ? [{ term, language, say, not: not.split(', '), source }] : [];
    });
  });
const terms = [...new Set(glossary.map(({ term }) => term))];
const languages = ['ja', 'en', 'zh', 'ko', 'es', 'pt', 'vi', 'th', 'id', 'tl', 'ne'];

let catalogues: Catalogues;
const used = new Map<Language, readonly string[]>();
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
  const written = new Map(
    readdirSync('src/website/words').map((name) => [name.slice(0, -'.json'.length), textsOf(`src/website/words/${name}`)]),
  );
  const { centres } = frozenDirectory();
  const names = [...centres.values()].flatMap(({ name, lines }) => [name, ...[...lines.values()].map((line) => line.name)]);
  for (const language of languages) {
    const spoken = catalogues.keys.map((key) => catalogues.prompt(language, key));
    used.set(language, [...spoken, ...(written.get(language) ?? []), ...names.flatMap((name) => name[language] ?? [])]);
  }
});

function textsOf(file: string): readonly string[] {
  return Object.values(JSON.parse(readFileSync(file, 'utf8')) as object).filter((value) => typeof value === 'string');
}

const small = (text: string) => text.toLowerCase();

test('every term has a word in each of the eleven languages, what must not be said, and where it comes from', () => {
  expect(terms.length).toBeGreaterThan(10);
  for (const term of terms) {
    const rows = glossary.filter((row) => row.term === term);
    expect({ term, languages: rows.map(({ language }) => language).sort() }).toEqual({ term, languages: languages.toSorted() });
    for (const { say, not, source } of rows) expect([say, ...not, source].filter((cell) => cell === '')).toEqual([]);
  }
});

/** What a language should say and does not, and what it says and must not. */
function faultsIn(rows: readonly Term[], texts: readonly string[]) {
  const said = texts.map(small);
  return {
    unused: rows.filter(({ say }) => !said.some((text) => text.includes(small(say)))).map(({ say }) => say),
    forbidden: rows.flatMap(({ not }) => not.flatMap((variant) => said.filter((text) => text.includes(small(variant))))),
  };
}

test.each(languages)('%s says what the glossary says, and nothing that it forbids', (language) => {
  const rows = glossary.filter((row) => row.language === language);
  expect(faultsIn(rows, used.get(language) ?? [])).toEqual({ unused: [], forbidden: [] });
});

test('a name in the schedules with another word for the card is noticed, and so is a term that nothing says any more', () => {
  const rows = glossary.filter(({ language, term }) => language === 'ne' && term === 'マイナンバーカード');
  expect(faultsIn(rows, ['माइनम्बर कार्ड सेवा'])).toEqual({ unused: ['माई नम्बर कार्ड'], forbidden: ['माइनम्बर कार्ड सेवा'] });
});
