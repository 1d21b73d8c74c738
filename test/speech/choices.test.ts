// A choice of a menu is heard in one breath: what it is, then the key for it, as each language puts the two together.

import { beforeAll, expect, test } from 'vitest';
import { converse } from '../../src/call/converse.ts';
import type { Announced, Language, PromptKey, Speech, Utterance } from '../../src/call/speech.ts';
import type { State } from '../../src/call/state.ts';
import { speak } from '../../src/carrier/twilio/speak.ts';
import { instantOf } from '../../src/hours/zone.ts';
import { centreAt } from '../../src/routing/centreNow.ts';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { phrasesOf } from '../../src/speech/choices.ts';
import { saidOf } from '../../src/speech/pronunciation.ts';
import { scriptOf } from '../../src/speech/script.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

let catalogues: Catalogues;
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
});

const languages = ['ja', 'en', 'zh', 'ko', 'es', 'pt', 'vi', 'th', 'id', 'tl', 'ne'];
const texts = (...items: readonly (Utterance | Announced)[]) => phrasesOf(catalogues, items).map(({ text }) => text);
const key = (language: Language, name: '0' | '2' | '7' | '9' | 'hash') => ({ language, key: `key.${name}` }) as const;

test.each([
  { language: 'ja', words: '人と話すときは、ゼロばん。' },
  { language: 'en', words: 'To talk to a person, zero.' },
  { language: 'zh', words: '人工服务，请按零。' },
  { language: 'ko', words: '직원 연결은, 공번.' },
  { language: 'es', words: 'Para hablar con alguien, cero.' },
  { language: 'pt', words: 'Para falar com alguém, zero.' },
  { language: 'vi', words: 'Gặp nhân viên, bấm số không.' },
  { language: 'th', words: 'ติดต่อเจ้าหน้าที่, กด ศูนย์.' },
  { language: 'id', words: 'Untuk berbicara dengan petugas, nol.' },
  { language: 'tl', words: 'Para makausap ang staff, sero.' },
])('$language: $words', ({ language, words }) => {
  expect(texts({ language, key: 'menu.person' }, key(language, '0'))).toEqual([words]);
});

test.each([
  { language: 'vi', words: 'Tiếng Việt bấm bảy.' },
  { language: 'th', words: 'ภาษาไทย กด เจ็ด.' },
  { language: 'zh', words: '中文七。' },
])('in the language menu the name of $language and its key are short', ({ language, words }) => {
  expect(texts({ language, key: 'language.name' }, key(language, '7'))).toEqual([words]);
});

test('a key that is echoed is no choice', () => {
  const [echo, sorry] = texts(key('vi', '2'), { language: 'vi', key: 'menu.notAChoice' });
  expect([echo, sorry]).toEqual(['hai.', 'Phím này không dùng được ở đây.']);
});

test('what staff wrote as a name gets the comma at which the voice pauses, once', () => {
  const tax = (language: Language, text: string) => texts({ language, text }, key(language, '7'));
  expect(tax('en', 'Tax')).toEqual(['Tax, seven.']);
  expect(tax('en', 'Tax,')).toEqual(['Tax, seven.']);
  expect(tax('ja', '税金のこと')).toEqual(['税金のこと、ななばん。']);
  expect(tax('zh', '税')).toEqual(['税，请按七。']);
  expect(tax('vi', 'Thuế')).toEqual(['Thuế, bấm bảy.']);
  expect(tax('ja', '税金のことは、')).toEqual(['税金のことは、ななばん。']);
  expect(tax('ja', '税金のことは，')).toEqual(['税金のことは、ななばん。']);
  expect(tax('ja', '税金（市民税）')).toEqual(['税金（市民税）、ななばん。']);
  expect(tax('en', 'Tax (city)')).toEqual(['Tax (city), seven.']);
  expect(tax('en', 'Tax.')).toEqual(['Tax, seven.']);
  expect(tax('ko', '세금은、')).toEqual(['세금은, 칠번.']);
  expect(tax('en', 'Tax?')).toEqual(['Tax? seven.']);
  expect(tax('en', ' ')).toEqual(['seven.']);
  expect(tax('en', ' , ')).toEqual(['seven.']);
});

test('words in one language are not joined with a key in another', () => {
  expect(texts({ language: 'en', key: 'menu.person' }, key('ja', '0'))).toEqual(['To talk to a person,', 'ゼロばん。']);
});

