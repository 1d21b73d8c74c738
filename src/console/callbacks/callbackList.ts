// The callers of a centre who asked to be called: those who wait, in the order in which they are due, then those who were called.

import type { CallbackEntry } from '../../callbacks/callback.ts';
import type { Instant } from '../../hours/timetable.ts';
import { languageName } from '../../messages/dateWords.ts';
import { type Message, message } from '../../messages/message.ts';
import { say, sayKey } from '../../messages/sayMessage.ts';
import type { Centre } from '../../schedules/directory.ts';
import { type Html, html } from '../../website/html.ts';
import { addressOf } from '../consoleFrame.ts';
import { optionHtml } from '../formParts.ts';
import { languageFor, momentFor, nameFor } from '../staffWords.ts';
import { callbackAddress } from './callbackPage.ts';
import { outcomeSaid, type Reader, stateOf } from './callbackWords.ts';

const rowsOfPage = 50;
const mostOver = 50;

/** What of the callbacks is shown, from the address. */
export type ListAsked = {
  /** A language of one that is open; all if empty. */
  readonly language: string;
  /** Counted from 0. */
  readonly from: number;
};

export type ListShown = {
  readonly centre: Centre;
  readonly reader: Reader;
  readonly asked: ListAsked;
  /** Those that are open, then those that are over, as the store lists them. */
  readonly entries: readonly CallbackEntry[];
  /** The end of a number, by the id of the callback; absent for a person who may not see numbers. */
  readonly masked?: ReadonlyMap<string, string>;
  readonly topicName: (topic: string) => string;
  readonly hasKey: boolean;
  readonly places: boolean;
  readonly told?: Message;
};

/** Reads the address. A value that is no language or no number is ignored. */
export function listAsked(query: URLSearchParams): ListAsked {
  const from = Number(query.get('from') ?? '0');
  const language = query.get('language') ?? '';
  return { language: /^[a-z]{2,3}$/.test(language) ? language : '', from: Number.isSafeInteger(from) && from > 0 ? from : 0 };
}

/** Those of the open ones that a page shows. */
export function pageOf(entries: readonly CallbackEntry[], { language, from }: ListAsked) {
  const open = entries.filter((each) => !isOver(each));
  const wanted = language === '' ? open : open.filter((each) => each.language === language);
  // A page that has no entries any more shows the last one.
  const first = Math.min(from, Math.max(0, Math.ceil(wanted.length / rowsOfPage) - 1) * rowsOfPage);
  return { open, wanted, first, shown: wanted.slice(first, first + rowsOfPage) };
}

/** The address of the list. */
function listAddress({ id }: Pick<Centre, 'id'>, { language, from }: ListAsked): string {
  const query = new URLSearchParams({ ...(language !== '' && { language }), ...(from > 0 && { from: String(from) }) }).toString();
  return `${addressOf(id, 'callbacks')}${query === '' ? '' : `?${query}`}`;
}

/** The contents of the page. */
export function callbackList(shown: ListShown): Html {
  const { centre, reader, entries, asked, told, hasKey } = shown;
  const { language, now } = reader;
  const { open, wanted, ...page } = pageOf(entries, asked);
  const over = entries.filter(isOver);
  const due = open.filter(({ status, dueAt }) => status === 'asked' && dueAt !== undefined && dueAt <= now).length;
  const isOff = centre.callback === undefined;
  return html`<h1>${sayKey(language, 'callback-page.title')}</h1>
    ${told !== undefined && html`<p class="told done" role="status">${say(language, told)}</p>`}
    ${isOff && html`<p class="told">${sayKey(language, open.length > 0 ? 'callback-page.off-owed' : 'callback-page.off')}</p>`}
    ${!isOff && !hasKey && html`<p class="told stop">${sayKey(language, 'callback-page.no-key')}</p>`}
    ${(!isOff || open.length > 0) && html`<p>${sayKey(language, shown.places ? 'callback-page.lead' : 'callback-page.lead-by-hand')}</p>`}
    ${open.length > 0 && html`<p class="verdict">${sayKey(language, 'callback-page.count', { count: open.length })}${due > 0 && html` <small>${sayKey(language, 'callback-page.count-due', { due })}</small>`}</p>`}
    ${filterForm(shown, open)}
    ${wanted.length === 0 ? nothing(shown) : rows(shown, page.shown)}
    ${pager(shown, wanted.length, page.first)}
    ${over.length > 0 && html`<h2>${sayKey(language, 'callback-page.over')}</h2>${rows(shown, over.slice(0, mostOver))}`}
    ${over.length > mostOver && html`<p class="soft">${sayKey(language, 'callback-page.over-more', { count: over.length - mostOver })}</p>`}`;
}

