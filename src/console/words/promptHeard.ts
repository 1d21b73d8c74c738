// A prompt as it is heard, for the player of the pages: by itself where it stands alone, else in an example.

import type { Language, PromptKey } from '../../call/speech.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import type { Catalogues } from '../../speech/catalogue.ts';
import { phrasesOf } from '../../speech/choices.ts';
import { exampleOf } from '../../speech/examples.ts';
import type { OwnVoice } from '../../speech/judgeRecording.ts';
import { placeholdersOf } from '../../speech/promptRow.ts';
import { standsAlone, utteranceOf } from '../../speech/standsAlone.ts';
import { type Html, html } from '../../website/html.ts';
import { linesHtml } from '../heardView.ts';
import { type HeardLine, heardSpeech, type Voices } from '../hearing/heardSpeech.ts';

/** The line of a prompt. A recording is heard where there is one. Undefined where nothing here speaks the language. */
function heardPrompt(voices: Voices, language: Language, key: PromptKey, centre: OwnVoice | undefined): HeardLine | undefined {
  const { catalogues } = voices;
  if (centre !== undefined && standsAlone(catalogues, key, true))
    return inLanguage(heardSpeech(voices, [utteranceOf(catalogues, { language, key }, centre.name)], { centre: centre.id }), language);
  if (placeholdersOf(catalogues, key).length > 0) return heardExample(voices, catalogues, language, key);
  return inLanguage(heardSpeech(voices, [{ language, key }]), language);
}

type Shown = Readonly<Record<'words' | StaffLanguage, string>> &
  Pick<HeardLine, 'seconds' | 'isMeasured'> & {
    readonly language: Language;
    readonly key: PromptKey;
    /** The centre whose callers hear it so; absent: those of every centre without a voice of its own. */
    readonly centre?: OwnVoice;
  };

/** The line as a part of a page; its words and their meaning alone where nothing here speaks the language. */
export function heardPromptHtml(voices: Voices, shown: Shown, reader: StaffLanguage): Html {
  const { language, key, words, seconds, isMeasured, centre } = shown;
  const line = heardPrompt(voices, language, key, centre);
  // A recording has the seconds of its file.
  if (line !== undefined) return linesHtml([line.by === 'recording' ? { ...line, seconds, isMeasured } : line], reader);
  return html`<p class="words" lang="${language}">${words}</p>${language !== reader && html`<p class="meaning">${shown[reader]}</p>`}`;
}

/** The most sentences that are shown. */
const mostComposed = 6;

/** What callers would hear: the prompt in an example, in a menu, and in the sentences of other prompts of which it is a part. */
export function composedOf(voices: Voices, trial: Catalogues, language: Language, key: PromptKey): readonly HeardLine[] {
  const own = heardExample(voices, trial, language, key);
  const others = trial.keys.filter(
    (each) =>
      each !== key &&
      placeholdersOf(trial, each).length > 0 &&
      exampleOf(trial, language, each) !== exampleOf(voices.catalogues, language, each),
  );
  const lines = [
    own,
    isOfMenu(key) ? heardText(voices, language, menuTexts(trial, key, language)) : undefined,
    ...others.slice(0, mostComposed).map((each) => heardExample(voices, trial, language, each)),
  ];
  return lines.filter((line) => line !== undefined);
}

/** Whether callers hear it before a key. */
function isOfMenu(key: PromptKey): boolean {
  return /^(?:topic|menu|choice)\./.test(key) && key !== 'menu.choice';
}

type Texts = Readonly<Record<StaffLanguage | 'own', string>>;

function menuTexts(trial: Catalogues, key: PromptKey, language: Language): Texts {
  if (placeholdersOf(trial, key).length > 0) return { own: '', ja: '', en: '' };
  const textIn = (each: Language) =>
    phrasesOf(trial, [
      { language: each, key },
      { language: each, key: 'key.2' },
    ])
      .map(({ text }) => text)
      .join(' ');
  return { own: textIn(language), ja: textIn('ja'), en: textIn('en') };
}

function heardExample(voices: Voices, catalogues: Catalogues, language: Language, key: PromptKey): HeardLine | undefined {
  const textIn = (each: Language) => exampleOf(catalogues, each, key);
  return heardText(voices, language, { own: textIn(language), ja: textIn('ja'), en: textIn('en') });
}

function heardText(voices: Voices, language: Language, { own, ja, en }: Texts): HeardLine | undefined {
  if (own === '') return undefined;
  return inLanguage(heardSpeech(voices, [{ language, text: own }], { written: [{ ja, en, [language]: own }] }), language);
}

/** Where no voice is installed, callers hear English, which is of no use here. */
function inLanguage([line, ...more]: readonly HeardLine[], language: Language): HeardLine | undefined {
  if (line === undefined || line.language !== language) return undefined;
  // A long text is played in pieces.
  return more.length === 0
    ? line
    : {
        ...line,
        words: [line, ...more].map(({ words }) => words).join(' '),
        seconds: [line, ...more].reduce((sum, { seconds }) => sum + seconds, 0),
      };
}