test('a language that is played has a piece for each, since each may be a recording', () => {
  const script = scriptOf(catalogues, [{ language: 'ne', key: 'menu.person' }, key('ne', '0')]);
  expect(script.map((piece) => piece.is)).toEqual(['play', 'play']);
  // Its template may therefore have no words of its own.
  expect(catalogues.prompt('ne', 'menu.choice', { what: 'A', key: 'B' })).toBe('A B');
  expect(catalogues.prompt('ne', 'language.choice', { what: 'A', key: 'B' })).toBe('A B');
});

test('no Say of a real menu or read-out begins with a key whose phrase ended the Say before', () => {
  const directory = frozenDirectory();
  const at = instantOf('2026-11-24T10:00', 'Asia/Tokyo') ?? Number.NaN;
  let [speeches, says] = [0, 0];
  for (const centre of directory.centres.values()) {
    const centreNow = centreAt(centre, directory.guidance, at);
    const caller = { centre: centre.id, turn: 3, noInput: 0, noMatch: 0 } as const;
    for (const language of centre.languages) {
      const spoken: readonly Speech[] = [
        ...centreNow.guidance.map(({ id }) => speechOf({ ...caller, place: 'read-out', language, readOut: id })),
        speechOf({ ...caller, place: 'guidance', language }),
        speechOf({ ...caller, place: 'topic', language }),
      ];
      for (const speech of spoken) {
        const printed = speak(scriptOf(catalogues, speech), { addressOf: () => '' });
        const pieces = [...printed.matchAll(/<Say[^>]*>(.*?)<\/Say>/gs)].map(([, inside = '']) => inside);
        says += pieces.length;
        speeches += pieces.length > 0 ? 1 : 0;
        const keyWords = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'star', 'hash'].map((key) =>
          catalogues.prompt(language, `key.${key}` as PromptKey),
        );
        // Each Say after the first begins with a pause and then with a phrase, never with a key.
        for (const piece of pieces.slice(1)) {
          expect(piece).toMatch(/^<break/);
          expect(keyWords).not.toContain(piece.replace(/^<break[^>]*>/, '').split('<')[0]);
        }
      }
    }
    function speechOf(state: State): Speech {
      return converse(state, { kind: 'key', key: '#' }, centreNow).does.speech;
    }
  }
  // Thai does not fit in one Say: without that, nothing was tried.
  expect(says).toBeGreaterThan(speeches);
});

/** What stands before a key in any menu. */
const isPhrase = (name: string) =>
  /^(menu\.(person|languages|again|main)|language\.more|topic\..+|choice\..+|guidance\..+\.title)$/.test(name);
const bare = (words: string) => words.replace(/\p{P}/gu, '').trim();
const numbersIn = (language: Language) =>
  catalogues.keys.flatMap((name) => (/^(key\.\d|digit\.\d)$/.test(name) ? [bare(catalogues.prompt(language, name))] : []));

test.each(languages)('no phrase of %s ends in a word for a digit: “safe or not” and “nine” would be “zero, nine”', (language) => {
  const numbers = numbersIn(language);
  const isSpaced = !['ja', 'zh', 'th'].includes(language);
  const found = catalogues.keys.filter(isPhrase).filter((name) => {
    const words = bare(catalogues.prompt(language, name).replace(/\{\{\w+\}\}/g, ' '));
    const last = isSpaced ? ` ${words}` : words;
    return numbers.some((number) => last.endsWith(isSpaced ? ` ${number}` : number));
  });
  expect(found).toEqual([]);
});

test.each([
  { language: 'vi', verb: 'bấm' },
  { language: 'th', verb: 'กด' },
  { language: 'zh', verb: '按' },
])('$language asks to press a number only where a number is to be pressed', ({ language, verb }) => {
  const numbers = numbersIn(language);
  const asked = catalogues.keys.filter((name) =>
    numbers.some((number) => new RegExp(`${verb}\\s*${number}(?![\\p{L}\\p{M}])`, 'u').test(catalogues.prompt(language, name))),
  );
  expect(asked).toEqual([]);
});

test('no key of Japanese is a single sound: に and ご are heard as particles', () => {
  for (const digit of '0123456789') expect(catalogues.prompt('ja', `key.${digit}` as 'key.0')).toMatch(/.{3,}。$/);
});

test('the voice is given what it reads rightly, the document shows what is written', () => {
  const [piece] = scriptOf(catalogues, [{ language: 'vi', key: 'topic.card' }, key('vi', '2')]);
  if (piece?.is !== 'say') throw new Error('Nothing is said.');
  expect(piece.parts).toEqual(['Thẻ ', { written: 'My Number', said: 'mai năm bơ' }, ', bấm hai.']);
  expect(saidOf(piece.parts.filter((part) => typeof part !== 'number'))).toBe('Thẻ mai năm bơ, bấm hai.');
});
