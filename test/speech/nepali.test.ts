// Nepali as eSpeak NG reads it: by phonemes, which no ear here can judge but a reader of Nepali can. Without the table one word in five
// is wrong: a silent vowel is spoken, a spoken one is dropped, सँग becomes “shãg”.

import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type Catalogues, loadCatalogues } from '../../src/speech/catalogue.ts';
import { saidOf } from '../../src/speech/pronunciation.ts';
import { frozenDirectory } from '../support/schedules/frozen.ts';

// The package has no types.
const packageName = '@echogarden/espeak-ng-emscripten';
type Engine = { set_voice(name: string): number; synthesize_ipa(text: string): { readonly ipa: string } };

let catalogues: Catalogues;
let engine: Engine;
beforeAll(async () => {
  catalogues = await loadCatalogues('prompts');
  const { default: load } = (await import(packageName)) as {
    default: () => Promise<{ eSpeakNGWorker: new () => Engine | Promise<Engine> }>;
  };
  const { eSpeakNGWorker } = await load();
  engine = await new eSpeakNGWorker();
  engine.set_voice('ne');
});

/** The phonemes of some words, without stress. */
const read = (text: string) => engine.synthesize_ipa(text).ipa.replace(/[_ˈˌ]/g, '').trim();
const said = (text: string) => saidOf(catalogues.pronounce('ne', text));

// The word, and how it is spoken. A last ə is one that Nepalis speak, as in “karyalay” none is.
test.each([
  // सँग, “with”
  ['कर्मचारीसँग', 'kərrməcaːɾɪːsʌŋɡə'],
  ['तपाईंसँग', 'təpaːɪːnsʌŋɡə'],
  ['शाखासँगको', 'ʃaːkʰaːsʌŋɡəkoː'],
  ['कार्डसँगै', 'kaːrrɖsəŋɡɛː'],
  // numbers
  ['एक', 'eːk'],
  ['दुई', 'dui'],
  ['तीन', 'tɪːn'],
  ['चार', 'caːɾ'],
  ['एघार', 'eːɡʰaːɾə'],
  ['बाह्र', 'baːhɾə'],
  ['चौध', 'cɔːdʰə'],
  ['पन्ध्र', 'pʌndʰɾə'],
  ['अठार', 'əʈʰaːɾə'],
  ['एकतीस', 'eːktɪːs'],
  ['शून्य', 'ʃuːnjə'],
  ['हजार', 'həɟaːɾ'],
  ['पचहत्तर', 'pəcəhʌttəɾ'],
  ['डेढ', 'ɖeːɖʰ'],
  // nouns and loanwords without a last vowel
  ['कार्ड', 'kaːrrɖ'],
  ['माई नम्बर', 'maːi nʌmbəɾ'],
  ['आज', 'aːɟ'],
  ['काम', 'kaːm'],
  ['समय', 'sʌməj'],
  ['नियम', 'nɪjəm'],
  ['हरेक', 'həɾeːk'],
  ['पटक', 'pʌʈək'],
  ['बेर', 'beːɾ'],
  ['हुलाक', 'hulaːk'],
  ['डाक्टर', 'ɖaːkʈəɾ'],
  ['कार्यालय', 'kaːrrjaːləj'],
  ['वार्ड', 'waːrrɖ'],
  ['लाइसेन्स', 'laːɪseːns'],
  ['इलेक्ट्रोनिक', 'ɪleːkʈɾoːnɪk'],
  ['अटोमेटिक', 'əʈoːmeːʈɪk'],
  ['स्टार', 'sʈaːɾ'],
  // the days, some months
  ['सोमबार', 'soːmbaːɾ'],
  ['मङ्गलबार', 'məŋɡəlbaːɾ'],
  ['बुधबार', 'budʰəbaːɾ'],
  ['बिहीबार', 'bɪhɪːbaːɾ'],
  ['शुक्रबार', 'ʃukɾəbaːɾ'],
  ['शनिबार', 'ʃənɪbaːɾ'],
  ['आइतबार', 'aːɪtəbaːɾ'],
  ['मार्च', 'maːrrc'],
  ['अगस्ट', 'ʌɡəsʈ'],
  ['डिसेम्बर', 'ɖɪseːmbəɾ'],
  // before a postposition
  ['फोनको', 'pʰoːnkoː'],
  ['अस्पतालमा', 'əspətaːlmaː'],
  ['अफिसले', 'əpʰɪsleː'],
  ['मेसिनबाट', 'meːsɪnbaːʈ'],
  ['तारिखदेखि', 'taːɾɪkʰdeːkʰɪ'],
  ['कार्डको', 'kaːrrɖkoː'],
  ['कार्यालयलाई', 'kaːrrjaːləjlaːiː'],
  ['त्यसपछि', 'tːjʌspəcʰɪ'],
  ['चरणहरू', 'cəɾʌɳhəɾuː'],
  ['लाइनमै', 'laːɪnmɛː'],
  ['सेकेन्डमा', 'seːkeːnɖmaː'],
  // conjuncts keep their vowel there
  ['केन्द्रको', 'keːndɾəkoː'],
  ['पत्रका', 'pʌtɾəkaː'],
  // verbs with a last vowel
  ['जान', 'ɟaːnə'],
  ['पर्खन', 'pʌrrkʰənə'],
  ['बोलाउन', 'boːlaːʊnə'],
  ['लिन', 'lɪnə'],
  ['नहुन', 'nʌhunə'],
  ['जँचाउन', 'ɟʌ̃caːʊnə'],
  ['चलाइरहन', 'cəlaːɪɾəhənə'],
  ['गर्न', 'ɡʌrrnə'],
  ['गरेर', 'ɡəɾeːɾə'],
  // names and the one word that is to be repeated at a counter
  ['शिकाकु काकुनिनशो', 'ʃɪkaːku kaːkunɪnʃoː'],
  ['भियतनामी', 'bʰɪjətnaːmi'],
  ['माइना होकेनशो', 'maːɪnaː hoːkeːnʃoː'],
  ['जानकारी', 'ɟaːnkaːɾiː'],
  ['प्रमाणपत्र', 'pɾəmaːɳpʌtɾə'],
  ['राष्ट्रिय', 'ɾaːʃʈɾɪːjə'],
])('%s is read %s', (word, phonemes) => {
  expect(read(said(word))).toBe(phonemes);
});