function isOver({ endedAt }: CallbackEntry): boolean {
  return endedAt !== undefined;
}

function nothing({ asked, centre, reader: { language } }: ListShown): Html {
  // The first sentence of the page says it already.
  if (centre.callback === undefined) return html``;
  const said =
    asked.language === ''
      ? message('callback-page.none')
      : message('callback-page.none-in', { language: languageFor(asked.language, language) });
  return html`<p class="told">${say(language, said)}</p>`;
}

/** For the person who speaks one of the languages. */
function filterForm({ centre, asked, reader: { language } }: ListShown, open: readonly CallbackEntry[]): Html | false {
  const languages = [...new Set([...centre.languages.filter((each) => open.some((one) => one.language === each)), asked.language])];
  const known = languages.filter((each) => each !== '');
  return (
    (known.length > 1 || asked.language !== '') &&
    html`<form method="get" action="${addressOf(centre.id, 'callbacks')}" class="sheet">
      <div class="fields">
        <p><label class="title" for="language">${sayKey(language, 'callback-page.language')}</label>
          <select id="language" name="language">${optionHtml('', sayKey(language, 'callback-page.every-language'), asked.language)}${known.map((each) => optionHtml(each, languageName(language, each), asked.language))}</select></p>
        <p class="submit"><button class="second">${sayKey(language, 'callback-page.show')}</button></p>
      </div>
    </form>`
  );
}

function pager({ centre, asked, reader: { language } }: ListShown, all: number, first: number): Html | false {
  if (all <= rowsOfPage) return false;
  const link = (from: number, words: 'callback-page.earlier' | 'callback-page.later') =>
    html`<li><a class="button second" href="${listAddress(centre, { ...asked, from })}">${sayKey(language, words)}</a></li>`;
  const last = Math.min(all, first + rowsOfPage);
  return html`<p class="soft">${sayKey(language, 'callback-page.range', { from: first + 1, last, all })}</p>
    <ul class="acts">${first > 0 && link(Math.max(0, first - rowsOfPage), 'callback-page.earlier')}${last < all && link(last, 'callback-page.later')}</ul>`;
}

function rows(shown: ListShown, entries: readonly CallbackEntry[]): Html {
  return html`<ol class="rows callbacks">${entries.map((entry) => row(shown, entry))}
    </ol>`;
}

/** A callback is one large link. */
function row({ centre, reader, masked, topicName }: ListShown, entry: CallbackEntry): Html {
  const { language, now } = reader;
  const { id, topic, askedAt, promisedAt, dueAt, endedAt, tries, lastOutcome, line } = entry;
  const at = (instant: Instant) => momentFor(instant, now, centre.zone, language);
  const state = stateOf(entry, reader);
  const when = endedAt !== undefined ? at(endedAt) : dueAt !== undefined ? at(dueAt) : sayKey(language, 'callback-page.not-due');
  const tried = [
    ...(tries === 0 ? [] : [sayKey(language, 'callback-page.tried', { count: tries })]),
    ...(lastOutcome === undefined || endedAt !== undefined ? [] : [outcomeSaid(lastOutcome, language)]),
    ...(line === undefined ? [] : [nameFor(centre.lines.get(line)?.name, language, line)]),
  ];
  return html`
      <li><a href="${callbackAddress(centre.id, id)}">
        <span><b>${when}</b><small class="soft">${sayKey(language, 'callback-page.short-promised', { at: at(promisedAt) })}</small><small class="soft">${sayKey(language, 'callback-page.short-asked', { at: at(askedAt) })}</small></span>
        <span><strong>${languageFor(entry.language, language)}</strong><small>${topicName(topic)}</small></span>
        <span>${masked?.get(id)}</span>
        <span><span class="state ${state.look}">${state.words}</span>${tried.length > 0 && html`<small>${tried.join(language === 'ja' ? '・' : ' · ')}</small>`}</span>
      </a></li>`;
}
