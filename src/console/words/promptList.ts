// The prompts of one language in a list, those first that are heard most often: what is searched, and which are shown.

import type { Language, PromptKey } from '../../call/speech.ts';
import { languageName } from '../../messages/dateWords.ts';
import type { StaffLanguage } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { type Html, html } from '../../website/html.ts';
import { optionHtml } from '../formParts.ts';
import { sayAloudScript } from '../heardView.ts';
import type { PageReply, Visit } from '../route.ts';
import { countedDays, type Often } from './often.ts';
import type { OwnRecording } from './ownRecordings.ts';
import { promptFacts, promptMeanings, promptSigns } from './promptFacts.ts';
import { heardPromptHtml } from './promptHeard.ts';
import type { PromptState } from './promptStates.ts';
import { doneSaid, languageAddress, mayEdit, promptAddress, wordsHome } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

const shows = ['first', 'all', 'not-approved', 'not-recorded', 'stale'] as const;
type Show = (typeof shows)[number];

/** The task with which to begin. */
const firstOnes = 20;
const ofPage = 25;

type Listed = {
  readonly language: Language;
  readonly states: ReadonlyMap<PromptKey, PromptState>;
  readonly own: ReadonlyMap<string, readonly OwnRecording[]>;
  readonly often: Often;
};

/** The page of a language. */
export function promptListPage(parts: WordsParts, visit: Visit, { language, states, own, often }: Listed): PageReply {
  const { language: reader, query } = visit;
  const sorted = often.order.flatMap((key) => states.get(key) ?? []);
  const isPlayed = sorted.some(({ recording }) => recording !== 'carrier');
  const search = (query.get('q') ?? '').trim();
  const asked = shows.find((each) => each === query.get('show'));
  const show: Show = asked ?? (isPlayed && search === '' ? 'first' : 'all');
  const found = sorted.filter((state) => isFound(state, search));
  const chosen =
    show === 'first'
      ? found.filter(isRecordable).slice(0, firstOnes)
      : found.filter((state) => isShown(state, own.get(state.key) ?? [], show));
  const page = Math.max(1, Math.trunc(Number(query.get('page') ?? '1')) || 1);
  const shown = chosen.slice((page - 1) * ofPage, page * ofPage);
  const title = sayKey(reader, 'words-page.of', { language: languageName(reader, language) });
  const addressOfPage = (number: number) =>
    `${languageAddress(language)}?${new URLSearchParams({ show, q: search, page: String(number) }).toString()}`;
  const body = html`<p><a href="${wordsHome}">${sayKey(reader, 'words-page.title')}</a></p>
    <h1>${title}</h1>
    ${doneSaid(visit)}
    ${mayEdit(visit) && html`<ul class="acts"><li><a class="button second" href="${languageAddress(language)}/reviewers">${sayKey(reader, 'reviewers.title')}</a></li></ul>`}
    ${filterForm(language, show, search, isPlayed, reader)}
    <h2>${sayKey(reader, `words-page.show-${show}`)} <span class="soft">${sayKey(reader, 'words-page.found', { count: chosen.length })}</span></h2>
    <p class="hint">${sayKey(reader, 'words-page.counted', { days: countedDays })}</p>
    ${show === 'first' && firstProgress(chosen, reader)}
    <ol class="prompts" start="${(page - 1) * ofPage + 1}">${shown.map((state) => promptItem(parts, { language, state, own: own.get(state.key) ?? [], calls: often.callsOf(state.key) }, reader))}
    </ol>
    <p class="hint" data-browser-voice hidden>${sayKey(reader, 'heard.browser-voice')}</p>
    <ul class="acts">
      ${page > 1 && html`<li><a class="button second" href="${addressOfPage(page - 1)}">${sayKey(reader, 'words-page.before')}</a></li>`}
      ${chosen.length > page * ofPage && html`<li><a class="button second" href="${addressOfPage(page + 1)}">${sayKey(reader, 'words-page.more')}</a></li>`}
    </ul>`;
  return { title, page: body, scripts: [sayAloudScript], styles: ['words.css'] };
}

function filterForm(language: Language, show: Show, search: string, isPlayed: boolean, reader: StaffLanguage): Html {
  const offered = isPlayed ? shows : shows.filter((each) => each === 'all' || each === 'not-approved');
  return html`<form class="sheet" method="get" action="${languageAddress(language)}">
      <div class="fields">
        <p><label class="title" for="q">${sayKey(reader, 'words-page.search')}</label><input id="q" name="q" type="search" value="${search}"></p>
        <p><label class="title" for="show">${sayKey(reader, 'words-page.show')}</label>
          <select id="show" name="show">${offered.map((each) => optionHtml(each, sayKey(reader, `words-page.show-${each}`), show))}</select></p>
        <p class="submit"><button>${sayKey(reader, 'calls-page.show')}</button></p>
      </div>
    </form>`;
}

function firstProgress(first: readonly PromptState[], reader: StaffLanguage): Html {
  const recorded = first.filter(({ recording }) => recording === 'recorded').length;
  return html`<p class="told${recorded === first.length ? ' done' : ''}">${sayKey(reader, 'words-page.first-lead', { recorded, all: first.length })}</p>`;
}

type Item = {
  readonly language: Language;
  readonly state: PromptState;
  readonly own: readonly OwnRecording[];
  readonly calls: number | undefined;
};

/** A prompt: heard, with its meanings and its state, and the way to its page. */
function promptItem(parts: WordsParts, { language, state, own, calls }: Item, reader: StaffLanguage): Html {
  return html`
      <li class="sheet">${heardPromptHtml(parts, { ...state, language }, reader)}
        ${promptMeanings(state, language, reader)}
        ${promptFacts(state, calls, reader)}
        ${promptSigns(state, own, reader)}
        <p><a class="button second" href="${promptAddress(language, state.key)}">${sayKey(reader, 'words-page.open')}<span class="hidden">: ${state.words}</span></a></p></li>`;
}

function isRecordable({ recording }: PromptState): boolean {
  return recording !== 'carrier' && recording !== 'part';
}

function isShown({ approval, recording }: PromptState, own: readonly OwnRecording[], show: Show): boolean {
  if (show === 'not-approved') return approval === undefined;
  if (show === 'not-recorded') return recording === 'none' || recording === 'stale';
  return show !== 'stale' || recording === 'stale' || own.some(({ isStale }) => isStale);
}

/** Whether the prompt has all words that are searched, in one of its languages or in its key. */
function isFound({ key, words, ja, en }: PromptState, search: string): boolean {
  const text = [key, words, ja, en].join('\n').normalize('NFKC').toLowerCase();
  return search
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