/** Every word that the robot may ever read of ours. */
function wordsOfOurs(): readonly string[] {
  const { centres } = frozenDirectory();
  const names = [...centres.values()].flatMap(({ name, lines }) => [name, ...[...lines.values()].map((line) => line.name)]);
  const texts = [readFileSync('prompts/ne.json', 'utf8'), ...names.flatMap(({ ne }) => ne ?? [])];
  return [...new Set(texts.join('\n').match(/[\u0900-\u0963\u0971-\u097F]+/gu))];
}

test('no word of the catalogue or the schedules is read with “sh” for सँ, or with a vowel after its last क, म, य or र', () => {
  const words = wordsOfOurs();
  expect(words.length).toBeGreaterThan(450);
  const readings = words.map((word) => ({ word, phonemes: read(said(word)) }));
  expect(readings.filter(({ phonemes }) => phonemes.includes('ʃʌ̃'))).toEqual([]);
  // -एर is how a verb is continued, -िय how an adjective ends; both are spoken, as are the numbers eleven and eighteen.
  const isSpoken = (word: string) => /(^.|[ेए]र|[िी]य|\u094D.|^तर|^एघार|^अठार)$/u.test(word);
  const wrong = readings.filter(({ word, phonemes }) => /[कमयर]$/u.test(word) && !isSpoken(word) && phonemes.endsWith('ə'));
  expect(wrong).toEqual([]);
});
