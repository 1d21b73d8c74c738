// The field in which a file is typed, and the editor that lies over it where its modules run.

import { sayKey } from '../../messages/sayMessage.ts';
import { schemaNameOf } from '../../schedules/schema/jsonSchema.ts';
import { type Html, html } from '../../website/html.ts';
import type { Visit } from '../route.ts';
import type { knownNames } from './knownNames.ts';

type EditorField = {
  readonly file: string;
  readonly text: string;
  readonly isFaulty: boolean;
  /** Where a script asks what is wrong with the text. */
  readonly check: string;
  readonly names: ReturnType<typeof knownNames>;
};

const spareLines = 12;
const tools = ['suggest', 'undo', 'redo', 'search', 'next'] as const;

/** The field is called `text`. What is wrong with it is said in the element `checked`. */
export function editorField({ language }: Visit, { file, text, isFaulty, check, names }: EditorField): Html {
  const lines = text.split('\n').length + spareLines;
  const numbers = Array.from({ length: lines }, (_none, index) => index + 1).join('\n');
  return html`<label class="title" for="text">${sayKey(language, 'hours-file.text')}</label>
      <div class="acts tools" id="tools" role="group" aria-label="${sayKey(language, 'file-editor.tools')}" hidden>${tools.map((each) => html`<button type="button" class="second" data-do="${each}">${sayKey(language, `file-editor.${each}`)}</button>`)}</div>
      <div id="code" hidden data-schema="${schemaNameOf(file)}" data-names="${JSON.stringify(names)}" data-phrases="${JSON.stringify(phrasesIn(language))}" data-how="${sayKey(language, 'file-editor.how')}"></div>
      <div class="editor"><pre aria-hidden="true" id="numbers">${numbers}</pre><textarea id="text" name="text" rows="${lines}" wrap="off" spellcheck="false" autocapitalize="none" autocomplete="off" aria-describedby="text-hint checked"${isFaulty && html` aria-invalid="true"`} data-check="${check}" data-away="${sayKey(language, 'file-editor.away')}">
${text}</textarea></div>
      <div id="checked" role="status" aria-live="polite"></div>`;
}

/** The phrases of CodeMirror 6, as its packages have them in their code. */
const phrases = {
  Completions: 'completions',
  Diagnostics: 'diagnostics',
  'No diagnostics': 'no-diagnostics',
  close: 'close',
  'Control character': 'control',
  'Selection deleted': 'deleted',
  Find: 'find',
  Replace: 'replace',
  next: 'next-match',
  previous: 'previous-match',
  all: 'all',
  'match case': 'case',
  regexp: 'regexp',
  'by word': 'word',
  replace: 'replace-one',
  'replace all': 'replace-all',
  'current match': 'match',
  'on line': 'on-line',
  'replaced match on line $': 'replaced',
  'replaced $ matches': 'replaced-all',
  'Go to line': 'go-to',
  go: 'go',
} as const;

function phrasesIn(language: Visit['language']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(phrases).map(([phrase, key]) => [phrase, sayKey(language, `file-editor.${key}`)]));
}
