// One prompt: heard, edited, recorded, approved.

import type { Language } from '../../call/speech.ts';
import { languageName } from '../../messages/dateWords.ts';
import { type Message, message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { digestOf } from '../../speech/approvals.ts';
import { placeholdersOf } from '../../speech/promptRow.ts';
import { standsAlone } from '../../speech/standsAlone.ts';
import type { Proposal } from '../../store/reviews.ts';
import { type Html, html } from '../../website/html.ts';
import { faultSummary } from '../formField.ts';
import { fieldFault } from '../formParts.ts';
import { sayAloudScript } from '../heardView.ts';
import type { PageReply, Visit } from '../route.ts';
import { type OwnRecording, recordingIn } from './ownRecordings.ts';
import { promptFacts, promptMeanings, promptSigns } from './promptFacts.ts';
import { heardPromptHtml } from './promptHeard.ts';
import type { PromptState } from './promptStates.ts';
import { recordPart, recordScript } from './recordPart.ts';
import { whereHeardPart } from './whereHeard.ts';
import { doneSaid, languageAddress, mayEdit, onceFields, promptAddress } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

export type ShownPrompt = {
  readonly language: Language;
  readonly state: PromptState;
  /** What centres have recorded themselves. */
  readonly own: readonly OwnRecording[];
  readonly calls: number | undefined;
  readonly isWritable: boolean;
  readonly earlier: readonly string[];
  readonly proposals: readonly Proposal[];
  /** What was typed, and what is wrong with it. */
  readonly typed?: string;
  readonly faults?: readonly Message[];
  /** What is wrong with a recording. */
  readonly soundFault?: Message;
};

export function promptPage(parts: WordsParts, visit: Visit, shown: ShownPrompt): PageReply {
  const { language: reader } = visit;
  const { language, state, own, calls, isWritable, faults = [], soundFault } = shown;
  const name = state[reader].replace(/\{\{\w+\}\}/g, '…');
  const title = `${name} · ${languageName(reader, language)}`;
  const isEditor = mayEdit(visit);
  const canRecord = isEditor && isWritable && state.recording !== 'part' && state.recording !== 'carrier';
  const isNaming = state.recording === 'part' && standsAlone(parts.catalogues, state.key, true);
  const wrong = [...faults, ...(soundFault === undefined ? [] : [soundFault])];
  const page = html`<p><a href="${languageAddress(language)}">${sayKey(reader, 'words-page.of', { language: languageName(reader, language) })}</a></p>
    <h1>${name}</h1>
    ${doneSaid(visit)}
    ${faultSummary(wrong.map((fault) => say(reader, fault)))}
    <section class="sheet">
      ${heardPromptHtml(parts, { ...state, language }, reader)}
      ${promptMeanings(state, language, reader)}
      ${promptFacts(state, calls, reader)}
      ${promptSigns(state, own, reader)}
      <p class="hint" data-browser-voice hidden>${sayKey(reader, 'heard.browser-voice')}</p>
    </section>
    ${!isWritable && html`<p class="told stop">${sayKey(reader, 'words-page.read-only')}</p>`}
    ${proposalsPart(visit, shown)}
    ${canRecord && recordCommon(parts, visit, shown)}
    ${(state.recording === 'carrier' || state.recording === 'part') && html`<p class="soft">${sayKey(reader, `words-page.no-recording-${isNaming ? 'naming' : state.recording}`)}</p>`}
    ${whereHeardPart(parts, visit, shown)}
    ${isEditor && isWritable && state.approval === undefined && approvePart(parts, visit, shown)}
    ${isEditor && editPart(parts, visit, shown)}
    <p class="soft"><code>${state.key}</code></p>`;
  return {
    title,
    page,
    scripts: [sayAloudScript, ...(canRecord ? [recordScript] : [])],
    styles: ['words.css'],
    ...(wrong.length > 0 && { status: 422 }),
  };
}

/** The microphone for what all centres hear that have no recording of their own. */
function recordCommon(parts: WordsParts, visit: Visit, { language, state, soundFault: fault }: ShownPrompt): Html {
  const { language: reader } = visit;
  const { key, recording, words } = state;
  return recordPart(visit, {
    address: promptAddress(language, key),
    title: sayKey(reader, 'record.title'),
    hint: sayKey(reader, 'record.for-all'),
    language,
    recording,
    words,
    written: parts.catalogues.written(language, key),
    sound: recordingIn(parts, language, key),
    stale: sayKey(reader, 'record.stale'),
    fault,
  });
}

function editPart(parts: WordsParts, visit: Visit, { language, state, typed, faults = [], earlier }: ShownPrompt): Html {
  const { language: reader, query } = visit;
  const written = parts.catalogues.written(language, state.key);
  const words = typed ?? query.get('words') ?? written;
  const names = placeholdersOf(parts.catalogues, state.key).map((name) => `{{${name}}}`);
  const isInvalid = faults.length > 0;
  const loses = state.approval !== undefined || state.recording === 'recorded';
  return html`<section>
      <h2 id="edit">${sayKey(reader, 'words-page.edit')}</h2>
      <form class="sheet" method="post" action="${promptAddress(language, state.key)}/edit">
        ${onceFields(visit, { step: 'preview', seen: digestOf(written) })}
        <label class="title" for="words">${sayKey(reader, 'words-page.words-in', { language: languageName(reader, language) })}</label>
        <p class="hint" id="words-hint">${sayKey(reader, names.length === 0 ? 'words-page.words-hint' : 'words-page.places-hint', { places: names.join(' ') })}</p>
        <textarea id="words" name="words" lang="${language}" rows="3" required aria-describedby="words-hint${isInvalid && html` words-fault`}"${isInvalid && html` aria-invalid="true"`}>${words}</textarea>
        ${fieldFault('words', faults[0], reader)}
        ${loses && html`<p class="hint">${sayKey(reader, 'words-page.loses')}</p>`}
        <p class="acts"><button>${sayKey(reader, 'words-page.preview')}</button></p>
      </form>
      ${earlier.length > 0 && html`<details><summary>${sayKey(reader, 'words-page.earlier')}</summary><ul>${earlier.map((each) => html`<li><span lang="${language}">${each}</span> <a href="${promptAddress(language, state.key)}?${new URLSearchParams({ words: each }).toString()}#edit">${sayKey(reader, 'words-page.again')}</a></li>`)}</ul></details>`}
    </section>`;
}

function approvePart({ catalogues }: WordsParts, visit: Visit, { language, state }: ShownPrompt): Html {
  const { language: reader, person } = visit;
  return html`<section>
      <h2>${sayKey(reader, 'words-page.approve')}</h2>
      <form class="sheet" method="post" action="${promptAddress(language, state.key)}/approve">
        ${onceFields(visit, { seen: digestOf(catalogues.written(language, state.key)) })}
        <p>${sayKey(reader, 'words-page.approve-hint', { language: languageName(reader, language) })}</p>
        <p class="acts"><button class="second">${sayKey(reader, 'words-page.approve-as', { name: person?.name ?? '' })}</button></p>
      </form>
    </section>`;
}

/** What native speakers outside the office propose. */
function proposalsPart(visit: Visit, { language, state, proposals }: ShownPrompt): Html | false {
  const { language: reader } = visit;
  if (proposals.length === 0) return false;
  return html`<section>
      <h2>${sayKey(reader, 'words-page.proposals')}</h2>
      ${proposals.map(
        ({
          id,
          name,
          words,
          note,
        }) => html`<form class="sheet" method="post" action="${promptAddress(language, state.key)}/proposals/${id}">
        ${onceFields(visit, {})}
        <p class="words" lang="${language}">${words}</p>
        <p class="soft">${say(reader, message('words-page.proposed-by', { name }))}${note !== undefined && html`<br>${note}`}</p>
        ${mayEdit(visit) && html`<p class="acts"><button name="act" value="accept">${sayKey(reader, 'words-page.accept')}</button><button class="second" name="act" value="decline">${sayKey(reader, 'words-page.decline')}</button></p>`}
      </form>`,
      )}
    </section>`;
}
