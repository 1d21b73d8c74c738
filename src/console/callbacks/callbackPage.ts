// One callback: what is known of it, and what a person does with it by hand. The number is shown only on the page that answers its button.

import type { CallbackEntry } from '../../callbacks/callback.ts';
import type { Instant } from '../../hours/timetable.ts';
import { type Message, message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { hiddenFields, tokenField } from '../formField.ts';
import { languageFor, momentFor, nameFor } from '../staffWords.ts';
import { isOfAnother, isWaiting, maskedNumber, outcomeSaid, type Reader, stateOf, writtenNumber } from './callbackWords.ts';

export type CallbackShown = {
  readonly centre: Centre;
  readonly reader: Reader;
  readonly entry: CallbackEntry;
  readonly topicName: (topic: string) => string;
  /** Whether the person may work with it: then notes and the end of the number are shown, and buttons. */
  readonly mayWork: boolean;
  /** In E.164; absent where it cannot be opened, or the person may not work with it. */
  readonly number?: string;
  /** The number is shown whole. */
  readonly isNumberShown?: boolean;
  /** Why the number cannot be opened. */
  readonly sealed?: Message;
  readonly token: string;
  readonly told?: Message;
  /** Why nothing was changed. */
  readonly fault?: Message;
  /** A note that was typed and not kept. */
  readonly typed?: string;
};

/** The address of the page of a callback, or of a deed on it. */
export function callbackAddress(centre: string, id: string, deed = ''): string {
  return addressOf(centre, `callbacks/${encodeURIComponent(id)}${deed === '' ? '' : `/${deed}`}`);
}

/** `折り返しの電話：タイ語・マイナンバーカードのこと`. */
export function callbackTitle({ entry, reader: { language }, topicName }: Pick<CallbackShown, 'entry' | 'reader' | 'topicName'>): string {
  return sayKey(language, 'callback-page.one', { language: languageFor(entry.language, language), topic: topicName(entry.topic) });
}

/** The contents of the page. */
export function callbackPage(shown: CallbackShown): Html {
  const { centre, reader, entry, mayWork, told, fault, sealed } = shown;
  const { language } = reader;
  const isOpen = entry.endedAt === undefined;
  return html`<h1>${callbackTitle(shown)}</h1>
    ${told !== undefined && html`<p class="told done" role="status">${say(language, told)}</p>`}
    ${fault !== undefined && html`<p class="told stop" role="alert">${sayKey(language, 'callback-said.nothing', { why: fault })}</p>`}
    ${facts(shown)}
    ${isOpen && mayWork && sealed !== undefined && html`<p class="told stop">${say(language, sealed)}</p>`}
    ${isOpen && mayWork && html`${acts(shown)}${noteForm(shown)}`}
    <p><a class="button second" href="${addressOf(centre.id, 'callbacks')}">${sayKey(language, 'callback-page.back')}</a></p>`;
}

function facts({ centre, reader, entry, topicName, mayWork, number, isNumberShown = false }: CallbackShown): Html {
  const { language, now, person } = reader;
  const at = (instant: Instant) => momentFor(instant, now, centre.zone, language);
  const state = stateOf(entry, reader);
  const { askedAt, promisedAt, dueAt, endedAt, tries, lastOutcome, line, status, claimedUntil, claimedBy = '', note } = entry;
  const fact = (name: 'asked' | 'promised' | 'due' | 'ended' | 'topic' | 'tries' | 'last' | 'line' | 'language', words: string) =>
    html`<div><dt>${sayKey(language, `callback-page.${name}`)}</dt><dd>${words}</dd></div>`;
  const until = claimedUntil === undefined ? '' : at(claimedUntil);
  const taken = isOfAnother(entry, person)
    ? message('callback-said.taken-by', { name: claimedBy, until })
    : message('callback-said.taken', { until });
  return html`<section class="sheet">
      <p><span class="state ${state.look}">${state.words}</span></p>
      ${status === 'taken' && html`<p>${say(language, taken)}</p>`}
      ${!isWaiting(entry) && status !== 'taken' && endedAt === undefined && html`<p>${sayKey(language, 'callback-said.under-way')}</p>`}
      ${isNumberShown && number !== undefined && html`<p class="opened" role="status"><strong class="link">${writtenNumber(number)}</strong><br><span>${sayKey(language, 'callback-said.number')}</span></p>`}
      <dl class="facts">
        ${endedAt !== undefined && fact('ended', at(endedAt))}
        ${endedAt === undefined && fact('due', dueAt !== undefined ? at(dueAt) : status === 'unreached' ? sayKey(language, 'callback-page.not-due') : sayKey(language, 'callback-page.not-due-long'))}
        ${fact('promised', at(promisedAt))}
        ${fact('asked', at(askedAt))}
        ${fact('language', languageFor(entry.language, language))}
        ${fact('topic', topicName(entry.topic))}
        ${!isNumberShown && mayWork && number !== undefined && html`<div><dt>${sayKey(language, 'callback-page.number')}</dt><dd>${maskedNumber(number, language)}</dd></div>`}
        ${fact('tries', tries === 0 ? sayKey(language, 'callback-page.no-tries') : sayKey(language, 'callback-page.tried', { count: tries }))}
        ${lastOutcome !== undefined && fact('last', outcomeSaid(lastOutcome, language))}
        ${line !== undefined && fact('line', nameFor(centre.lines.get(line)?.name, language, line))}
      </dl>
      ${mayWork && note !== undefined && html`<p class="note">${note}</p>`}
    </section>`;
}

/** What can be done, the next step first. A person who calls by hand has taken the callback, so that no other person and no machine calls. */
function acts(shown: CallbackShown): Html {
  const { entry, reader, number, isNumberShown = false, centre } = shown;
  const { language, person } = reader;
  const isTaken = entry.status === 'taken';
  const isMine = isTaken && !isOfAnother(entry, person);
  const canShow = number !== undefined && !isNumberShown;
  const giveUp = html`<li><a class="button second" href="${callbackAddress(centre.id, entry.id, 'give-up')}">${sayKey(language, 'callback-act.give-up')}</a></li>`;
  const button = (deed: Deed, words: ActWords, look: '' | 'second', hint: ActWords = `${deed}-hint`) =>
    form(shown, { deed, words, look, hint });
  const onlyLook = canShow && button('number', 'only-number', 'second');
  return html`<ul class="acts works">
      ${isWaiting(entry) && number !== undefined && button('take', 'take', '')}
      ${isMine ? canShow && button('number', 'number', '') : onlyLook}
      ${isMine && button('done', 'done', canShow ? 'second' : '')}
      ${isTaken && button('put-back', 'put-back', 'second', isMine ? 'put-back-hint' : 'put-back-of-another')}
      ${(isMine || isWaiting(entry)) && giveUp}
    </ul>`;
}

type Deed = 'take' | 'number' | 'done' | 'put-back';
type ActWords = Deed | `${Deed}-hint` | 'only-number' | 'put-back-of-another';
type Button = { readonly deed: Deed; readonly words: ActWords; readonly look: '' | 'second'; readonly hint: ActWords };

function form({ centre, entry, reader: { language }, token }: CallbackShown, { deed, words, look, hint }: Button): Html {
  return html`<li><form method="post" action="${callbackAddress(centre.id, entry.id, deed)}">
        ${tokenField(token)}
        <button${look !== '' && html` class="${look}"`} aria-describedby="${deed}-hint">${sayKey(language, `callback-act.${words}`)}</button>
        <p class="hint" id="${deed}-hint">${sayKey(language, `callback-act.${hint}`)}</p>
      </form></li>`;
}

function noteForm({ centre, entry, reader: { language }, token, typed, fault }: CallbackShown): Html {
  const { note = '' } = entry;
  const isInvalid = typed !== undefined && fault !== undefined;
  return html`<form method="post" action="${callbackAddress(centre.id, entry.id, 'note')}" class="sheet">
      ${tokenField(token)}${hiddenFields([['seen', note]])}
      <label class="title" for="note">${sayKey(language, 'callback-act.note')}</label>
      <p class="hint" id="note-hint">${sayKey(language, 'callback-act.note-hint')}</p>
      ${isInvalid && html`<p class="fault" id="note-fault">${say(language, fault)}</p>`}
      <textarea id="note" name="note" rows="2" aria-describedby="note-hint${isInvalid && ' note-fault'}"${isInvalid && html` aria-invalid="true"`}>${typed ?? note}</textarea>
      <p><button class="second">${sayKey(language, 'callback-act.save-note')}</button></p>
    </form>`;
}

/** The page that asks before the number is deleted. */
export function giveUpPage(shown: CallbackShown): Html {
  const { centre, entry, reader, token } = shown;
  const { language } = reader;
  return html`<h1>${sayKey(language, 'callback-give-up.title')}</h1>
    ${facts({ ...shown, isNumberShown: false })}
    <p>${sayKey(language, 'callback-give-up.what')}</p>
    <form method="post" action="${callbackAddress(centre.id, entry.id, 'give-up')}">
      ${tokenField(token)}
      <ul class="acts"><li><button class="stop">${sayKey(language, 'callback-give-up.sure')}</button></li>
        <li><a class="button second" href="${callbackAddress(centre.id, entry.id)}">${sayKey(language, 'console.back')}</a></li></ul>
    </form>`;
}
