// What a native speaker outside the office sees behind a link: the words of one language, to read, hear, approve, and to propose others. The
// link is all that is needed; nothing else of the console opens with it.

import type { Language, PromptKey } from '../../call/speech.ts';
import { civilDate, usualZone } from '../../hours/zone.ts';
import { languageName } from '../../messages/dateWords.ts';
import type { Message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import { digestOf } from '../../speech/approvals.ts';
import { inOneForm, newWords } from '../../speech/newWords.ts';
import { approveWords } from '../../speech/promptsFolder.ts';
import type { Proposal, ReviewLink } from '../../store/reviews.ts';
import { type Html, html } from '../../website/html.ts';
import { faultSummary, formIdOf } from '../formField.ts';
import { fieldFault } from '../formParts.ts';
import { sayAloudScript } from '../heardView.ts';
import { hashOf } from '../people/sessionCookies.ts';
import { signInLimits } from '../people/signInLimits.ts';
import type { PageReply, Reply, Route, Visit } from '../route.ts';
import { promptFacts, promptMeanings } from './promptFacts.ts';
import { heardPromptHtml } from './promptHeard.ts';
import { type PromptState, promptState } from './promptStates.ts';
import { type DoneWord, doneSaid, onceFields, promptIn } from './wordsAddress.ts';
import type { WordsParts } from './wordsParts.ts';

const ofPage = 10;
const mostWaiting = 200;
const longestNote = 500;
const path = '/console/review/:word';

type Opened = { readonly link: ReviewLink; readonly language: Language };

export function reviewRoutes(parts: WordsParts): readonly Route[] {
  const { catalogues, words, reviews, audit, carrier } = parts;
  // A word cannot be guessed; that many tries are no reader, and must not keep the store busy.
  const strangers = signInLimits({ perName: 60, perAddress: 60, windowMs: 15 * 60_000 });
  const changes = signInLimits({ perName: 200, perAddress: 400, windowMs: 15 * 60_000 });
  return [
    { method: 'get', path, needs: 'visitor', answer: (visit) => opened(visit, (at) => list(visit, at)) },
    { method: 'get', path: `${path}/:prompt`, needs: 'visitor', answer: (visit) => opened(visit, (at) => ofPrompt(visit, at)) },
    { method: 'post', path: `${path}/approve`, needs: 'visitor', answer: (visit) => changing(visit, (at) => approve(visit, at)) },
    { method: 'post', path: `${path}/:prompt`, needs: 'visitor', answer: (visit) => changing(visit, (at) => propose(visit, at)) },
  ];

  async function opened(visit: Visit, answer: (at: Opened) => Promise<Reply>): Promise<Reply> {
    const address = visit.sender?.address ?? '';
    const wait = strangers.attempt(address, address, visit.now);
    if (wait > 0) return tooMany(visit, wait);
    const link = await (await reviews()).link(hashOf(visit.parts.word ?? ''), visit.now);
    if (link === undefined || !catalogues.headings.has(link.language)) return over(visit);
    strangers.succeeded(address, address);
    return answer({ link, language: link.language });
  }

  function changing(visit: Visit, answer: (at: Opened) => Promise<Reply>): Promise<Reply> {
    return opened(visit, async (at) => {
      const wait = changes.attempt(at.link.id, visit.sender?.address ?? '', visit.now);
      return wait > 0 ? tooMany(visit, wait) : answer(at);
    });
  }

  async function list(visit: Visit, { link, language }: Opened): Promise<Reply> {
    const { query, language: reader } = visit;
    const isAll = query.get('show') === 'all';
    const wanted = catalogues.keys.filter((key) => isAll || catalogues.approvalOf(language, key) === undefined);
    const page = Math.max(1, Math.trunc(Number(query.get('page') ?? '1')) || 1);
    const shown = wanted.slice((page - 1) * ofPage, page * ofPage).map((key) => promptState(parts, language, key));
    const proposals = await (await reviews()).ofLink(link.id);
    const own = addressOf(visit);
    const approved = catalogues.keys.filter((key) => catalogues.approvalOf(language, key) !== undefined).length;
    const at = (number: number) => `${own}?${new URLSearchParams({ ...(isAll && { show: 'all' }), page: String(number) }).toString()}`;
    const title = sayKey(reader, 'review.title', { language: catalogues.headings.get(language)?.name ?? language });
    const body = html`<h1>${title}</h1>
    ${doneSaid(visit)}
    <p>${sayKey(reader, 'review.hello', { name: link.name })}</p>
    <p>${sayKey(reader, 'review.lead')}</p>
    <p class="told done">${sayKey(reader, 'words-page.approved-of', { approved, all: catalogues.keys.length })}</p>
    ${
      shown.length === 0
        ? html`<p>${sayKey(reader, 'review.nothing')}</p>`
        : html`<form method="post" action="${own}/approve">
      ${onceFields(visit, {})}
      <ol class="prompts" start="${(page - 1) * ofPage + 1}">${shown.map((state) => item(visit, language, state, proposals))}
      </ol>
      <p class="hint" data-browser-voice hidden>${sayKey(reader, 'heard.browser-voice')}</p>
      <p class="acts"><button>${sayKey(reader, 'review.approve')}</button></p>
    </form>`
    }
    <ul class="acts">
      ${page > 1 && html`<li><a class="button second" href="${at(page - 1)}">${sayKey(reader, 'words-page.before')}</a></li>`}
      ${wanted.length > page * ofPage && html`<li><a class="button second" href="${at(page + 1)}">${sayKey(reader, 'words-page.more')}</a></li>`}
      <li><a class="button second" href="${own}${isAll ? '' : '?show=all'}">${sayKey(reader, isAll ? 'words-page.show-not-approved' : 'words-page.show-all')}</a></li>
    </ul>`;
    return { title, page: body, scripts: [sayAloudScript], styles: ['words.css'] };
  }

  function item(visit: Visit, language: Language, state: PromptState, proposals: readonly Proposal[]): Html {
    const { language: reader } = visit;
    const { key, approval } = state;
    const own = proposals.find(({ prompt, decided }) => prompt === key && decided === undefined);
    return html`
        <li class="sheet">${heardPromptHtml(parts, { ...state, language }, reader)}
          ${promptMeanings(state, language, reader)}
          ${promptFacts(state, undefined, reader)}
          ${own !== undefined && html`<p class="told">${sayKey(reader, 'review.waits')} <span lang="${language}">${own.words}</span></p>`}
          <div class="acts">${
            approval === undefined
              ? html`<label class="choice"><input type="checkbox" name="right" value="${key} ${digestOf(catalogues.written(language, key))}">${sayKey(reader, 'review.right')}<span class="hidden">: ${state.words}</span></label>`
              : html`<span class="state open">${sayKey(reader, 'words.approved-by', { ...approval })}</span>`
          }<a class="button second" href="${addressOf(visit)}/${key}">${sayKey(reader, 'review.other')}<span class="hidden">: ${state.words}</span></a></div></li>`;
  }

  async function approve(visit: Visit, { link, language }: Opened): Promise<Reply> {
    const chosen = visit.form.getAll('right').flatMap((each) => {
      const [name, seen = ''] = each.split(' ', 2);
      const key = catalogues.keys.find((known) => known === name);
      return key === undefined ? [] : [[key as string, seen] as const];
    });
    const keys = new Map(chosen.slice(0, ofPage));
    if (keys.size === 0) return { to: addressOf(visit) };
    const signed = { by: link.name, on: civilDate(visit.now, usualZone) };
    const done = await approveWords(words.folder, { language, keys, all: catalogues.keys, signed });
    await words.look();
    if (done !== 'done') return to(visit, done);
    await audit({ who: undefined, what: 'words-approved', after: { language, prompts: [...keys.keys()].join(' '), by: link.name } });
    return to(visit, 'approved');
  }

  async function ofPrompt(visit: Visit, { language }: Opened, typed?: string, faults: readonly Message[] = []): Promise<PageReply> {
    const key = promptIn(catalogues, visit);
    if (key === undefined) return over(visit);
    const { language: reader, form } = visit;
    const state = promptState(parts, language, key);
    const written = catalogues.written(language, key);
    const isInvalid = faults.length > 0;
    const title = sayKey(reader, 'review.other');
    const page = html`<h1>${title}</h1>
    ${faultSummary(faults.map((fault) => say(reader, fault)))}
    <section class="sheet">${heardPromptHtml(parts, { ...state, language }, reader)}${promptMeanings(state, language, reader)}${promptFacts(state, undefined, reader)}</section>
    <form class="sheet" method="post" action="${addressOf(visit)}/${key}">
      ${onceFields(visit, { seen: digestOf(written) })}
      <label class="title" for="words">${sayKey(reader, 'review.better', { language: languageName(reader, language) })}</label>
      <p class="hint" id="words-hint">${sayKey(reader, 'review.better-hint')}</p>
      <textarea id="words" name="words" lang="${language}" rows="3" required aria-describedby="words-hint${isInvalid && html` words-fault`}"${isInvalid && html` aria-invalid="true"`}>${typed ?? written}</textarea>
      ${fieldFault('words', faults[0], reader)}
      <label class="title" for="note">${sayKey(reader, 'review.note')}</label>
      <textarea id="note" name="note" rows="2" maxlength="${longestNote}">${form.get('note') ?? ''}</textarea>
      <p class="acts"><button>${sayKey(reader, 'review.propose')}</button><a class="button second" href="${addressOf(visit)}">${sayKey(reader, 'console.back')}</a></p>
    </form>`;
    return { title, page, scripts: [sayAloudScript], styles: ['words.css'], ...(isInvalid && { status: 422 }) };
  }

  async function propose(visit: Visit, at: Opened): Promise<Reply> {
    const { link, language } = at;
    const key: PromptKey | undefined = promptIn(catalogues, visit);
    const id = formIdOf(visit.form);
    if (key === undefined || id === undefined) return over(visit);
    const { form, now } = visit;
    const insteadOf = form.get('seen') ?? '';
    if (!/^[0-9a-f]{16}$/.test(insteadOf)) return over(visit);
    const typed = form.get('words') ?? '';
    const made = newWords(words.files(), { language, key, typed }, carrier);
    if ('faults' in made) return ofPrompt(visit, at, typed, made.faults);
    const note = inOneForm(form.get('note') ?? '').slice(0, longestNote);
    const proposal = { id, language, prompt: key, words: made.words, insteadOf, name: link.name, link: link.id, madeMs: now };
    const kept = await (await reviews()).propose({ ...proposal, ...(note !== '' && { note }) }, mostWaiting);
    if (kept === 'full') return to(visit, 'full');
    await audit({ who: undefined, what: 'words-proposed', after: { language, prompt: key, words: made.words, by: link.name } });
    return to(visit, 'proposed');
  }

  function to(visit: Visit, said: DoneWord): Reply {
    return { to: `${addressOf(visit)}?said=${said}` };
  }
}

function addressOf({ parts: { word = '' } }: Visit): string {
  return `/console/review/${word}`;
}

function tooMany({ language }: Visit, waitMs: number): PageReply {
  const title = sayKey(language, 'review.too-many');
  return {
    title,
    page: html`<h1>${title}</h1><p>${sayKey(language, 'review.too-many-advice')}</p>`,
    status: 429,
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  };
}

function over({ language }: Visit): PageReply {
  const title = sayKey(language, 'review.over');
  return { title, page: html`<h1>${title}</h1><p>${sayKey(language, 'review.over-advice')}</p>`, status: 404 };
}
