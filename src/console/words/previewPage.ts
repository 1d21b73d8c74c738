// New words before they are kept: as callers would hear them, and what is lost with the old ones.

import type { Language, PromptKey } from '../../call/speech.ts';
import { languageName } from '../../messages/dateWords.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import type { NewWords } from '../../speech/newWords.ts';
import { html } from '../../website/html.ts';
import { linesHtml, sayAloudScript } from '../heardView.ts';
import type { PageReply, Visit } from '../route.ts';
import { composedOf } from './promptHeard.ts';
import { promptState } from './promptStates.ts';
import { onceFields, promptAddress } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

type Previewed = {
  readonly language: Language;
  readonly key: PromptKey;
  readonly made: NewWords;
  readonly seen: string;
  readonly isWritable: boolean;
};

export function previewPage(parts: WordsParts, visit: Visit, { language, key, made, seen, isWritable }: Previewed): PageReply {
  const { language: reader } = visit;
  const state = promptState(parts, language, key);
  const written = parts.catalogues.written(language, key);
  const address = promptAddress(language, key);
  const lines = composedOf(parts, made.catalogues, language, key);
  const title = sayKey(reader, 'words-preview.title');
  const page = html`<p>${state[reader]} · ${languageName(reader, language)}</p>
    <h1>${title}</h1>
    <dl>
      <dt>${sayKey(reader, 'words-preview.before')}</dt><dd lang="${language}">${written}</dd>
      <dt>${sayKey(reader, 'words-preview.after')}</dt><dd lang="${language}"><ins>${made.words}</ins></dd>
    </dl>
    ${made.words === written && html`<p class="told">${sayKey(reader, 'words-preview.same')}</p>`}
    <h2>${sayKey(reader, 'words-preview.heard')}</h2>
    <section class="sheet">${linesHtml(lines, reader)}<p class="hint" data-browser-voice hidden>${sayKey(reader, 'heard.browser-voice')}</p></section>
    ${state.approval !== undefined && html`<p class="told">${sayKey(reader, 'words-preview.approval', { by: state.approval.by })}</p>`}
    ${state.recording === 'recorded' && html`<p class="told">${sayKey(reader, 'words-preview.recording')}</p>`}
    ${!isWritable && html`<p class="told stop" role="alert">${sayKey(reader, 'words-page.read-only')}</p>`}
    <form method="post" action="${address}/edit">
      ${onceFields(visit, { seen, words: made.words })}
      <p class="acts">${
        isWritable
          ? html`<button name="step" value="save">${sayKey(reader, 'words-preview.save')}</button>`
          : html`<button name="step" value="download">${sayKey(reader, 'words-preview.download', { file: `${language}.json` })}</button>`
      }<a class="button second" href="${address}?${new URLSearchParams({ words: made.words }).toString()}#edit">${sayKey(reader, 'console.back')}</a></p>
    </form>`;
  return { title, page, scripts: [sayAloudScript], styles: ['words.css'] };
}
